import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import type { Fault } from '../../shared/domain/fault'
import { EVERYTHING, TOUCHPOINT } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { holdOpen, runInFile } from '../fixtures/duckdb'
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

const folder = () => join(application.folder, 'data/projects')
const fileOf = (name: string) => join(folder(), `${name}.effort`)
const kept = async () => (await readdir(folder())).sort()

const MAPPING = mappingOf({
  touchpoint: 'touchpoint',
  csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' }, missing: [] },
  date: { column: 'day', format: 'iso' },
  weight: 'w',
  dimensions: ['country']
})

const make = async (
  name: string,
  lines = ['Checkout,FR,5,4,2026-01-05,1', 'Delivery,,9,,x,']
): Promise<ProjectSummary> => {
  const file = await scratch.write(
    'survey.csv',
    `touchpoint,country,ces,csat,day,w\n${lines.join('\n')}\ncut\n`
  )
  return (await importFiles(application, [file], MAPPING, name)).project
}

const open = (file: string) => application.client.call('project.open', { file })
const recent = () => application.client.call('project.recent', {})
const responses = async () =>
  (await application.client.call('slice.describe', { slice: EVERYTHING })).responses

describe('a project', () => {
  it('is one file, and is after a restart what it was before', async () => {
    const before = await make('Retail')
    const answers = await answersOf(application, 'ces', [TOUCHPOINT, 'country'])
    expect(await kept()).toEqual(['Retail.effort'])
    expect(before).toMatchObject({ responses: 2, missing: 1, refused: 1, withoutDate: 1, withoutWeight: 1 })
    application = await application.restart()
    expect((await faultOf(responses())).code).toBe('no-project')
    expect(await open(fileOf('Retail'))).toEqual(before)
    expect(await answersOf(application, 'ces', [TOUCHPOINT, 'country'])).toEqual(answers)
    expect((await application.client.call('refused.page', { offset: 0, limit: 9 })).rows).toMatchObject([
      { file: 'survey.csv', line: 4, text: 'cut' }
    ])
  })

  it('needs none of the files it was made of, and may be moved', async () => {
    await make('Retail')
    await rm(scratch.path('survey.csv'))
    const elsewhere = scratch.path('Été 2026.effort')
    await application.client.call('project.close', {})
    await copyFile(fileOf('Retail'), elsewhere)
    expect(await open(elsewhere)).toMatchObject({ name: 'Été 2026', responses: 2 })
  })

  it.each([
    ['Retail', ['Retail.effort', 'Retail 2.effort', 'Retail 3.effort']],
    ['../../a/b: "c" *?', ['.. .. a b   c.effort', '.. .. a b   c 2.effort', '.. .. a b   c 3.effort']],
    ['%&!', ['Project.effort', 'Project 2.effort', 'Project 3.effort']],
    ['Été ș 名前', ['Été ș 名前.effort', 'Été ș 名前 2.effort', 'Été ș 名前 3.effort']]
  ])('called %j keeps within its folder, and does not overwrite another', async (name, files) => {
    for (let times = 0; times < 3; times += 1) await make(name)
    expect(await kept()).toEqual([...files].sort())
  })

  it('is told its name before it is made', async () => {
    const nameFor = (name: string) => application.client.call('project.nameFor', { name })
    expect(await nameFor('Retail')).toEqual({ name: 'Retail', taken: false })
    await make('Retail')
    await application.client.call('project.forget', { file: fileOf('Retail') })
    expect(await nameFor(' retail ')).toEqual({ name: 'retail 2', taken: true })
    expect(await nameFor('a/b')).toEqual({ name: 'a b', taken: false })
    expect((await make('Retail')).name).toBe('Retail 2')
  })

  it('may have a name longer than file systems take', async () => {
    const { name } = await make('名'.repeat(200))
    expect(name).toBe('名'.repeat(66))
    expect(await kept()).toEqual([`${name}.effort`])
  })

  it('takes the place of the one before', async () => {
    await make('One', ['A,FR,5,4,2026-01-05,1'])
    await make('Two')
    expect(await responses()).toBe(2)
    await open(fileOf('One'))
    expect(await responses()).toBe(1)
    await application.client.call('project.close', {})
    expect((await faultOf(responses())).code).toBe('no-project')
  })

  it('that lives in memory leaves no file', async () => {
    const inMemory = await startApplication()
    try {
      const file = await scratch.write('memory.csv', 'ces,x\n5,1\n')
      await importFiles(inMemory, [file], mappingOf())
      expect(existsSync(join(inMemory.folder, 'data'))).toBe(false)
    } finally {
      await inMemory.end()
    }
  })
})

describe('the sample', () => {
  const openSample = () => application.client.call('project.openSample', {})

  it('is made once, and opened from then on', async () => {
    const first = await openSample()
    await make('Between')
    application = await application.restart()
    expect(await openSample()).toEqual({ ...first, id: expect.any(String) as string })
    expect(await kept()).toEqual(['Between.effort', 'Retail pulse.effort'])
  })

  it('is made anew where its project is gone, broken, or of another sample', async () => {
    const note = join(application.folder, 'data/sample.json')
    await openSample()
    await application.client.call('project.close', {})
    await rm(fileOf('Retail pulse'))
    await openSample()
    expect(await kept()).toEqual(['Retail pulse.effort'])
    await application.client.call('project.close', {})
    await writeFile(fileOf('Retail pulse'), 'broken')
    expect(await openSample()).toMatchObject({ name: 'Retail pulse 2', responses: 20_000 })
    for (const text of ['', JSON.stringify({ project: fileOf('Retail pulse 2'), made: 'of another' })]) {
      await writeFile(note, text)
      await openSample()
    }
    expect((await kept()).filter((name) => name.startsWith('Retail pulse'))).toHaveLength(4)
  })
})

describe('an import that does not succeed', () => {
  it('by cancelling leaves what was, and no file', async () => {
    await make('Before')
    const file = await scratch.write('cancelled.csv', 'ces,x\n5,1\n4,2\n3,3\n')
    const { id } = await application.client.call('source.inspect', { files: [file] })
    const controller = new AbortController()
    const phases: string[] = []
    const cancelled = application.client.call(
      'project.import',
      { inspection: id, mapping: mappingOf(), name: 'Cancelled' },
      {
        signal: controller.signal,
        progress: ({ phase }) => {
          phases.push(phase)
          if (phase === 'saving') controller.abort()
        }
      }
    )
    expect(await faultOf(cancelled)).toEqual({ code: 'cancelled' })
    expect(phases).toContain('saving')
    // What was written is cleared away before anything else is answered.
    expect(await responses()).toBe(2)
    expect(await kept()).toEqual(['Before.effort'])
    const again = await application.client.call('project.import', {
      inspection: id,
      mapping: mappingOf(),
      name: 'Again'
    })
    expect(again.responses).toBe(3)
  })

  it('by a fault leaves what was, and no file', async () => {
    await make('Before')
    expect((await faultOf(make('After', ['A,FR,x,4,2026-01-05,1']))).code).toBe('no-answers-on-scale')
    expect(await kept()).toEqual(['Before.effort'])
    expect(await responses()).toBe(2)
  })

  it('by a crash is cleared away at the next start, and nothing else with it', async () => {
    await make('Whole')
    const left = ['Cut.effort.unfinished', 'Cut.effort.unfinished.wal', 'Whole 2.effort.unfinished']
    await Promise.all(left.map((name) => writeFile(join(folder(), name), 'half')))
    for (const name of ['notes.txt', 'Q3.unfinished.effort']) await writeFile(join(folder(), name), 'mine')
    application = await application.restart()
    expect(await kept()).toEqual(['Q3.unfinished.effort', 'Whole.effort', 'notes.txt'])
    expect((await open(fileOf('Whole'))).responses).toBe(2)
  })
})

describe('what is no project of ours', () => {
  const write = async (name: string, content: string | Uint8Array) => {
    const file = fileOf(name)
    await writeFile(file, content)
    return file
  }

  it.each<[name: string, make: () => Promise<string>, code: Fault['code']]>([
    ['a text', () => write('text', 'ces,x\n5,1\n'), 'not-a-project'],
    ['an empty database', async () => (await runInFile(fileOf('empty')), fileOf('empty')), 'not-a-project'],
    [
      'another database',
      async () => (await runInFile(fileOf('other'), 'create table people (id integer)'), fileOf('other')),
      'not-a-project'
    ],
    [
      'an import that was never finished',
      async () => {
        await copyFile(fileOf('Before'), fileOf('unfinished'))
        await runInFile(fileOf('unfinished'), 'delete from about')
        return fileOf('unfinished')
      },
      'not-a-project'
    ],
    [
      'a project cut short',
      async () => write('short', (await readFile(fileOf('Before'))).subarray(0, 20_000)),
      'not-a-project'
    ],
    [
      'a project of a newer Effortscope',
      async () => {
        await copyFile(fileOf('Before'), fileOf('newer'))
        await runInFile(fileOf('newer'), 'update about set schema_version = 1000')
        return fileOf('newer')
      },
      'project-newer'
    ],
    ['a file that is not there', () => Promise.resolve(fileOf('gone')), 'file-gone'],
    ['a folder', async () => (await mkdir(fileOf('folder')), fileOf('folder')), 'not-a-project']
  ])('%s is refused, and the open project stays open', async (_, prepare, code) => {
    await make('Before')
    await application.client.call('project.close', {})
    const file = await prepare()
    const { id } = await open(fileOf('Before'))
    const fault = await faultOf(open(file))
    expect(fault).toMatchObject({ code, place: { file: file.split('/').at(-1) } })
    expect(await responses()).toBe(2)
    // It is the same project still to whoever shows it.
    const { client } = application
    expect(
      await client.call('project.keepShown', { project: id, state: INITIAL_VIEW, as: 'kept' })
    ).toBeNull()
    expect((await recent()).map(({ name }) => name)).toEqual(['Before'])
  })

  it('is a project that another program holds, until it lets go', async () => {
    await make('Held')
    await application.client.call('project.close', {})
    const holder = await holdOpen(fileOf('Held'))
    try {
      const fault = await faultOf(open(fileOf('Held')))
      expect(fault).toMatchObject({ code: 'project-in-use', place: { file: 'Held.effort' } })
    } finally {
      await holder.end()
    }
    expect((await open(fileOf('Held'))).responses).toBe(2)
  })
})

describe('recent projects', () => {
  it('are listed newest first, each once, with what is in them', async () => {
    await make('One', ['A,FR,5,4,2026-01-05,1'])
    await make('Two')
    await open(fileOf('One'))
    expect(await recent()).toEqual([
      {
        file: fileOf('One'),
        name: 'One',
        responses: 1,
        touchpoints: 1,
        openedAt: '2026-01-05T10:00:00.000Z'
      },
      { file: fileOf('Two'), name: 'Two', responses: 2, touchpoints: 2, openedAt: '2026-01-05T10:00:00.000Z' }
    ])
  })

  it('leave out what is gone, and what was forgotten', async () => {
    await make('One')
    await make('Two')
    await make('Three')
    await rm(fileOf('Two'))
    await application.client.call('project.forget', { file: fileOf('One') })
    expect((await recent()).map(({ name }) => name)).toEqual(['Three'])
    expect(existsSync(fileOf('One'))).toBe(true)
    application = await application.restart()
    expect((await recent()).map(({ name }) => name)).toEqual(['Three'])
  })

  it.each(['', '{', '[{"file": 7}]', '{"projects": []}'])(
    'start anew where their list is damaged: %j',
    async (text) => {
      await make('One')
      await writeFile(join(application.folder, 'data/recent.json'), text)
      expect(await recent()).toEqual([])
      await make('Two')
      expect((await recent()).map(({ name }) => name)).toEqual(['Two'])
    }
  )
})
