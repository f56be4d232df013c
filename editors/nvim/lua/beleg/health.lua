--- `:checkhealth beleg`: whether the program is there, whether this buffer has a server, and what it reads.
local M = {}

local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local warn = health.warn or health.report_warn
local failed = health.error or health.report_error

local function program()
  local config = vim.lsp.config and vim.lsp.config.beleg
  local cmd = config and config.cmd
  return type(cmd) == 'table' and cmd[1] or 'beleg'
end

function M.check()
  start('beleg')
  if vim.fn.has('nvim-0.7') == 0 then
    failed('Neovim is older than 0.7: there is no way to run a server in it')
    return
  end
  local name = program()
  if vim.fn.executable(name) == 0 then
    failed(('the program `%s` is not on the path'):format(name), {
      'install it: cargo install --path . in the folder of the project',
      "or name it: vim.lsp.config('beleg', { cmd = { '/path/to/beleg', 'lsp' } })",
    })
  else
    ok(vim.trim(vim.fn.system({ name, '--version' })))
  end
  if vim.lsp.is_enabled and not vim.lsp.is_enabled('beleg') then
    warn('it is not enabled', { "say vim.lsp.enable('beleg') in your init.lua" })
  end
  local clients = require('beleg.client').all()
  if #clients == 0 then
    warn('no server is running', {
      'open a draft (Markdown, text, AsciiDoc, LaTeX or HTML) below a folder that holds beleg.toml or corpus',
    })
  end
  for _, client in ipairs(clients) do
    ok(('a server is running for %s'):format(client.config.root_dir or '?'))
  end
  for _, status in pairs(require('beleg.status').projects) do
    local said = status.state == 'ready' and ok or warn
    said(('%s: %s, %d reports, %d origins%s'):format(
      vim.uri_to_fname(status.root), status.state, status.reports, status.origins,
      status.message and ' – ' .. status.message or ''
    ))
  end
end

return M
