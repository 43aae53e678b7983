import { SMALL_BASE } from '../figures/suppression'
import type { Words } from './words'

/** Whether a number of answers is too small to lean on, shown or not. */
export const isNarrow = (n: number): boolean => n > 0 && n < SMALL_BASE

/** A number of answers as a cell has it; a small base says so in a word, not by colour alone: "22 small". */
export const baseText = (n: number, { t, count }: Words): string =>
  isNarrow(n) ? t('chart.small-base', { n: count(n) }) : count(n)

/** The same in a sentence: "22 answers, small base: fewer than 30". */
export const answersText = (n: number, { t, count }: Words): string =>
  [t('count.answers', { count: n, n: count(n) }), ...(isNarrow(n) ? [t('inspector.small')] : [])].join(', ')
