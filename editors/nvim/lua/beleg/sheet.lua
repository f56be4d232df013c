--- What the reports say of one figure, as lines that can be read in a terminal: a table whose columns stand
--- under each other, and the sentence of the nearest report.
local M = {}

--- More rows do not fit beside a sentence.
local MOST_ROWS = 12
local MARKS = { agrees = '=', compatible = '≈', conflicts = '≠', superseded = '↺', retracted = '✗' }

local WORDS = {
  de = {
    heads = { '', 'Zahl', 'Quelle', 'wann', 'Bericht' },
    supported = 'belegt', contested = 'umstritten', conflicting = 'im Widerspruch zu den Berichten',
    computed = 'errechnet', unsourced = 'kein Bericht nennt sie', more = 'und %d weitere', page = ', S. %d',
  },
  en = {
    heads = { '', 'figure', 'source', 'when', 'report' },
    supported = 'supported', contested = 'contested', conflicting = 'at odds with the reports',
    computed = 'computed', unsourced = 'no report gives it', more = 'and %d more', page = ', p. %d',
  },
}

--- The words of the editor's language; of the draft's, where the editor's is none of ours, as the server does it.
function M.words(of_draft)
  return WORDS[vim.v.lang:sub(1, 2)] or WORDS[of_draft] or WORDS.en
end

--- nil for what JSON has as null.
function M.known(value)
  return value ~= vim.NIL and value or nil
end
local known = M.known

function M.source(reported)
  return known(reported.via) and ('%s (%s)'):format(reported.speaker, reported.via) or reported.speaker
end

--- A figure of the draft has its hedge and unit in `phrase`; one of a report in `text`.
function M.named(figure)
  local words = figure.phrase or figure.text
  return known(figure.counts) and ('%s %s'):format(words, figure.counts) or words
end

local function row(exhibit, words)
  return {
    MARKS[exhibit.relation] or '·',
    exhibit.text,
    M.source(exhibit),
    (known(exhibit.published) or '–'):sub(1, 10),
    (known(exhibit.outlet) or exhibit.report) .. (exhibit.page and words.page:format(exhibit.page) or ''),
  }
end

--- Pads by what is seen, not by bytes.
local function aligned(rows)
  local widths = {}
  for _, cells in ipairs(rows) do
    for column, cell in ipairs(cells) do
      widths[column] = math.max(widths[column] or 0, vim.fn.strdisplaywidth(cell))
    end
  end
  return vim.tbl_map(function(cells)
    local line = {}
    for column, cell in ipairs(cells) do
      table.insert(line, cell .. (' '):rep(widths[column] - vim.fn.strdisplaywidth(cell)))
    end
    return (table.concat(line, '  '):gsub('%s+$', ''))
  end, rows)
end

--- The lines about a figure of `beleg/evidence`; `of_draft` is the language of the draft.
function M.lines(figure, of_draft)
  local words = M.words(of_draft)
  local lines = { ('%s · %s'):format(M.named(figure), words[figure.status]) }
  for _, finding in ipairs(figure.findings) do
    vim.list_extend(lines, vim.split(('%s: %s'):format(finding.code, finding.message), '\n'))
  end
  if #figure.evidence > 0 then
    local rows = { words.heads }
    for at = 1, math.min(MOST_ROWS, #figure.evidence) do
      table.insert(rows, row(figure.evidence[at], words))
    end
    table.insert(lines, '')
    vim.list_extend(lines, aligned(rows))
    if #figure.evidence > MOST_ROWS then
      table.insert(lines, words.more:format(#figure.evidence - MOST_ROWS))
    end
    vim.list_extend(lines, { '', '» ' .. figure.evidence[1].sentence:gsub('%s+', ' ') })
  end
  return lines
end

return M
