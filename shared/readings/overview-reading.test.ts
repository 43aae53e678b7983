import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { overviewFigures } from '../figures/overview'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { overviewReading } from './overview-reading'

const words = createWords('en')
const SIDES = { now: 'June', before: 'May', told: 'change' } as const

const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]

type Counts = Record<string, readonly number[]>

const sideOf = (counts: Counts) => ({ ces: frequenciesOf(SEVEN, counts), csat: null, nps: null })

const readingOf = (
  now: Counts,
  before: Counts | null,
  retention: Parameters<typeof overviewReading>[1] = null
) =>
  overviewReading(
    overviewFigures(
      {
        whole: sideOf(now),
        compared: before ? { now: sideOf(now), before: sideOf(before) } : 'nothing-before'
      },
      { ces: definitionOf('ces', 'easy', SEVEN) },
      false
    ),
    retention,
    before ? SIDES : null,
    words
  )

describe('the reading of the overview', () => {
  it('says of a change which way it went by its test, and of none that none is beyond chance', () => {
    const worse = readingOf(
      { A: easy(500, 1000), B: easy(800, 1000) },
      { A: easy(600, 1000), B: easy(800, 1000) }
    )
    expect(worse[2]).toMatch(/^Worse, beyond chance \(p = \.\d+; one test, not corrected\)\.$/)
    expect(worse).toContainEqual(expect.stringMatching(/^A fell 10\.0 points, from 60\.0% to 50\.0%/))
    const same = readingOf({ A: easy(500, 1000) }, { A: easy(505, 1000) })
    expect(same[2]).toMatch(/^Not beyond chance \(p = \.8\d+; one test, not corrected\)\.$/)
    expect(same).toContain(words.t('overview.no-signals'))
  })

  it('does not say that nothing changed where nothing could be tested', () => {
    const untested = readingOf({ A: easy(500, 1000) }, { B: easy(500, 1000) })
    expect(untested).toContain(words.t('sentence.not-compared'))
    expect(untested).not.toContain(words.t('overview.no-signals'))
    expect(readingOf({ A: easy(500, 1000) }, null)).toContain(words.t('sentence.no-change'))
  })

  it('tells no change of a score that is hidden now or was before', () => {
    const reading = readingOf({ A: easy(500, 1000) }, { A: easy(4, 9) }).join(' ')
    expect(reading).not.toMatch(/Change|44\.4%/)
  })

  it('tells of more signals than are read that there are more', () => {
    const names = Array.from({ length: 7 }, (_, at) => `T${at}`)
    const all = (hits: number): Counts => Object.fromEntries(names.map((name) => [name, easy(hits, 1000)]))
    const reading = readingOf(all(500), all(700))
    expect(reading.filter((sentence) => sentence.includes('fell 20.0 points'))).toHaveLength(4)
    expect(reading).toContain(words.t('test.others', { count: 3 }))
  })

  it('judges retention by its interval alone', () => {
    const rate = { value: 0.8, low: 0.78, high: 0.82, n: 1500, effective: 1500 }
    const change = { value: -0.05, low: -0.09, high: -0.01, n: 1500, effective: 1500 }
    const told = readingOf({ A: easy(500, 1000) }, null, { rate, unknown: 3, change }).join(' ')
    expect(told).toContain(
      'Retention: 80.0% (95% interval 78.0 to 82.0; 1,500 customers, 3 of unknown status).'
    )
    expect(told).toContain('Change −5.0 (−9.0 to −1.0). That interval leaves out 0')
    const shared = { ...change, low: null, high: null }
    expect(
      readingOf({ A: easy(500, 1000) }, null, { rate, unknown: 0, change: shared }).join(' ')
    ).not.toContain('−5.0')
  })
})
