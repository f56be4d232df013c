-- What a user's own init.lua would hold, with the program that was just built.
local project = vim.env.BELEG_PROJECT
vim.opt.runtimepath:append(project .. '/editors/nvim')
vim.opt.swapfile = false
vim.lsp.config('beleg', { cmd = { vim.env.BELEG, 'lsp', '--index', vim.env.BELEG_INDEX } })
vim.lsp.enable('beleg')
