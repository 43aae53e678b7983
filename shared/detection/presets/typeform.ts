import { beginsWith, hasCells, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

const COLUMNS: KnownColumns = [
  [/^#$/, { role: 'response' }],
  [/^submit date \(utc\)$/i, { role: 'date', zone: 'UTC' }],
  [/^(?:start|stage) date \(utc\)$/i, { zone: 'UTC' }],
  // A hash of the network, which people share and change: nobody is known by it.
  [/^network id$/i, { role: 'ignore' }]
]

/** Where an earlier answer is woven into a question, the export keeps the mark for it: "Hello {{answer_42}}". */
const withoutRecalls = (header: string): string => header.replace(/\{\{[^{}]*\}\}/g, '…')

/** Typeform: a token first, the time of sending near the end. */
export const typeform: Recognise = (rows) => {
  if (!beginsWith(rows[0], /^#$/) || !hasCells(rows[0], /^submit date \(utc\)$/i)) return undefined
  const layout = oneHeaderRow('typeform', rows, COLUMNS)
  return { ...layout, headers: layout.headers.map(withoutRecalls) }
}
