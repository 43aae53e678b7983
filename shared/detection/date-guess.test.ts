import { describe, expect, it } from 'vitest'
import { profileOf } from '../../tests/fixtures/profiles'
import { guessDate } from './date-guess'

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
    [['31-01-2026', '01-02-2026'], ['%d-%m-%Y']]
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
