--- The text of a report that is no text (PDF, Word, a web page, a part of a feed or an archive) as a buffer that
--- cannot be changed, under the address `beleg:` that the server gave.
local client = require('beleg.client')

local M = {}

--- Longest wait for the text, in milliseconds: who comes here puts the cursor into it next.
local WAIT = 10000
local PAGES = vim.api.nvim_create_namespace('beleg.pages')

--- Fills the buffer; what `BufReadCmd` calls.
function M.read(buffer, address)
  local lines, pages
  for _, server in ipairs(client.all()) do
    local answer, problem = client.request_sync(server, 'beleg/extract', { uri = address }, WAIT)
    if answer then
      lines, pages = vim.split(answer.text, '\n'), answer.pages
      break
    end
    lines = vim.split(problem, '\n')
  end
  lines = lines or { 'beleg: no server is running; open the draft first, then :edit' }
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  for _, page in ipairs(pages or {}) do
    local name = (vim.v.lang:sub(1, 2) == 'de' and 'Seite %d' or 'page %d'):format(page.page)
    vim.api.nvim_buf_set_extmark(buffer, PAGES, page.line, 0, { virt_lines = { { { name, 'NonText' } } }, virt_lines_above = true })
  end
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modified = false
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].readonly = true
end

--- The column of the figure in the line that the server has named: it names the figure itself only to who goes to a
--- definition, since it would have to take the text out of many files.
function M.column(line, reported)
  local sentence = line:find(reported.sentence, 1, true)
  return line:find(reported.text, sentence or 1, true)
end

return M
