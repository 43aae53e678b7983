import type { Metric } from '../../domain/metric'
import type { ColumnProfile } from '../column-profile'
import { labelsBy, openScales, wordAnswers } from '../word-answers'
import type { WordScale } from '../word-scale'
import { NPS_SCALE, columnsAsked, labelsOf, type Draft, type OtherScale, type Question } from './draft'
import { decideOthers, polarityOf, withEnd } from './easy-end'

/** The scales that the words of a question may be answers of, while none of them was chosen. */
export const scalesToChoose = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): readonly WordScale[] =>
  openScales(wordAnswers(columnsAsked(draft, columns, metric, other), metric), labelsOf(draft, metric, other))

/** The draft with the words of a question read as answers of a scale. */
export const chooseScale = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  { metric, other }: Question,
  scale: WordScale,
  lowest?: number
): Draft => {
  const words = wordAnswers(columnsAsked(draft, columns, metric, other), metric)
  if (!words) return draft
  const low = lowest ?? words.numbers?.low ?? (metric === 'nps' ? NPS_SCALE.low : 1)
  const labels = { ...labelsOf(draft, metric, other), ...labelsBy(words, scale, low) }
  const range = { low, high: low + scale.points - 1 }
  if (other) {
    const chosen = { ...other, labels, scale: { ...other.scale, ...range } }
    const next = { ...draft, otherScales: draft.otherScales.map((each) => (each === other ? chosen : each)) }
    return decideOthers(next, columns)
  }
  const next = { ...draft, labels: { ...draft.labels, [metric]: labels } }
  if (metric === 'nps') return next
  const chosen = { ...next, [metric]: { ...draft[metric], ...range } }
  if (metric !== 'ces') return chosen
  return withEnd(chosen, columns, 'ces', draft.ces.good ?? polarityOf(chosen, columns, null).good)
}
