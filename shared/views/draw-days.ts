import { calendarChart } from '../charts/calendar-chart'
import type { CallOptions } from '../contract/client'
import { Failure } from '../domain/fault'
import { answersByDay, type NoCalendar } from '../figures/answers-by-day'
import { everybodyIn } from '../figures/group'
import { calendarText } from '../locale/health-words'
import { calendarTables } from '../tables/calendar-table'
import { askDays } from './ask-health'
import { answersLine, type Draw, type Drawn, type DrawingInput } from './drawn'

/** When answers came, with the months behind the calendar; why there is none. */
export const daysDrawn = async (
  { client, request, look, words, width, half = width }: DrawingInput,
  options: CallOptions
): Promise<Drawn | NoCalendar> => {
  const counts = await askDays(client, request.slice, options)
  const figures = answersByDay(counts)
  if (typeof figures === 'string') return figures
  return {
    pictures: [{ charts: [calendarChart({ figures, look, words, width: half })] }],
    tables: calendarTables(figures, words),
    reading: [calendarText(figures, words)],
    definitions: [words.t('health.calendar.title')],
    bases: answersLine('CES', everybodyIn(counts, false), words),
    weighted: false
  }
}

/** The calendar by itself. */
export const drawDays: Draw = async (input, options) => {
  const drawn = await daysDrawn(input, options)
  if (typeof drawn === 'string') throw new Failure('nothing-to-draw')
  return drawn
}
