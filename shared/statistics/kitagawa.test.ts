import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kitagawa, type ChangeExplained, type Part } from './kitagawa'

const given = (outcome: ReturnType<typeof kitagawa>): ChangeExplained => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const part = (
  key: string,
  before: readonly [number, number] | null,
  after: readonly [number, number] | null
): Part => ({
  key,
  before: before && { mass: before[0], score: before[1] },
  after: after && { mass: after[0], score: after[1] }
})

const FIXTURE = [
  part('a', [0.5, 80], [0.3, 82]),
  part('b', [0.3, 70], [0.3, 72]),
  part('c', [0.2, 50], [0.4, 52])
]

describe('change split in rate and mix', () => {
  it('reproduces METHODS 2.11: all improve and the total falls by 4', () => {
    const { before, after, change, rate, mix, parts, isSimpson } = given(kitagawa(FIXTURE))
    expect(before).toBeCloseTo(71, 12)
    expect(after).toBeCloseTo(67, 12)
    expect(change).toBeCloseTo(-4, 12)
    expect(rate).toBeCloseTo(2, 12)
    expect(mix).toBeCloseTo(-6, 12)
    const seen = (of: (line: (typeof parts)[number]) => number) =>
      parts.map((line) => Number(of(line).toFixed(9)))
    expect(seen((line) => line.rate)).toEqual([0.8, 0.6, 0.6])
    expect(seen((line) => line.mix)).toEqual([-16.2, 0, 10.2])
    expect(seen((line) => line.mixShown)).toEqual([-2.4, 0, -3.6])
    expect(isSimpson).toBe(true)
  })

  it('flags the kidney stones, treatments in the place of periods', () => {
    const stones = given(
      kitagawa([
        part('small', [270, 234 / 270], [87, 81 / 87]),
        part('large', [80, 55 / 80], [263, 192 / 263])
      ])
    )
    expect(stones.before).toBeCloseTo(289 / 350, 12)
    expect(stones.after).toBeCloseTo(273 / 350, 12)
    expect(stones.parts.every(({ scoreChange }) => (scoreChange ?? 0) > 0)).toBe(true)
    expect(stones.isSimpson).toBe(true)
  })

  it('does not flag where one part stays, moves along, or is alone', () => {
    const [a, b, c] = FIXTURE
    if (!a || !b || !c) throw new Error('fixture')
    expect(given(kitagawa([part('a', [0.5, 80], [0.3, 80]), b, c])).isSimpson).toBe(false)
    expect(given(kitagawa([part('a', [0.5, 80], [0.3, 79]), b, c])).isSimpson).toBe(false)
    const alone = [part('a', [5, 80], [1, 82]), part('new', null, [9, 20])]
    expect(given(kitagawa(alone))).toMatchObject({ isSimpson: false })
    expect(given(kitagawa(FIXTURE.map((line) => ({ ...line, after: line.before })))).isSimpson).toBe(false)
  })

  it('puts all of a new or vanished part under mix', () => {
    const { parts, rate, mix, change } = given(
      kitagawa([part('old', [40, 60], null), part('stays', [60, 70], [80, 74]), part('new', null, [20, 90])])
    )
    expect(parts.map(({ kind, rate: own, scoreChange }) => [kind, own, scoreChange])).toEqual([
      ['vanished', 0, null],
      ['stayed', expect.closeTo(0.7 * 4, 12), 4],
      ['new', 0, null]
    ])
    expect(parts[0]?.mix).toBeCloseTo(-0.4 * 60, 12)
    expect(parts[2]?.mix).toBeCloseTo(0.2 * 90, 12)
    expect(rate + mix).toBeCloseTo(change, 12)
    // A mass of nought is nobody, whatever score stands beside it.
    expect(
      given(kitagawa([part('a', [0, 99], [10, 40]), part('b', [10, 50], [10, 60])])).parts[0]
    ).toMatchObject({
      kind: 'new',
      rate: 0
    })
  })

  it('says why there is nothing to explain', () => {
    expect(kitagawa([])).toBe('nobody-before')
    expect(kitagawa([part('a', null, [3, 4])])).toBe('nobody-before')
    expect(kitagawa([part('a', [3, 4], null)])).toBe('nobody-after')
  })

  const period = fc.option(
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: -100, max: 100, noNaN: true })),
    { nil: null }
  )

  it('adds up exactly, in both forms, and back in time the signs turn', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(period, period), { minLength: 1, maxLength: 12 }), (pairs) => {
        const parts = pairs.map(([before, after], place) => part(`t${place}`, before, after))
        const plain = kitagawa(parts)
        if (typeof plain === 'string') return
        expect(plain.rate + plain.mix).toBeCloseTo(plain.change, 9)
        expect(plain.parts.reduce((sum, { mixShown }) => sum + mixShown, 0)).toBeCloseTo(plain.mix, 9)
        const back = given(
          kitagawa(
            parts.map(({ key, before, after }) => ({ key, before: after, after: before })).toReversed()
          )
        )
        expect(back.rate).toBeCloseTo(-plain.rate, 9)
        expect(back.mix).toBeCloseTo(-plain.mix, 9)
        expect(back.isSimpson).toBe(plain.isSimpson)
        const turned = given(
          kitagawa(
            pairs.map(([before, after], place) =>
              part(`t${place}`, before && [3 * before[0], -before[1]], after && [7 * after[0], -after[1]])
            )
          )
        )
        expect(turned.rate).toBeCloseTo(-plain.rate, 9)
        expect(turned.mix).toBeCloseTo(-plain.mix, 9)
      })
    )
  })
})
