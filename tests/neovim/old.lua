-- The same draft in a Neovim before 0.11 (Debian's is 0.7.2), set up as `:help beleg-older` says. One `ok` or
-- `not ok` line a check.
local WAIT = tonumber(vim.env.BELEG_WAIT) or 30000 -- milliseconds; the first answer waits for the index, a slow machine for all
local count, failed = 0, 0

local function check(name, passed, seen)
  count = count + 1
  failed = failed + (passed and 0 or 1)
  io.stdout:write(('\n%s %d - %s\n'):format(passed and 'ok' or 'not ok', count, name))
  if not passed then
    io.stdout:write('# seen: ' .. vim.inspect(seen):gsub('\n', '\n# ') .. '\n')
  end
end

local function go_to(words, figure)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start + words:find(figure, 1, true) - 1 })
    end
  end
end

local ran, problem = xpcall(function()
  check('the findings are there', vim.wait(WAIT, function()
    return #vim.diagnostic.get(0) > 5
  end, 50), vim.diagnostic.get(0))
  go_to('dagegen rund 15.000', '15.000')
  vim.cmd('BelegEvidence')
  local lines
  check('the table of a figure is shown', vim.wait(WAIT, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return table.concat(lines, '\n'):find('etwa 10 000', 1, true) ~= nil
      end
    end
  end, 50), lines)
  vim.cmd('BelegFind Reservisten')
  check('figures are found', vim.wait(WAIT, function()
    return #vim.fn.getqflist() > 0
  end, 50), vim.fn.getqflist())
  vim.cmd('cclose')
  vim.cmd('checkhealth beleg')
  local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  check(':checkhealth says that the server runs', health:find('a server is running', 1, true) ~= nil, health)
end, debug.traceback)
if not ran then
  check('the test ran to its end', false, problem)
end
io.stdout:write(('\n1..%d\n'):format(count))
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
