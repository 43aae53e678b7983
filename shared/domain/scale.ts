import { z } from 'zod'

/**
 * What a question allows people to answer: whole numbers from `low` to `high`, and which end is the
 * good one (easy for CES, satisfied for CSAT, "would recommend" for NPS).
 */
export const scaleSchema = z
  .object({
    low: z.int().min(-100).max(100),
    high: z.int().min(-100).max(100),
    good: z.enum(['high', 'low'])
  })
  .refine((scale) => scale.high > scale.low, { message: 'the highest answer must be above the lowest' })

export type Scale = z.infer<typeof scaleSchema>

/** Number of points: 5 for 1-5, 11 for 0-10. */
export const pointsOf = (scale: Scale): number => scale.high - scale.low + 1

/** The answers of the scale, lowest first. */
export const answersOf = (scale: Scale): number[] =>
  Array.from({ length: pointsOf(scale) }, (_, index) => scale.low + index)

/** The answer in the middle; `undefined` where the number of points is even (1-10 has no neutral answer). */
export const middleOf = (scale: Scale): number | undefined =>
  pointsOf(scale) % 2 === 1 ? (scale.low + scale.high) / 2 : undefined

export const isOnScale = (scale: Scale, answer: number): boolean =>
  Number.isInteger(answer) && answer >= scale.low && answer <= scale.high

/**
 * Turns an answer so that high is good: e = x where high is good, e = low + high - x where low is.
 * Its own inverse: turning a turned answer gives the answer as it was given.
 */
export const turn = (scale: Scale, answer: number): number =>
  scale.good === 'high' ? answer : scale.low + scale.high - answer

export const sameRange = (one: Pick<Scale, 'low' | 'high'>, other: Pick<Scale, 'low' | 'high'>): boolean =>
  one.low === other.low && one.high === other.high

export const sameScale = (one: Scale, other: Scale): boolean =>
  sameRange(one, other) && one.good === other.good
