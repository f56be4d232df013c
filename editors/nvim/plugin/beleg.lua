-- The commands; what they do is loaded when the first of them is used. Neovim 0.7 and later.
if vim.g.loaded_beleg then
  return
end
vim.g.loaded_beleg = true

local function command(name, run, options)
  vim.api.nvim_create_user_command(name, function(given)
    require('beleg')[run](given)
  end, options)
end

-- Texts of reports that are no text. The places of a list in them are right before the lines are there, and must not
-- move as these come.
vim.api.nvim_create_autocmd('BufReadCmd', {
  pattern = 'beleg:///*',
  command = "lockmarks lua require('beleg.extract').read(tonumber(vim.fn.expand('<abuf>')), vim.fn.expand('<amatch>'))",
})

command('BelegEvidence', 'evidence', { bang = true, desc = 'What the reports say of the figure at the cursor; with ! of all figures' })
command('BelegFind', 'find', { nargs = '+', desc = 'Find figures in the reports' })
command('BelegSource', 'source', { desc = 'Open the report behind the figure at the cursor beside the draft' })
command('BelegAttribution', 'attribution', { desc = 'Put in who gives the figure at the cursor' })
command('BelegAddReport', 'add_report', { nargs = '?', complete = 'file', desc = 'Make a report of the clipboard or of a file' })
command('BelegRebuild', 'rebuild', { desc = 'Read all reports anew' })
command('BelegRestart', 'restart', { desc = 'Restart the server' })
command('BelegStatus', 'status', { desc = 'How many reports and origins there are' })
