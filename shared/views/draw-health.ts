import { calendarChart } from '../charts/calendar-chart'
import { Failure } from '../domain/fault'
import { answersByDay } from '../figures/answers-by-day'
import { everybodyIn } from '../figures/group'
import { askDays } from './ask-health'
import { answersLine, type Draw } from './drawn'

/** Of all that Health tells, the calendar is the picture. */
export const drawHealth: Draw = async ({ client, request, look, words, width }, options) => {
  const counts = await askDays(client, request.slice, options)
  const figures = answersByDay(counts)
  if (typeof figures === 'string') throw new Failure('nothing-to-draw')
  return {
    chart: calendarChart({ figures, look, words, width }),
    definitions: [words.t('health.calendar.title')],
    bases: answersLine('CES', everybodyIn(counts, false), words),
    weighted: false
  }
}
