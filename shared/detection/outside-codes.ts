import { readNumber } from '../domain/answer'
import type { MissingAnswer } from './forecast'
import type { Range } from './scale-guess'

/** The longest scale that stray codes may stretch the answers to: 0-10. */
const LONGEST = 11

export interface OutsideCodes {
  /** Right beside the scale: they may mean no answer as well as belong to a longer scale. To be asked. */
  readonly beside: readonly MissingAnswer[]
  /** The scale with them. */
  readonly stretched: Range
  /** Far from it, such as 99: no answers whatever the scale. */
  readonly far: readonly MissingAnswer[]
}

/** Answers outside of a scale, those that may be part of a longer one told from those that cannot. */
export const outsideCodes = (missing: readonly MissingAnswer[], { low, high }: Range): OutsideCodes => {
  const outside = missing.filter(({ why }) => why === 'outside')
  const numberOf = ({ value }: MissingAnswer) => readNumber(value ?? '')?.number ?? NaN
  const seen = new Set(outside.map(numberOf))
  let stretched: Range = { low, high }
  // Scales begin at 0 or 1, and go on without a gap.
  if (low === 1 && seen.has(0)) stretched = { ...stretched, low: 0 }
  while (seen.has(stretched.high + 1) && stretched.high + 1 - stretched.low < LONGEST)
    stretched = { ...stretched, high: stretched.high + 1 }
  const isBeside = (answer: MissingAnswer) => {
    const number = numberOf(answer)
    return number >= stretched.low && number <= stretched.high
  }
  return {
    beside: outside.filter(isBeside).sort((one, other) => numberOf(one) - numberOf(other)),
    stretched,
    far: outside.filter((answer) => !isBeside(answer))
  }
}
