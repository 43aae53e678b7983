import type { PairedFigures } from '../figures/association'
import type { JointDatum } from '../figures/joint-answers'
import { rangeText } from './association-words'
import { pText } from './p-text'
import type { Words } from './words'

/** What defends a cell of the joint answers: of how many it is, and how all of them go together. */
export const jointLines = (
  { row, cell }: JointDatum,
  { spearman }: PairedFigures,
  weighted: boolean,
  words: Words
): string[] => {
  const { t, count, percent, signed } = words
  const { test } = spearman
  return [
    t('joint.of-row', {
      share: percent(cell.share, 1),
      ces: row.answer,
      n: count(cell.n),
      of: count(row.n)
    }),
    ...(weighted ? [t('joint.weighted')] : []),
    t('joint.correlation', {
      correlation: signed(spearman.value, 2),
      range: rangeText(spearman.interval, words)
    }),
    ...(typeof test === 'string' ? [] : [t('joint.test', { p: pText(test.p, words) })])
  ]
}
