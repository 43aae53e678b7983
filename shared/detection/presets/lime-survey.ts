import { beginsWith, factsOf, hasCells, tidy, type KnownColumns, type Recognise } from './layout'

/** By their codes, by their texts, or by both: "id. Response ID". */
const COLUMNS: KnownColumns = [
  [/^(?:id|id\. response id|response id)$/i, { role: 'response' }],
  [/^(?:submitdate|submitdate\. .*|date submitted)$/i, { role: 'date' }],
  [/^(?:startlanguage|startlanguage\. .*|start language)$/i, { role: 'dimension' }],
  [/^(?:token|token\. .*|access code)$/i, { role: 'respondent' }],
  [/^(?:startdate|datestamp|date started|date last action)(?:\. .*)?$/i, {}],
  [/^(?:lastpage|seed|ipaddr|refurl|last page|ip address|referrer url)(?:\. .*)?$/i, { role: 'ignore' }],
  [/^(?:group ?time|interview ?time|total time)|time$|^question time/i, { role: 'ignore' }]
]

/** The answer that stands for "other", whose words are in a column of their own. */
const OTHER = '-oth-'

/**
 * LimeSurvey, by its codes or by the texts it can write for them. It quotes what was shown and left empty, and
 * writes nothing at all for what was not shown.
 */
export const limeSurvey: Recognise = ([header = []]) => {
  const known =
    hasCells(header, /^id$/, /^submitdate$/, /^lastpage$/) ||
    beginsWith(header, /^id\. response id$/i) ||
    beginsWith(header, /^response id$/i, /^date submitted$/i, /^last page$/i)
  if (!known) return undefined
  const headers = header.map(tidy)
  const columns = factsOf(headers, COLUMNS).map((facts, index) =>
    COLUMNS.some(([name]) => name.test(headers[index] ?? '')) ? facts : { ...facts, missing: [OTHER] }
  )
  return { preset: 'lime-survey', headerRows: 1, headers, columns, guarded: true, tellsUnasked: true }
}
