-- The `beleg` language server for Neovim 0.11 and later: put this folder on the runtime path and say
-- `vim.lsp.enable('beleg')`. `:help beleg` has the rest, and a few lines for older versions.

---@type vim.lsp.Config
return {
  cmd = { 'beleg', 'lsp' },
  filetypes = { 'markdown', 'text' },
  -- The folder that holds beleg.toml. The settings in it say where the reports lie.
  root_markers = { 'beleg.toml' },
  -- Without a beleg.toml above it a text is no draft: the server stays away from the user's other
  -- notes.
  workspace_required = true,
  -- The same names as in beleg.toml; what stands here wins over the file.
  settings = { beleg = vim.empty_dict() },
}
