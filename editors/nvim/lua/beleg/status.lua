--- What the server says of its reports, for `:BelegStatus` and for a status line:
--- `require('beleg.status').text()`.
local M = { projects = {} }

--- The handler of `beleg/status`.
function M.take(_, status)
  M.projects[status.root] = status
  vim.schedule(function()
    vim.cmd('redrawstatus!')
    if vim.fn.exists('#User#BelegStatus') == 1 then
      vim.api.nvim_exec_autocmds('User', { pattern = 'BelegStatus' })
    end
  end)
end

--- The project of the buffer, else the only one.
local function here()
  local file = vim.uri_from_fname(vim.api.nvim_buf_get_name(0))
  local found
  for root, status in pairs(M.projects) do
    if vim.startswith(file, root .. '/') and (not found or #root > #found.root) then
      found = status
    end
  end
  return found or (vim.tbl_count(M.projects) == 1 and select(2, next(M.projects))) or nil
end

--- One line on the reports; empty where nothing is known.
function M.text()
  local status = here()
  if not status then
    return ''
  end
  local german = vim.v.lang:sub(1, 2) == 'de'
  if status.state == 'indexing' and status.total then
    return (german and 'beleg liest: %d von %d' or 'beleg reads: %d of %d'):format(status.done or 0, status.total)
  elseif status.state == 'ready' then
    return (german and 'beleg: %d Berichte, %d Ursprünge' or 'beleg: %d reports, %d origins'):format(status.reports, status.origins)
  end
  return 'beleg: ' .. (status.message or status.state)
end

return M
