import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLines, tellApart, twoLineWidth } from './name-lines'
import { textWidth } from './text-width'

const LONG = '02 Customer onboarding and identity verification – step 2, assisted channel (Northern region)'

describe('the lines of a name', () => {
  it('are one where it fits, two where it fits on two', () => {
    expect(nameLines('Checkout', 120, 12)).toEqual(['Checkout'])
    expect(nameLines('Phone support in the evening', 120, 12)).toEqual(['Phone support in', 'the evening'])
  })

  it('keep beginning and end of a name that is too long', () => {
    expect(nameLines(LONG, 170, 12)).toEqual(['02 Customer onboarding…', 'channel (Northern region)'])
    const [first, last] = nameLines('Paymentconfirmationscreenwithoutanyspaceinit', 120, 12)
    expect(first).toMatch(/^Payment.*…$/)
    expect(last).toMatch(/spaceinit$/)
  })

  it('are at most two, fit, and are made of the name', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'i', 'ș', '–', '名'), maxLength: 120 })
    fc.assert(
      fc.property(name, fc.integer({ min: 40, max: 300 }), (given, most) => {
        const lines = nameLines(given, most, 12)
        expect(lines.length).toBeLessThanOrEqual(2)
        lines.forEach((line) => expect(textWidth(line, 12, 600)).toBeLessThanOrEqual(most))
        const tidy = given.trim().replace(/\s+/g, ' ')
        const [first = '', last = ''] = lines
        if (first.endsWith('…')) {
          expect(tidy.startsWith(first.slice(0, -1))).toBe(true)
          expect(tidy.endsWith(last)).toBe(true)
        } else expect(lines.join(' ').trim().replace(/\s+/g, ' ')).toBe(tidy)
      })
    )
  })

  it('are two of the least width at which nothing is cut', () => {
    const width = twoLineWidth(LONG, 12)
    expect(nameLines(LONG, width, 12).join(' ')).toBe(LONG)
    expect(nameLines(LONG, width - 1, 12).join(' ')).toContain('…')
    expect(twoLineWidth('Checkout', 12)).toBeCloseTo(textWidth('Checkout', 12, 600), 9)
  })
})

describe('names that stand together', () => {
  const steps = [3, 14].map((step) => `Customer onboarding step ${step} (identity check, branch)`)

  it('are cut where they begin alike if they looked alike otherwise', () => {
    expect(tellApart(steps, 110, 12)).toEqual([
      ['…step 3 (identity', 'check, branch)'],
      ['…step 14 (identity', 'check, branch)']
    ])
  })

  it('are left alone where they fit or differ', () => {
    expect(tellApart(steps, 300, 12).map((lines) => lines.join(' '))).toEqual(steps)
    expect(tellApart(['Chat', 'Chat'], 110, 12)).toEqual([['Chat'], ['Chat']])
    expect(tellApart([LONG, 'Chat'], 170, 12)[0]).toEqual(nameLines(LONG, 170, 12))
  })
})
