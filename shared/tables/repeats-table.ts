import { timesAnswered, type Fatigue, type Gaps } from '../figures/fatigue'
import type { Words } from '../locale/words'
import { countCell, textCell } from './cells'
import { shareFigureCell } from './share-cell'
import type { Table } from './table'

/** How many respondents answered again too soon, by what is too soon. */
export const limitTable = ({ breaches }: Gaps, notes: readonly string[], words: Words): Table => {
  const { t } = words
  return {
    title: t('health.repeats.title'),
    columns: [
      { name: t('health.repeats.within'), kind: 'name' },
      { name: t('health.repeats.respondents'), kind: 'number' },
      { name: t('health.share'), kind: 'number' }
    ],
    rows: breaches.map(({ limit, respondents, share }) => ({
      cells: [
        textCell(t('health.repeats.less', { days: limit })),
        countCell(respondents, words),
        shareFigureCell(share.shown, words)
      ]
    })),
    notes
  }
}

/** How many times people answered. */
export const timesTable = ({ byResponses }: Pick<Fatigue, 'byResponses'>, words: Words): Table => {
  const { t } = words
  return {
    title: t('health.repeats.times'),
    columns: [
      { name: t('health.repeats.answered'), kind: 'name' },
      { name: t('health.repeats.respondents'), kind: 'number' }
    ],
    rows: timesAnswered(byResponses)
      .filter(({ n }) => n > 0)
      .map(({ times, andMore, n }) => ({
        cells: [
          textCell(
            andMore ? t('fatigue.answered-many', { times }) : t('fatigue.answered', { count: times, times })
          ),
          countCell(n, words)
        ]
      }))
  }
}
