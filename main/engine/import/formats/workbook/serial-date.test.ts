import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberKind } from './number-format'
import { serialText } from './serial-date'

type Kind = Exclude<NumberKind, 'number'>

it.each<[serial: number, kind: Kind, text: string]>([
  [1, 'date', '1900-01-01'],
  [59, 'date', '1900-02-28'],
  [60, 'date', '1900-02-29'],
  [61, 'date', '1900-03-01'],
  [45_292, 'date', '2024-01-01'],
  [45_292, 'datetime', '2024-01-01 00:00:00'],
  [45_292.5, 'date', '2024-01-01 12:00:00'],
  [45_292.75, 'time', '2024-01-01 18:00:00'],
  [45_291.999999999, 'datetime', '2024-01-01 00:00:00'],
  [45_292.000001, 'date', '2024-01-01'],
  [0, 'date', '1900-01-00'],
  [0.5, 'date', '12:00:00'],
  [0.5, 'datetime', '12:00:00'],
  [0.75, 'time', '18:00:00'],
  [1.25, 'duration', '30:00:00'],
  [2_958_465.5, 'datetime', '9999-12-31 12:00:00']
])('%d as a %s is %s', (serial, kind, text) => expect(serialText(serial, kind, false)).toBe(text))

it.each<[serial: number, kind: Kind, text: string]>([
  [0, 'date', '1904-01-01'],
  [0.5, 'time', '12:00:00'],
  [43_830, 'date', '2024-01-01'],
  [43_830.25, 'datetime', '2024-01-01 06:00:00']
])('%d as a %s counted from 1904 is %s', (serial, kind, text) =>
  expect(serialText(serial, kind, true)).toBe(text)
)

it.each([-1, 2_958_466, 1e300, Number.NaN, Number.POSITIVE_INFINITY])('%d is no date', (serial) => {
  for (const kind of ['date', 'datetime', 'time', 'duration'] as const)
    expect(serialText(serial, kind, false)).toBeUndefined()
})

describe('days of both calendars', () => {
  it('are those of a calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (serial, from1904) => {
        const text = serialText(serial, 'date', from1904)
        const days = Date.parse(`${text ?? ''}T00:00:00Z`) / 86_400_000
        if (text !== undefined) expect(days - (from1904 ? 1462 : 0) + 25_569).toBe(serial)
        else expect(serial + 1462).toBeGreaterThan(2_958_465)
      }),
      { numRuns: 10_000 }
    )
  })
})
