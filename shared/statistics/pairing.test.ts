import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairingOf } from './pairing'

const SPLIT = { pairs: 0, first: 400, second: 380, both: 0, touchpoints: 6 }

describe('which case holds', () => {
  it.each([
    [{ ...SPLIT }, 'split-sample', 'nobody-answered-both'],
    [{ ...SPLIT, both: 19 }, 'split-sample', 'few-answered-both'],
    [{ ...SPLIT, pairs: 9, both: 19 }, 'split-sample', 'few-answered-both'],
    [{ ...SPLIT, both: 20 }, 'between-only', 'both-but-apart'],
    [{ ...SPLIT, pairs: 10, both: 10 }, 'paired', 'some-answered-both'],
    [{ pairs: 90, first: 50, second: 50, both: 50, touchpoints: 6 }, 'paired', 'all-answered-both'],
    [{ pairs: 90, first: 50, second: 60, both: 50, touchpoints: 0 }, 'paired', 'some-answered-both'],
    [{ ...SPLIT, touchpoints: 0 }, 'none', 'nothing-shared'],
    [{ ...SPLIT, first: 0 }, 'none', 'first-unanswered'],
    [{ ...SPLIT, second: 0 }, 'none', 'second-unanswered']
  ])('%o is %s: %s', (answered, kind, why) => {
    expect(pairingOf(answered)).toEqual({ kind, why })
  })

  it('does not depend on which metric comes first', () => {
    const count = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(count, count, count, count, (pairs, first, second, both) => {
        const answered = { pairs, both, touchpoints: 3 }
        const one = pairingOf({ ...answered, first, second })
        const other = pairingOf({ ...answered, first: second, second: first })
        expect(other.kind).toBe(one.kind)
      })
    )
  })
})
