import { wordsOf, type ColumnProfile } from './column-profile'
import type { Evidence } from './evidence'
import { rangeInHeader, wholeAnswers, type Range } from './scale-guess'

/** On longer scales many answers are given by nobody: that says nothing. */
const SHORT = 11

/** What speaks for the range of a scale: what the header says, and from where to where the answers run. */
export const rangeEvidence = (columns: readonly ColumnProfile[], { low, high }: Range): Evidence[] => {
  const stated = columns.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined)
  const counts = wholeAnswers(columns)
  const within = [...counts.keys()].filter((answer) => answer >= low && answer <= high)
  const unseen = Array.from({ length: high - low + 1 }, (_, place) => low + place).filter(
    (answer) => !counts.has(answer)
  )
  const said: Evidence[] = stated ? [{ code: 'range-stated', details: { ...stated } }] : []
  if (within.length === 0) return said
  const details = { low: Math.min(...within), high: Math.max(...within) }
  return unseen.length === 0 || high - low >= SHORT
    ? [...said, { code: 'range', details }]
    : [...said, { code: 'range-unseen', details: { ...details, unseen: unseen.join(', ') } }]
}
