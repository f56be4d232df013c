-- The same draft in a Neovim before 0.11 (Debian's is 0.7.2), set up as `:help beleg-older` says.
local checks = dofile(vim.env.BELEG_PROJECT .. '/tests/neovim/checks.lua')
local WAIT, check = checks.wait, checks.check

local function go_to(words, figure)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start + words:find(figure, 1, true) - 1 })
    end
  end
end

checks.run(function()
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
end)
