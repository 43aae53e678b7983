import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { funnelFigures, type FunnelFigures } from './funnel'

const easy = (hits: number, n: number) => [n - hits, 0, 0, 0, 0, 0, hits]

const EASY = definitionOf('ces', 'easy', SEVEN)

const read = (counts: Record<string, number[]>, definition = EASY): FunnelFigures => {
  const figures = funnelFigures(frequenciesOf(SEVEN, counts), definition, false)
  if (typeof figures === 'string') throw new Error(figures)
  return figures
}

const names = ({ rows }: FunnelFigures) => rows.map(({ group }) => group.key[0])

describe('a funnel', () => {
  const COUNTS = { Small: easy(16, 30), A: easy(72, 100), B: easy(277, 400), Rest: easy(355, 470) }

  it('has the limits of METHODS 2.10 around .72, by the base of each', () => {
    const { overall, rows, limitsAt } = read(COUNTS)
    expect(overall).toMatchObject({ value: 0.72, n: 1000 })
    for (const [name, expected] of [
      ['Small', [0.5593, 0.8807, 0.4667, 0.9733]],
      ['A', [0.632, 0.808, 0.5813, 0.8587]],
      ['B', [0.676, 0.764, 0.6506, 0.7894]]
    ] as const) {
      const row = rows.find(({ group }) => group.key[0] === name)
      const { warning, alarm } = row?.place?.limits ?? { warning: null, alarm: null }
      const given = [warning?.low, warning?.high, alarm?.low, alarm?.high]
      // .58125 to five digits, which METHODS rounds up.
      for (const [at, limit] of expected.entries())
        expect(Math.abs((given[at] ?? NaN) - limit)).toBeLessThan(6e-5)
      expect(limitsAt?.(row?.score.n ?? 0)).toEqual(row?.place?.limits)
    }
  })

  it('is in the order of positions, not of scores', () => {
    // Small has the lower score, Large lies further from the rest for its base.
    const figures = read({ Fine: easy(1800, 2000), Small: easy(24, 40), Large: easy(650, 1000) })
    expect(names(figures)).toEqual(['Large', 'Small', 'Fine'])
    expect(figures.rows.map(({ place }) => place?.position)).toEqual(['far-worse', 'far-worse', 'far-better'])
    const difficult = read(
      { Fine: easy(1800, 2000), Small: easy(24, 40), Large: easy(650, 1000) },
      definitionOf('ces', 'difficult', SEVEN)
    )
    expect(names(difficult)).toEqual(['Large', 'Small', 'Fine'])
    expect(difficult.rows[0]?.place?.position).toBe('far-worse')
  })

  it('has no place for what is hidden, but counts it in the overall score', () => {
    const figures = read({ ...COUNTS, Few: easy(1, 5), Next: easy(5, 12) })
    expect(figures.overall.n).toBe(1017)
    expect(figures.rows.slice(-2).map(({ group, place, base }) => [group.key[0], place, base])).toEqual([
      ['Few', null, 'hidden'],
      ['Next', null, 'protecting']
    ])
  })

  it('rests on the spread within touchpoints for means, the index and net scores, all to the same effect', () => {
    const counts = {
      A: [10, 5, 5, 20, 30, 20, 10],
      B: [2, 3, 5, 10, 20, 30, 30],
      C: [20, 10, 10, 10, 20, 20, 10]
    }
    const mean = read(counts, definitionOf('ces', 'mean', SEVEN))
    const index = read(counts, definitionOf('ces', 'index', SEVEN))
    expect(mean.of).toMatchObject({ kind: 'mean', range: { low: 1, high: 7 } })
    expect(index.rows.map(({ place }) => place?.z)).toEqual(
      mean.rows.map(({ place }) => expect.closeTo(place?.z ?? NaN, 9) as unknown)
    )
    expect(names(read(counts, definitionOf('ces', 'net', SEVEN)))).toEqual(['C', 'A', 'B'])
  })

  it('is widened where ten or more differ beyond sampling, and says whether', () => {
    const many = (excess: number, k: number) =>
      Object.fromEntries(
        Array.from({ length: k }, (_, at) => [`T${at}`, easy(100 + excess * ((at % 5) - 2), 200)])
      )
    expect(read(many(1, 12)).dispersion).toMatchObject({ used: false, why: 'no-excess' })
    expect(read(many(20, 8)).dispersion).toMatchObject({ used: false, why: 'few-points' })
    const { dispersion, rows, overall } = read(many(20, 12))
    expect(dispersion).toMatchObject({ used: true, why: 'excess' })
    const width = 1.959963984540054 * Math.sqrt(((overall.value ?? 0) * (1 - (overall.value ?? 0))) / 200)
    expect(rows[0]?.place?.limits.warning.low).toBeCloseTo(
      (overall.value ?? 0) - width * Math.sqrt(dispersion?.phi ?? NaN),
      9
    )
  })

  it('says why there is none', () => {
    expect(funnelFigures({ by: ['@touchpoint'], cells: [], revision: 1 }, EASY, false)).toBe('no-answers')
    expect(read({ A: easy(30, 50) }).why).toBe('one-touchpoint')
    expect(read({ A: easy(50, 50), B: easy(60, 60) }).why).toBe('all-equal')
    expect(read({ A: easy(2, 5), B: easy(3, 4) }).why).toBe('hidden')
    const mixed = {
      by: ['@touchpoint'],
      cells: [
        { key: ['A'], tally: tallyOf(SEVEN, easy(30, 50)) },
        { key: ['B'], tally: tallyOf(FIVE, [10, 0, 0, 0, 40]) }
      ],
      revision: 1
    }
    expect(funnelFigures(mixed, EASY, false)).toMatchObject({ why: 'different-scales' })
    expect(funnelFigures(mixed, definitionOf('ces', 'mean', SEVEN), false)).toMatchObject({
      why: null,
      definition: { id: 'index' }
    })
  })
})
