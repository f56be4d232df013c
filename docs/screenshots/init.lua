-- The Neovim of the picture: what tests/neovim uses, and the looks.
dofile(vim.env.BELEG_PROJECT .. '/tests/neovim/init.lua')
vim.opt.termguicolors = true
vim.opt.background = 'light'
vim.opt.wrap = true
vim.opt.linebreak = true
vim.opt.number = true
vim.opt.cmdheight = 0
vim.opt.laststatus = 0
vim.opt.breakat = ' '
vim.opt.hlsearch = false
vim.opt.shortmess:append('S')
vim.o.winborder = 'rounded'
vim.diagnostic.config({ virtual_text = false, severity_sort = true })
for severity, colour in pairs({ Error = '#c4271b', Warn = '#b7791f', Info = '#2260c9', Hint = '#0c8599' }) do
  vim.api.nvim_set_hl(0, 'DiagnosticUnderline' .. severity, { underline = true, sp = colour })
  vim.api.nvim_set_hl(0, 'DiagnosticSign' .. severity, { fg = colour })
end
vim.opt.fillchars = { eob = ' ' }
vim.api.nvim_set_hl(0, 'Normal', { fg = '#222222' })
