import { periodsBetween, startOf, type Days } from '../domain/calendar'
import type { AnswersByDay } from '../figures/answers-by-day'
import type { Words } from '../locale/words'

/** More weeks than a year has are drawn a year apart. */
const WEEKS = 53

/** What stands between two days. */
export const DAY_GAP = 1.5

/** Days of one stretch, drawn as weeks beside one another; of one year where there are several. */
export interface Block extends Days {
  readonly title: string
  readonly weeks: number
  readonly isSilent: boolean
}

export interface Place {
  readonly x: number
  readonly y: number
}

const weeksOf = (days: Days): number => periodsBetween('week', days)

/** One stretch where a year holds it; else the years, silent ones that follow one another as one. */
export const blocksOf = ({ days, counts }: AnswersByDay, { t }: Words): Block[] => {
  if (weeksOf(days) <= WEEKS) return [{ ...days, title: '', weeks: weeksOf(days), isSilent: false }]
  const answered = new Set(counts.flatMap(({ day, n }) => (n > 0 ? [day.slice(0, 4)] : [])))
  const first = Number(days.from.slice(0, 4))
  const years = Array.from({ length: Number(days.to.slice(0, 4)) - first + 1 }, (_, later) =>
    String(first + later).padStart(4, '0')
  )
  return years.reduce<Block[]>((blocks, year) => {
    const from = `${year}-01-01` > days.from ? `${year}-01-01` : days.from
    const to = `${year}-12-31` < days.to ? `${year}-12-31` : days.to
    if (answered.has(year))
      // A whole year's grid, so that months stand under one another.
      return [
        ...blocks,
        {
          from: `${year}-01-01`,
          to,
          title: year,
          weeks: weeksOf({ from: `${year}-01-01`, to: `${year}-12-31` }),
          isSilent: false
        }
      ]
    const before = blocks.at(-1)
    return before?.isSilent
      ? [
          ...blocks.slice(0, -1),
          {
            ...before,
            to,
            title: t('health.calendar.years', { from: before.from.slice(0, 4), to: year })
          }
        ]
      : [...blocks, { from, to, title: year, weeks: 0, isSilent: true }]
  }, [])
}

type Point = readonly [number, number]

interface MonthMark {
  readonly start: string
  /** Where its name stands; `null` where there is no room before the next. */
  readonly at: Place | null
  /** What sets it off from the month before. */
  readonly line: readonly (readonly [Point, Point])[]
}

/** The months of a block that is drawn from a place on, its days as large as a cell. */
export const monthsIn = (block: Block, { x, y }: Place, cell: number): MonthMark[] => {
  const first = startOf('week', block.from)
  const spotOf = (day: string) => {
    const later = periodsBetween('day', { from: first, to: day }) - 1
    return { column: Math.floor(later / 7), row: later % 7 }
  }
  const starts = Array.from({ length: periodsBetween('month', block) }, (_, later) =>
    startOf('month', block.from, later)
  )
  const edge = DAY_GAP / 2
  return starts.map((start, index): MonthMark => {
    const isFirst = index === 0
    const { column, row } = spotOf(isFirst ? block.from : start)
    // The name stands over the first whole week, or over the first days where the stretch begins with them.
    const named = isFirst || row === 0 ? column : column + 1
    const next = starts[index + 1]
    const until = next === undefined ? spotOf(block.to) : spotOf(next)
    const hasRoom = until.column - named >= (cell < 8 ? 3 : 2) || (next === undefined && starts.length === 1)
    const left = x + column * cell - edge
    const right = left + cell
    const [top, middle, bottom] = [y - edge, y + row * cell - edge, y + 7 * cell - edge]
    const corners: (readonly [number, number])[] =
      row === 0
        ? [
            [left, top],
            [left, bottom]
          ]
        : [
            [right, top],
            [right, middle],
            [left, middle],
            [left, bottom]
          ]
    return {
      start,
      at: hasRoom ? { x: x + named * cell, y } : null,
      line: isFirst ? [] : corners.slice(1).map((corner, at) => [corners[at] ?? corner, corner])
    }
  })
}
