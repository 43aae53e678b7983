import { ISO } from './date-guess'
import { MONTHS } from './month-names'
import { plainText } from './header-words'

const DAY = 86_400_000

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

const PARTS: Readonly<Record<string, string>> = {
  d: '(?<d>\\d{1,2})',
  m: '(?<m>\\d{1,2})',
  Y: '(?<Y>\\d{4})',
  y: '(?<y>\\d\\d)',
  b: '(?<b>\\p{L}{3,})'
}

/** Which number of the year the month of a name is, 1 to 12. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((beginnings) => beginnings.some((beginning) => plainText(name).startsWith(beginning))) + 1

/** The day that a format reads in a text, as an ISO date; the clock is left out. For showing what a choice does. */
export const readDay = (text: string, format: string): string | undefined => {
  const count = Number(text.replace(',', '.'))
  if (format === 'serial') return dayOf(Date.UTC(1899, 11, 30) + Math.floor(count) * DAY)
  if (format === 'unix') return dayOf(count * 1000)
  if (format === 'unix-ms') return dayOf(count)
  const [date = ''] = (format === ISO ? '%Y-%m-%d' : format).split(/[ T]%[HI]/)
  const gap = date.includes('%b') ? '[ .,/-]+(?:de )?' : undefined
  const pattern = date
    .replaceAll('.', '\\.')
    .replaceAll(' ', gap ?? ' ')
    .replaceAll(/%(\w)/g, (part, name: string) => PARTS[name] ?? part)
  const { d, m, b, Y, y } = new RegExp(`^${pattern}`, 'u').exec(text)?.groups ?? {}
  const year = Y === undefined ? Number(y) + (Number(y) < 69 ? 2000 : 1900) : Number(Y)
  const time = Date.UTC(year, (b === undefined ? Number(m) : monthOf(b)) - 1, Number(d))
  return Number.isFinite(time) ? dayOf(time) : undefined
}
