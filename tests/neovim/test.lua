-- Opens a copy of the sample draft in a real Neovim and does what a journalist does: looks at what is
-- flagged, at the hover, at what is offered while typing, applies a fix, edits, and looks again.

vim.opt.virtualedit = 'onemore' -- the cursor may stand behind the last character, as when typing
local checks = dofile(vim.env.BELEG_PROJECT .. '/tests/neovim/checks.lua')
local WAIT, check = checks.wait, checks.check

--- Zero-based line and byte column of the first character of `words` in the buffer.
local function place(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start then
      return number - 1, start - 1
    end
  end
  error('the sample draft no longer says: ' .. words)
end

--- The diagnostics that cover `figure` within `words`.
local function findings(words, figure)
  local line, column = place(words)
  column = column + words:find(figure, 1, true) - 1
  return vim.tbl_filter(function(diagnostic)
    return diagnostic.lnum == line and diagnostic.col <= column and column < diagnostic.end_col
  end, vim.diagnostic.get(0))
end

local function codes(diagnostics)
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code
  end, diagnostics)
end

local function flagged(words, figure, code)
  return vim.wait(WAIT, function()
    return vim.tbl_contains(codes(findings(words, figure)), code)
  end, 50)
end

--- The answer of the server to `method` at `figure` within `words`; `column` counts from its start.
local function ask(method, words, figure, offset, more)
  local line, column = place(words)
  column = column + words:find(figure, 1, true) - 1 + offset
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'beleg' })[1]
  local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answer = client:request_sync(method, vim.tbl_extend('force', parameters, more or {}), WAIT, vim.api.nvim_get_current_buf())
  return answer and answer.result, client
end

local function run()
  check('the server starts', vim.wait(WAIT, function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = 'beleg' })[1]
    return client ~= nil and client.initialized
  end, 50), vim.lsp.get_clients())

  local dropped = 'kämpften später 14.000 Nordkoreaner'
  check('a dropped "bis zu" is flagged', flagged(dropped, '14.000', 'qualifier'), vim.diagnostic.get(0))
  check(
    'a figure that its source gave is not flagged',
    #findings('NIS zufolge hat Nordkorea 12.000 Soldaten', '12.000') == 0,
    findings('NIS zufolge hat Nordkorea 12.000 Soldaten', '12.000')
  )
  check(
    'an attribution to the wrong source is an error',
    (function()
      for _, finding in ipairs(findings('dagegen rund 15.000 Soldaten', '15.000')) do
        if finding.code == 'misattributed' then
          return finding.severity == vim.diagnostic.severity.ERROR
        end
      end
    end)(),
    findings('dagegen rund 15.000 Soldaten', '15.000')
  )
  local finding = findings(dropped, '14.000')[1]
  local lsp = finding and finding.user_data and finding.user_data.lsp or {}
  check('a finding points to the passage in a report', (function()
    local related = (lsp.relatedInformation or {})[1]
    return related and related.location.uri:find('/reports/', 1, true) ~= nil
  end)(), lsp)
  check('a finding links to the page of its rule', lsp.codeDescription and lsp.codeDescription.href:find('qualifier', 1, true) ~= nil, lsp)

  local hover = ask('textDocument/hover', dropped, '14.000', 2)
  local text = hover and (hover.contents.value or vim.inspect(hover.contents)) or ''
  check('the hover shows the reported figure', text:find('bis zu 14.000', 1, true) ~= nil, hover)
  check('the hover names the report', text:find('hafenblatt-nord', 1, true) ~= nil, hover)

  local definition = ask('textDocument/definition', dropped, '14.000', 2)
  check('a figure leads to the passage in a report', vim.inspect(definition):find('/reports/', 1, true) ~= nil, definition)

  -- Completion: a number is begun in a new sentence.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'Nach Russland entsandt wurden 12' })
  local begun = 'entsandt wurden 12'
  local completion = ask('textDocument/completion', begun, '12', 2, { context = { triggerKind = 1 } })
  local items = completion and (completion.items or completion) or {}
  check('a number that is begun is completed from the reports', (function()
    for _, item in ipairs(items) do
      local inserted = item.textEdit and item.textEdit.newText or item.insertText or item.label
      if inserted:find('12.000', 1, true) then
        return true
      end
    end
  end)(), vim.list_slice(items, 1, 3))
  vim.api.nvim_buf_set_lines(0, -3, -1, false, {})

  -- A fix: the wording of the report is restored.
  finding = findings(dropped, '14.000')[1]
  local line, column = place(dropped)
  column = column + dropped:find('14.000', 1, true) - 1
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'beleg' })[1]
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  local parameters = vim.lsp.util.make_range_params(0, client.offset_encoding)
  parameters.context = { diagnostics = { finding and finding.user_data.lsp }, triggerKind = 1 }
  local answer = client:request_sync('textDocument/codeAction', parameters, WAIT, vim.api.nvim_get_current_buf())
  local action
  for _, offered in ipairs(answer and answer.result or {}) do
    if offered.title:find('bis zu 14.000', 1, true) then
      action = offered
      break
    end
  end
  check('a fix with the reported wording is offered', action ~= nil, answer)
  if action then
    if not action.edit then
      action = client:request_sync('codeAction/resolve', action, WAIT, vim.api.nvim_get_current_buf()).result
    end
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  end
  local fixed = 'kämpften später bis zu 14.000 Nordkoreaner'
  local now = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  check('the fix puts the wording in', now:find(fixed, 1, true) ~= nil, now)
  check('the finding is gone after the fix', now:find(fixed, 1, true) ~= nil and vim.wait(WAIT, function()
    return not vim.tbl_contains(codes(findings(fixed, '14.000')), 'qualifier')
  end, 50), findings(now:match('14%.000') and '14.000' or now, now:match('14%.000') and '14.000' or now))

  -- The commands.
  local function at(words, figure)
    local found, first = place(words)
    vim.api.nvim_win_set_cursor(0, { found + 1, first + words:find(figure, 1, true) })
  end
  local draft = vim.api.nvim_get_current_win()
  at('dagegen rund 15.000 Soldaten', '15.000')
  vim.api.nvim_feedkeys('K', 'x', false)
  local float
  vim.wait(WAIT, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        float = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return true
      end
    end
  end, 50)
  check('K shows a table whose columns stand under each other', (function()
    local head, row
    for _, line in ipairs(float or {}) do
      head = head or line:match('^%s+Zahl') and line
      row = row or line:match('^≠.*etwa 10 000') and line
    end
    local column = head and vim.fn.strdisplaywidth(head:sub(1, head:find('Quelle', 1, true) - 1))
    return row and vim.fn.strdisplaywidth(row:sub(1, row:find('US-Verteidigungsministerium', 1, true) - 1)) == column
  end)(), float)
  vim.cmd('BelegEvidence!')
  check(':BelegEvidence! lists all figures, the gravest first', vim.wait(WAIT, function()
    local list = vim.fn.getloclist(0, { items = 0, title = 0 })
    return list.title == 'beleg' and #list.items >= 15 and list.items[1].type == 'E'
  end, 50), vim.fn.getloclist(0))
  vim.cmd('lclose')
  vim.api.nvim_set_current_win(draft)
  vim.cmd('BelegFind Reservisten')
  check(':BelegFind lists reported figures', vim.wait(WAIT, function()
    local list = vim.fn.getqflist()
    return #list > 0 and list[1].text:find('600.000', 1, true) ~= nil
  end, 50), vim.fn.getqflist())
  vim.cmd('cclose')
  vim.api.nvim_set_current_win(draft)
  at('zuerst 1500 Soldaten', '1500')
  vim.cmd('BelegSource')
  check(':BelegSource opens the report beside the draft, at the figure', vim.wait(WAIT, function()
    return vim.api.nvim_buf_get_name(0):find('einsatz-in-kursk', 1, true) ~= nil
      and vim.api.nvim_get_current_line():sub(vim.fn.col('.')):find('^1500') ~= nil
  end, 50), { vim.api.nvim_buf_get_name(0), vim.fn.getcurpos() })
  vim.api.nvim_set_current_win(draft)
  at('zuerst 1500 Soldaten', '1500')
  vim.cmd('BelegAttribution')
  check(':BelegAttribution puts the source in', vim.wait(WAIT, function()
    return vim.api.nvim_get_current_line():find('Tagesschau', 1, true) ~= nil
  end, 50), vim.api.nvim_get_current_line())
  -- A report of the clipboard, here a register, as a writer is asked for it.
  vim.fn.setreg('"', 'Kreis zählt nach\n\nIm Kreis stehen nach Angaben des Landrats 417 Windräder.\n')
  local answers, asked = { 'Kreis zählt nach', 'Kreisblatt', '2024-11-04' }, {}
  local input = vim.fn.input
  vim.fn.input = function(prompt)
    table.insert(asked, prompt)
    return answers[#asked]
  end
  vim.cmd('BelegAddReport')
  local made = vim.fn.getcwd() .. '/reports/2024-11-04-kreis-zählt-nach.md'
  check(':BelegAddReport asks for outlet and date, and makes the file', vim.wait(WAIT, function()
    return vim.fn.filereadable(made) == 1 and #asked == 3
      and table.concat(vim.fn.readfile(made), '\n'):find('outlet: "Kreisblatt".*417 Windräder') ~= nil
  end, 50), asked)
  check('and it is read', vim.wait(WAIT, function()
    return require('beleg.status').text():find('11 reports', 1, true) ~= nil
  end, 50), require('beleg.status').text())
  vim.fn.delete(made)
  vim.wait(WAIT, function() return require('beleg.status').text():find('10 reports', 1, true) ~= nil end, 50)
  vim.api.nvim_set_current_win(draft)
  local seen = {}
  local watching = vim.api.nvim_create_autocmd('User', { pattern = 'BelegStatus', callback = function()
    for _, status in pairs(require('beleg.status').projects) do
      table.insert(seen, status.state)
    end
  end })
  vim.cmd('BelegRebuild')
  check(':BelegRebuild has the reports read anew', vim.wait(WAIT, function()
    return vim.tbl_contains(seen, 'indexing') and seen[#seen] == 'ready'
      and require('beleg.status').text():find('10 reports', 1, true) ~= nil
  end, 50), seen)
  vim.api.nvim_del_autocmd(watching)
  vim.fn.input = input

  -- Origins are counted once the reports are read.
  check('the status line knows the reports', vim.wait(WAIT, function()
    return require('beleg.status').text() == 'beleg: 10 reports, 19 origins'
  end, 50), require('beleg.status').text())
  vim.cmd('checkhealth beleg')
  local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  check(':checkhealth says that the server runs and what it reads', health:find('10 reports', 1, true) and health:find('a server is running', 1, true) ~= nil, health)
  vim.cmd('bdelete')
  vim.api.nvim_set_current_win(draft)
  vim.cmd('BelegRestart')
  client = nil
  check(':BelegRestart brings the findings back', vim.wait(WAIT, function()
    client = vim.lsp.get_clients({ bufnr = 0, name = 'beleg' })[1]
    return client ~= nil and client.initialized and #vim.diagnostic.get(0) > 0
  end, 50), vim.diagnostic.get(0))

  -- An edit, by typing: the right figure becomes a wrong one.
  local right = 'NIS zufolge hat Nordkorea 12.000 Soldaten'
  line, column = place(right)
  vim.api.nvim_win_set_cursor(0, { line + 1, column + right:find('12.000', 1, true) - 1 })
  vim.api.nvim_feedkeys(vim.keycode('cw') .. '52' .. vim.keycode('<Esc>'), 'x', false)
  check('an edit that makes a figure wrong is flagged', vim.wait(WAIT, function()
    return #findings('NIS zufolge hat Nordkorea 52.000 Soldaten', '52.000') > 0
  end, 50), vim.diagnostic.get(0))
  vim.cmd('undo')
  check('and no longer once it is undone', vim.wait(WAIT, function()
    return #findings(right, '12.000') == 0
  end, 50), findings(right, '12.000'))

  client:stop()
  check('the server ends when asked to', vim.wait(WAIT, function()
    return client:is_stopped()
  end, 50), client)
end

checks.run(run)
