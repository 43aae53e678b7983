import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LastUpdate } from '../../shared/contract/last-update'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { columnKeys } from '../../shared/domain/column-key'
import type { Mapping } from '../../shared/domain/mapping'
import { askFit, type Fit } from '../../shared/views/ask-fit'
import { askSince, readSince } from '../../shared/views/ask-since'
import { askSnapshot } from '../../shared/views/ask-snapshot'
import { startApplication, type TestApplication } from '../fixtures/application'
import { runInFile } from '../fixtures/duckdb'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'

const scratch = await makeScratch()
afterAll(() => scratch.clear())

let application: TestApplication

beforeEach(async () => {
  application = await startApplication({ inMemory: false })
})
afterEach(() => application.end())

const HEADER = 'Response ID,Date,Place,How easy was it? (1-7),Country'

const [RESPONSE = '', DATE = '', PLACE = '', CES = '', COUNTRY = ''] = columnKeys(HEADER.split(','))

const ONE_TO_SEVEN = { low: 1, high: 7, good: 'high' } as const

const MAPPING = mappingOf({
  ces: { columns: [{ column: CES, touchpoint: 'Everything' }], scale: ONE_TO_SEVEN, missing: [] },
  touchpoint: PLACE,
  response: RESPONSE,
  date: { column: DATE, format: 'iso', zone: null },
  dimensions: [COUNTRY]
})

interface Month {
  readonly month: string
  readonly n?: number
  readonly answer?: (row: number) => number | string
  readonly country?: string
}

/** A month of responses, each with an id that no other has. */
const monthOf = ({ month, n = 60, answer = (row) => (row % 7) + 1, country = 'FR' }: Month): string[] =>
  Array.from({ length: n }, (_, row) => {
    const id = `R_${month.replace('-', 'm')}x${String(row).padStart(10, '0')}`
    return [
      id,
      `${month}-${String((row % 28) + 1).padStart(2, '0')}`,
      row % 2 ? 'Web' : 'Shop',
      answer(row),
      country
    ].join()
  })

const write = (name: string, lines: readonly string[], header = HEADER) =>
  scratch.write(name, `${[header, ...lines].join('\n')}\n`)

const AUGUST = monthOf({ month: '2026-08' })
const SEPTEMBER = monthOf({ month: '2026-09', n: 70, answer: (row) => (row % 3) + 1, country: 'PT' })

const make = async (mapping: Mapping = MAPPING): Promise<ProjectSummary> =>
  (await importFiles(application, [await write('august.csv', AUGUST)], mapping, 'Pulse')).project

const fitOf = async (project: ProjectSummary, file: string): Promise<{ fit: Fit; inspection: string }> => {
  const files = await application.client.call('source.inspect', { files: [file] })
  return { fit: await askFit(application.client, project, files), inspection: files.id }
}

const misfitsIn = async (project: ProjectSummary, lines: readonly string[], header = HEADER) => {
  const { fit } = await fitOf(project, await write('september.csv', lines, header))
  return fit.kind === 'unlike' ? fit.misfits : fit.kind
}

const update = async (project: ProjectSummary, file: string, replaces: number[] = []) => {
  const { client } = application
  const { id: inspection } = await client.call('source.inspect', { files: [file] })
  const before = await askSnapshot(client, project)
  return client.call('project.update', {
    inspection,
    project: project.id,
    mapping: project.mapping,
    replaces,
    before
  })
}

const lastOf = async (): Promise<LastUpdate> => {
  const last = await application.client.call('project.lastUpdate', {})
  if (!last) throw new Error('No update is known')
  return last
}

describe('next month’s export', () => {
  it('fits where nothing is asked, and says what it brings', async () => {
    const project = await make()
    const { fit } = await fitOf(project, await write('september.csv', [...SEPTEMBER, 'cut']))
    expect(fit).toMatchObject({
      kind: 'fits',
      fitting: {
        exact: true,
        responses: 70,
        refused: 1,
        missing: 0,
        files: [
          {
            name: 'september.csv',
            period: { from: '2026-09-01 00:00:00', to: '2026-09-28 00:00:00' },
            place: { replaces: [], why: null }
          }
        ]
      }
    })
  })

  it.each([
    [
      'a column that is new',
      HEADER + ',Age',
      (line: string) => `${line},30`,
      { code: 'added', columns: ['Age'] }
    ],
    [
      'a column that is gone',
      HEADER.replace(',Country', ',Land'),
      (line: string) => line,
      { code: 'gone', columns: ['Country'] }
    ],
    [
      'an answer beyond the scale',
      HEADER,
      (line: string, at: number) => (at === 0 ? line.replace(/,\d,PT$/, ',9,PT') : line),
      { code: 'answers', values: ['9'] }
    ],
    [
      'a date of another form',
      HEADER,
      (line: string, at: number) => (at === 0 ? line.replace('2026-09-01', '1 Sept') : line),
      { code: 'dates', n: 1 }
    ]
  ])('does not fit with %s', async (_, header, change, expected) => {
    const found = await misfitsIn(await make(), SEPTEMBER.map(change), header)
    expect(found).toContainEqual(expect.objectContaining(expected))
  })

  it('does not fit where those who had it easy are now the dissatisfied', async () => {
    const mapping = mappingOf({
      csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' }, missing: [] }
    })
    const answers = (turned: boolean) =>
      Array.from({ length: 70 }, (_, row) => {
        const ces = (row % 7) + 1
        return [ces, Math.min(5, turned ? 8 - ces : ces), row].join()
      })
    const header = 'ces,csat,row'
    const files = [await write('one.csv', answers(false), header)]
    const { project } = await importFiles(application, files, mapping, 'Pulse')
    expect(await misfitsIn(project, answers(false), header)).toBe('fits')
    expect(await misfitsIn(project, answers(true), header)).toContainEqual({
      code: 'polarity',
      column: 'ces'
    })
  })

  it('is another survey’s where the effort question is not in it', async () => {
    expect(await misfitsIn(await make(), ['1,2'], 'a,b')).toBe('other')
  })

  it('is proposed for the place of the export it holds, known by the ids of responses', async () => {
    const { fit } = await fitOf(await make(), await write('to-september.csv', [...AUGUST, ...SEPTEMBER]))
    expect(fit).toMatchObject({
      kind: 'fits',
      fitting: {
        files: [
          {
            place: {
              replaces: [1],
              why: 'holds-all',
              shared: [{ source: 1, rows: 60, shared: 60, by: 'response' }]
            }
          }
        ]
      }
    })
  })

  it('is known by whole rows where no id tells', async () => {
    const project = await make({ ...MAPPING, response: null })
    const { fit } = await fitOf(project, await write('more.csv', [...AUGUST.slice(20), ...SEPTEMBER]))
    expect(fit).toMatchObject({
      kind: 'fits',
      fitting: {
        files: [{ place: { replaces: [], why: 'holds-some', shared: [{ shared: 40, by: 'row' }] } }]
      }
    })
  })
})

describe('what was there before an update', () => {
  it('is kept with the project, and told with what is there now', async () => {
    const { client } = application
    const project = await make()
    expect(await client.call('project.lastUpdate', {})).toBeNull()
    const views = [{ id: 'a', name: 'By place', state: { ...INITIAL_VIEW, view: 'touchpoints' as const } }]
    await client.call('views.keep', { project: project.id, views })
    const updated = await update(project, await write('september.csv', SEPTEMBER))
    const since = await askSince(client, { project: updated, last: await lastOf() })
    expect(since).toMatchObject({
      at: '2026-01-05T10:00:00Z',
      responses: { before: 60, after: 130 },
      newBy: 'file',
      files: [{ name: 'september.csv', became: 'added', rows: 70, responses: 70, missing: 0 }],
      values: [{ dimension: COUNTRY, added: ['PT'], gone: [] }]
    })
    const [view] = since.views
    const [figures] = view ? readSince(view, updated) : []
    expect(figures?.total).toMatchObject({ before: { n: 60 }, now: { n: 70, value: 0 }, after: { n: 130 } })
    expect(figures?.rows.map(({ touchpoint, now }) => [touchpoint, now.n])).toEqual([
      ['Shop', 35],
      ['Web', 35]
    ])

    application = await application.restart()
    const [recent] = await application.client.call('project.recent', {})
    await application.client.call('project.open', { file: recent?.file ?? '' })
    expect((await lastOf()).before.views.map(({ name }) => name)).toEqual(['By place'])
  })

  it('is set against later responses only, where a file was replaced', async () => {
    const project = await make()
    const updated = await update(project, await write('to-september.csv', [...AUGUST, ...SEPTEMBER]), [1])
    const since = await askSince(application.client, { project: updated, last: await lastOf() })
    expect(since).toMatchObject({
      newBy: 'time',
      files: [{ became: 'added' }, { name: 'august.csv', became: 'replaced' }]
    })
    const [view] = since.views
    const [figures] = view ? readSince(view, updated) : []
    expect(figures).toMatchObject({
      untested: null,
      total: { before: { n: 60 }, now: { n: 70 }, after: { n: 130 } }
    })
  })

  it('is not set against a file that corrects it', async () => {
    const project = await make()
    const corrected = AUGUST.map((line, at) => (at === 0 ? line.replace(/,\d,FR$/, ',7,FR') : line))
    const updated = await update(project, await write('to-september.csv', [...corrected, ...SEPTEMBER]), [1])
    const since = await askSince(application.client, { project: updated, last: await lastOf() })
    const [view] = since.views
    const [figures] = view ? readSince(view, updated) : []
    expect(figures).toMatchObject({ untested: 'not-the-same', tests: 0 })
  })

  it('stays as it was where an update is cancelled', async () => {
    const { client } = application
    const project = await make()
    const first = await update(project, await write('september.csv', SEPTEMBER))
    const last = await lastOf()
    const { id: inspection } = await client.call('source.inspect', {
      files: [await write('october.csv', monthOf({ month: '2026-10' }))]
    })
    const before = await askSnapshot(client, first)
    const controller = new AbortController()
    const stopped = client.call(
      'project.update',
      { inspection, project: project.id, mapping: MAPPING, replaces: [], before },
      { signal: controller.signal, progress: ({ phase }) => phase === 'building' && controller.abort() }
    )
    expect(await faultOf(stopped)).toMatchObject({ code: 'cancelled' })
    expect(await lastOf()).toEqual(last)
    expect((await client.call('slice.describe', { slice: { filters: [] } })).responses).toBe(130)
  })

  it('has a place in projects of before it was kept', async () => {
    await make()
    const [recent] = await application.client.call('project.recent', {})
    const file = recent?.file ?? ''
    await application.client.call('project.close', {})
    await runInFile(file, 'drop table last_update', 'update about set schema_version = 4')
    const project = await application.client.call('project.open', { file })
    expect(await application.client.call('project.lastUpdate', {})).toBeNull()
    await update(project, await write('september.csv', SEPTEMBER))
    expect((await lastOf()).before.responses).toBe(60)
  })
})
