import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberText } from './number-text'

it.each([
  ['7', '7'],
  ['-7', '-7'],
  ['-0', '0'],
  ['0.0', '0'],
  ['7.0', '7'],
  ['007', '7'],
  [' 7 ', '7'],
  ['0.30000000000000004', '0.3'],
  ['0.1', '0.1'],
  ['3.1415926535897931', '3.14159265358979'],
  ['4.5999999999999996', '4.6'],
  ['1E+20', '100000000000000000000'],
  ['1.5E+22', '15000000000000000000000'],
  ['1E-3', '0.001'],
  ['12345678901234567', '12345678901234567'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['', ''],
  ['1,5', '1,5'],
  ['soon', 'soon'],
  ['INF', 'INF'],
  ['1E999', '1E999'],
  ['1.7976931348623157E308', '1.7976931348623157E308']
])('%j is %j', (stored, text) => expect(numberText(stored)).toBe(text))

it('is within fifteen digits of what is stored, and whole numbers are plain', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (number) => {
      const text = numberText(String(number))
      expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14)
      if (Number.isInteger(Number(text)) && Math.abs(number) >= 1) expect(text).toMatch(/^-?\d+$/)
    }),
    { numRuns: 10_000 }
  )
})
