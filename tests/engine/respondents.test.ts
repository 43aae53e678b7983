import { copyFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '../../main/hosts/cli/session'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import type { ProjectSummary } from '../../shared/contract/project'
import { EVERYTHING, FILE } from '../../shared/domain/slice'
import { createWords } from '../../shared/locale/words'
import { startApplication, type TestApplication } from '../fixtures/application'
import { runInFile } from '../fixtures/duckdb'
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

const MAPPING = mappingOf({ respondent: 'who' })

/** A wave of as many answers as ids are given. */
const wave = (name: string, ...ids: readonly (string | number)[]) =>
  scratch.write(
    name,
    `ces,who,channel,stayed\n${ids.map((id, row) => `${1 + (row % 7)},${id},${row % 2 ? 'web' : 'shop'},yes`).join('\n')}\n`
  )

const make = async (files: string[], mapping = MAPPING): Promise<ProjectSummary> =>
  (await importFiles(application, files, mapping, 'Pulse')).project

/** People of an open project by all that asks who answered; `null` of what does not tell. */
const people = async () => {
  const { client } = application
  const repeats = await client.call('slice.repeats', { metric: 'ces', definition: 'mean', slice: EVERYTHING })
  const clusters = await client.call('slice.clusters', {
    metric: 'ces',
    slice: EVERYTHING,
    by: FILE,
    values: [[1, 2, 3, 4, 5, 6, 7]]
  })
  const first = await client.call('slice.describe', { slice: { filters: [], answers: 'first' } })
  return [repeats.respondents + repeats.withoutRespondent, clusters.people, first.responses]
}

const update = async (project: ProjectSummary, files: string[], replaces: number[]) => {
  const { id } = await application.client.call('source.inspect', { files })
  return application.client.call('project.update', {
    inspection: id,
    project: project.id,
    mapping: MAPPING,
    replaces
  })
}

const FILE_OF = () => `${application.folder}/data/projects/Pulse.effort`

describe('the same id in two files', () => {
  it.each<[name: string, one: (string | number)[], two: (string | number)[], n: number]>([
    ['whole numbers that come once in a file', [1, 2, 3, 4], [1, 2, 3, 4], 8],
    ['numbers with gaps and blanks', [' 1 ', 7, '', 40], [1, 7, 12, 40], 8]
  ])('is two people where they are %s', async (_, one, two, n) => {
    const project = await make([await wave('one.csv', ...one), await wave('two.csv', ...two)])
    expect(project.respondentsAre).toBe('respondent-of-file')
    expect(await people()).toEqual([n, n, n])
  })

  it.each<[name: string, one: (string | number)[], two: (string | number)[], n: number]>([
    ['are texts', ['a@x.org', 'b@x.org', ''], ['a@x.org', ' b@x.org '], 3],
    ['come twice in a file', [1, 2, 2, 3], [1, 2, 3, 4], 4],
    ['are far above the number of rows', [1, 2, 3, 50], [1, 2, 3, 50], 4],
    ['are no whole numbers', [1, 2, 3, '3.5'], [1, 2, 3, 4], 5]
  ])('is one person where ids %s', async (_, one, two, n) => {
    const project = await make([await wave('one.csv', ...one), await wave('two.csv', ...two)])
    expect(project.respondentsAre).toBe('respondent')
    expect(await people()).toEqual([n, n, n])
  })

  it('is decided by the rows that count', async () => {
    const rows = ['5,1,A,2026-01-01', '5,2,B,2026-01-01']
    const header = 'ces,who,id,day'
    const files = [
      await scratch.write('one.csv', `${[header, ...rows, '4,2,B,2026-01-01'].join('\n')}\n`),
      await scratch.write('two.csv', `${[header, '5,1,C,2026-01-01', '4,2,D,2026-01-01'].join('\n')}\n`)
    ]
    const mapping = mappingOf({ respondent: 'who', response: 'id' })
    expect((await make(files, mapping)).respondentsAre).toBe('respondent')
    expect((await make(files, { ...mapping, repeated: 'leave-out' })).respondentsAre).toBe(
      'respondent-of-file'
    )
  })

  it('is decided anew when files are added, and when they are replaced', async () => {
    const before = await make([await wave('one.csv', 1, 2, 3), await wave('two.csv', 1, 2, 3)])
    expect(await people()).toEqual([6, 6, 6])
    const repeating = await update(before, [await wave('three.csv', 2, 2, 4)], [])
    expect(repeating.respondentsAre).toBe('respondent')
    expect(await people()).toEqual([4, 4, 4])
    const third = repeating.sources.at(-1)?.id ?? NaN
    const after = await update(repeating, [await wave('three.csv', 2, 3, 4)], [third])
    expect(after.respondentsAre).toBe('respondent-of-file')
    expect(await people()).toEqual([9, 9, 9])
  })

  it('is said on the command line where it is two people', async () => {
    const words = createWords('en')
    const said = async (...files: string[]) => {
      const mapping = ['--ces', 'ces', '--ces-scale', '1-7', '--ces-easy', 'high', '--respondent', 'who']
      const given = readArguments(['summary', ...files, ...mapping], words)
      if (isWish(given)) throw new Error('That asks for help')
      const sentences: string[] = []
      await openSession(given, { client: application.client, words, say: (text) => sentences.push(text) })
      return sentences.filter((text) => text.includes('two people'))
    }
    const numbered = [await wave('one.csv', 1, 2, 3), await wave('two.csv', 1, 2, 3)]
    expect(await said(...numbered)).toEqual([
      'who begins anew in each file: the same number in two files is two people.'
    ])
    expect(await said(await wave('one.csv', 'a', 'b'), await wave('two.csv', 'a', 'b'))).toEqual([])
  })
})

describe('the column of respondents', () => {
  const asking = 'select respondent from responses'
  const close = () => application.client.call('project.close', {})

  it('is not there where nothing names respondents', async () => {
    const file = await wave('one.csv', 1, 2)
    expect((await make([file], mappingOf())).respondentsAre).toBeNull()
    await close()
    await expect(runInFile(FILE_OF(), asking)).rejects.toThrow('"respondent" not found')
  })

  /** A project of the first version; what the column was is kept beside. */
  const makeOld = (file: string, ...more: string[]) =>
    runInFile(
      file,
      ...more,
      'alter table responses drop column respondent',
      'drop table saved_view',
      `update state set counts = json_merge_patch(counts, '{"respondentsAre": null}')`,
      'update about set schema_version = 1'
    )

  it.each([
    ['anew in each file', [1, 2, '', 4], [1, 2, 3, 4]],
    ['in all files', ['a', ' b', '', 'b'], ['b ', 'c', 'a']]
  ])('is added to projects made before it, people being named %s', async (_, one, two) => {
    const before = await make([await wave('one.csv', ...one), await wave('two.csv', ...two)])
    const found = await people()
    await close()
    await makeOld(FILE_OF(), 'create table before as select source, row, respondent from responses')
    await expect(runInFile(FILE_OF(), asking)).rejects.toThrow('"respondent" not found')
    const opened = await application.client.call('project.open', { file: FILE_OF() })
    expect(opened).toEqual({ ...before, id: opened.id })
    expect(await people()).toEqual(found)
    await close()
    const same =
      '(select count(*) from before) = (select count(*) from responses join before using (source, row) where responses.respondent is not distinct from before.respondent)'
    await runInFile(FILE_OF(), `select case when not (${same}) then error('other people') end`)
    await expect(
      runInFile(FILE_OF(), `select case when ${same} then error('the same people') end`)
    ).rejects.toThrow('the same people')
  })

  it('is added by the rows that count, and to none that names nobody', async () => {
    const rows = ['ces,who,id', '5,1,A', '5,2,B', '4,2,B']
    const files = [
      await scratch.write('one.csv', `${rows.join('\n')}\n`),
      await scratch.write('two.csv', 'ces,who,id\n5,1,C\n4,2,D\n')
    ]
    const before = await make(files, mappingOf({ respondent: 'who', response: 'id', repeated: 'leave-out' }))
    expect(before.respondentsAre).toBe('respondent-of-file')
    await close()
    await makeOld(FILE_OF())
    const opened = await application.client.call('project.open', { file: FILE_OF() })
    expect(opened).toEqual({ ...before, id: opened.id })
    await close()
    const nobody = await make(files, mappingOf())
    await close()
    const file = `${application.folder}/data/projects/Pulse 2.effort`
    await copyFile(file, scratch.path('old.effort'))
    await runInFile(
      scratch.path('old.effort'),
      'drop table saved_view',
      'update about set schema_version = 1'
    )
    const old = await application.client.call('project.open', { file: scratch.path('old.effort') })
    expect(old).toEqual({ ...nobody, id: old.id, name: 'old' })
  })
})

describe('the same people', () => {
  it.each([
    ['of each file', (row: number) => `${row}`, 120],
    ['of both files', (row: number) => `C-${row}`, 60]
  ])('%s stay, and repeat themselves', async (_, name, n) => {
    const ids = Array.from({ length: 60 }, (_, row) => name(row + 1))
    const mapping = mappingOf({ respondent: 'who', retained: 'stayed', dimensions: ['stayed'] })
    await make([await wave('one.csv', ...ids), await wave('two.csv', ...ids)], mapping)
    const { client } = application
    const retention = await client.call('slice.retention', { slice: EVERYTHING, by: [] })
    expect([retention.values, retention.earlier]).toEqual([[{ value: 'yes', n, outcome: 'kept' }], 120 - n])
    const { alike } = await client.call('slice.quality', { slice: EVERYTHING, grid: null, duration: null })
    expect(alike.person).toEqual([{ size: 120 / n, sets: n }])
  })

  it('are drawn together by drivers, and two people by themselves', async () => {
    const widthOf = async (name: (row: number) => string) => {
      const ids = Array.from({ length: 60 }, (_, row) => name(row + 1))
      const files = [await wave('one.csv', ...ids), await wave('two.csv', ...ids)]
      await make(files, mappingOf({ respondent: 'who', dimensions: ['channel'] }))
      const { drawnBy, model } = await application.client.call('slice.drivers', {
        slice: EVERYTHING,
        outcome: { kind: 'metric', metric: 'ces' },
        drivers: [{ kind: 'dimension', column: 'channel' }],
        rounds: 1000,
        seed: 3
      })
      expect(drawnBy).toBe('respondent')
      if (!('intervals' in model) || typeof model.intervals === 'string') throw new Error('no model')
      const { low = NaN, high = NaN } = model.intervals[0]?.beta ?? {}
      return high - low
    }
    // Everybody says the same twice: as half as many people the interval is wider by the root of two.
    const ratio = (await widthOf((row) => `C${row}`)) / (await widthOf(String))
    expect(ratio).toBeGreaterThan(1.2)
    expect(ratio).toBeLessThan(1.65)
  })
})
