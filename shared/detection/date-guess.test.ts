import { describe, expect, it } from 'vitest'
import { profileOf } from '../../tests/fixtures/profiles'
import { guessDate, guessZone, ISO } from './date-guess'

const guess = (...dates: string[]) => {
  const found = guessDate(profileOf('date', dates))
  return found && { formats: found.formats.map(({ format }) => format), ambiguous: found.ambiguous }
}

describe('how dates are written', () => {
  it.each([
    [['2026-01-31', '2026-02-28'], ['iso']],
    [['2026-01-31 08:00:00', '2026-02-28T08:00:00.123Z', '2026-03-01T10:00:00+02:00'], ['iso']],
    [['2026/01/31', '2026/2/3'], ['%Y/%m/%d']],
    [['31/01/2026', '01/02/2026'], ['%d/%m/%Y']],
    [['01/31/2026', '02/01/2026'], ['%m/%d/%Y']],
    [['31.01.2026 18:30', '1.2.2026 8:05'], ['%d.%m.%Y %H:%M']],
    [['1/31/2026 6:30 PM', '2/1/2026 8:05 AM'], ['%m/%d/%Y %I:%M %p']],
    [['31-01-2026', '01-02-2026'], ['%d-%m-%Y']],
    [['2017/05/02 12:11:03 PM GMT+2'], ['%Y/%m/%d %I:%M:%S %p %z']],
    [['2026-03-09 14:05:06 UTC', '2026-07-09 14:05:06 GMT+1'], ['%Y-%m-%d %H:%M:%S %z']],
    [['7/27/26 19:06:23', '7/3/26 8:00:00'], ['%m/%d/%y %H:%M:%S']],
    [['24/08/2026 19.07.17'], ['%d/%m/%Y %H.%M.%S']],
    [['27 Jul 2026', '3 août 2026'], ['%d %b %Y']],
    [['Jul 27, 2026 7:06 PM'], ['%b %d %Y %I:%M %p']],
    [['20260727', '20260801'], ['%Y%m%d']],
    [['1785179163', '1785179999'], ['unix']],
    [['43306.3534', '43307'], ['serial']]
  ])('%j', (dates, formats) => expect(guess(...dates)).toEqual({ formats, ambiguous: false }))

  it('stays undecided where day and month cannot be told apart', () => {
    expect(guess('01/02/2026', '03/04/2026')).toEqual({ formats: ['%d/%m/%Y', '%m/%d/%Y'], ambiguous: true })
  })

  it('is decided by one date in a thousand', () => {
    const undecided = Array.from({ length: 12 }, (_, index) => `0${(index % 9) + 1}/05/2026`)
    expect(guess(...undecided, '25/05/2026')).toEqual({ formats: ['%d/%m/%Y'], ambiguous: false })
  })

  it('bears a few texts among the dates, and no more', () => {
    const dates = Array.from({ length: 19 }, (_, index) => `2026-01-${String(index + 10)}`)
    expect(guess(...dates, 'soon')).toEqual({ formats: ['iso'], ambiguous: false })
    expect(guess(...dates.slice(0, 8), 'soon', 'never')).toBeUndefined()
  })

  it.each([
    [['5', '7', '3']],
    [['08:30', '09:15']],
    [['2026', '2025']],
    [['13/13/2026']],
    [['2026-02-31x']],
    [[]]
  ])('none in %j', (values) => expect(guess(...values)).toBeUndefined())
})

describe('numbers', () => {
  it('are no dates where the header does not say so', () => {
    for (const value of ['20260727', '1785179163', '43306.35'])
      expect(guessDate(profileOf('amount', [value]))).toBeUndefined()
  })

  it('are dates all of them, or not one', () => {
    const serials = Array.from({ length: 30 }, (_, index) => `${43306 + index}`)
    expect(guessDate(profileOf('date', serials))).toBeDefined()
    expect(guessDate(profileOf('date', [...serials, '12']))).toBeUndefined()
  })
})

describe('the zone of dates', () => {
  it.each<[header: string, values: string[], format: string, zone: string | null]>([
    ['Submit Date (UTC)', ['2026-01-05 08:00:00'], ISO, 'UTC'],
    ['Sent (GMT+5:30)', ['2026-01-05 08:00:00'], ISO, 'UTC+05:30'],
    ['date', ['2026-01-05T08:00:00Z', '2026-01-06T08:00Z'], ISO, 'UTC'],
    ['date', ['2026-01-05T08:00:00+02:00'], ISO, 'UTC+02:00'],
    ['date', ['2026-01-05T08:00:00+02:00', '2026-06-05T08:00:00+03:00'], ISO, null],
    ['date', ['2026-01-05T08:00:00Z', '2026-01-06T08:00:00'], ISO, null],
    ['date', ['2026-01-05'], ISO, null],
    ['date', ['2026-03-09 14:05:06 GMT-3'], '%Y-%m-%d %H:%M:%S %z', 'UTC-03:00'],
    ['date', ['1785179163'], 'unix', 'UTC'],
    ['date', ['24/08/2026 09:12'], '%d/%m/%Y %H:%M', null]
  ])('%s %j', (header, values, format, zone) => {
    expect(guessZone(profileOf(header, values), format)).toBe(zone)
  })

  it('is what the tool says', () => {
    expect(guessZone({ ...profileOf('EndDate', ['2026-01-05']), zone: 'America/Denver' }, ISO)).toBe(
      'America/Denver'
    )
  })
})
