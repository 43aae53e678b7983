import { beginsWith, hasCells, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

const COLUMNS: KnownColumns = [
  [/^response id$/i, { role: 'response' }],
  [/^timestamp$/i, { role: 'date' }],
  [/^user id$/i, { role: 'respondent' }],
  [/^(?:language|person\.language)$/i, { role: 'dimension' }],
  [/^(?:no\.|finished|survey id|formbricks id \(internal\)|verified email)$/i, { role: 'ignore' }],
  // Stands beside the answer in words, which is what people read.
  [/ - option id$/i, { role: 'ignore' }]
]

/** Formbricks, which puts a mark before text that a spreadsheet would take for a formula: headers as well. */
export const formbricks: Recognise = (rows) => {
  if (!beginsWith(rows[0], /^no\.$/i, /^response id$/i)) return undefined
  if (!hasCells(rows[0], /^formbricks id \(internal\)$/i)) return undefined
  const layout = oneHeaderRow('formbricks', rows, COLUMNS)
  return {
    ...layout,
    headers: layout.headers.map((header) => header.replace(/^'(?=[=+\-@])/, '')),
    guarded: true
  }
}
