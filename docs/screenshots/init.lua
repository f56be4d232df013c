-- The Neovim of the picture: what tests/neovim uses, and the looks.
dofile(vim.env.BELEG_PROJECT .. '/tests/neovim/init.lua')
vim.opt.termguicolors = true
vim.opt.background = 'light'
vim.opt.wrap = true
vim.opt.linebreak = true
vim.opt.number = true
vim.opt.cmdheight = 0
vim.opt.laststatus = 0
vim.diagnostic.config({
  virtual_text = false,
  virtual_lines = { current_line = true },
  severity_sort = true,
})
vim.opt.fillchars = { eob = ' ' }
vim.api.nvim_set_hl(0, 'Normal', { fg = '#222222' })
