import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW, type ViewState } from '../../shared/contract/view-state'
import { EVERYTHING, TOUCHPOINT } from '../../shared/domain/slice'
import { touchpointFigures } from '../../shared/figures/touchpoints'
import { baseText } from '../../shared/locale/base-words'
import { createWords, LANGUAGES } from '../../shared/locale/words'
import { definitionOf } from '../../shared/measures/definitions'
import type { Exhibit } from '../../shared/views/exhibit'
import { startApplication, type TestApplication } from '../fixtures/application'
import { cellsOf, exhibitOf, printed, rowNamed } from '../fixtures/exhibits'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'
import { SFO_2014, SFO_2018, sfoMapping } from '../fixtures/surveys'
import { SEVEN } from '../fixtures/tallies'

type Asked = Partial<ViewState> & Pick<ViewState, 'view'>

const { touchpoints, trend } = INITIAL_VIEW

/** Every table of these views, in each form they have. */
const ASKED: readonly Asked[] = [
  { view: 'overview' },
  { view: 'overview', ces: 'mean', csat: 'index' },
  { view: 'touchpoints' },
  { view: 'touchpoints', ces: 'net', touchpoints: { order: 'name', form: 'table' } },
  { view: 'touchpoints', touchpoints: { ...touchpoints, form: 'funnel' } },
  { view: 'compare' },
  { view: 'compare', ces: 'index', compare: { form: 'table', targets: { 'ces index': 60 } } },
  { view: 'trend' },
  { view: 'trend', trend: { ...trend, by: TOUCHPOINT } },
  { view: 'trend', ces: 'mean', trend: { ...trend, by: TOUCHPOINT, grain: 'quarter', form: 'table' } }
]

/** What a cell tells is its number: nothing else can be meant by its text, its interval or its ends. */
const expectTold = ({ tables }: Exhibit, language: (typeof LANGUAGES)[number]) => {
  const words = createWords(language)
  const numbers = cellsOf(tables).filter(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(0)
  for (const { text, number, interval } of numbers) {
    if (!number) continue
    const isCount = number.style === 'plain' && number.decimals === 0
    expect([printed(number, words), ...(isCount ? [baseText(number.value, words)] : [])]).toContain(text)
    if (!interval) continue
    for (const end of [interval.low, interval.high]) {
      const bare = printed(
        {
          ...end,
          style: end.style === 'percent' ? 'plain' : end.style,
          value: end.style === 'percent' ? end.value * 100 : end.value
        },
        words
      )
      expect(interval.text).toContain(bare)
    }
    expect(interval.low.value).toBeLessThanOrEqual(number.value)
    expect(interval.high.value).toBeGreaterThanOrEqual(number.value)
  }
  for (const { columns, rows } of tables)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
}

describe('tables of the sample', () => {
  let application: TestApplication
  let project: ProjectSummary

  beforeAll(async () => {
    application = await startApplication()
    project = await application.client.call('project.openSample', {})
  })
  afterAll(() => application.end())

  it.each(LANGUAGES)('tell their numbers as they are printed, %s', async (language) => {
    for (const asked of ASKED) expectTold(await exhibitOf(application, project, asked, language), language)
  })

  it('are those of the figures, to the last bit', async () => {
    const frequencies = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: EVERYTHING,
      by: [TOUCHPOINT]
    })
    const { rows, total } = touchpointFigures(frequencies, definitionOf('ces', 'easy', SEVEN), false)
    const { tables } = await exhibitOf(application, project, { view: 'touchpoints' })
    const [table] = tables
    if (!table) throw new Error('No table')
    expect(table.rows).toHaveLength(rows.length + 1)
    for (const { touchpoint, score, shares, rest } of rows) {
      const [, difficult, neutral, easy, told, n, difference] = rowNamed(table, touchpoint ?? '')
      expect([difficult, neutral, easy].map((cell) => cell?.number?.value)).toEqual([
        shares?.difficult,
        shares?.neutral,
        shares?.easy
      ])
      expect([told?.number?.value, told?.interval?.low.value, told?.interval?.high.value]).toEqual([
        score.value,
        score.low,
        score.high
      ])
      expect(n?.number?.value).toBe(score.n)
      expect(difference?.number?.value).toBe((rest.value ?? NaN) * 100)
    }
    expect(table.rows.at(-1)).toMatchObject({
      kind: 'total',
      cells: { 4: { number: { value: total?.score.value } } }
    })
  })

  it('mark changes beyond chance, and count what is missing', async () => {
    const { tables, pictures } = await exhibitOf(application, project, { view: 'overview' })
    expect(pictures).toEqual([])
    const [metrics, ranking, coverage] = tables
    if (!metrics || !ranking || !coverage) throw new Error('Tables are missing')
    expect(metrics.rows.map(({ cells: [name] }) => name?.text)).toEqual([
      'CES · % easy',
      'CSAT · % satisfied',
      'NPS',
      'Retention · kept'
    ])
    const marked = ranking.rows.filter(({ cells }) => cells.at(-1)?.letters)
    expect(marked.map(({ cells }) => [cells[0]?.text, cells.at(-1)?.letters])).toEqual([['Delivery', '▼']])
    for (const { cells } of coverage.rows) {
      const [, scores, missing, answered] = cells.map(({ number }) => number?.value ?? NaN)
      expect((scores ?? 0) + (missing ?? 0)).toBe(project.responses)
      expect(answered).toBe((scores ?? 0) / project.responses)
    }
  })

  it('add up: parts to the change, answers to a row', async () => {
    const { tables } = await exhibitOf(application, project, { view: 'trend' })
    const change = tables.at(-1)
    const parts = change?.rows.flatMap(({ cells }) =>
      cells.slice(-2).map(({ number }) => number?.value ?? NaN)
    )
    const sum = (parts ?? []).reduce((total, part) => total + part, 0)
    const { tables: overview } = await exhibitOf(application, project, { view: 'overview' })
    const total = overview[0] && rowNamed(overview[0], 'CES · % easy').at(-1)
    expect(sum).toBeCloseTo(total?.number?.value ?? NaN, 9)
    const { tables: compared } = await exhibitOf(application, project, { view: 'compare' })
    for (const { cells } of compared[1]?.rows ?? [])
      expect(cells.slice(1, -1).reduce((whole, { number }) => whole + (number?.value ?? NaN), 0)).toBeCloseTo(
        1,
        12
      )
    expect(compared[1]?.rows).toHaveLength(7)
  })

  it('of a trend broken down are a line each, or every period where it is read as a table', async () => {
    const asked = { view: 'trend' as const, trend: { ...trend, by: TOUCHPOINT } }
    const [lines] = (await exhibitOf(application, project, asked)).tables
    expect(lines?.rows).toHaveLength(8)
    const table = { ...asked, trend: { ...asked.trend, form: 'table' as const } }
    const [periods] = (await exhibitOf(application, project, table)).tables
    expect(periods?.rows).toHaveLength(8 * 18)
  })
})

describe.skipIf(!hasSharedData)('tables of the passenger survey', () => {
  it('hold the reference numbers', async () => {
    const application = await startApplication()
    try {
      const inspection = await application.client.call('source.inspect', { files: [SFO_2018] })
      const { project } = await importFiles(application, [SFO_2018], sfoMapping(inspection), 'SFO')
      const reference = JSON.parse(readFileSync(sharedFile('reference/sfo_2018_ces.json'), 'utf8')) as Record<
        string,
        { n: number; mean: number; mean_ci95: [number, number]; top2_pct: number; wilson95: [number, number] }
      >
      const [easy] = (await exhibitOf(application, project, { view: 'touchpoints' })).tables
      const [mean] = (await exhibitOf(application, project, { view: 'touchpoints', ces: 'mean' })).tables
      if (!easy || !mean) throw new Error('No table')
      for (const name of project.touchpoints) {
        const wanted = reference[name]
        const [, , , , share, n] = rowNamed(easy, name)
        const [, , , , score] = rowNamed(mean, name)
        expect(n?.number?.value).toBe(wanted?.n)
        expect(share?.number?.value).toBeCloseTo((wanted?.top2_pct ?? NaN) / 100, 9)
        expect(share?.interval?.low.value).toBeCloseTo((wanted?.wilson95[0] ?? NaN) / 100, 9)
        expect(score?.number?.value).toBeCloseTo(wanted?.mean ?? NaN, 9)
        expect(score?.text).toBe((wanted?.mean ?? NaN).toFixed(2))
        expect(score?.interval?.high.value).toBeCloseTo(wanted?.mean_ci95[1] ?? NaN, 9)
      }
    } finally {
      await application.end()
    }
  })

  it('set the waves against each other, without dates', async () => {
    const application = await startApplication()
    try {
      const files = [SFO_2014, SFO_2018]
      const inspection = await application.client.call('source.inspect', { files })
      const { project } = await importFiles(application, files, sfoMapping(inspection), 'SFO')
      const comparison = {
        kind: 'values' as const,
        dimension: '@file',
        value: '2018_SFO_Customer_Survey.csv'
      }
      const exhibit = await exhibitOf(application, project, { view: 'overview', comparison })
      expectTold(exhibit, 'en')
      expect(exhibit.subtitle).toContain('Difference: 2018_SFO_Customer_Survey.csv against all others.')
      expect(exhibit.tables[0]?.columns.at(-1)?.name).toBe('Difference')
      expect(exhibit.reading.join(' ')).toMatch(
        /2018_SFO_Customer_Survey\.csv is [\d.]+ points below all others/
      )
    } finally {
      await application.end()
    }
  })
})

/** So many answers of touchpoints, the easy ones of them first: what is hidden has scores that nothing else has. */
const MADE = { Small: [5, 7], Hidden: [3, 8], Guard: [8, 11], Large: [140, 200], Larger: [170, 210] } as const

describe('what is hidden', () => {
  let application: TestApplication
  let project: ProjectSummary

  beforeAll(async () => {
    const scratch = await makeScratch()
    application = await startApplication()
    const lines = Object.entries(MADE).flatMap(([name, [easy, n]]) =>
      Array.from({ length: n }, (_, at) => {
        const month = String((at % 6) + 1).padStart(2, '0')
        return `${name},${at < easy ? 6 : 2},${at < easy ? 5 : (at % 3) + 1},2026-${month}-11`
      })
    )
    const file = await scratch.write('made.csv', `touchpoint,ces,csat,day\n${lines.join('\n')}\n`)
    const mapping = mappingOf({
      touchpoint: 'touchpoint',
      csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' }, missing: [] },
      date: { column: 'day', format: 'iso' }
    })
    project = (await importFiles(application, [file], mapping, 'Made')).project
    await scratch.clear()
  })
  afterAll(() => application.end())

  const hiddenNames = ['Small', 'Hidden']

  it('has no number but its base in any table', async () => {
    const table = { ...touchpoints, form: 'table' as const }
    for (const asked of [
      { view: 'touchpoints' as const, touchpoints: table },
      { view: 'touchpoints' as const, touchpoints: { ...table, form: 'funnel' as const } },
      { view: 'overview' as const },
      { view: 'compare' as const }
    ]) {
      const { tables } = await exhibitOf(application, project, asked)
      const told = tables
        .flatMap(({ rows }) => rows)
        .filter(({ cells: [name] }) => hiddenNames.includes(name?.text ?? ''))
      expect(told.length).toBeGreaterThanOrEqual(2)
      for (const { cells } of told)
        for (const { number, interval } of cells) {
          expect(interval).toBeUndefined()
          if (number) expect(number).toMatchObject({ style: 'plain', decimals: 0 })
        }
    }
  })

  it.each(LANGUAGES)('is counted in sentences and not told, %s', async (language) => {
    const words = createWords(language)
    const scores = hiddenNames.map((name) => {
      const [easy, n] = MADE[name as 'Small']
      return words.percent(easy / n, 1)
    })
    for (const asked of ASKED) {
      const { reading, tables } = await exhibitOf(application, project, asked, language)
      const said = [...reading, ...cellsOf(tables).map(({ text }) => text)].join('\n')
      for (const score of scores) expect(said).not.toContain(score)
    }
    const { reading } = await exhibitOf(application, project, { view: 'touchpoints' }, language)
    expect(reading).toContain(words.t('sentence.hidden', { count: 2 }))
    expect(reading.join(' ')).toContain(words.t('sentence.small', { list: 'Guard' }))
  })

  it('leaves a view without its picture, and with its tables', async () => {
    const slice = { filters: [{ op: 'is' as const, dimension: TOUCHPOINT, values: hiddenNames }] }
    const compare = await exhibitOf(application, project, { view: 'compare', slice })
    expect(compare).toMatchObject({ pictures: [], undrawn: 'nothing-to-show' })
    expect(cellsOf(compare.tables).map(({ text }) => text)).toContain('hidden: fewer than 10 answers')
    const funnel = await exhibitOf(application, project, {
      view: 'touchpoints',
      slice,
      touchpoints: { ...touchpoints, form: 'funnel' }
    })
    expect(funnel).toMatchObject({ pictures: [], undrawn: 'nothing-to-show' })
    expect(funnel.tables[0]?.rows).toHaveLength(3)
    const periods = await exhibitOf(application, project, {
      view: 'trend',
      slice,
      trend: { ...trend, grain: 'month' }
    })
    expect(periods).toMatchObject({ pictures: [], undrawn: 'nothing-to-show' })
    expect(periods.tables[0]?.rows.length).toBeGreaterThan(0)
  })
})
