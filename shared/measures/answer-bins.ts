import { answersOf, pointsOf, type Scale } from '../domain/scale'

/** Answers that are drawn as one bar: a single one, or a stretch of a long scale. */
export interface Bin {
  readonly low: number
  readonly high: number
}

/** More points than this are no scale of boxes any more, and too many for a bar each. */
const MOST_POINTS = 14

/** Bars that a long scale is drawn in. */
const BARS = 10

/** Whether a scale is so long that single answers at its ends say nothing, such as 0-100. */
export const isLong = (scale: Pick<Scale, 'low' | 'high'>): boolean =>
  pointsOf({ ...scale, good: 'high' }) > MOST_POINTS

/** The answers of a scale as bars: each by itself, those of a long scale in tenths of it, the last with the end. */
export const binsOf = ({ low, high }: Pick<Scale, 'low' | 'high'>): Bin[] => {
  const scale = { low, high, good: 'high' } as const
  if (!isLong(scale)) return answersOf(scale).map((answer) => ({ low: answer, high: answer }))
  const width = Math.ceil((high - low) / BARS)
  const starts = Array.from({ length: Math.ceil((high - low) / width) }, (_, index) => low + index * width)
  return starts.map((start, index) => ({
    low: start,
    high: index === starts.length - 1 ? high : start + width - 1
  }))
}

/** "60–69", or "5" for a single answer. */
export const binName = ({ low, high }: Bin): string => (low === high ? String(low) : `${low}–${high}`)
