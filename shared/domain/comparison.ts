import { z } from 'zod'
import { DAY, dateOf, dayAfter, dayBefore, toDay } from './period'
import { TIME, type Condition, type Slice } from './slice'

const dimensionName = z.string().min(1).max(1000)
const dimensionValue = z.string().max(10_000).nullable()

/**
 * What a change is told against.
 * - `halves`: the later half of the slice's time against the earlier. What is compared where nobody chose.
 * - `before`: the slice's period against the one of the same length right before it.
 * - `year-before`: the slice's period against the same days a year earlier.
 * - `values`: those who have one value of a dimension against those who have another, or against all others.
 */
export const comparisonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('halves') }),
  z.object({ kind: z.literal('before') }),
  z.object({ kind: z.literal('year-before') }),
  z.object({
    kind: z.literal('values'),
    dimension: dimensionName,
    value: dimensionValue,
    /** Left out: all others. */
    against: dimensionValue.optional()
  })
])

export type Comparison = z.infer<typeof comparisonSchema>

/** First day and the day after the last, as filters have them. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Two slices that share nobody's answers. */
export interface ComparedSlices {
  readonly now: Slice
  readonly before: Slice
  /** The days of each, where time is what sets them apart. */
  readonly spans?: { readonly now: Span; readonly before: Span }
}

/**
 * Why nothing can be compared: no dates, no period chosen, nothing before it, too few days to halve, or more than the
 * year between it and what it is set against.
 */
export type NotCompared = 'no-dates' | 'no-period' | 'nothing-before' | 'too-short' | 'too-long'

/** The kinds that set one period against another. */
export const IN_TIME = ['halves', 'before', 'year-before'] as const

const at = (day: string): number => dateOf(day).getTime()

const isFirstOfMonth = (day: string): boolean => day.slice(8, 10) === '01'

const shiftMonths = (day: string, months: number): string => {
  const date = dateOf(day)
  const wanted = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate()
  wanted.setUTCDate(Math.min(date.getUTCDate(), last))
  return toDay(wanted)
}

const monthsBetween = ({ from, to }: Span): number =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Whole months are led back by months, so that February is set against January; other periods by days. */
const spanBefore = (span: Span): Span => {
  const from =
    isFirstOfMonth(span.from) && isFirstOfMonth(span.to)
      ? shiftMonths(span.from, -monthsBetween(span))
      : toDay(new Date(at(span.from) - (at(span.to) - at(span.from))))
  return { from, to: span.from }
}

/** A period so long is halved at the first of a month, if one is near its middle. */
const MONTHS_TO_HALVE = 4
const NEAR = 16

/** The day on which the later half begins. */
const middleOf = (span: Span): string => {
  const half = Math.ceil((at(span.to) - at(span.from)) / DAY / 2) * DAY
  const middle = toDay(new Date(at(span.from) + half))
  if (monthsBetween(span) < MONTHS_TO_HALVE) return middle
  const firsts = [`${middle.slice(0, 7)}-01`, shiftMonths(`${middle.slice(0, 7)}-01`, 1)]
  const distance = (day: string) => Math.abs(at(day) - at(middle)) / DAY
  const [nearest = middle] = firsts.sort((one, other) => distance(one) - distance(other))
  return distance(nearest) <= NEAR ? nearest : middle
}

/** The filter that chooses a period. Days that another filter leaves out stay left out of both sides. */
const isPeriod = (filter: Condition): filter is Extract<Condition, { op: 'between' }> =>
  filter.op === 'between' && filter.dimension === TIME

/** The days a slice spans: those of its filter on time, else all that the project has; `null` without dates. */
export const spanOf = (
  slice: Slice,
  period: { readonly from: string; readonly to: string } | null
): Span | null => {
  const chosen = slice.filters.find(isPeriod)
  if (chosen) return { from: chosen.from.slice(0, 10), to: dayOf(chosen.to) }
  return period && { from: period.from.slice(0, 10), to: dayAfter(period.to.slice(0, 10)) }
}

/** The end of a filter that ends within a day is the end of that day. */
const dayOf = (to: string): string =>
  to.length > 10 && !to.endsWith('00:00:00') ? dayAfter(to.slice(0, 10)) : to.slice(0, 10)

const during = (slice: Slice, { from, to }: Span): Slice => ({
  ...slice,
  filters: [
    ...slice.filters.filter((filter) => !isPeriod(filter)),
    { op: 'between', dimension: TIME, from, to }
  ]
})

/** The days of a span that there can be answers of: a period kept from other data may reach beyond. */
const within = ({ from, to }: Span, all: Span): Span => ({
  from: from < all.from ? all.from : from,
  to: to > all.to ? all.to : to
})

/** The two slices that a comparison sets against each other, or why there are none. */
export const comparedSlices = (
  comparison: Comparison,
  slice: Slice,
  period: { readonly from: string; readonly to: string } | null
): ComparedSlices | NotCompared => {
  if (comparison.kind === 'values') return byValues(comparison, slice)
  const span = spanOf(slice, period)
  if (!span || !period) return 'no-dates'
  const between = (now: Span, before: Span): ComparedSlices => ({
    now: during(slice, now),
    before: during(slice, before),
    spans: { now, before }
  })
  if (comparison.kind === 'halves') {
    const { from, to } = within(span, {
      from: period.from.slice(0, 10),
      to: dayAfter(period.to.slice(0, 10))
    })
    const middle = middleOf({ from, to })
    if (middle <= from || middle >= to) return 'too-short'
    return between({ from: middle, to }, { from, to: middle })
  }
  if (!slice.filters.some(isPeriod)) return 'no-period'
  const before =
    comparison.kind === 'before'
      ? spanBefore(span)
      : // By its last day, not the day after: 28 February of a leap year is followed by the 29th.
        { from: shiftMonths(span.from, -12), to: dayAfter(shiftMonths(dayBefore(span.to), -12)) }
  if (before.to > span.from) return 'too-long'
  return before.to <= period.from.slice(0, 10) ? 'nothing-before' : between(span, before)
}

const byValues = (
  { dimension, value, against }: Extract<Comparison, { kind: 'values' }>,
  slice: Slice
): ComparedSlices => {
  const is = (one: string | null): Condition => ({ op: 'is', dimension, values: [one] })
  const narrowed = (filter: Condition): Slice => ({ filters: [...slice.filters, filter] })
  return {
    now: narrowed(is(value)),
    before: narrowed(against === undefined ? { op: 'not', of: is(value) } : is(against))
  }
}
