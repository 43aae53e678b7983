import { calendarChart } from '../charts/calendar-chart'
import { Failure } from '../domain/fault'
import { answersByDay } from '../figures/answers-by-day'
import { everybodyIn } from '../figures/group'
import { askDays } from './ask-health'
import { drawOrder } from './draw-order'
import { answersLine, type Draw } from './drawn'

/** Of all that Health tells, the calendar is the picture; what answering again does is one by itself. */
export const drawHealth: Draw = (input, options) =>
  input.request.part === 'order' ? drawOrder(input, options) : drawDays(input, options)

const drawDays: Draw = async ({ client, request, look, words, width }, options) => {
  const counts = await askDays(client, request.slice, options)
  const figures = answersByDay(counts)
  if (typeof figures === 'string') throw new Failure('nothing-to-draw')
  return {
    pictures: [{ charts: [calendarChart({ figures, look, words, width })] }],
    tables: [],
    reading: [],
    definitions: [words.t('health.calendar.title')],
    bases: answersLine('CES', everybodyIn(counts, false), words),
    weighted: false
  }
}
