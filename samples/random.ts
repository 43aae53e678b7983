/** Chance that is the same on every machine and in every year. */
export interface Random {
  /** 0 up to, not including, 1. */
  readonly next: () => number
  /** The standard normal, near enough for a survey. */
  readonly normal: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** Each choice as likely as its `often` says among the others. */
  readonly draw: <T extends { readonly often: number }>(choices: readonly T[]) => T
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, whole-number arithmetic only. */
const mulberry32 = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const createRandom = (seed: number): Random => {
  const next = mulberry32(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    // Twelve uniforms less six: additions alone, which no engine rounds in a way of its own.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6),
    chance: (probability) => next() < probability,
    whole,
    pick: (choices) => sure(choices[whole(0, choices.length - 1)]),
    draw: (choices) => {
      let left = next() * choices.reduce((sum, { often }) => sum + often, 0)
      return sure(choices.find(({ often }) => (left -= often) < 0) ?? choices.at(-1))
    }
  }
}

const sure = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}
