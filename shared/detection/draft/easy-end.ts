import type { Metric } from '../../domain/metric'
import type { ColumnProfile } from '../column-profile'
import { judgeEase, slopeOfWords, type Joint, type Polarity } from '../polarity'
import { wordAnswers } from '../word-answers'
import { columnsAsked, columnsOn, labelsOf, type Draft, type Labels, type OtherScale } from './draft'

/** What is said of a question: its scale, and what its answers in words count as. */
type Said = Pick<OtherScale, 'scale' | 'labels'>

/**
 * A question with an end of its scale taken for the good one. Words beside bare numbers follow: where 1 is easy,
 * "Very easy" is 1. Words that stand alone, or that have numbers of their own, stay what they are.
 */
export const turnedTo = (
  good: 'high' | 'low' | null,
  { scale, labels }: Said,
  own: readonly ColumnProfile[],
  metric: Metric
): Said => {
  const next = { scale: { ...scale, good }, labels }
  const slope = slopeOfWords(own, labels)
  if (good === null || slope === 0 || slope > 0 === (good === 'high')) return next
  if (!wordAnswers(own, metric)?.follows) return next
  const turned = Object.entries(labels).map(
    ([value, answer]) => [value, answer === null ? null : scale.low + scale.high - answer] as const
  )
  return { ...next, labels: Object.fromEntries(turned) }
}

/** Evidence for the easy end of columns, by what their answers in words count as. */
export const judge = (own: readonly ColumnProfile[], joint: Joint | null, labels: Labels): Polarity =>
  // Words that follow the good end of the numbers beside them are no evidence for it.
  judgeEase(own, joint, wordAnswers(own, 'ces')?.follows ? {} : labels)

/** Evidence for the easy end of the CES columns of a draft, on the common scale or on another. */
export const polarityOf = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  joint: Joint | null,
  other?: OtherScale
): Polarity => judge(columnsOn(draft, columns, other), joint, labelsOf(draft, 'ces', other))

/** The draft with an end of the common scale, or of that of CSAT, taken for the good one. */
export const withEnd = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: 'ces' | 'csat',
  good: 'high' | 'low' | null
): Draft => {
  const own = columnsAsked(draft, columns, metric)
  const { scale, labels } = turnedTo(
    good,
    { scale: draft[metric], labels: draft.labels[metric] },
    own,
    metric
  )
  return { ...draft, [metric]: scale, labels: { ...draft.labels, [metric]: labels } }
}

/** Another scale with the end that was said to be easy. */
export const withOtherEnd = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  other: OtherScale,
  good: 'high' | 'low' | null
): OtherScale => ({ ...other, ...turnedTo(good, other, columnsOn(draft, columns, other), 'ces') })

/** The draft with the easy ends that the evidence decides on its other scales, unless they were said. */
export const decideOthers = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  jointOf: (other: OtherScale) => Joint | null = () => null
): Draft => ({
  ...draft,
  otherScales: draft.otherScales.map((other) =>
    other.said
      ? other
      : withOtherEnd(draft, columns, other, polarityOf(draft, columns, jointOf(other), other).good)
  )
})
