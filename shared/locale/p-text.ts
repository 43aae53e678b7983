import type { Words } from './words'

/** Below it p is not told by its digits: ".0312", "< .0001". */
export const LEAST_P = 1e-4
export const P_DECIMALS = 4

/** A number between 0 and 1 as statistics write it: English leaves out the nought before the point. */
export const bare = (value: number, decimals: number, words: Words): string => {
  const text = words.number(value, decimals)
  return words.language === 'en' ? text.replace(/^(−?)0(?=\D)/, '$1') : text
}

/** p as a cell has it: ".0312", "< .0001". */
export const pCell = (p: number, words: Words): string =>
  p < LEAST_P
    ? words.t('p-value.below-cell', { p: bare(LEAST_P, P_DECIMALS, words) })
    : bare(p, P_DECIMALS, words)

/** p in a sentence: "p = .0312", "p < .0001". */
export const pText = (p: number, words: Words): string =>
  p < LEAST_P
    ? words.t('p-value.below', { p: bare(LEAST_P, P_DECIMALS, words) })
    : words.t('p-value.is', { p: bare(p, P_DECIMALS, words) })

/** A level that p is held against: ".05". */
export const levelText = (level: number, words: Words): string => bare(level, 2, words)
