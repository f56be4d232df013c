-- The `beleg` language server for Neovim 0.11 and later: put this folder on the runtime path and say
-- `vim.lsp.enable('beleg')`. `:help beleg` has the rest, and what to do in older versions.

---@type vim.lsp.Config
return {
  cmd = { 'beleg', 'lsp' },
  filetypes = { 'markdown', 'text', 'asciidoc', 'asciidoctor', 'tex', 'plaintex', 'html' },
  -- The folder that holds beleg.toml, or else the reports. The settings say where the reports lie.
  root_markers = { 'beleg.toml', 'corpus' },
  -- Without one of them above it a text is no draft: the server stays away from the user's other notes.
  workspace_required = true,
  capabilities = {
    experimental = { beleg = { status = true, extracts = true } },
    -- Neovim makes such edits, and does not say so.
    workspace = { workspaceEdit = { documentChanges = true } },
  },
  handlers = { ['beleg/status'] = function(...) return require('beleg.status').take(...) end },
  on_attach = function(_, buffer) require('beleg').attach(buffer) end,
  -- The same names as in beleg.toml; what stands here wins over the file.
  settings = { beleg = vim.empty_dict() },
}
