import { copyFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Connection } from '../../main/engine/connection'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Progress } from '../../shared/contract/progress'
import { METRICS } from '../../shared/domain/metric'
import { EVERYTHING, FILE, TOUCHPOINT } from '../../shared/domain/slice'
import type { Mapping } from '../../shared/domain/mapping'
import { forecast } from '../../shared/detection/forecast'
import { joinColumns } from '../../shared/detection/join-columns'
import { accountOfProject } from '../../shared/figures/account'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { runInFile } from '../fixtures/duckdb'
import { faultOf } from '../fixtures/faults'
import { importFiles, refusedRows } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018, sfoMapping } from '../fixtures/surveys'

const scratch = await makeScratch()
afterAll(() => scratch.clear())

let application: TestApplication

beforeEach(async () => {
  application = await startApplication({ inMemory: false })
})
afterEach(() => application.end())

const MAPPING = mappingOf({ dimensions: ['place'] })

const survey = (name: string, ...lines: string[]) =>
  scratch.write(name, `ces,place\n${lines.join('\n')}\ncut\n`)

const make = async (...files: string[]): Promise<ProjectSummary> =>
  (await importFiles(application, files, MAPPING, 'Pulse')).project

interface Update {
  readonly files: string[]
  readonly mapping?: Mapping
  readonly replaces?: number[]
  readonly watch?: (progress: Progress, abort: () => void) => void
}

const update = async (
  project: ProjectSummary,
  { files, mapping = MAPPING, replaces = [], watch = () => undefined }: Update
): Promise<ProjectSummary> => {
  const { client } = application
  const { id } = await client.call('source.inspect', { files })
  const controller = new AbortController()
  return client.call(
    'project.update',
    { inspection: id, project: project.id, mapping, replaces },
    { signal: controller.signal, progress: (progress) => watch(progress, () => controller.abort()) }
  )
}

/** Everything a project answers: a change of any of its rows changes it. */
const everything = async ({ dimensions }: ProjectSummary) => ({
  cells: await Promise.all(
    METRICS.map((metric) =>
      answersOf(
        application,
        metric,
        [FILE, TOUCHPOINT, ...dimensions.slice(2).map(({ id }) => id)].slice(0, 3)
      )
    )
  ),
  refused: await refusedRows(application),
  total: (await application.client.call('refused.page', { offset: 0, limit: 1 })).total,
  facts: await application.client.call('slice.describe', { slice: EVERYTHING })
})

const FILE_OF = () => `${application.folder}/data/projects/Pulse.effort`

describe('files added to the open project', () => {
  it('are further waves, and the project another revision', async () => {
    const before = await make(await survey('one.csv', '5,A', '4,B'))
    const after = await update(before, { files: [await survey('two.csv', '1,C')] })
    expect(after).toMatchObject({ id: before.id, name: 'Pulse', revision: 2, responses: 3, refused: 2 })
    expect(after.sources.map(({ id, name, rows }) => [id, name, rows])).toEqual([
      [1, 'one.csv', 2],
      [2, 'two.csv', 1]
    ])
    expect(Object.keys(await answersOf(application, 'ces', [FILE, 'place']))).toEqual([
      'one.csv / A',
      'one.csv / B',
      'two.csv / C'
    ])
    expect((await refusedRows(application)).map(({ file, line }) => [file, line])).toEqual([
      ['one.csv', 4],
      ['two.csv', 3]
    ])
    const [recent] = await application.client.call('project.recent', {})
    expect(recent?.responses).toBe(3)
    const answers = await everything(after)
    application = await application.restart()
    expect(await application.client.call('project.open', { file: FILE_OF() })).toEqual({
      ...after,
      id: expect.any(String) as string
    })
    expect(await everything(after)).toEqual(answers)
  })

  it('may take the place of those they correct, and of no others', async () => {
    const before = await make(await survey('one.csv', '5,A', '4,B'), await survey('two.csv', '1,C'))
    const after = await update(before, {
      files: [await survey('one.csv', '2,A', '3,B', '3,D')],
      replaces: [1]
    })
    expect(after.sources.map(({ id, name, rows }) => [id, name, rows])).toEqual([
      [2, 'two.csv', 1],
      [3, 'one.csv', 3]
    ])
    expect(Object.keys(await answersOf(application, 'ces', [FILE, 'place']))).toEqual([
      'one.csv / A',
      'one.csv / B',
      'one.csv / D',
      'two.csv / C'
    ])
    expect((await refusedRows(application)).map(({ file, line }) => [file, line])).toEqual([
      ['two.csv', 3],
      ['one.csv', 5]
    ])
  })

  it('keep beside a file of the same name, told apart', async () => {
    const file = await survey('one.csv', '5,A')
    const after = await update(await make(file), { files: [file] })
    expect(after.sources.map(({ name }) => name)).toEqual(['one.csv', 'one.csv (2)'])
    expect(Object.keys(await answersOf(application, 'ces', [FILE]))).toEqual(['one.csv', 'one.csv (2)'])
  })

  it('may be replaced and added many times, and leave nothing behind', async () => {
    let project = await make(await survey('one.csv', '5,A'))
    for (let times = 0; times < 3; times += 1)
      project = await update(project, {
        files: [await survey('one.csv', `${times + 1},A`)],
        replaces: project.sources.map(({ id }) => id)
      })
    expect(project).toMatchObject({ revision: 4, responses: 1, refused: 1 })
    expect(project.sources.map(({ id }) => id)).toEqual([4])
    expect(await answersOf(application, 'ces')).toEqual({ '': [[0, 0, 1, 0, 0, 0, 0], 0] })
    expect((await application.client.call('refused.page', { offset: 0, limit: 1 })).total).toBe(1)
  })

  it('map columns of their own, under the names of their wave too', async () => {
    const before = await make(await survey('one.csv', '5,A'))
    const file = await scratch.write('two.csv', 'ces2,place,region\n4,B,North\n')
    const mapping = mappingOf({ dimensions: ['place', 'region'], renamed: { ces2: 'ces' } })
    const after = await update(before, { files: [file], mapping })
    expect(after.mapping).toEqual(mapping)
    expect(await answersOf(application, 'ces', ['region'])).toEqual({
      North: [[0, 0, 0, 1, 0, 0, 0], 0],
      '-': [[0, 0, 0, 0, 1, 0, 0], 0]
    })
  })

  it('are told beforehand with what is left out: previews by a renamed column, and repeated responses', async () => {
    const idOf = (number: number) => `R_2xK9mQ4vB7tL1p${number}`
    const write = (name: string, header: string, ...rows: [id: number, ces: number, state: string][]) =>
      scratch.write(name, [header, ...rows.map(([id, ...rest]) => [idOf(id), ...rest].join())].join('\n'))
    const one = await write('one.csv', 'id,ces,state', [1, 5, 'sent'], [2, 4, 'preview'])
    const { project } = await importFiles(application, [one], mappingOf({ response: 'id' }))
    const file = await write('two.csv', 'id,ces,status', [2, 3, 'preview'], [1, 2, 'sent'], [3, 1, 'sent'])
    const mapping = mappingOf({
      response: 'id',
      renamed: { status: 'state' },
      leftOut: [{ why: 'preview', column: 'state', values: ['preview'] }],
      repeated: 'leave-out'
    })
    const { client } = application
    const { id } = await client.call('source.inspect', { files: [file] })
    const inspection = await client.call('source.beside', { inspection: id, without: [] })
    const kept = await client.call('source.keep', { inspection: id, how: mapping, sources: [1] })
    const foretold = forecast(joinColumns(inspection, mapping.renamed), kept, mapping)
    const after = await update(project, { files: [file], mapping })
    expect(after).toMatchObject({ responses: 2, missing: 0 })
    expect(accountOfProject(after)).toEqual(foretold.account)
    expect(foretold.account).toMatchObject({ rowsIn: 5, kept: 2, refused: 0, scored: 2 })
    expect(await answersOf(application, 'ces')).toEqual({ '': [[1, 1, 0, 0, 0, 0, 0], 0] })
  })
})

it('an update that is cancelled once it is written is made', async () => {
  const project = await make(await survey('one.csv', '5,A', '4,B'))
  const run = Reflect.get(Connection.prototype, 'run')
  let stop: () => void = () => undefined
  vi.spyOn(Connection.prototype, 'run').mockImplementation(function (this: Connection, query, context) {
    if (query.text === 'checkpoint project') stop()
    return run.call(this, query, context)
  })
  const after = await update(project, {
    files: [await survey('two.csv', '1,C')],
    replaces: [1],
    watch: (_, abort) => {
      stop = abort
    }
  })
  vi.restoreAllMocks()
  expect(after).toMatchObject({ revision: 2, responses: 1 })
  application = await application.restart()
  expect(await application.client.call('project.open', { file: FILE_OF() })).toMatchObject({ revision: 2 })
})

describe('an update that does not succeed leaves the project as it was', () => {
  const prepared = async () => {
    const project = await make(await survey('one.csv', '5,A', '4,B'))
    return { project, answers: await everything(project) }
  }
  /** The project answers what it answered, now and when it is opened again, and can be updated after all. */
  const isUntouched = async ({ project, answers }: Awaited<ReturnType<typeof prepared>>) => {
    expect(await everything(project)).toEqual(answers)
    application = await application.restart()
    const again = await application.client.call('project.open', { file: FILE_OF() })
    expect(again).toEqual({ ...project, id: again.id })
    expect(await everything(again)).toEqual(answers)
    const after = await update(again, { files: [await survey('two.csv', '1,C')], replaces: [1] })
    expect(after).toMatchObject({ revision: 2, responses: 1, refused: 1 })
  }

  it.each(['reading', 'building', 'saving'] as const)('when it is cancelled while %s', async (when) => {
    const before = await prepared()
    const cancelled = update(before.project, {
      files: [await survey('two.csv', '1,C'), await survey('three.csv', '2,D')],
      replaces: [1],
      watch: ({ phase }, abort) => {
        if (phase === when) abort()
      }
    })
    expect(await faultOf(cancelled)).toEqual({ code: 'cancelled' })
    await isUntouched(before)
  })

  it('when its answers are none', async () => {
    const before = await prepared()
    const failed = update(before.project, {
      files: [await survey('one.csv', 'much,A')],
      replaces: [1]
    })
    expect((await faultOf(failed)).code).toBe('no-answers-on-scale')
    await isUntouched(before)
  })

  it('when a column of the mapping is in none of the files', async () => {
    const before = await prepared()
    const file = await survey('two.csv', '1,C')
    const failed = update(before.project, { files: [file], mapping: mappingOf({ weight: 'w' }) })
    expect(await faultOf(failed)).toMatchObject({ code: 'mapping-column-unknown', place: { column: 'w' } })
    await isUntouched(before)
  })

  it('when another project was opened meanwhile', async () => {
    const { project } = await prepared()
    await application.client.call('project.openSample', {})
    const failed = update(project, { files: [await survey('two.csv', '1,C')] })
    expect((await faultOf(failed)).code).toBe('no-project')
  })

  it('when it is cut short by a crash', async () => {
    const before = await prepared()
    await application.client.call('project.close', {})
    await runInFile(
      FILE_OF(),
      'create table raw_2 as select 1 as c1',
      'create table responses_next as select 1 as c1',
      `insert into refused values (2, 1, 1, 'too-few-cells', null, 'x')`
    )
    await application.client.call('project.open', { file: FILE_OF() })
    await isUntouched(before)
    await application.client.call('project.close', {})
    await copyFile(FILE_OF(), scratch.path('copy.effort'))
    await expect(runInFile(scratch.path('copy.effort'), 'from responses_next')).rejects.toThrow(/not exist/)
  })
})

describe('files looked at beside the open project', () => {
  const beside = async (files: string[], without: number[] = []) => {
    const { id } = await application.client.call('source.inspect', { files })
    return application.client.call('source.beside', { inspection: id, without })
  }

  it('are its further waves, with all their answers', async () => {
    const project = await make(await survey('one.csv', '5,A', '4,B'))
    const inspection = await beside([await scratch.write('two.csv', 'ces,region\n1,N\n')])
    expect(inspection).toMatchObject({ shown: 1, rows: 3, refused: 1, exact: true })
    expect(inspection.files.map(({ name, source }) => [name, source])).toEqual([
      ['one.csv', 1],
      ['two.csv', undefined]
    ])
    expect(inspection.columns.map(({ key, files, rows }) => [key, files, rows])).toEqual([
      ['ces', [0, 1], 3],
      ['place', [0], 2],
      ['region', [1], 1]
    ])
    expect(inspection.beside).toMatchObject({
      project: project.id,
      name: 'Pulse',
      sources: project.sources,
      template: { mapping: MAPPING, columns: [{ key: 'ces' }, { key: 'place' }] }
    })
    expect(inspection.preview).toEqual([['1', 'N']])
  })

  it('leave out what they replace', async () => {
    await make(await survey('one.csv', '5,A', '4,B'), await survey('two.csv', '3,C'))
    const { files, rows } = await beside([await survey('one.csv', '1,A')], [1])
    expect([files.map(({ name }) => name), rows]).toEqual([['two.csv', 'one.csv'], 2])
  })

  it('are refused where they share nothing with it, and where none is open', async () => {
    const strange = await scratch.write('strange.csv', 'a,b\n1,2\n')
    await make(await survey('one.csv', '5,A'))
    expect(await faultOf(beside([strange]))).toMatchObject({
      code: 'waves-share-nothing',
      details: { first: 'Pulse' }
    })
    await application.client.call('project.close', {})
    expect((await faultOf(beside([strange]))).code).toBe('no-project')
  })

  it('have the answers of both related', async () => {
    await importFiles(application, [await survey('one.csv', '5,3')], mappingOf(), 'Pulse')
    const { id } = await application.client.call('source.inspect', {
      files: [await survey('two.csv', '4,2')]
    })
    const ask = { inspection: id, ces: ['ces'], other: 'place' }
    expect(await application.client.call('source.relate', ask)).toEqual([{ one: '4', other: '2', n: 1 }])
    expect(await application.client.call('source.relate', { ...ask, sources: [1] })).toEqual([
      { one: '4', other: '2', n: 1 },
      { one: '5', other: '3', n: 1 }
    ])
  })
})

describe.skipIf(!hasSharedData)('waves of a real survey', () => {
  it('added one by one are the three that were imported at once', async () => {
    const { client } = application
    const inspect = (...files: string[]) => client.call('source.inspect', { files })
    const all = await inspect(SFO_2014, SFO_2016, SFO_2018)
    const mapping = sfoMapping(all)
    const once = await client.call('project.import', { inspection: all.id, mapping, name: 'Once' })
    const answers = await everything(once)
    const first = await inspect(SFO_2014)
    let project = await client.call('project.import', {
      inspection: first.id,
      mapping: sfoMapping(first),
      name: 'One by one'
    })
    for (const wave of [SFO_2016, SFO_2018]) {
      const { id } = await inspect(wave)
      const inspection = await client.call('source.beside', { inspection: id, without: [] })
      project = await client.call('project.update', {
        inspection: id,
        project: project.id,
        mapping: sfoMapping(inspection),
        replaces: []
      })
    }
    const { name, revision, sources, ...counted } = project
    expect([name, revision]).toEqual(['One by one', 3])
    expect(sources.map((source) => source.name)).toEqual(once.sources.map((source) => source.name))
    expect(once).toMatchObject({ ...counted, id: once.id })
    expect((await everything(project)).cells).toEqual(answers.cells)
  })
})
