import { readNumber } from '../../domain/answer'
import type { AnswerRules } from '../../domain/answer-rules'
import type { Metric } from '../../domain/metric'
import type { Range } from '../scale-guess'
import { NPS_SCALE, scaleOf, type Draft, type OtherScale } from './draft'

/**
 * The codes declared for the effort question that hold for another metric: those outside its scale, and all of them where it is
 * asked on the same range. A 6 that means "don't know" on 1-5 is an honest answer to 0-10.
 */
const codesFor = (range: Range, draft: Draft): string[] =>
  draft.missing.filter((code) => {
    const number = readNumber(code)?.number
    const sameRange = range.low === draft.ces.low && range.high === draft.ces.high
    return sameRange || number === undefined || number < range.low || number > range.high
  })

/** The declared codes of a metric. */
export const missingCodes = (draft: Draft, metric: Metric): string[] => {
  switch (metric) {
    case 'ces':
      return [...draft.missing]
    case 'csat':
      return [...new Set([...codesFor(draft.csat, draft), ...draft.csatMissing])]
    case 'nps':
      return [...new Set([...codesFor(NPS_SCALE, draft), ...draft.npsMissing])]
  }
}

/**
 * How the answers of a metric are read. Which end is good may still be open: high stands for it, as no answer
 * becomes missing by it.
 */
export const rulesOf = (draft: Draft, metric: Metric): AnswerRules => {
  const { low, high, good } = scaleOf(draft, metric)
  return {
    scale: { low, high, good: good ?? 'high' },
    missing: missingCodes(draft, metric),
    labels: draft.labels[metric]
  }
}

/** How the answers of an effort column are read that is asked on another scale. */
export const otherRules = (draft: Draft, { scale, missing, labels }: OtherScale): AnswerRules => ({
  scale: { low: scale.low, high: scale.high, good: scale.good ?? 'high' },
  missing: [...new Set([...codesFor(scale, draft), ...missing])],
  labels
})

/** How the answers of an effort column are read. */
export const effortRules = (draft: Draft, key: string): AnswerRules => {
  const other = draft.otherScales.find(({ columns }) => columns.includes(key))
  return other ? otherRules(draft, other) : rulesOf(draft, 'ces')
}
