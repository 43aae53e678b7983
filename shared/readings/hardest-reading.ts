import { APART_LEVEL, hardestOf } from '../figures/hardest'
import type { TouchpointFigures, TouchpointRow } from '../figures/touchpoints'
import { levelText } from '../locale/p-text'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import { hiddenText, listed, scored, smallText } from './scored'

const MOST_HARDEST = 3

export const nameOf = ({ mixed }: TouchpointFigures, row: TouchpointRow, words: Words): string =>
  touchpointName(row.touchpoint, row, mixed, words)

/** Which touchpoints are the hardest, and whether the first of them is so beyond chance. */
export const hardestReading = (figures: TouchpointFigures, words: Words): string[] => {
  const { t } = words
  const { rows, alike, tests, correction } = hardestOf(figures)
  const [first] = rows
  if (!first || rows.length < 2) return []
  const name = nameOf(figures, first, words)
  const family = {
    level: levelText(APART_LEVEL, words),
    tests: t('test.tests', { count: tests, correction: t(`test.correction.${correction}`) })
  }
  return [
    t('sentence.hardest', {
      list: words.apart(
        rows
          .slice(0, Math.min(MOST_HARDEST, rows.length - 1))
          .map((row) => `${nameOf(figures, row, words)} ${scored(figures.definition, row.score, words)}`)
      )
    }),
    ...(alike === null
      ? []
      : alike.length === 0
        ? [t('sentence.apart', { name, ...family })]
        : [
            t('sentence.alike', {
              name,
              list: listed(
                alike.map((row) => nameOf(figures, row, words)),
                words
              ),
              ...family
            })
          ])
  ]
}

/** What cannot be said of touchpoints: on how few answers some stand, and how many are hidden. */
export const untoldReading = (figures: TouchpointFigures, words: Words): string[] => [
  ...smallText(
    figures.rows.map((row) => ({ name: nameOf(figures, row, words), figure: row.score })),
    words
  ),
  ...hiddenText(
    figures.rows.map(({ score }) => score),
    words
  )
]
