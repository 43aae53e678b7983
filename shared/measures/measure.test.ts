import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, RECOMMEND, SEVEN, tallyOf, TEN, weightedTally } from '../../tests/fixtures/tallies'
import { turn, type Scale } from '../domain/scale'
import { subtractTally, type Tally } from '../domain/tally'
import { answersIn } from './boxes'
import { CES } from './ces'
import { CSAT } from './csat'
import { rangeOf } from './definition'
import { definitionOf, definitionsFor } from './definitions'
import type { Figure } from './figure'
import { measure, measureDifference } from './measure'
import { NPS } from './nps'

const ces = (id: string, tally: Tally, weighted = false) =>
  measure(definitionOf('ces', id, tally.scale), tally, weighted)

const expectFigure = (figure: Figure, value: number, low: number, high: number, digits: number) => {
  expect(figure.value).toBeCloseTo(value, digits)
  expect(figure.low).toBeCloseTo(low, digits)
  expect(figure.high).toBeCloseTo(high, digits)
}

describe('one data set, many "CES" values (METHODS 2.1)', () => {
  const tally = tallyOf(SEVEN, [4, 6, 10, 15, 20, 25, 20])

  it('mean', () => expectFigure(ces('mean', tally), 4.96, 4.628, 5.292, 3))
  it('% easy', () => expectFigure(ces('easy', tally), 0.65, 0.5525, 0.7364, 4))
  it('top two', () => expectFigure(ces('top-2', tally), 0.45, 0.35614, 0.54759, 4))
  it('top', () => expect(ces('top', tally).value).toBeCloseTo(0.2, 12))
  it('net', () => expectFigure(ces('net', tally), 0.45, 0.2789, 0.5915, 4))
  it('net of the top two', () => expectFigure(ces('net-top-2', tally), 0.25, 0.0941, 0.3926, 4))
  it('% difficult', () => expect(ces('difficult', tally).value).toBeCloseTo(0.2, 12))
  it('index', () => expect(ces('index', tally).value).toBeCloseTo(66, 12))

  it('mean as asked, where low is good: 3.04 of the same people, mirrored with its interval', () => {
    const low = tallyOf({ ...SEVEN, good: 'low' }, [4, 6, 10, 15, 20, 25, 20])
    expectFigure(ces('mean-asked', low), 3.04, 8 - 5.292, 8 - 4.628, 3)
    expect(definitionsFor('ces', SEVEN).map(({ id }) => id)).not.toContain('mean-asked')
  })
})

describe('CSAT and NPS', () => {
  const tally = tallyOf(FIVE, [10, 10, 10, 40, 30])

  it('CSAT of METHODS 2.1', () => {
    expect(measure(definitionOf('csat', 'mean', FIVE), tally, false).value).toBeCloseTo(3.7, 12)
    expect(measure(definitionOf('csat', 'satisfied', FIVE), tally, false).value).toBeCloseTo(0.7, 12)
    expect(measure(definitionOf('csat', 'net', FIVE), tally, false).value).toBeCloseTo(0.5, 12)
    expect(measure(definitionOf('csat', 'index', FIVE), tally, false).value).toBeCloseTo(67.5, 12)
    expect(measure(definitionOf('csat', 'of-highest', FIVE), tally, false).value).toBeCloseTo(0.74, 12)
  })

  it('NPS keeps the passives in its base', () => {
    const answers = tallyOf(RECOMMEND, [1, 0, 0, 1, 0, 2, 1, 3, 2, 4, 6])
    expect(measure(definitionOf('nps', 'net', RECOMMEND), answers, false).value).toBeCloseTo(
      (10 - 5) / 20,
      12
    )
    expect(measure(definitionOf('nps', 'detractors', RECOMMEND), answers, false).value).toBeCloseTo(0.25, 12)
    expect(definitionsFor('nps', TEN)).toEqual([])
  })
})

describe('boxes', () => {
  it.each<[Scale, number[], number[]]>([
    [FIVE, [4, 5], [1, 2]],
    [SEVEN, [5, 6, 7], [1, 2, 3]],
    [TEN, [6, 7, 8, 9, 10], [1, 2, 3, 4, 5]],
    [{ low: 1, high: 5, good: 'low' }, [1, 2], [4, 5]]
  ])('of %j', (scale, good, bad) => {
    expect(answersIn({ side: 'good' }, scale)).toEqual(good)
    expect(answersIn({ side: 'bad' }, scale)).toEqual(bad)
  })

  it('never come from rescaled answers: mixed scales of METHODS 2.1', () => {
    const one = tallyOf(FIVE, [0, 0, 0, 50, 0])
    const other = tallyOf(SEVEN, [0, 0, 0, 0, 50, 0, 0])
    expect(ces('index', one).value).toBe(75)
    expect(ces('index', other).value).toBeCloseTo(66.667, 3)
  })
})

describe('edge cases', () => {
  it('nobody has no score', () => {
    for (const definition of definitionsFor('ces', SEVEN))
      expect(measure(definition, tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, 0]), false)).toMatchObject({
        value: null,
        why: 'no-answers'
      })
  })

  it('one answer has a score and, for a mean, no interval', () => {
    const tally = tallyOf(FIVE, [0, 0, 0, 1, 0])
    expect(ces('mean', tally)).toMatchObject({ value: 4, low: null, high: null, n: 1, why: 'one-answer' })
    expect(ces('easy', tally).low).not.toBeNull()
  })

  it('equal answers have no interval of width nought', () => {
    const tally = tallyOf(FIVE, [0, 0, 0, 0, 12])
    expect(ces('mean', tally).why).toBe('all-equal')
    expect(ces('net', tally)).toMatchObject({ value: 1, high: 1 })
    expect(ces('net', tally).low).toBeCloseTo(0.515, 3)
    expect(ces('easy', tally)).toMatchObject({ value: 1, high: 1 })
  })
})

const counts = (points: number) => fc.array(fc.nat(200), { minLength: points, maxLength: points })

describe('properties', () => {
  it('a flip of polarity mirrors every figure', () => {
    fc.assert(
      fc.property(counts(7), (n) => {
        const tally = tallyOf(SEVEN, n)
        const flipped = tallyOf(SEVEN, [...n].reverse())
        const close = (one: number | null, other: number | null, about: number) => {
          if (one === null || other === null) expect(one).toBe(other)
          else expect(one).toBeCloseTo(about - other, 9)
        }
        for (const [id, mirror, about] of [
          ['mean', 'mean', 8],
          ['index', 'index', 100],
          ['net', 'net', 0]
        ] as const) {
          const one = ces(id, tally)
          const other = ces(mirror, flipped)
          close(one.value, other.value, about)
          close(one.low, other.high, about)
        }
        expect(ces('easy', tally)).toEqual(ces('difficult', flipped))
      })
    )
  })

  it('weights of 1 change nothing', () => {
    fc.assert(
      fc.property(counts(5), (n) => {
        const tally: Tally = { ...tallyOf(FIVE, n), w: n, w2: n }
        for (const definition of definitionsFor('ces', FIVE)) {
          const plain = measure(definition, tally, false)
          const weighted = measure(definition, tally, true)
          expect(weighted.n).toBe(plain.n)
          for (const part of ['value', 'low', 'high'] as const) {
            if (plain[part] === null) expect(weighted[part]).toBeNull()
            else expect(weighted[part]).toBeCloseTo(plain[part], 9)
          }
        }
      })
    )
  })

  it('the value lies within its interval, and the interval within the range', () => {
    fc.assert(
      fc.property(counts(7), (n) => {
        for (const definition of definitionsFor('ces', SEVEN)) {
          const { value, low, high } = measure(definition, tallyOf(SEVEN, n), false)
          const range = rangeOf(definition, SEVEN)
          if (value === null || low === null || high === null) continue
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
          expect(low).toBeGreaterThanOrEqual(range.low)
          expect(high).toBeLessThanOrEqual(range.high)
        }
      })
    )
  })

  it('turning twice gives the answer back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.constantFrom('high', 'low'), (answer, good) => {
        const scale: Scale = { low: 1, high: 7, good }
        expect(turn(scale, turn(scale, answer))).toBe(answer)
      })
    )
  })
})

describe('weights', () => {
  it('leave out and count who has none', () => {
    const tally = weightedTally(FIVE, [
      [5, 2],
      [4, 1],
      [1, null],
      [2, 1]
    ])
    const figure = ces('easy', tally, true)
    expect(figure).toMatchObject({ value: 0.75, n: 3 })
    expect(ces('easy', tally).n).toBe(4)
  })
})

describe('difference from the rest', () => {
  it('is that of the complement', () => {
    const whole = tallyOf(FIVE, [10, 10, 20, 30, 30])
    const part = tallyOf(FIVE, [1, 2, 3, 30, 14])
    const rest = subtractTally(whole, part)
    const easy = definitionOf('ces', 'easy', FIVE)
    const figure = measureDifference(easy, part, rest, false)
    expect(figure.value).toBeCloseTo(44 / 50 - 16 / 50, 12)
    expect(figure.low).toBeGreaterThan(0)
    expect(measureDifference(easy, whole, subtractTally(whole, whole), false).why).toBe('no-answers')
  })
})

describe('sources', () => {
  it('have one address each, where one is known', () => {
    const sources = [...CES, ...CSAT, ...NPS].flatMap((definition) => definition.sources ?? [])
    expect(sources.filter(({ name }) => /[;,]/.test(name))).toEqual([])
    for (const { address } of sources) if (address !== undefined) expect(() => new URL(address)).not.toThrow()
  })
})
