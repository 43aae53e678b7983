import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HiddenWhy } from '../measures/figure'
import { disclose, hiddenGroups, standingOf, type Standing } from './suppression'

describe('small groups', () => {
  it.each<[bases: number[], small: number[], beside: number[]]>([
    [[100, 200], [], []],
    [[9, 100, 50], [0], [2]],
    [[9, 8, 50], [0, 1], []],
    [[1, 6, 400, 25], [0, 1], [3]],
    [[400, 6], [1], [0]],
    [[10, 10], [], []],
    [[0, 100], [], []],
    [[0, 5, 100], [1], [2]],
    [[5], [0], []],
    [[5, 0], [0], []],
    [[5, 4], [0, 1], []],
    [[], [], []]
  ])('of %j are hidden at %j, and at %j to protect them', (bases, small, beside) => {
    const hidden = hiddenGroups(bases)
    const at = (why: HiddenWhy) => bases.flatMap((_, index) => (hidden.get(index) === why ? [index] : []))
    expect([at('few-answers'), at('protects-smaller')]).toEqual([small, beside])
  })

  it('are never given away by the total and the others, alone or together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (bases) => {
        const hidden = hiddenGroups(bases)
        const shown = bases.filter((base, index) => base > 0 && !hidden.has(index))
        expect(shown.filter((base) => base < 10)).toEqual([])
        if (hidden.size === 0 || shown.length === 0) return
        expect(hidden.size).toBeGreaterThan(1)
        const together = [...hidden.keys()].reduce((sum, index) => sum + (bases[index] ?? 0), 0)
        expect(together).toBeGreaterThanOrEqual(10)
      })
    )
  })
})

const figureOf = (n: number) => ({ value: 0.5, low: 0.4, high: 0.6, n, effective: n })

describe('a figure', () => {
  it.each<[n: number, hidden: HiddenWhy | undefined, standing: Standing, value: number | null]>([
    [9, undefined, 'hidden', null],
    [9, 'protects-smaller', 'hidden', null],
    [10, undefined, 'small', 0.5],
    [29, undefined, 'small', 0.5],
    [30, undefined, 'enough', 0.5],
    [400, 'protects-smaller', 'protecting', null]
  ])('of %d answers, hidden as %s, is %s', (n, hidden, standing, value) => {
    const shown = disclose(figureOf(n), hidden)
    expect(standingOf(shown)).toBe(standing)
    expect([shown.value, shown.low === null, shown.n]).toEqual([value, value === null, n])
  })

  it('of nobody has nothing to hide', () => {
    const nobody = { value: null, low: null, high: null, n: 0, effective: 0, why: 'no-answers' } as const
    expect(disclose(nobody, 'protects-smaller')).toBe(nobody)
    expect(standingOf(nobody)).toBe('empty')
  })
})
