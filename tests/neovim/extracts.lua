-- Opens a draft whose reports are a PDF, a Word file, a web page and a feed, and goes to its figures.
local checks = dofile(vim.env.BELEG_PROJECT .. '/tests/neovim/checks.lua')
local WAIT, check = checks.wait, checks.check

--- What stands at the cursor, and in what.
local function here()
  return { vim.api.nvim_buf_get_name(0), vim.api.nvim_get_current_line():sub(vim.fn.col('.')) }
end

local function lies_at(name, words)
  return vim.wait(WAIT, function()
    local at = here()
    return at[1]:find(name, 1, true) ~= nil and vim.startswith(at[2], words)
  end, 50)
end

checks.run(function()
  local draft = vim.api.nvim_get_current_win()
  local function at(figure)
    vim.api.nvim_set_current_win(draft)
    vim.fn.search(figure, 'w')
  end
  vim.wait(WAIT, function()
    return require('beleg.status').text():find('5 ', 1, true) ~= nil
  end, 50)
  for figure, name in pairs({ ['52 Kr'] = 'lage.docx.txt', ['310 L'] = 'lage.html.txt', ['96 L'] = 'feed.xml%232.txt' }) do
    at(figure)
    vim.lsp.buf.definition()
    check('a figure leads into the text of ' .. name, lies_at('corpus/' .. name, figure), here())
    check('which cannot be changed', not vim.bo.modifiable and vim.bo.buftype == 'nofile', vim.bo.buftype)
    vim.cmd('bdelete')
    vim.cmd('edit entwurf.md')
  end
  at('417')
  vim.cmd('BelegSource')
  check(':BelegSource opens the text of a PDF beside the draft, at the figure', lies_at('corpus/lage.pdf.txt', '417 Schiffe'), here())
  local marks = vim.api.nvim_buf_get_extmarks(0, vim.api.nvim_create_namespace('beleg.pages'), 0, -1, { details = true })
  check('with its pages', #marks == 2 and marks[2][4].virt_lines[1][1][1] == 'page 2', marks)
  at('417')
  vim.cmd('BelegEvidence')
  local shown
  check('the page stands in the table', vim.wait(WAIT, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        shown = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return table.concat(shown, '\n'):find('corpus/lage.pdf, S. 2', 1, true) ~= nil
      end
    end
  end, 50), shown)
end)
