import { createHash } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportRequestSchema, type ReportRequest } from '../../shared/contract/report'
import { INITIAL_VIEW, VIEWS } from '../../shared/contract/view-state'
import { readMappingFile } from '../../shared/domain/mapping-file'
import type { Client } from '../../shared/contract/client'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { inspectProject, printProject } from '../../main/hosts/cli/inspect-project'
import { readReportOptions, writeReport } from '../../main/hosts/cli/report'
import { openSession } from '../../main/hosts/cli/session'
import { summariseSlice } from '../../main/hosts/cli/summary'
import { DataError, UsageError } from '../../main/hosts/cli/usage-error'
import { writeMapping } from '../../main/hosts/cli/write-mapping'
import { createWords } from '../../shared/locale/words'
import { startApplication, type TestApplication } from '../fixtures/application'
import { holdOpen } from '../fixtures/duckdb'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

const words = createWords('en')

const SURVEY = [
  'touchpoint,country,note,w,ces',
  ...Array.from({ length: 60 }, (_, row) =>
    [
      row % 2 === 0 ? 'Checkout' : 'Delivery',
      row % 3 === 0 ? 'FR' : 'IT',
      'n',
      1 + (row % 2),
      1 + (row % 7)
    ].join()
  )
].join('\n')

const MAPPING = mappingOf({ touchpoint: 'touchpoint', dimensions: ['country'], weight: 'w' })

const inFrance = { op: 'is' as const, dimension: 'country', values: ['FR'] }

/** As the window saved it last, and two views by names. */
const SAVED = { ...INITIAL_VIEW, view: 'trend' as const, ces: 'mean', weighted: true }

let scratch: Scratch
let window: TestApplication
let cli: TestApplication
let file: string

beforeAll(async () => {
  ;[scratch, window, cli] = await Promise.all([
    makeScratch(),
    startApplication({ inMemory: false }),
    startApplication()
  ])
  const survey = await scratch.write('survey.csv', `${SURVEY}\n`)
  const { project } = await importFiles(window, [survey], MAPPING, 'Retail')
  await window.client.call('views.keep', {
    project: project.id,
    views: [
      { id: 'a', name: 'France, by country', state: { ...INITIAL_VIEW, slice: { filters: [inFrance] } } },
      { id: 'b', name: 'Month by month', state: { ...INITIAL_VIEW, view: 'trend' } }
    ]
  })
  await window.client.call('project.keepShown', { project: project.id, state: SAVED, as: 'saved' })
  const [recent] = await window.client.call('project.recent', {})
  file = recent?.file ?? ''
  await window.client.call('project.close', {})
})
afterAll(() => Promise.all([scratch.clear(), window.end(), cli.end()]))

const read = (...argv: string[]) => {
  const given = readArguments(argv, words)
  if (isWish(given)) throw new Error('That asks for help')
  return given
}

const open = async (...argv: string[]) => {
  const said: string[] = []
  const say = (sentence: string) => said.push(sentence)
  const session = await openSession(read(...argv), { client: cli.client, words, say })
  return { session, said }
}

const fingerprint = async () =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

describe('a project in place of files', () => {
  it('answers with its mapping and its weights, and stays as it is', async () => {
    const before = await fingerprint()
    const { session, said } = await open('summary', file, '--by', 'touchpoint,country')
    expect(session.project).toMatchObject({ name: 'Retail', mapping: MAPPING, hasWeights: true })
    expect(said).toContain('Weighted by column “w”, as the mapping says.')
    const { rows, total } = await summariseSlice({ client: cli.client, ...session, weighted: true })
    expect(rows).toHaveLength(4)
    expect(total.metrics.ces).toMatchObject({ n: 60 })
    expect(await fingerprint()).toBe(before)
  })

  it('is opened where it may only be read', async () => {
    await chmod(file, 0o444)
    await chmod(dirname(file), 0o555)
    try {
      expect((await open('summary', file)).session.project.responses).toBe(60)
    } finally {
      await chmod(dirname(file), 0o755)
      await chmod(file, 0o644)
    }
  })

  it('that is open elsewhere is refused, until it is closed there', async () => {
    const holder = await holdOpen(file)
    try {
      expect(await faultOf(open('summary', file))).toMatchObject({
        code: 'project-in-use',
        place: { file: 'Retail.effort' }
      })
    } finally {
      await holder.end()
    }
    expect((await open('summary', file)).session.project.responses).toBe(60)
  })

  it('that is none, or not there, is a fault', async () => {
    const text = await scratch.write('text.effort', 'no database')
    expect(await faultOf(open('summary', text))).toMatchObject({ code: 'not-a-project' })
    expect(await faultOf(open('summary', scratch.path('nowhere.effort')))).toMatchObject({
      code: 'file-gone'
    })
  })

  it.each<[argv: string[], error: typeof UsageError, message: string]>([
    [
      ['--ces', 'x', '--sheet', 'y'],
      UsageError,
      'is a project, which is read and mapped already: leave out --ces and --sheet.'
    ],
    [
      ['--by', 'note'],
      DataError,
      '“note” is a column of the project, but nothing can be asked by it. What can: country.'
    ],
    [['--where', 'nothing=1'], DataError, 'There is no column “nothing”.']
  ])('with %j is refused', async (options, error, message) => {
    const asking = open('summary', file, ...options)
    await expect(asking).rejects.toThrow(error)
    await expect(asking).rejects.toThrow(message)
  })

  it('stands alone', async () => {
    await expect(open('summary', file, 'survey.csv')).rejects.toThrow('A project stands alone')
  })

  it('gives its mapping as a file', async () => {
    const text = await writeMapping(read('mapping', file), {
      client: cli.client,
      words,
      say: () => undefined
    })
    const { mapping, columns } = readMappingFile(text, 'mapping.json')
    expect(mapping).toEqual(MAPPING)
    expect(columns.map(({ header }) => header)).toEqual(['touchpoint', 'country', 'note', 'w', 'ces'])
  })

  it('is inspected: files, columns, counts, and the views that are saved in it', async () => {
    const held = await inspectProject(read('inspect', file), { client: cli.client, words })
    expect(held).toMatchObject({
      project: 'Retail',
      responses: 60,
      files: [{ name: 'survey.csv', rows: 60 }]
    })
    expect(held.columns).toContainEqual({ header: 'note', role: 'ignore' })
    expect(held.views).toEqual([
      { name: 'France, by country', view: 'overview' },
      { name: 'Month by month', view: 'trend' }
    ])
    expect(printProject(held, words)).toContain('Saved views: “France, by country” and “Month by month”')
  })
})

/** What comes back in place of a report: here it is looked at what was asked for. */
const MADE = { name: 'made', type: '', bytes: new Uint8Array() }

describe('a report', () => {
  /** What is asked of the one who writes it; everything else is answered by the application. */
  const asked = async (...argv: string[]): Promise<{ request: ReportRequest; said: string[] }> => {
    const requests: ReportRequest[] = []
    const client: Client = {
      call: (method, args, options) => {
        if (method !== 'report.export') return cli.client.call(method, args, options)
        requests.push(reportRequestSchema.parse(args))
        return Promise.resolve(MADE)
      }
    }
    const given = read('report', file, ...argv)
    const said: string[] = []
    const say = (sentence: string) => said.push(sentence)
    const session = await openSession(given, { client, words, say })
    await writeReport(session, given, { client, words, say })
    const [request] = requests
    if (!request || requests.length > 1) throw new Error('Not one report')
    return { request, said }
  }

  it('has all views, as they were last saved', async () => {
    const out = scratch.path('all.pdf')
    const { request, said } = await asked('--out', out)
    expect(request).toMatchObject({ format: 'pdf', paper: 'a4', language: 'en' })
    expect(request.title).toBeUndefined()
    expect(request.views).toEqual(VIEWS.map((view) => ({ name: null, state: { ...SAVED, view } })))
    expect(said).toContain(`Written: ${out}`)
  })

  it('has the views that are named, saved ones too, narrowed by the options', async () => {
    const { request } = await asked(
      ...[
        '--views',
        'compare, month by month',
        '--out',
        scratch.path('some.pptx'),
        '--title',
        'For the board'
      ],
      ...['--where', 'touchpoint=Checkout', '--definition', 'net']
    )
    const filters = [{ op: 'is', dimension: '@touchpoint', values: ['Checkout'] }]
    expect(request).toMatchObject({ format: 'pptx', title: 'For the board' })
    expect(request.views).toMatchObject([
      { name: null, state: { view: 'compare', ces: 'net', slice: { filters } } },
      { name: 'Month by month', state: { view: 'trend', ces: 'net', slice: { filters } } }
    ])
  })

  it('has all saved views, what they are filtered by kept', async () => {
    const { request } = await asked(
      ...['--views', 'saved', '--out', scratch.path('saved.xlsx'), '--where', 'touchpoint=Checkout']
    )
    expect(request.views.map(({ name, state }) => [name, state.slice.filters.length])).toEqual([
      ['France, by country', 2],
      ['Month by month', 1]
    ])
  })

  it.each<[argv: string[], message: string]>([
    [['--out', 'a.pdf', '--views', 'nothing'], 'There is no view “nothing”. There are: overview, '],
    [['--out', 'a.doc'], '--out takes pdf, pptx, or xlsx, not “doc”.'],
    [[], '--out is needed.'],
    [['--out', 'a.pdf', '--paper', 'a3'], '--paper takes a4 or letter, not “a3”.'],
    [['--out', 'a.xlsx', '--paper', 'a4'], '--paper is about pages'],
    [['--out', 'a.pdf', '--views', 'saved'], 'There are no saved views']
  ])('asked for by %j is refused before any file is read', (argv, message) => {
    expect(() => readReportOptions(read('report', 'survey.csv', ...argv), words)).toThrow(message)
  })

  it('that cannot be written is a fault', async () => {
    const writing = asked('--out', join(scratch.path('no-folder'), 'a.pdf'))
    await expect(writing).rejects.toMatchObject({
      fault: { code: 'could-not-write', place: { file: 'a.pdf' } }
    })
  })
})
