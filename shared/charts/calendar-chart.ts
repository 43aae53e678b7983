import type { CustomSeriesOption } from 'echarts/charts'
import { periodsBetween, startOf } from '../domain/calendar'
import { stepsOf, type AnswersByDay } from '../figures/answers-by-day'
import { shortMonth, shortWeekday } from '../locale/calendar-words'
import type { Words } from '../locale/words'
import { blocksOf, DAY_GAP, monthsIn, type Block, type Place } from './calendar-blocks'
import { legendOf, shadesOf } from './calendar-legend'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { bar, group, stroke, text, touchArea, type Drawing } from './marks'
import { textWidth } from './text-width'

export interface CalendarChartInput {
  readonly figures: AnswersByDay
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The day that is told of. */
  readonly selected?: string | undefined
}

const EDGE = 16
const TOP = 12
const MONTHS = 18
const BETWEEN = 16
/** Side of a day with the gap after it. */
const LARGEST = 19
const COMFORTABLE = 13
const SMALL = 10.5
const LEGEND = 40
/** A year of silence, or several in a row, is a line. */
const SILENT = 22

/** Any Monday: the names of the days are the same in every week. */
const MONDAY = '2024-01-01'

const NOTHING: Block = { from: MONDAY, to: MONDAY, title: '', weeks: 1, isSilent: true }

/**
 * Answers by day: weeks are columns from Monday to Sunday, months are set off by a line. The darker, the more; a day
 * without an answer is hollow, so that it cannot be taken for a few. Several years are a block each, beside one
 * another where there is room; years without any answer are a line.
 */
export const calendarChart = ({ figures, look, words, width, selected }: CalendarChartInput): Chart => {
  const blocks = blocksOf(figures, words)
  const weekdays = [0, 2, 4].map((later) => ({
    row: later,
    name: shortWeekday(startOf('day', MONDAY, later), words)
  }))
  const titles = Math.max(0, ...blocks.map(({ title }) => textWidth(title, 11, 600)))
  const label = Math.max(titles, ...weekdays.map(({ name }) => textWidth(name, SMALL))) + 8
  const weeks = Math.max(...blocks.map((block) => block.weeks))
  const inner = width - 2 * EDGE
  const across = Math.max(
    1,
    Math.min(blocks.length, Math.floor((inner + BETWEEN) / (label + weeks * COMFORTABLE + BETWEEN)))
  )
  const column = (inner - (across - 1) * BETWEEN) / across
  const cell = Math.max(4, Math.min(LARGEST, (column - label) / weeks))
  const side = cell - DAY_GAP
  const shades = shadesOf(stepsOf(figures), look)

  const rows = Math.ceil(blocks.length / across)
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      ...blocks
        .slice(row * across, (row + 1) * across)
        .map(({ isSilent }) => (isSilent ? SILENT : MONTHS + 7 * cell + BETWEEN))
    )
  )
  const placed = blocks.map((block, index) => {
    const row = Math.floor(index / across)
    const y = TOP + heights.slice(0, row).reduce((sum, height) => sum + height, 0)
    const x = EDGE + (index % across) * (label + weeks * cell + BETWEEN) + label
    return { block, x, y: y + (block.isSilent ? 0 : MONTHS) }
  })
  const bottom = TOP + heights.reduce((sum, height) => sum + height, 0)
  const height = Math.round(bottom + LEGEND - BETWEEN + 8)

  const placeOf = (day: string): Place => {
    const { block, x, y } = placed.find((one) => day >= one.block.from && day <= one.block.to) ?? {
      block: blocks[0] ?? NOTHING,
      x: 0,
      y: 0
    }
    const first = startOf('week', block.from)
    const later = periodsBetween('day', { from: first, to: day }) - 1
    return { x: x + Math.floor(later / 7) * cell, y: y + (later % 7) * cell }
  }
  const silent = new Set(blocks.filter(({ isSilent }) => isSilent))
  const drawnDays = figures.counts.map((count) => {
    const isDrawn = ![...silent].some(({ from, to }) => count.day >= from && count.day <= to)
    return { ...count, isDrawn, ...(isDrawn ? placeOf(count.day) : { x: 0, y: 0 }) }
  })

  const drawDay: Render = ({ dataIndex }) => {
    const day = drawnDays[dataIndex]
    if (!day?.isDrawn) return null
    const { x, y, n } = day
    const fill = shades.find(({ step }) => n >= step.from && n <= step.to)?.fill
    return group([
      fill === undefined ? hollow({ x, y }, side, look.lineStrong) : bar(square(x, y, side), fill, 1.5),
      ...(day.day === selected ? [hollow({ x: x - 1, y: y - 1 }, side + 2, look.ink, 1.75)] : []),
      touchArea(square(x, y, cell))
    ])
  }

  const drawBlock: Render = ({ dataIndex }) => {
    const found = placed[dataIndex]
    if (!found) return null
    const { block, x, y } = found
    if (block.isSilent)
      return group([
        text(block.title, x - label, y + SILENT / 2, { size: 11, weight: 600, colour: look.inkSoft }),
        text(words.t('health.calendar.silent'), x, y + SILENT / 2, { size: 11, colour: look.inkFaint })
      ])
    return group([
      ...(block.title === ''
        ? []
        : [
            text(block.title, x - label, y - MONTHS / 2 - 1, { size: 11, weight: 600, colour: look.inkSoft })
          ]),
      ...weekdays
        .filter(({ row }) => cell >= 8 || row === 0)
        .map(({ row, name }) =>
          text(name, x - 6, y + row * cell + side / 2, {
            size: SMALL,
            colour: look.inkFaint,
            align: 'right'
          })
        ),
      ...monthsIn(block, { x, y }, cell).flatMap(({ start, at, line }) => [
        ...line.map(([one, other]) => stroke(one, other, look.inkFaint, 1)),
        ...(at === null
          ? []
          : [
              text(shortMonth(start, words), at.x, y - MONTHS / 2 - 1, { size: SMALL, colour: look.inkFaint })
            ])
      ])
    ])
  }

  const legend = legendOf(shades, words, { left: EDGE, right: width - EDGE })
  const drawLegend: Render = () => {
    const y = height - 18
    return group([
      text(words.t('health.calendar.legend'), EDGE, y, { size: 11, colour: look.inkSoft }),
      ...legend.flatMap(({ x, fill, name }) => [
        fill === null ? hollow({ x, y: y - 6 }, 12, look.lineStrong) : bar(square(x, y - 6, 12), fill, 2),
        text(name, x + 18, y, { size: 11, colour: look.inkSoft })
      ])
    ])
  }

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 0, top: 0, width, height },
    xAxis: { type: 'value', show: false, min: 0, max: width },
    yAxis: { type: 'value', show: false, min: 0, max: height, inverse: true },
    series: [
      { type: 'custom', clip: false, data: drawnDays.map(({ x, y }) => [x, y]), renderItem: drawDay },
      {
        type: 'custom',
        clip: false,
        silent: true,
        data: placed.map(({ x, y }) => [x, y]),
        renderItem: drawBlock
      },
      { type: 'custom', clip: false, silent: true, data: [[0, height]], renderItem: drawLegend }
    ]
  }
  const tops = heights.map((_, row) => TOP + heights.slice(0, row).reduce((sum, one) => sum + one, 0))
  return {
    option,
    width,
    height,
    stretches: [{ top: 0, bottom: height, head: 0, cuts: tops.slice(1).map((top) => top - BETWEEN / 2) }]
  }
}

type Render = NonNullable<CustomSeriesOption['renderItem']>

const square = (x: number, y: number, side: number) => ({ x, y, width: side, height: side })

const hollow = ({ x, y }: Place, side: number, colour: string, width = 1): Drawing => ({
  type: 'rect',
  shape: { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1, r: 1.5 },
  style: { fill: 'none', stroke: colour, lineWidth: width },
  silent: true
})
