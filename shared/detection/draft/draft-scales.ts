import { readNumber } from '../../domain/answer'
import type { Metric } from '../../domain/metric'
import { declaredMissing, wordsOf, type ColumnProfile } from '../column-profile'
import { guessScale, rangeInHeader, wholeAnswers, type Range } from '../scale-guess'
import { proposeLabels, wordAnswers } from '../word-answers'
import { columnsWith, type Draft, type Labels, type OtherScale } from './draft'
import { judge, turnedTo } from './easy-end'

/** Range of a question and what its answers in words count as, by its columns. */
export const readQuestion = (
  own: readonly ColumnProfile[],
  metric: Metric,
  said: Labels,
  fallback: Range
): { range: Range; labels: Labels } => {
  const words = wordAnswers(own, metric)
  const proposed = words ? proposeLabels(words, metric) : { labels: {} }
  const known = new Set(
    words?.labelled.flatMap(({ value, label }) => (words.reading?.steps.has(label) ? [value] : []))
  )
  // What was said of answers that no language knows stays said.
  const kept = Object.entries(said).filter(([value]) => !known.has(value))
  return {
    range:
      own.find(({ range }) => range)?.range ??
      proposed.range ??
      own.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined) ??
      guessScale(wholeAnswers(own)) ??
      fallback,
    labels: { ...proposed.labels, ...toldLabels(own), ...Object.fromEntries(kept) }
  }
}

/** The answers in words of which the tool says what they stand for, as they are written in the file. */
const toldLabels = (own: readonly ColumnProfile[]): Labels =>
  Object.fromEntries(
    own.flatMap(({ values, answers = {} }) =>
      values.flatMap(({ value }) => {
        const answer = answers[value.toLowerCase().replaceAll('_', ' ')]
        return answer === undefined ? [] : [[value, answer] as const]
      })
    )
  )

/** Columns as another scale of their own, read anew. */
export const scaleFor = (own: readonly ColumnProfile[], fallback: Range, labels: Labels = {}): OtherScale => {
  const read = readQuestion(own, 'ces', labels, fallback)
  const scale = { ...read.range, good: null }
  return {
    columns: own.map(({ key }) => key),
    ...turnedTo(judge(own, null, read.labels).good, { scale, labels: read.labels }, own, 'ces'),
    missing: declaredIn(own),
    said: false
  }
}

/** The draft with all its effort columns on the common scale. */
export const onOneScale = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const { labels } = readQuestion(columnsWith(draft, 'ces', columns), 'ces', draft.labels.ces, draft.ces)
  return { ...draft, otherScales: [], labels: { ...draft.labels, ces: labels } }
}

export const declaredIn = (columns: readonly ColumnProfile[]): string[] =>
  columns.flatMap((column) => {
    const seen = new Set(column.values.map(({ value }) => readNumber(value)?.number ?? value))
    return declaredMissing(column).filter((code) => seen.has(readNumber(code)?.number ?? code))
  })
