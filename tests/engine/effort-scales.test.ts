import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mapping } from '../../shared/domain/mapping'
import { EVERYTHING, TOUCHPOINT } from '../../shared/domain/slice'
import { groupsOf } from '../../shared/figures/group'
import { touchpointFigures } from '../../shared/figures/touchpoints'
import { definitionOf } from '../../shared/measures/definitions'
import { startApplication, type TestApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication({ inMemory: false }), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const FIVE = { low: 1, high: 5, good: 'high' } as const
const SEVEN = { low: 1, high: 7, good: 'high' } as const
const OTHER_WAY = { low: 1, high: 7, good: 'low' } as const

/** Twenty answers of 4 on 1-5 and of 5 on 1-7; every fifth person left one out, half are French. */
const lines = [
  'country,pay,find,csat',
  ...Array.from({ length: 20 }, (_, row) =>
    [row % 2 ? 'FR' : 'IT', row % 5 ? (row % 2 ? 4 : 3) : 9, row % 2 ? 5 : 6, (row % 5) + 1].join(',')
  )
]

const load = async (scales: readonly [Mapping['ces']['scale'], Mapping['ces']['scale']]) => {
  const file = await scratch.write('survey.csv', `${lines.join('\n')}\n`)
  const [scale, other] = scales
  const mapping = mappingOf({
    ces: {
      columns: [
        { column: 'pay', touchpoint: 'Pay' },
        { column: 'find', touchpoint: 'Find', rules: { scale: other, missing: [], labels: {} } }
      ],
      scale,
      missing: ['9']
    },
    csat: { column: 'csat', scale: FIVE, missing: [] },
    dimensions: ['country']
  })
  return (await importFiles(application, [file], mapping)).project
}

const ask = (by: string[], filters = EVERYTHING.filters) =>
  application.client.call('slice.tabulate', { metric: 'ces', slice: { filters }, by })
const joint = (touchpoint?: string) =>
  application.client.call('slice.joint', {
    other: 'csat',
    slice: {
      filters: touchpoint ? [{ op: 'is', dimension: TOUCHPOINT, values: [touchpoint] }] : []
    }
  })

describe('effort asked on 1-5 and on 1-7', () => {
  beforeAll(() => load([FIVE, SEVEN]))

  it('is counted by touchpoint, each on its own scale', async () => {
    const { cells } = await ask([TOUCHPOINT])
    expect(cells.map(({ key, tally }) => [key, tally.scale, tally.n, tally.missing])).toEqual([
      [['Find'], SEVEN, [0, 0, 0, 0, 10, 10, 0], 0],
      [['Pay'], FIVE, [0, 0, 8, 8, 0], 4]
    ])
  })

  it('is a cell for each scale where it is not', async () => {
    expect((await ask([])).cells.map(({ key, tally }) => [key, tally.scale.high])).toEqual([
      [[], 5],
      [[], 7]
    ])
    const byCountry = await ask(['country'])
    expect(byCountry.cells).toHaveLength(4)
    expect(groupsOf(byCountry, false).map(({ key, tallies }) => [key, tallies.length])).toEqual([
      [['FR'], 2],
      [['IT'], 2]
    ])
  })

  it('has an index of all touchpoints and from the rest, and no other score', async () => {
    const frequencies = await ask([TOUCHPOINT])
    const index = touchpointFigures(frequencies, definitionOf('ces', 'index', FIVE), false)
    // 8 of 3 and 8 of 4 on 1-5, 10 of 5 and 10 of 6 on 1-7: (8 (50 + 75) + 10 (66.667 + 83.333)) / 36.
    expect(index.total?.score.value).toBeCloseTo(69.4444, 4)
    expect(index.rows.map(({ rest }) => rest.value)).toEqual([
      expect.closeTo(12.5, 9),
      expect.closeTo(-12.5, 9)
    ])
    const easy = touchpointFigures(frequencies, definitionOf('ces', 'easy', FIVE), false)
    expect(easy.rows.map(({ score }) => score.value)).toEqual([1, 0.5])
    expect(easy.total).toMatchObject({ shares: null, score: { value: null, n: 36, why: 'different-scales' } })
    for (const { rest, beyondChance } of easy.rows)
      expect({ ...rest, beyondChance }).toMatchObject({
        value: null,
        why: 'different-scales',
        beyondChance: false
      })
  })

  it('is never correlated across scales', async () => {
    expect(await joint()).toMatchObject({ pairs: 36, counts: [], responses: 20, mixed: true })
    expect(await joint('Find')).toMatchObject({ responses: 20 })
    expect((await joint('Find')).counts).toHaveLength(7)
    expect((await joint('Pay')).counts).toHaveLength(5)
  })

  it('still has its other questions answered once', async () => {
    const { cells } = await application.client.call('slice.tabulate', {
      metric: 'csat',
      slice: EVERYTHING,
      by: []
    })
    expect(cells.map(({ tally }) => tally.n)).toEqual([[4, 4, 4, 4, 4]])
    const touchpoints = await application.client.call('slice.values', {
      dimension: TOUCHPOINT,
      slice: EVERYTHING
    })
    expect(touchpoints.map(({ value, n }) => [value, n])).toEqual([
      ['Find', 20],
      ['Pay', 20]
    ])
  })

  it('keeps its scales when the project is opened again', async () => {
    const project = await load([FIVE, SEVEN])
    const recent = (await application.client.call('project.recent', {}))[0]
    const again = await application.client.call('project.open', { file: recent?.file ?? '' })
    expect(again.mapping).toEqual(project.mapping)
    expect(again.missing).toBe(4)
    expect(again.missingCounts).toEqual([{ metric: 'ces', value: '9', why: 'declared', n: 4 }])
  })
})

describe('effort asked both ways round on 1-7', () => {
  it('is turned by column and is one scale', async () => {
    await load([SEVEN, OTHER_WAY])
    const [whole, ...others] = groupsOf(await ask([]), false)
    expect(others).toEqual([])
    // 3 and 4 as given, 5 and 6 turned into 3 and 2.
    expect(whole?.tallies).toEqual([
      { scale: SEVEN, n: [0, 10, 18, 8, 0, 0, 0], w: [], w2: [], missing: 4, unweighted: 0 }
    ])
    const { total, mixed } = touchpointFigures(
      await ask([TOUCHPOINT]),
      definitionOf('ces', 'mean', SEVEN),
      false
    )
    expect(mixed).toBe(false)
    expect(total?.score.value).toBeCloseTo((20 + 54 + 32) / 36, 9)
    expect((await joint()).counts).toHaveLength(7)
    expect((await joint()).responses).toBe(20)
  })
})

describe('effort asked on 0-100', () => {
  it('is counted at every point, and 99 is an answer unless it is declared', async () => {
    const file = await scratch.write(
      'hundred.csv',
      `row,ces\n${Array.from({ length: 101 }, (_, row) => `${row},${row}`).join('\n')}\n101,99\n`
    )
    const hundred = { low: 0, high: 100, good: 'low' } as const
    const columns = [{ column: 'ces', touchpoint: 'Everything' }]
    const countsWith = async (missing: string[]) => {
      await importFiles(application, [file], mappingOf({ ces: { columns, scale: hundred, missing } }))
      return (await ask([])).cells[0]?.tally
    }
    const all = await countsWith([])
    expect(all?.n).toHaveLength(101)
    expect([all?.n[0], all?.n[1], all?.n[100], all?.missing]).toEqual([1, 2, 1, 0])
    expect(await countsWith(['99'])).toMatchObject({ missing: 2 })
  })
})
