import type { Figure } from '../measures/figure'
import { shareFigureText, shareIntervalText } from './quality-words'
import type { Words } from './words'

/** What defends a share: its interval, what it counts of how many, and how the interval is made. */
export const shareLines = (figure: Figure, counted: number, words: Words): string[] => {
  const { t, count } = words
  const share = shareFigureText(figure, words)
  if (figure.value === null) return [share, t('count.answers', { count: figure.n, n: count(figure.n) })]
  return [
    `${share} (${shareIntervalText(figure, words)})`,
    t('hint.share', { n: count(counted), of: count(figure.n) }),
    `${t('interval.wilson')}.`
  ]
}
