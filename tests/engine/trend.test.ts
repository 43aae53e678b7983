import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { ROOT } from '../fixtures/application'
import { startAsking } from '../fixtures/asking'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'
import { SFO_2018 } from '../fixtures/surveys'

const { ask, scratch } = await startAsking()

const HEADER = 'How easy was it? (1-7),Answered at,Region'

/** So many easy answers of so many on a day. */
const answers = (day: string, hits: number, n: number, region = 'North') =>
  Array.from({ length: n }, (_, row) => `${row < hits ? 6 : 2},${day},${region}`)

const survey = (...lines: string[][]) =>
  scratch.write('dated.csv', `${[HEADER, ...lines.flat()].join('\n')}\n`)

interface Period {
  readonly from: string
  readonly n: number
  readonly value: number | null
  readonly base: string
  readonly use: string
  readonly change: { readonly value: number | null } | null
  readonly limits: { readonly low: number; readonly high: number } | null
  readonly signals: readonly unknown[]
}

interface Trend {
  readonly period: string
  readonly chosen: string
  readonly undated: number
  readonly series: readonly {
    readonly key: readonly (string | null)[]
    readonly chart: { readonly method: string; readonly centre: number }
    readonly trend: Record<'mann-kendall', { readonly s: number; readonly slope: number }>
    readonly periods: readonly Period[]
  }[]
}

const EASE = ['--ces', 'How easy was it? (1-7)', '--ces-scale', '1-7', '--ces-easy', 'high']

const DATED = [...EASE, '--date', 'Answered at']

describe('a trend', () => {
  /** Eight months of 60 answers that fall by two a month, a month without answers, and one that the data do not fill. */
  const falling = () =>
    survey(
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((month, at) => [
        ...answers(`2025-0${month}-01`, 25 - at, 30),
        ...answers(`2025-0${month}-28`, 25 - at, 30, 'South')
      ]),
      answers('2025-10-10', 5, 9),
      answers('', 2, 3)
    )

  it('has a row a period, with gaps, and what is incomplete or hidden left out of limits', async () => {
    const analysis = await ask('trend', await falling(), ...DATED)
    const json = analysis.json as Trend
    expect(json).toMatchObject({ period: 'month', chosen: 'by-span', undated: 3 })
    const [series] = json.series
    expect(series?.periods.map(({ use }) => use)).toEqual([...Array<string>(8).fill('used'), 'gap', 'hidden'])
    expect(series?.periods.map(({ value }) => value)).toEqual([
      ...[50, 48, 46, 44, 42, 40, 38, 36].map((hits) => expect.closeTo(hits / 60, 12) as unknown),
      null,
      expect.closeTo(5 / 9, 12)
    ])
    expect(series?.periods[0]).toMatchObject({ from: '2025-01-01', n: 60, base: 'enough', change: null })
    // By hand: 344 easy of 480; sqrt(.71667 x .28333 / 60) = .058175.
    expect(series?.chart).toMatchObject({ method: 'p', centre: expect.closeTo(344 / 480, 12) as number })
    expect(series?.periods[3]?.limits?.low).toBeCloseTo(0.71667 - 3 * 0.058175, 4)
    expect(series?.trend['mann-kendall']).toMatchObject({ s: -28 })
    expect(series?.trend['mann-kendall'].slope).toBeCloseTo(-2 / 60, 12)
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/2025-02-01 +60 +80\.0%/)
    expect(table).toMatch(/2025-09-01 +0 +no answers/)
    expect(table).toMatch(/2025-10-01 +9† +hidden/)
    expect(table).toContain('Getting worse: −3.33 points a month')
    expect(table).toContain('1 period without answers and 1 hidden')
    expect(table).toContain('3 answers have no date and are in no period.')
    const csv = printAnalysis(analysis, 'csv').split('\n')
    expect(csv[0]).toBe(
      'month,n,value,low,high,change,change-low,change-high,limit-low,limit-high,base,use,signals'
    )
    expect(csv.find((line) => line.startsWith('2025-10'))).toBe('2025-10-01,9,,,,,,,,,hidden,hidden,')
  })

  it('is drawn by one column, small groups hidden in time and across', async () => {
    const file = await survey(
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month, at) => [
        ...answers(`2025-0${month}-01`, 25 - at, 30),
        ...answers(`2025-0${month}-28`, 20 + (at % 2), 30, 'South'),
        ...answers(`2025-0${month}-28`, 2 + (at % 2), month === 3 ? 4 : 15, 'West')
      ])
    )
    const analysis = await ask('trend', file, ...DATED, '--by', 'Region', '--period', 'month')
    const { series, chosen } = analysis.json as Trend
    expect(chosen).toBe('given')
    expect(series.map(({ key }) => key)).toEqual([['North'], ['South'], ['West']])
    const march = series.map(({ periods }) => periods[2]?.use)
    expect(march[2]).toBe('hidden')
    expect(march.slice(0, 2)).toContain('hidden')
    expect(printAnalysis(analysis, 'table')).toContain('p is adjusted by Holm for 3 series.')
  })

  it('needs a date, a period that is known, and one column at most', async () => {
    const file = await survey(answers('2025-01-01', 5, 20))
    await expect(ask('trend', file, ...DATED, '--period', 'decade')).rejects.toThrow('--period takes')
    await expect(ask('trend', file, ...DATED, '--by', 'Region,touchpoint')).rejects.toThrow('by one column')
    await expect(ask('trend', file, ...DATED, '--by', 'month')).rejects.toThrow('by one column')
    const undated = await scratch.write('undated.csv', 'How easy was it? (1-7),Region\n5,A\n6,B\n')
    await expect(ask('trend', undated, ...EASE)).rejects.toThrow('--date COLUMN')
    await expect(ask('crosstab', undated, ...EASE, '--by', 'Region,month')).rejects.toThrow('--date COLUMN')
    await expect(
      ask(
        'trend',
        await survey(answers('1900-01-01', 5, 20), answers('2025-01-01', 5, 20)),
        ...DATED,
        '--period',
        'day',
        '--date-format',
        '%Y-%m-%d'
      )
    ).rejects.toThrow('more than 2,000 periods')
  })

  it('lets other questions be asked over periods', async () => {
    const file = await falling()
    const table = await ask('crosstab', file, ...DATED, '--by', 'Region,quarter')
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Region',
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '(blank)',
      'All'
    ])
    const change = await ask(
      'change',
      file,
      ...DATED,
      ...['--by', 'Region,month', '--before', '2025-01-01', '--after', '2025-02-01']
    )
    expect((change.json as { change: number }).change).toBeCloseTo(-2 / 60, 12)
    const definitions = await ask('definitions', file, ...DATED, '--by', '@year', '--definition', 'easy')
    expect(definitions.columns[0]?.name).toBe('year')
    const filtered = await ask('funnel', file, ...DATED, '--by', 'Region', '--where', 'month=2025-02-01')
    expect((filtered.json as { overall: { n: number } }).overall.n).toBe(60)
  })

  it('goes by a column of the file that is called like a period', async () => {
    const file = await scratch.write(
      'named.csv',
      `How easy was it? (1-7),Answered at,Month\n${['5,2025-01-01,first', '6,2025-02-01,second'].join('\n')}\n`
    )
    const names = async (by: string) =>
      (await ask('definitions', file, ...DATED, '--by', by, '--definition', 'easy')).rows.map(
        ([key]) => key?.value
      )
    expect(await names('month')).toEqual(['first', 'second'])
    expect(await names('Month')).toEqual(['first', 'second'])
    expect(await names('@month')).toEqual(['2025-01-01', '2025-02-01'])
  })

  it('of the sample falls over its eighteen months', async () => {
    const analysis = await ask('trend', join(ROOT, 'samples/retail-pulse.csv'))
    const { series, period } = analysis.json as Trend
    expect(period).toBe('month')
    expect(series[0]?.periods).toHaveLength(18)
    expect(series[0]?.periods.every(({ use }) => use === 'used')).toBe(true)
    expect(series[0]?.periods.reduce((sum, { n }) => sum + n, 0)).toBe(19_305)
    expect(printAnalysis(analysis, 'table')).toContain('Getting worse')
  })
})

describe('a funnel', () => {
  it.skipIf(!hasSharedData)('of the passenger survey stands around the score of both items', async () => {
    const analysis = await ask(
      'funnel',
      SFO_2018,
      ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening'],
      ...['--ces-scale', '1-5', '--ces-easy', 'high']
    )
    const { overall, rows, independent } = analysis.json as {
      readonly overall: { readonly value: number; readonly n: number }
      readonly rows: readonly { readonly key: string; readonly value: number; readonly z: number }[]
      readonly independent: boolean
    }
    // From the reference beside the survey: 2,210 of 2,603 and 1,721 of 2,364.
    const share = (2210 + 1721) / (2603 + 2364)
    expect(overall).toMatchObject({ n: 4967, value: expect.closeTo(share, 12) as number })
    expect(rows.map(({ key }) => key)).toEqual(['Security screening', 'Finding your way'])
    expect(rows[0]?.z).toBeCloseTo((1721 / 2364 - share) / Math.sqrt((share * (1 - share)) / 2364), 9)
    expect(independent).toBe(false)
    const table = printAnalysis(analysis, 'table')
    expect(table).toContain('Look at first: Security screening.')
    expect(table).toContain('the points are not independent')
  })

  it('hides the small, and takes one dimension', async () => {
    const file = await survey(
      answers('2025-01-01', 25, 40),
      answers('2025-01-01', 35, 40, 'South'),
      answers('2025-01-01', 1, 4, 'West'),
      answers('2025-01-01', 5, 12, 'East')
    )
    const analysis = await ask('funnel', file, ...EASE, '--by', 'Region')
    const csv = printAnalysis(analysis, 'csv').split('\n')
    expect(csv[0]).toBe(
      'Region,n,value,low,high,warning-low,warning-high,alarm-low,alarm-high,z,base,position'
    )
    expect(csv).toContain('West,4,,,,,,,,,hidden,')
    expect(csv).toContain('East,12,,,,,,,,,protecting,')
    expect(printAnalysis(analysis, 'table')).toContain('2 hidden, in the overall score only.')
    const { rows } = analysis.json as { readonly rows: readonly { key: string; value: number }[] }
    expect(rows.find(({ key }) => key === 'West')?.value).toBe(0.25)
    await expect(ask('funnel', file, ...EASE, '--by', 'Region,month')).rejects.toThrow()
  })
})

describe.skipIf(!hasSharedData)('the tickets of two years', () => {
  const tickets = [
    sharedFile('surveys', 'customer_support_tickets.csv'),
    ...['--ces', 'Customer Satisfaction Rating', '--ces-scale', '1-5', '--ces-easy', 'high'],
    ...['--date', 'Date of Purchase']
  ]

  it('are two years of months, the last of which ends a day early', async () => {
    const { json } = await ask('trend', ...tickets)
    const [series] = (json as Trend).series
    expect(series?.periods).toHaveLength(24)
    expect(series?.periods.reduce((sum, { n }) => sum + n, 0)).toBe(2769)
    expect(series?.periods.at(-1)).toMatchObject({
      from: '2021-12-01',
      use: 'incomplete',
      days: 31,
      covered: 30,
      limits: null
    })
  })

  it('differ by product no more than chance makes them', async () => {
    const { json } = await ask('funnel', ...tickets, '--by', 'Product Purchased')
    expect(json).toMatchObject({ adjustment: 'none', dispersion: { why: 'no-excess', used: false } })
    expect((json as { rows: unknown[] }).rows).toHaveLength(42)
  })
})
