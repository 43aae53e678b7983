import { isStart, periodDimension, periodOf } from '../../../shared/domain/calendar'
import { isWide } from '../../../shared/domain/mapping'
import { isFirstOnly, TIME, TOUCHPOINT, type Condition } from '../../../shared/domain/slice'
import { repeatsResponses, type Project } from '../project/project'
import type { CountQuestion, Countable } from './counted'

/** Time as cubes have it: by days, or by the first days of months where no question cuts a month in two. */
export const DAY = periodDimension('day')
export const MONTH = periodDimension('month')

export const isTime = (dimension: string): boolean => dimension === DAY || dimension === MONTH

/** What counts have to be kept apart by, so that a question can be answered from them. */
export interface Cut {
  readonly what: Countable
  /** Of each respondent the first response only. */
  readonly first: boolean
  /** CSAT and NPS of a wide file, by the touchpoints that people rated: other people than those it was asked. */
  readonly rated: boolean
  readonly dimensions: readonly string[]
}

/** The time that tells what lies before a moment from what lies after it; `null` where days are too coarse. */
const timeUpTo = (moment: string): string | null => {
  const [day = '', clock = '00:00:00'] = moment.split(' ')
  if (clock !== '00:00:00') return null
  return isStart('month', day) ? MONTH : DAY
}

/** The dimensions a condition needs, days or months in place of times; `null` where days are too coarse. */
const neededBy = (condition: Condition): string[] | null => {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const parts = condition.of.map(neededBy)
      return parts.every((part) => part !== null) ? parts.flat() : null
    }
    case 'not':
      return neededBy(condition.of)
    case 'between': {
      const ends = [condition.from, condition.to].map(timeUpTo)
      return condition.dimension === TIME && ends.every((end) => end !== null) ? ends : null
    }
    case 'is':
      return condition.dimension === TIME
        ? condition.values.every((value) => value === null)
          ? [MONTH]
          : null
        : [timeFor(condition.dimension)]
  }
}

/** What a period can be added up from: months, quarters and years from months. */
const timeFor = (dimension: string): string => {
  const period = periodOf(dimension)
  if (period === undefined) return dimension
  return period === 'day' || period === 'week' ? DAY : MONTH
}

/**
 * The cut a question is answered from; `null` where counts cannot be added up to its answer: by times within a day, and
 * where a response that fills several rows, or is asked for by some of the touchpoints it rated, would count again.
 */
export const cutOf = (project: Project, { what, slice, by }: CountQuestion): Cut | null => {
  const needed = neededBy({ op: 'and', of: slice.filters })
  if (needed === null || by.includes(TIME)) return null
  const all = new Set([...needed, ...by.map(timeFor)])
  if (all.has(DAY)) all.delete(MONTH)
  const dimensions = [...all].sort()
  const wide = isWide(project.mapping)
  const isOnce = what === 'csat' || what === 'nps'
  const rated = isOnce && wide && by.includes(TOUCHPOINT)
  if (isOnce && !wide && repeatsResponses(project)) return null
  if ((isOnce || what === 'responses') && wide && !rated && dimensions.includes(TOUCHPOINT)) return null
  return { what, first: isFirstOnly(slice), rated, dimensions }
}

/** Whether counts of one cut can be added up to those of another. */
export const covers = (one: Cut, other: Cut): boolean =>
  one.what === other.what &&
  one.first === other.first &&
  one.rated === other.rated &&
  other.dimensions.every(
    (dimension) => one.dimensions.includes(dimension) || (dimension === MONTH && one.dimensions.includes(DAY))
  )
