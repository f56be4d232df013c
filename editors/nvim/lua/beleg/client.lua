--- The server as this buffer has it, in Neovim 0.7 and later.
local M = {}

local function all(filter)
  if vim.lsp.get_clients then
    return vim.lsp.get_clients(filter)
  end
  local found = {}
  for _, client in ipairs(vim.lsp.get_active_clients()) do
    local attached = not filter.bufnr or vim.lsp.buf_is_attached(filter.bufnr, client.id)
    if client.name == filter.name and attached then
      table.insert(found, client)
    end
  end
  return found
end

--- The client of the buffer; says so and gives nil where there is none.
function M.here(buffer)
  local client = all({ name = 'beleg', bufnr = buffer or vim.api.nvim_get_current_buf() })[1]
  if not client then
    vim.notify('beleg: no server for this buffer; :checkhealth beleg says why', vim.log.levels.WARN)
  end
  return client
end

--- All clients of ours.
function M.all()
  return all({ name = 'beleg' })
end

--- Sends a request; `take` gets the result, a failure is said.
function M.request(client, method, params, take)
  local function answered(problem, result)
    if problem then
      vim.notify('beleg: ' .. (problem.message or vim.inspect(problem)), vim.log.levels.ERROR)
    else
      take(result ~= vim.NIL and result or nil)
    end
  end
  -- Since 0.11 a client has methods, before it had functions.
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, answered, 0)
  else
    client.request(method, params, answered, 0)
  end
end

--- The result of a request, or nil and what is wrong.
function M.request_sync(client, method, params, wait)
  local answer, problem
  if vim.fn.has('nvim-0.11') == 1 then
    answer, problem = client:request_sync(method, params, wait, 0)
  else
    answer, problem = client.request_sync(method, params, wait, 0)
  end
  if answer and not answer.err then
    return answer.result
  end
  return nil, answer and answer.err.message or ('beleg: no answer (%s)'):format(problem or '?')
end

--- Runs a command in the server.
function M.execute(client, command, arguments, take)
  M.request(client, 'workspace/executeCommand', { command = command, arguments = arguments }, take or function() end)
end

--- The document, and the place of the cursor in it.
function M.place(client)
  return vim.lsp.util.make_position_params(0, client.offset_encoding)
end

return M
