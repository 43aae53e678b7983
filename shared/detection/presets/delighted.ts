import { hasCells, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

const COLUMNS: KnownColumns = [
  [/^comment$/i, { role: 'comment' }],
  [/^(?:created[_ ]at|response date)$/i, { role: 'date' }],
  [/^(?:person|email)$/i, { role: 'respondent' }],
  [/^(?:permalink|updated[_ ]at|delighted (?:page url|referrer url|browser))$/i, { role: 'ignore' }],
  [/^delighted (?:source|link name|device type|operating system|page)$/i, { role: 'dimension' }]
]

/**
 * Delighted, by the properties it adds to each person under its own name. Its score may be any metric: which
 * one is found out as in any other file.
 */
export const delighted: Recognise = (rows) =>
  hasCells(rows[0], /^delighted (?:source|link name|device type|operating system|browser|page)$/i)
    ? oneHeaderRow('delighted', rows, COLUMNS)
    : undefined
