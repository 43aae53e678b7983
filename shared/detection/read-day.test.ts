import { describe, expect, it } from 'vitest'
import { ISO } from './date-guess'
import { readDay } from './read-day'

describe('the day that a format reads', () => {
  it.each([
    ['03/04/2026', '%d/%m/%Y', '2026-04-03'],
    ['03/04/2026', '%m/%d/%Y', '2026-03-04'],
    ['7/27/26 19:06:23', '%m/%d/%y %H:%M:%S', '2026-07-27'],
    ['24.08.2026 9.12.03', '%d.%m.%Y %H.%M.%S', '2026-08-24'],
    ['2017/05/02 12:11:03 PM GMT+2', '%Y/%m/%d %I:%M:%S %p %z', '2017-05-02'],
    ['3 août 2026', '%d %b %Y', '2026-08-03'],
    ['27 juin 2026', '%d %b %Y', '2026-06-27'],
    ['27 juillet 2026', '%d %b %Y', '2026-07-27'],
    ['Jul 27, 2026 7:06 PM', '%b %d %Y %I:%M %p', '2026-07-27'],
    ['20260727', '%Y%m%d', '2026-07-27'],
    ['43306.3534', 'serial', '2018-07-25'],
    ['1707480000', 'unix', '2024-02-09'],
    ['1707480000000', 'unix-ms', '2024-02-09'],
    ['2026-01-05T23:00:00Z', ISO, '2026-01-05']
  ])('%s by %s', (text, format, day) => expect(readDay(text, format)).toBe(day))

  it('is none in what is no date', () => expect(readDay('soon', '%d/%m/%Y')).toBeUndefined())
})
