import type { ColumnProfile } from './column-profile'

/**
 * Date and time formats, as strptime writes them. `iso` is left to the database, which reads ISO 8601
 * with and without a zone. `order` tells day-first from month-first, which values may leave open.
 */
export interface DateFormat {
  readonly format: string
  readonly pattern: RegExp
  readonly order?: 'day-first' | 'month-first'
}

const TIME_24 = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`
const TIME_12 = String.raw`(?:0?[1-9]|1[0-2]):[0-5]\d`
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`
const YEAR = String.raw`(?:19[7-9]\d|20\d\d)`

const CLOCKS: readonly (readonly [format: string, pattern: string])[] = [
  ['', ''],
  [' %H:%M', ` ${TIME_24}`],
  [' %H:%M:%S', ` ${TIME_24}:[0-5]\\d`],
  [' %I:%M %p', ` ${TIME_12} [AaPp][Mm]`],
  [' %I:%M:%S %p', ` ${TIME_12}:[0-5]\\d [AaPp][Mm]`]
]

const slashed = ['/', '.', '-'].flatMap((mark) => {
  const literal = mark === '.' ? '\\.' : mark
  return CLOCKS.flatMap(([clock, clockPattern]): DateFormat[] => [
    {
      format: `%d${mark}%m${mark}%Y${clock}`,
      pattern: new RegExp(`^${DAY}${literal}${MONTH}${literal}${YEAR}${clockPattern}$`),
      order: 'day-first'
    },
    {
      format: `%m${mark}%d${mark}%Y${clock}`,
      pattern: new RegExp(`^${MONTH}${literal}${DAY}${literal}${YEAR}${clockPattern}$`),
      order: 'month-first'
    }
  ])
})

export const ISO = 'iso'

/** What counts as ISO 8601, here and where it is read. */
export const ISO_PATTERN = new RegExp(
  `^${YEAR}-${MONTH}-${DAY}(?:[T ]${TIME_24}(?::[0-5]\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$`
)

export const DATE_FORMATS: readonly DateFormat[] = [
  { format: ISO, pattern: ISO_PATTERN },
  ...CLOCKS.map(([clock, clockPattern]) => ({
    format: `%Y/%m/%d${clock}`,
    pattern: new RegExp(`^${YEAR}/${MONTH}/${DAY}${clockPattern}$`)
  })),
  ...slashed
]

/** Enough of the values must be dates of one format; the rest are counted as missing dates. */
const MOST = 0.9

export interface DateGuess {
  /** The formats that read the values, best first: two where day and month cannot be told apart. */
  readonly formats: readonly DateFormat[]
  readonly ambiguous: boolean
}

/** How the dates of a column are written; `undefined` where it holds no dates. */
export const guessDate = (profile: ColumnProfile): DateGuess | undefined => {
  const all = profile.values.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return undefined
  const readable = DATE_FORMATS.map((candidate) => ({
    candidate,
    read: profile.values
      .filter(({ value }) => candidate.pattern.test(value))
      .reduce((sum, { n }) => sum + n, 0)
  })).filter(({ read }) => read / all >= MOST)
  const most = Math.max(0, ...readable.map(({ read }) => read))
  const best = readable.filter(({ read }) => read === most).map(({ candidate }) => candidate)
  return best.length === 0 ? undefined : { formats: best, ambiguous: best.length > 1 }
}
