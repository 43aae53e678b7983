import { readNumber } from '../domain/answer'
import { answersIn, wordsOf, type ColumnProfile } from './column-profile'

export interface Range {
  readonly low: number
  readonly high: number
}

/** Whole answers and how often each was given; words, fractions and what the file calls missing left out. */
export const wholeAnswers = (profiles: readonly ColumnProfile[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { value, n } of profiles.flatMap(answersIn)) {
    const number = readNumber(value)?.number
    if (number !== undefined && Number.isInteger(number)) counts.set(number, (counts.get(number) ?? 0) + n)
  }
  return counts
}

/** Ranges that surveys ask on. The usual ones are believed sooner than the others. */
const USUAL: readonly Range[] = [
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 }
]
const UNUSUAL: readonly Range[] = [3, 4, 6, 8, 9, 11]
  .map((high) => ({ low: 1, high }))
  .concat([4, 5, 6].map((high) => ({ low: 0, high })))
  .concat([{ low: 0, high: 100 }])

/** How much of the answers an unusual range must explain beyond a usual one to be believed. */
const DOUBT = 0.15

/** The same for a usual range whose lowest answer nobody gave, other than 0: people seldom go so low. */
const UNSEEN = 0.05

/** With fewer answers than this, an end of the scale may be unseen by chance. */
const FEW = 50

const share = (range: Range, counts: ReadonlyMap<number, number>): number => {
  let inside = 0
  let all = 0
  for (const [answer, n] of counts) {
    all += n
    if (answer >= range.low && answer <= range.high) inside += n
  }
  return all === 0 ? 0 : inside / all
}

/**
 * The range the answers were most likely given on: the one that explains most of them, where its highest
 * answer was given by somebody, and of unusual ranges the lowest too (unless answers are few). What then
 * stands outside is asked about.
 * `undefined` where the column does not hold whole numbers.
 */
export const guessRange = (counts: ReadonlyMap<number, number>): Range | undefined => {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  if (total === 0) return undefined
  const few = total < FEW
  const reached = (range: Range) => few || counts.has(range.high)
  const begun = (range: Range) => few || counts.has(range.low)
  const scored = [
    ...USUAL.map((range) => ({ range, doubt: begun(range) || range.low === 0 ? 0 : UNSEEN })),
    ...UNUSUAL.filter(begun).map((range) => ({ range, doubt: DOUBT }))
  ]
    .filter(({ range }) => reached(range))
    .map(({ range, doubt }) => ({ range, score: share(range, counts) - doubt }))
    .filter(({ score }) => score > 0)
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (winner, next) => (winner === undefined || next.score > winner.score + 1e-9 ? next : winner),
    undefined
  )
  return best?.range
}

const LONG: Range = { low: 0, high: 100 }

/** Numbers that mean no answer more often than anything. */
const CODES = [77, 88, 97, 98, 99]

/** Different answers beyond 11 that no shorter scale explains. */
const MANY = 5

/** Whether answers are given on 0-100: most of them lie there, and many different ones beyond every other scale. */
const isOnHundred = (counts: ReadonlyMap<number, number>): boolean =>
  share(LONG, counts) > 0.9 &&
  [...counts.keys()].filter((answer) => answer > 11 && answer <= 100 && !CODES.includes(answer)).length >=
    MANY

/** The range of a question that is known to be a rating: 0-100 too, whose ends may be given by nobody. */
export const guessScale = (counts: ReadonlyMap<number, number>): Range | undefined =>
  isOnHundred(counts) ? LONG : guessRange(counts)

/**
 * Codes on a long scale that many gave: an answer like any other, or no answer. On 0-100 nothing but the file's
 * author knows what 99 is.
 */
export const suspectCodes = (counts: ReadonlyMap<number, number>, { low, high }: Range): number[] => {
  if (high - low < 50) return []
  const mean = [...counts.values()].reduce((sum, n) => sum + n, 0) / counts.size
  return CODES.filter((code) => code <= high && (counts.get(code) ?? 0) > 2 * mean)
}

/** A range that the header states: "(1-7)", "1 to 5", "de 1 à 10", "0 = ... 10 = ...". */
export const rangeInHeader = (header: string): Range | undefined => {
  const found = /(?<!\d)([01])\s*(?:-|–|—|\.\.|to|à|a|la|bis)\s*(100|\d{1,2})(?!\d)/iu.exec(header)
  const anchors = [...header.matchAll(/(?<![\d.])(\d{1,3})\s*[=:]\s*\p{L}/gu)].map((match) =>
    Number(match[1])
  )
  const [low, high] = found
    ? [Number(found[1]), Number(found[2])]
    : [Math.min(...anchors), Math.max(...anchors)]
  return Number.isFinite(low) &&
    Number.isFinite(high) &&
    high - low >= 2 &&
    low <= 1 &&
    (high <= 11 || high === 100)
    ? { low, high }
    : undefined
}

/** Less of the answers than this on a usual scale, and a column looks like something else. */
const MOST_ANSWERS = 0.7

/** The same where the header names a metric: the rest may be codes for no answer. */
const SOME_ANSWERS = 0.3

/** Looks like a rating: few whole numbers that a usual scale explains; `named` where the header says that it is one. */
export const looksLikeRating = (profile: ColumnProfile, named = false): boolean => {
  if (profile.distinct < 3 || profile.distinct > 14 || !profile.complete) return false
  const counts = wholeAnswers([profile])
  const numbers = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const all = answersIn(profile).reduce((sum, { n }) => sum + n, 0)
  const range = guessRange(counts)
  return (
    numbers > 0.8 * all &&
    range !== undefined &&
    range.high - range.low >= 2 &&
    share(range, counts) > (named ? SOME_ANSWERS : MOST_ANSWERS)
  )
}

/** Looks like a rating on 0-100: whole numbers from there and hardly anything else, somebody at the upper end. */
export const looksLikeHundred = (profile: ColumnProfile): boolean => {
  const counts = wholeAnswers([profile])
  const all = answersIn(profile).reduce((sum, { n }) => sum + n, 0)
  const numbers = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const reaches = counts.has(100) || rangeInHeader(wordsOf(profile))?.high === 100
  return profile.complete && numbers > 0.8 * all && reaches && isOnHundred(counts)
}
