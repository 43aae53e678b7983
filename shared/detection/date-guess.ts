import { zoneOfOffset, UTC } from '../domain/zone'
import { wordsOf, type ColumnProfile } from './column-profile'
import { findWord } from './header-words'
import { MONTH_NAME } from './month-names'

/**
 * Date and time formats, as strptime writes them. `iso` is left to the database, which reads ISO 8601
 * with and without a zone, and so are moments counted as numbers. `%z` is the offset as tools write it, "GMT+2" or
 * "UTC" as well; `%b` a month's name in the languages of the product. `order` tells day-first from month-first,
 * which values may leave open.
 */
export interface DateFormat {
  readonly format: string
  readonly pattern: RegExp
  readonly order?: 'day-first' | 'month-first'
  /** Numbers may be anything: they are times where the header says so, all of them. */
  readonly isNumber?: boolean
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

/** As the spreadsheets of Italy write them: 19.07.17. */
const DOTTED: (typeof CLOCKS)[number] = [' %H.%M.%S', ` (?:[01]?\\d|2[0-3])\\.[0-5]\\d\\.[0-5]\\d`]

/** "UTC", "GMT+2", "+0200": behind a clock, after a blank. */
export const OFFSET = String.raw`(?:(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|Z|[+-]\d\d:?\d\d)`

const withOffset = CLOCKS.slice(1).map(([clock, pattern]) => [`${clock} %z`, `${pattern} ${OFFSET}`] as const)

const slashed = ['/', '.', '-'].flatMap((mark) => {
  const literal = mark === '.' ? '\\.' : mark
  const years = mark === '-' ? [['%Y', YEAR] as const] : [['%Y', YEAR] as const, ['%y', '\\d\\d'] as const]
  const clocks = [...CLOCKS, ...withOffset, DOTTED]
  return years.flatMap(([year, yearPattern]) =>
    clocks.flatMap(([clock, clockPattern]): DateFormat[] => [
      {
        format: `%d${mark}%m${mark}${year}${clock}`,
        pattern: new RegExp(`^${DAY}${literal}${MONTH}${literal}${yearPattern}${clockPattern}$`),
        order: 'day-first'
      },
      {
        format: `%m${mark}%d${mark}${year}${clock}`,
        pattern: new RegExp(`^${MONTH}${literal}${DAY}${literal}${yearPattern}${clockPattern}$`),
        order: 'month-first'
      }
    ])
  )
})

const GAP = String.raw`[ .,/-]{1,2}`

const named = CLOCKS.flatMap(([clock, clockPattern]): DateFormat[] => [
  {
    format: `%d %b %Y${clock}`,
    pattern: new RegExp(`^${DAY}${GAP}(?:de )?${MONTH_NAME}${GAP}(?:de )?${YEAR},?${clockPattern}$`, 'iu')
  },
  {
    format: `%b %d %Y${clock}`,
    pattern: new RegExp(`^${MONTH_NAME}${GAP}${DAY}${GAP}${YEAR},?${clockPattern}$`, 'iu')
  }
])

/** Moments counted: seconds and milliseconds since 1970, days since 1900 as spreadsheets count them. */
export const COUNTED = ['unix', 'unix-ms', 'serial'] as const

const numbers: readonly DateFormat[] = [
  {
    format: '%Y%m%d',
    pattern: /^(?:19[7-9]\d|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
    isNumber: true
  },
  { format: 'unix', pattern: /^(?:9[5-9]\d{8}|[1-3]\d{9})(?:\.\d+)?$/, isNumber: true },
  { format: 'unix-ms', pattern: /^(?:9[5-9]\d{11}|[1-3]\d{12})$/, isNumber: true },
  { format: 'serial', pattern: /^(?:3[3-9]|[4-6]\d|7[0-2])\d{3}(?:[.,]\d+)?$/, isNumber: true }
]

export const ISO = 'iso'

/** What counts as ISO 8601, here and where it is read. */
export const ISO_PATTERN = new RegExp(
  `^${YEAR}-${MONTH}-${DAY}(?:[T ]${TIME_24}(?::[0-5]\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$`
)

export const DATE_FORMATS: readonly DateFormat[] = [
  { format: ISO, pattern: ISO_PATTERN },
  ...[...CLOCKS, ...withOffset].map(([clock, clockPattern]) => ({
    format: `%Y/%m/%d${clock}`,
    pattern: new RegExp(`^${YEAR}/${MONTH}/${DAY}${clockPattern}$`)
  })),
  ...withOffset.map(([clock, clockPattern]) => ({
    format: `%Y-%m-%d${clock}`,
    pattern: new RegExp(`^${YEAR}-${MONTH}-${DAY}${clockPattern}$`)
  })),
  ...slashed,
  ...named,
  ...numbers
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
  const saysTime = findWord(wordsOf(profile), 'date') !== undefined
  const readable = DATE_FORMATS.filter(({ isNumber }) => !isNumber || saysTime)
    .map((candidate) => ({
      candidate,
      read: profile.values
        .filter(({ value }) => candidate.pattern.test(value))
        .reduce((sum, { n }) => sum + n, 0)
    }))
    .filter(({ candidate, read }) => read / all >= (candidate.isNumber ? 1 : MOST))
  const most = Math.max(0, ...readable.map(({ read }) => read))
  const best = readable.filter(({ read }) => read === most).map(({ candidate }) => candidate)
  return best.length === 0 ? undefined : { formats: best, ambiguous: best.length > 1 }
}

const ZONE_IN_HEADER = /\b(?:UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d\d))?)?\b/

const OFFSET_AT_END = /[T ].*?(?:\d|[AP]M) ?(?:(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?|UTC|GMT|Z)$/i

const zoneOf = (found: RegExpExecArray | null): string | undefined => {
  if (!found) return undefined
  const [, sign, hours = '0', minutes = '0'] = found
  return zoneOfOffset((sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes)))
}

/**
 * The zone of the times of a column: as the tool says, as the header says, or the one offset that all values
 * have. `null` where nothing says it, or values have several, as they do where clocks go forward in spring.
 */
export const guessZone = (profile: ColumnProfile, format: string | null): string | null => {
  if (profile.zone !== undefined) return profile.zone
  if (format === 'unix' || format === 'unix-ms') return UTC
  const header = zoneOf(ZONE_IN_HEADER.exec(profile.header))
  if (header !== undefined) return header
  if (format !== ISO && !format?.endsWith('%z')) return null
  const [zone, other] = new Set(profile.values.map(({ value }) => zoneOf(OFFSET_AT_END.exec(value))))
  return other === undefined && profile.values.every(({ value }) => OFFSET_AT_END.test(value))
    ? (zone ?? null)
    : null
}
