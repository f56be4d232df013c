-- One `ok` or `not ok` line a check (TAP), which `tests/run` counts.
local checks = { wait = tonumber(vim.env.BELEG_WAIT) or 30000 } -- milliseconds; the first answer waits for the index
local count, failed = 0, 0

--- Says whether the check `name` passed, and what was `seen` where it did not.
function checks.check(name, passed, seen)
  count = count + 1
  failed = failed + (passed and 0 or 1)
  -- What Neovim itself says does not end its lines.
  io.stdout:write(('\n%s %d - %s\n'):format(passed and 'ok' or 'not ok', count, name))
  if not passed then
    io.stdout:write('# seen: ' .. vim.inspect(seen):gsub('\n', '\n# ') .. '\n')
  end
end

--- Runs the checks of `run`, says how many there were, and leaves Neovim with an error where one failed.
function checks.run(run)
  local ran, problem = xpcall(run, debug.traceback)
  if not ran then
    checks.check('the test ran to its end', false, problem)
  end
  io.stdout:write(('\n1..%d\n'):format(count))
  vim.cmd(failed == 0 and 'qall!' or 'cquit!')
end

return checks
