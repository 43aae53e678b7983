import { readAnswer } from '../../domain/answer'
import { labelled } from '../../domain/label-text'
import type { Metric } from '../../domain/metric'
import type { ColumnProfile, ValueCount } from '../column-profile'
import { scalesToChoose } from './choose-scale'
import { columnsAsked, labelsOf, type Draft, type OtherScale, type Question } from './draft'
import { otherRules, rulesOf } from './draft-rules'
import { mergeValues } from '../forecast'
import { wordAnswers } from '../word-answers'
import type { WordScale } from '../word-scale'

/** An answer in words and what it counts as: an answer of the scale, no answer, or nothing yet. */
export interface WordRow extends ValueCount {
  readonly answer: number | null | undefined
}

/** The answers in words to a question, as they are shown to be confirmed or filled in. */
export interface WordRows {
  /** The scales they may be answers of, where one has to be chosen first. */
  readonly scales: readonly WordScale[]
  /** Those a language knows, and what they are read as, from the highest answer to none. */
  readonly known: readonly WordRow[]
  /** Those no language knows, whatever was said of them since. */
  readonly unknown: readonly WordRow[]
  /** Of those, the ones nothing was said of: they count as missing. */
  readonly open: readonly WordRow[]
}

export const wordRows = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): WordRows => {
  const own = columnsAsked(draft, columns, metric, other)
  const labels = labelsOf(draft, metric, other)
  const words = wordAnswers(own, metric)
  const read = new Set([
    ...(words?.noAnswer ?? []),
    ...(words?.labelled ?? []).flatMap(({ value, label }) =>
      words?.reading?.steps.has(label) ? [value] : []
    )
  ])
  const scales = scalesToChoose(draft, columns, metric, other)
  const rules = { ...(other ? otherRules(draft, other) : rulesOf(draft, metric)), labels: {} }
  const rows = mergeValues(own)
    .map(({ value, n }): WordRow => ({ value, n, answer: labelled(labels, value) }))
    .sort((one, other) => other.n - one.n)
  // Words that wait for their scale to be chosen, or that are known but of no scale, are not lost from sight.
  const isKnown = ({ value, answer }: WordRow) =>
    read.has(value) && (answer !== undefined || scales.length > 0)
  const isWord = ({ value }: WordRow) => {
    const answer = readAnswer(value, rules)
    return 'missing' in answer && answer.missing === 'not-a-number'
  }
  const unknown = rows.filter((row) => !isKnown(row) && isWord(row))
  return {
    scales,
    known: rows
      .filter((row) => isKnown(row) && row.answer !== undefined)
      .sort((one, other) => (other.answer ?? -Infinity) - (one.answer ?? -Infinity)),
    unknown,
    open: unknown.filter(({ answer }) => answer === undefined)
  }
}

/** The draft with an answer in words said to count as an answer of the scale, as none, or as nothing said. */
export const explainWord = (
  draft: Draft,
  { metric, other }: Question,
  value: string,
  answer: number | null | undefined
): Draft => {
  const before = Object.entries(labelsOf(draft, metric, other)).filter(([label]) => label !== value)
  const labels = Object.fromEntries(answer === undefined ? before : [...before, [value, answer] as const])
  if (other)
    return {
      ...draft,
      otherScales: draft.otherScales.map((each) => (each === other ? { ...each, labels } : each))
    }
  return { ...draft, labels: { ...draft.labels, [metric]: labels } }
}
