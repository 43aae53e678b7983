import { readAnswer, readNumber } from '../../domain/answer'
import type { Metric } from '../../domain/metric'
import type { ColumnProfile, ValueCount } from '../column-profile'
import type { AnswerRules } from '../../domain/answer-rules'
import { columnsAsked, scaleOf, type Draft, type DraftScale, type OtherScale } from './draft'
import { otherRules, rulesOf } from './draft-rules'
import { mergeValues, missingAnswers, type MissingAnswer } from '../forecast'
import { outsideCodes } from '../outside-codes'
import { suspectCodes, wholeAnswers, type Range } from '../scale-guess'

/** What a draft makes of the answers to a metric's question. */
export interface MetricAnswers {
  readonly columns: readonly ColumnProfile[]
  readonly scale: DraftScale
  readonly rules: AnswerRules
  /** Answers that may be part of a longer scale: left out as missing until somebody says so. */
  readonly inQuestion: readonly MissingAnswer[]
  /** Codes on a long scale that may be no answers: counted as answers until somebody says so. */
  readonly suspects: readonly ValueCount[]
  /** The scale with those. */
  readonly stretched: Range
  /** What is missing beyond doubt, most frequent first. */
  readonly missing: readonly MissingAnswer[]
}

/** Of effort, on the common scale or on another. */
export const metricAnswers = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): MetricAnswers => {
  const own = columnsAsked(draft, columns, metric, other)
  const scale = other?.scale ?? scaleOf(draft, metric)
  const rules = other ? otherRules(draft, other) : rulesOf(draft, metric)
  const missing = missingAnswers(own, rules)
  const { beside, stretched } = outsideCodes(missing, scale)
  return {
    columns: own,
    scale,
    rules,
    // Promoters and detractors are defined on 0-10 alone: no other scale can be meant.
    inQuestion: metric === 'nps' ? [] : beside,
    suspects: suspectsIn(own, rules),
    stretched,
    missing: metric === 'nps' ? missing : missing.filter((answer) => !beside.includes(answer))
  }
}

const suspectsIn = (columns: readonly ColumnProfile[], rules: AnswerRules): ValueCount[] => {
  const codes = suspectCodes(wholeAnswers(columns), rules.scale)
  return mergeValues(columns)
    .filter(({ value }) => codes.includes(readNumber(value)?.number ?? NaN))
    .filter(({ value }) => 'score' in readAnswer(value, rules))
}

/** The codes in question as they are written, each once. */
export const codesOf = (answers: readonly Pick<MissingAnswer, 'value'>[]): string[] =>
  answers.map(({ value }) => value ?? '')
