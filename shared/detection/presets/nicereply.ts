import { hasCells, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

/** The legacy score is the score again, on 0-10 whatever the question was: it must not be taken for an answer. */
const COLUMNS: KnownColumns = [
  [/^legacy score$/i, { role: 'ignore' }],
  [/^comment$/i, { role: 'comment' }]
]

/**
 * Nicereply, by the two scores that its rating feed had until 2023.
 * https://support.nicereply.com/article/350-what-is-legacy-score
 */
export const nicereply: Recognise = (rows) =>
  hasCells(rows[0], /^legacy score$/i, /^score$/i) ? oneHeaderRow('nicereply', rows, COLUMNS) : undefined
