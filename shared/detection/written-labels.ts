import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import { wordsOf, type ColumnProfile } from './column-profile'

/** A number of the scale with the words that stand for it. */
export interface WrittenLabel {
  readonly number: number
  readonly label: string
}

/** Labels in the answers themselves: "7 - Very easy". */
export const labelsInAnswers = (profiles: readonly ColumnProfile[]): WrittenLabel[] =>
  profiles
    .flatMap((profile) => profile.values)
    .map(({ value }) => readNumber(value))
    .flatMap((written) => (written?.label ? [{ number: written.number, label: written.label }] : []))

/** Ends of the scale written in a header: "(1 = very difficult, 7 = very easy)". */
export const labelsInHeader = (header: string): WrittenLabel[] =>
  [...header.matchAll(/(?<![\d.])(\d{1,3})\s*[=:.)–-]\s*(\p{L}[\p{L}\s'’]*)/gu)].map((match) => ({
    number: Number(match[1]),
    label: (match[2] ?? '').trim()
  }))

/** More different answers than a labelled scale has, codes for no answer included. */
const MOST_ANSWERS = 20

/** Whether a column holds labelled numbers, few enough to be the answers to one question. */
export const holdsLabels = (profile: ColumnProfile): boolean =>
  profile.complete &&
  profile.distinct <= MOST_ANSWERS &&
  new Set(labelsInAnswers([profile]).map(({ number }) => number)).size > 1

/** Answers in words, by the numbers they count as. */
const labelsMeant = (meant: AnswerRules['labels']): WrittenLabel[] =>
  Object.entries(meant).flatMap(([value, number]) =>
    number === null ? [] : [{ number, label: readNumber(value)?.label ?? value }]
  )

/** The words for both ends of a scale; `undefined` unless both are known. */
export const labelsOfEnds = (
  profiles: readonly ColumnProfile[],
  { low, high }: { readonly low: number; readonly high: number },
  meant: AnswerRules['labels'] = {}
): { readonly low: string; readonly high: string } | undefined => {
  for (const labels of [
    labelsMeant(meant),
    labelsInAnswers(profiles),
    ...profiles.map((profile) => labelsInHeader(wordsOf(profile)))
  ]) {
    const labelOf = (end: number) => labels.find(({ number }) => number === end)?.label
    const [lowest, highest] = [labelOf(low), labelOf(high)]
    if (lowest !== undefined && highest !== undefined) return { low: lowest, high: highest }
  }
  return undefined
}
