--- `beleg` in Neovim: what the commands do. All that is said of a draft comes from the server.
local client = require('beleg.client')
local extract = require('beleg.extract')
local sheet = require('beleg.sheet')

local M = {}

local SEVERITIES = { error = 'E', warning = 'W', information = 'I', hint = 'N' }

--- Starts the server for the buffer in Neovim before 0.11, which does not read `lsp/beleg.lua`; later versions
--- say `vim.lsp.enable('beleg')`. `options`: what |vim.lsp.start_client()| takes.
function M.start(options)
  local config = dofile(vim.api.nvim_get_runtime_file('lsp/beleg.lua', false)[1])
  local file = vim.api.nvim_buf_get_name(0)
  local root
  local folder = vim.fn.fnamemodify(file, ':p:h')
  while not root do
    for _, marker in ipairs(config.root_markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then
        root = folder
      end
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then
      break
    end
    folder = parent
  end
  if not root then
    return
  end
  local capabilities = vim.tbl_deep_extend('force', vim.lsp.protocol.make_client_capabilities(), config.capabilities)
  config = vim.tbl_extend('force', config, { name = 'beleg', root_dir = root, capabilities = capabilities }, options or {})
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local id
  for _, running in ipairs(client.all()) do
    id = running.config.root_dir == root and running.id or id
  end
  id = id or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
  return id
end

--- `K` on a figure opens the table; elsewhere it stays what it was. Not where the user has a `K` of their own, and
--- not with `vim.g.beleg_hover = false`.
function M.attach(buffer)
  local own = vim.fn.maparg('K', 'n', false, true)
  if vim.g.beleg_hover == false or (own.buffer == 1 and own.desc ~= 'vim.lsp.buf.hover()') then
    return
  end
  vim.keymap.set('n', 'K', M.hover, { buffer = buffer, desc = 'What the reports say of the figure' })
end

--- The figure at the cursor goes to `take`, or nil; and who said so, and the language of the draft.
local function at_cursor(take)
  local server = client.here()
  if server then
    client.request(server, 'beleg/evidence', client.place(server), function(evidence)
      take(evidence and evidence.figures[1], server, evidence and evidence.language)
    end)
  end
end

local function float(figure, language)
  local width = math.min(110, vim.o.columns - 4)
  vim.lsp.util.open_floating_preview(sheet.lines(figure, language), '', {
    border = vim.fn.exists('&winborder') == 1 and vim.o.winborder ~= '' and vim.o.winborder or 'rounded',
    max_width = width,
    focus_id = 'beleg',
  })
end

--- The table in a float; the editor's own hover where there is no figure. A second time goes into the float.
function M.hover()
  at_cursor(function(figure, _, language)
    if figure then
      float(figure, language)
    else
      vim.lsp.buf.hover()
    end
  end)
end

--- A place as the quickfix window has it, columns in bytes.
local function item(uri, range, text, server)
  if vim.startswith(uri, 'beleg:') and range.start.character == 0 then
    -- A line of an extract, which is asked for when somebody goes there.
    return { filename = uri, lnum = range.start.line + 1, col = 1, text = text }
  end
  local place = vim.lsp.util.locations_to_items({ { uri = uri, range = range } }, server.offset_encoding)[1]
  return { filename = place.filename, lnum = place.lnum, col = place.col, text = text }
end

--- A list for the quickfix window, of reported figures.
local function passages(figures, server)
  return vim.tbl_map(function(reported)
    local published = sheet.known(reported.published)
    local day = published and ', ' .. published:sub(1, 10) or ''
    local sentence = reported.sentence:gsub('%s+', ' ')
    local text = ('%s – %s%s: %s'):format(sheet.named(reported), sheet.source(reported), day, sentence)
    return item(reported.uri, reported.range, text, server)
  end, figures)
end

--- `:BelegEvidence`; with `!` all figures of the draft, in the location list, the gravest first.
function M.evidence(given)
  if not (given and given.bang) then
    at_cursor(function(figure, _, language)
      if figure then
        float(figure, language)
      else
        vim.notify('beleg: the cursor stands on no figure')
      end
    end)
    return
  end
  local server = client.here()
  if not server then
    return
  end
  client.request(server, 'beleg/evidence', { textDocument = vim.lsp.util.make_text_document_params() }, function(evidence)
    local words = sheet.words(evidence and evidence.language)
    local by_severity = { E = {}, W = {}, I = {}, N = {}, [''] = {} }
    for _, figure in ipairs(evidence and evidence.figures or {}) do
      local gravest = figure.findings[1]
      local said = gravest and ('%s: %s'):format(gravest.code, (gravest.message:gsub('\n', ' '))) or words[figure.status]
      local entry = item(evidence.uri, figure.range, ('%s – %s'):format(sheet.named(figure), said), server)
      entry.type = gravest and SEVERITIES[gravest.severity] or ''
      table.insert(by_severity[entry.type], entry)
    end
    local items = {}
    for _, severity in ipairs({ 'E', 'W', 'I', 'N', '' }) do
      vim.list_extend(items, by_severity[severity])
    end
    vim.fn.setloclist(0, {}, ' ', { title = 'beleg', items = items })
    vim.cmd('lopen')
  end)
end

--- `:BelegFind {words}`: the figures in the quickfix list, those of one origin together.
function M.find(given)
  local server = client.here()
  if not server then
    return
  end
  client.execute(server, 'beleg.find', { given.args, vim.uri_from_bufnr(0) }, function(found)
    local items = {}
    for _, origin in ipairs(found.origins) do
      vim.list_extend(items, passages(origin.figures, server))
    end
    if #items == 0 then
      vim.notify('beleg: no report says anything of that')
      return
    end
    vim.fn.setqflist({}, ' ', { title = 'beleg: ' .. given.args, items = items })
    vim.cmd('copen')
  end)
end

--- `:BelegSource`: the nearest report in a window beside the draft, the others in the location list there.
function M.source()
  at_cursor(function(figure, server)
    if not figure or #figure.evidence == 0 then
      vim.notify('beleg: no report says anything of that')
      return
    end
    local items = passages(figure.evidence, server)
    vim.cmd('vsplit')
    vim.fn.setloclist(0, {}, ' ', { title = 'beleg: ' .. figure.text, items = items })
    vim.cmd('lfirst')
    local first = figure.evidence[1]
    local column = vim.startswith(first.uri, 'beleg:') and extract.column(vim.api.nvim_get_current_line(), first)
    if column then
      vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), column - 1 })
    end
  end)
end

function M.attribution()
  local server = client.here()
  if server then
    local place = client.place(server)
    client.execute(server, 'beleg.insertAttribution', { place.textDocument.uri, place.position })
  end
end

--- Asks for what a report says of itself, and has the server name the file.
function M.add_report(given)
  local server = client.here()
  if not server then
    return
  end
  local text = given.args ~= '' and table.concat(vim.fn.readfile(vim.fn.expand(given.args)), '\n') or vim.fn.getreg('+')
  if text == '' then
    text = vim.fn.getreg('"')
  end
  local title = vim.fn.input('Headline: ', (vim.split(text, '\n')[1]:gsub('^#+%s*', '')))
  local outlet = vim.fn.input('Published where: ')
  local published = outlet ~= '' and vim.fn.input('Published when: ', os.date('%Y-%m-%d')) or ''
  if title == '' or published == '' then
    return
  end
  local report = { text = text, title = title, outlet = outlet, published = published, draft = vim.uri_from_bufnr(0) }
  client.execute(server, 'beleg.addReport', { report }, function(made)
    -- The edit comes by itself; once there, it is saved, and then read.
    local file = vim.uri_to_fname(made.uri)
    vim.wait(5000, function()
      return vim.fn.bufloaded(file) == 1 and #vim.api.nvim_buf_get_lines(vim.fn.bufnr(file), 0, -1, false) > 1
    end, 20)
    vim.api.nvim_buf_call(vim.fn.bufnr(file), function()
      vim.cmd('write')
    end)
    vim.notify('beleg: ' .. file)
  end)
end

function M.rebuild()
  local server = client.here()
  if server then
    client.execute(server, 'beleg.rebuildIndex', {})
  end
end

function M.restart()
  local buffers = {}
  for _, running in ipairs(client.all()) do
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.lsp.buf_is_attached(buffer, running.id) then
        buffers[buffer] = running.config
      end
    end
    vim.lsp.stop_client(running.id)
  end
  local function all_ended()
    return #client.all() == 0
  end
  if not vim.wait(3000, all_ended, 20) then
    vim.lsp.stop_client(vim.tbl_map(function(running) return running.id end, client.all()), true)
  end
  for buffer, config in pairs(buffers) do
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = buffer })
    else
      vim.api.nvim_buf_call(buffer, function() M.start(config) end)
    end
  end
end

function M.status()
  local text = require('beleg.status').text()
  vim.notify(text ~= '' and text or 'beleg: no server for this buffer; :checkhealth beleg says why')
end

return M
