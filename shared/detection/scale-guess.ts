import { readNumber } from '../domain/answer'
import { answersIn, type ColumnProfile } from './column-profile'

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

/** A range that the header states: "(1-7)", "1 to 5", "de 1 à 10", "0 = ... 10 = ...". */
export const rangeInHeader = (header: string): Range | undefined => {
  const found = /(?<!\d)([01])\s*(?:-|–|—|\.\.|to|à|a|la|bis)\s*(\d{1,2})(?!\d)/iu.exec(header)
  const anchors = [...header.matchAll(/(?<![\d.])(\d{1,2})\s*[=:]\s*\p{L}/gu)].map((match) =>
    Number(match[1])
  )
  const [low, high] = found
    ? [Number(found[1]), Number(found[2])]
    : [Math.min(...anchors), Math.max(...anchors)]
  return Number.isFinite(low) && Number.isFinite(high) && high - low >= 2 && low <= 1 && high <= 11
    ? { low, high }
    : undefined
}

/** Looks like a rating: few whole numbers that a usual scale explains. */
export const looksLikeRating = (profile: ColumnProfile): boolean => {
  if (profile.distinct < 3 || profile.distinct > 14 || !profile.complete) return false
  const counts = wholeAnswers([profile])
  const numbers = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const all = answersIn(profile).reduce((sum, { n }) => sum + n, 0)
  const range = guessRange(counts)
  return (
    numbers > 0.8 * all && range !== undefined && range.high - range.low >= 2 && share(range, counts) > 0.7
  )
}
