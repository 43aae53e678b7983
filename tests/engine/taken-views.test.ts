import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOOKS } from '../../shared/charts/look'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW, type View, type ViewState } from '../../shared/contract/view-state'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { createWords, LANGUAGES } from '../../shared/locale/words'
import { makeExhibit } from '../../shared/views/exhibit'
import { fitView } from '../../shared/views/fit-view'
import { startApplication, type TestApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { cellsOf, linesOf, misprinted } from '../fixtures/printed'
import { makeScratch } from '../fixtures/scratch'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018, sfoMapping } from '../fixtures/surveys'

const en = createWords('en')

const TAKEN = ['crosstab', 'drivers', 'verbatims', 'health', 'definitions'] as const satisfies readonly View[]

type Taken = (typeof TAKEN)[number]

/** How each view is arranged where the usual way shows nothing. */
const ARRANGED: Partial<Record<Taken, Partial<ViewState>>> = {
  drivers: { drivers: { ...INITIAL_VIEW.drivers, columns: ['country', TOUCHPOINT] } },
  verbatims: { verbatims: { ...INITIAL_VIEW.verbatims, language: 'en' } }
}

const exhibitOf = (
  { client }: TestApplication,
  project: ProjectSummary,
  view: View,
  more: Partial<ViewState> = {},
  words = en
) => {
  const { state } = fitView({ ...INITIAL_VIEW, view, ...more }, project)
  return makeExhibit({ client, project, request: state, look: LOOKS.light, words, width: 800 }, {})
}

describe('the sample', () => {
  let application: TestApplication
  let project: ProjectSummary
  const taken = (view: Taken, more: Partial<ViewState> = {}, words = en) =>
    exhibitOf(application, project, view, { ...ARRANGED[view], ...more }, words)

  beforeAll(async () => {
    application = await startApplication()
    project = await application.client.call('project.openSample', {})
  })
  afterAll(() => application.end())

  it.each(TAKEN)('prints in its tables of %s the numbers behind them', async (view) => {
    const { tables } = await taken(view)
    expect(tables.flatMap(cellsOf).filter(({ number }) => number).length).toBeGreaterThan(20)
    expect(tables.flatMap((table) => misprinted(table, en))).toEqual([])
    for (const { columns, rows } of tables)
      for (const { cells } of rows) expect(cells.length).toBe(columns.length)
  })

  it.each(LANGUAGES)('is read in %s', async (language) => {
    const words = createWords(language)
    const readings: Record<string, readonly string[]> = {}
    for (const view of TAKEN) readings[view] = (await taken(view, {}, words)).reading
    expect(readings).toMatchSnapshot()
  })

  it('stands in its crosstab as slices of it are scored', async () => {
    const [table] = (await taken('crosstab')).tables
    expect(table?.columns.map(({ name }) => name)).toEqual(['Touchpoint', 'FR', 'IT', 'RO', 'UK', 'All'])
    const call = table?.rows.find(({ cells }) => cells[0]?.text === 'Support call')
    const frequencies = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: {
        filters: [
          { op: 'is', dimension: TOUCHPOINT, values: ['Support call'] },
          { op: 'is', dimension: 'country', values: ['FR'] }
        ]
      },
      by: []
    })
    const n = frequencies.cells[0]?.tally.n ?? []
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
    expect(call?.cells[1]).toMatchObject({
      number: { value: sum(n.slice(4)) / sum(n), style: 'percent', decimals: 1 },
      letters: 'C'
    })
  })

  it('has letters where the reading says that columns differ, and none where it says that none do', async () => {
    const filters = [{ op: 'is' as const, dimension: TOUCHPOINT, values: ['Billing'] }]
    const { tables, reading } = await taken('crosstab', { slice: { filters } })
    expect(tables.flatMap(cellsOf).filter(({ letters }) => letters)).toEqual([])
    expect(reading[0]).toContain('shows a difference beyond chance')
    expect(reading[0]).toMatch(/^None of 6 comparisons/)
  })

  it('lists the comments that the view lists, covered where the view covers them', async () => {
    const verbatims = { ...INITIAL_VIEW.verbatims, language: 'en', side: 'hard', search: 'refund' } as const
    const { tables } = await taken('verbatims', { verbatims })
    const list = tables.at(-1)
    const page = await application.client.call('verbatims.page', {
      slice: { filters: [] },
      definition: 'easy',
      ...{ side: 'hard', search: 'refund', order: 'newest', offset: 0, limit: 50, masked: true }
    })
    expect(page.total).toBeGreaterThan(5)
    expect(list?.title).toBe(`${page.total} comments`)
    expect(list?.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(page.texts)
    expect(list?.notes?.[0]).toBe('Experience: Hard; Search comments: refund; Order: Newest first')
  })

  it('tells nothing of comments of fewer than ten responses', async () => {
    const filters = [
      { op: 'between' as const, dimension: '@time', from: '2025-01-01', to: '2025-01-02' },
      { op: 'is' as const, dimension: 'country', values: ['RO'] },
      { op: 'is' as const, dimension: TOUCHPOINT, values: ['Support chat', 'Checkout'] }
    ]
    const exhibit = await taken('verbatims', { slice: { filters } })
    expect(exhibit).toMatchObject({ pictures: [], tables: [], undrawn: 'nothing-to-draw' })
    expect(exhibit.reading).toHaveLength(1)
    expect(exhibit.reading[0]).toMatch(/^This slice has \d responses?\. Comments are shown from 10/)
  })

  it('has the pictures of Health one under the other, each under its heading; the calendar alone by itself', async () => {
    const whole = await taken('health')
    expect(whole.pictures.map(({ charts }) => charts.length)).toEqual([2, 2])
    const days = await makeExhibit(
      {
        ...{ client: application.client, project, look: LOOKS.light, words: en, width: 800 },
        request: { ...INITIAL_VIEW, view: 'health', part: 'days' }
      },
      {}
    )
    expect(days.pictures.map(({ charts }) => charts.length)).toEqual([1])
    expect(days.tables.map(({ title }) => title)).toEqual(['Answers by month'])
    expect(whole.tables.map(({ title }) => title)).toEqual([
      'Answers by month',
      'Who was asked too often',
      'How many times people answered',
      'What answering again does',
      'Suspicious responses',
      'Missing by question',
      'What became of every row'
    ])
  })

  it('adds up what became of every row', async () => {
    const table = (await taken('health')).tables.at(-1)
    const [rows, ...others] = (table?.rows ?? []).map(({ kind, cells }) => ({
      kind,
      n: cells[1]?.number?.value ?? NaN
    }))
    const asked = others.findIndex(({ kind }) => kind === 'total')
    const sum = (parts: typeof others) => parts.reduce((all, { n }) => all + n, 0)
    expect(rows?.n).toBe(20_000)
    expect(sum(others.slice(0, asked))).toBe(rows?.n)
    expect(sum(others.slice(asked + 1))).toBe(others[asked]?.n)
  })
})

describe('a small group', () => {
  let application: TestApplication
  let project: ProjectSummary
  const scratch = makeScratch()

  beforeAll(async () => {
    application = await startApplication()
    // Rome has four answers at Checkout, all the easiest; Returns and Paris would tell by subtraction.
    const rows = (['Checkout', 'Returns'] as const).flatMap((touchpoint) =>
      (['Paris', 'Rome', 'Cluj'] as const).flatMap((city) =>
        Array.from({ length: touchpoint === 'Checkout' && city === 'Rome' ? 4 : 60 }, (_, at) => {
          const ces = city === 'Rome' ? 7 : city === 'Paris' ? (at % 4) + 1 : (at % 7) + 1
          return `${touchpoint},${city},${ces},2026-01-${String((at % 28) + 1).padStart(2, '0')}`
        })
      )
    )
    const file = await (await scratch).write('small.csv', `touchpoint,city,ces,day\n${rows.join('\n')}\n`)
    const mapping = mappingOf({
      touchpoint: 'touchpoint',
      dimensions: ['city'],
      date: { column: 'day', format: 'iso' }
    })
    project = (await importFiles(application, [file], mapping)).project
  })
  afterAll(async () => {
    await application.end()
    await (await scratch).clear()
  })

  it('has no number in a crosstab, nor has what would give it away, and is in no sentence', async () => {
    const { tables, reading } = await exhibitOf(application, project, 'crosstab')
    const [table] = tables
    const column = table?.columns.findIndex(({ name }) => name === 'Rome') ?? -1
    const checkout = table?.rows.find(({ cells }) => cells[0]?.text === 'Checkout')?.cells ?? []
    expect(checkout[column]).toEqual({ text: 'hidden' })
    expect(checkout.filter(({ text }) => text === 'hidden').length).toBeGreaterThan(1)
    expect(checkout.filter(({ text }) => text === 'hidden').some(({ number }) => number)).toBe(false)
    expect(reading.join(' ')).not.toMatch(/Checkout: [^;]*Rome/)
    expect(reading.join(' ')).toContain('beyond chance')
  })

  it('is hidden under every definition', async () => {
    const filters = [{ op: 'is' as const, dimension: 'city', values: ['Rome'] }]
    const { tables } = await exhibitOf(application, project, 'definitions', { slice: { filters } })
    const lines = tables.flatMap(linesOf).filter((line) => line.startsWith('Checkout'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/%|\d\.\d/)
  })
})

describe.skipIf(!hasSharedData)('the passenger survey of three waves', () => {
  let application: TestApplication
  let project: ProjectSummary

  beforeAll(async () => {
    application = await startApplication()
    const { client } = application
    const inspection = await client.call('source.inspect', { files: [SFO_2014, SFO_2016, SFO_2018] })
    project = await client.call('project.import', {
      inspection: inspection.id,
      mapping: sfoMapping(inspection),
      name: 'SFO'
    })
  }, 120_000)
  afterAll(() => application.end())

  it.each(['crosstab', 'drivers', 'health', 'definitions'] as const)(
    'prints in its tables of %s the numbers behind them, in every language',
    async (view) => {
      for (const language of LANGUAGES) {
        const words = createWords(language)
        const { tables, reading } = await exhibitOf(application, project, view, {}, words)
        expect(tables.flatMap((table) => misprinted(table, words))).toEqual([])
        expect(reading).toMatchSnapshot(`${view} ${language}`)
      }
    },
    120_000
  )
})
