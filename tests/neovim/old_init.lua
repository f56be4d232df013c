-- What a user's own init.lua would hold in Neovim before 0.11 (`:help beleg-older`).
vim.opt.runtimepath:append(vim.env.BELEG_PROJECT .. '/editors/nvim')
vim.opt.swapfile = false
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'text', 'asciidoc', 'asciidoctor', 'tex', 'plaintex', 'html' },
  callback = function()
    require('beleg').start({ cmd = { vim.env.BELEG, 'lsp', '--index', vim.env.BELEG_INDEX } })
  end,
})
