import { monthsOf, type AnswersByDay } from '../figures/answers-by-day'
import { monthText } from '../locale/calendar-words'
import type { Words } from '../locale/words'
import { countCell, textCell } from './cells'
import type { Table } from './table'

/** Up to a quarter is told day by day too; of more days a page has room for the months only. */
const MOST_DAYS_TOLD = 92

/** Answers by month, and on how many of its days there were any. */
const monthTable = (figures: AnswersByDay, words: Words): Table => {
  const { t } = words
  return {
    title: t('health.calendar.by-month'),
    columns: [
      { name: t('health.calendar.month'), kind: 'name' },
      { name: t('chart.answers'), kind: 'number' },
      { name: t('health.calendar.days'), kind: 'number' },
      { name: t('health.calendar.all-days'), kind: 'number' }
    ],
    rows: monthsOf(figures).map(({ month, n, answered, days }) => ({
      cells: [
        textCell(monthText(month, words)),
        countCell(n, words),
        countCell(answered, words),
        countCell(days, words)
      ]
    })),
    notes: [t('health.calendar.method')]
  }
}

const dayTable = ({ counts }: AnswersByDay, words: Words): Table => ({
  title: words.t('health.calendar.title'),
  columns: [
    { name: words.t('dimension.day'), kind: 'name' },
    { name: words.t('chart.answers'), kind: 'number' }
  ],
  rows: counts.map(({ day, n }) => ({ cells: [textCell(words.date(day)), countCell(n, words)] })),
  notes: [words.t('health.calendar.method')]
})

/** When answers came, as tables. */
export const calendarTables = (figures: AnswersByDay, words: Words): Table[] => [
  monthTable(figures, words),
  ...(figures.counts.length <= MOST_DAYS_TOLD ? [dayTable(figures, words)] : [])
]
