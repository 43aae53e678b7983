import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Database } from '../../main/engine/database'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW, type ViewState } from '../../shared/contract/view-state'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { holdOpen, runInFile } from '../fixtures/duckdb'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'

let application: TestApplication

beforeEach(async () => {
  application = await startApplication({ inMemory: false })
  await mkdir(elsewhere())
})
afterEach(() => application.end())

const elsewhere = (name = '') => join(application.folder, 'elsewhere', name)
const fileOf = (name: string) => join(application.folder, 'data/projects', `${name}.effort`)

const make = async (name = 'Retail', rows = ['Checkout,5', 'Delivery,2']): Promise<ProjectSummary> => {
  const file = join(application.folder, `${name}.csv`)
  await writeFile(file, `touchpoint,ces\n${rows.join('\n')}\n`)
  return (await importFiles(application, [file], mappingOf({ touchpoint: 'touchpoint' }), name)).project
}

const open = (file: string) => application.client.call('project.open', { file })
const shown = () => application.client.call('project.shown', {})
const keep = ({ id }: ProjectSummary, state: ViewState, as: 'kept' | 'saved') =>
  application.client.call('project.keepShown', { project: id, state, as })
const saveAs = ({ id }: ProjectSummary, file: string, state = INITIAL_VIEW) =>
  application.client.call('project.saveAs', { project: id, file, state })
const answers = () => answersOf(application, 'ces', [TOUCHPOINT])
const recent = async () => (await application.client.call('project.recent', {})).map(({ file }) => file)

const inTrend: ViewState = { ...INITIAL_VIEW, view: 'trend' }
const byMean: ViewState = { ...INITIAL_VIEW, ces: 'mean' }

describe('what a project shows', () => {
  it('is nothing at first, and after a restart what was kept and what was saved', async () => {
    const project = await make()
    expect(await shown()).toEqual({ kept: null, saved: null })
    await keep(project, byMean, 'saved')
    await keep(project, inTrend, 'kept')
    application = await application.restart()
    const again = await open(fileOf('Retail'))
    expect(await shown()).toEqual({ kept: inTrend, saved: byMean })
    await keep(again, byMean, 'kept')
    expect(await shown()).toEqual({ kept: byMean, saved: byMean })
  })

  it('is saved in place of what was kept', async () => {
    const project = await make()
    await keep(project, inTrend, 'kept')
    await keep(project, byMean, 'saved')
    expect(await shown()).toEqual({ kept: null, saved: byMean })
  })

  it('is never written into another project', async () => {
    const before = await make('Before')
    await make('After')
    expect(await faultOf(keep(before, inTrend, 'kept'))).toMatchObject({ code: 'no-project' })
    expect(await faultOf(saveAs(before, elsewhere('x.effort')))).toMatchObject({ code: 'no-project' })
    expect(await shown()).toEqual({ kept: null, saved: null })
    expect(await readdir(elsewhere())).toEqual([])
  })

  it('finds a place in a project of before there was any', async () => {
    await make()
    await application.client.call('project.close', {})
    await runInFile(fileOf('Retail'), 'drop table shown', 'update about set schema_version = 3')
    const project = await open(fileOf('Retail'))
    expect(await shown()).toEqual({ kept: null, saved: null })
    await keep(project, inTrend, 'saved')
    expect(await shown()).toEqual({ kept: null, saved: inTrend })
  })
})

describe('a project saved as another', () => {
  it('goes on there with all its answers, and the one before stays as it was saved', async () => {
    const project = await make()
    const before = await answers()
    await keep(project, inTrend, 'saved')
    await keep(project, byMean, 'kept')
    const moved = await saveAs(project, elsewhere('Été 2026'), byMean)
    expect(moved).toEqual({ ...project, name: 'Été 2026' })
    expect(await answers()).toEqual(before)
    expect(await shown()).toEqual({ kept: null, saved: byMean })
    expect(await readdir(elsewhere())).toEqual(['Été 2026.effort'])
    expect(await recent()).toEqual([elsewhere('Été 2026.effort'), fileOf('Retail')])
    await open(fileOf('Retail'))
    expect(await shown()).toEqual({ kept: null, saved: inTrend })
    expect(await answers()).toEqual(before)
  })

  it('under its own name is saved where it is', async () => {
    const project = await make()
    await keep(project, inTrend, 'kept')
    expect(await saveAs(project, fileOf('Retail'), byMean)).toEqual(project)
    expect(await shown()).toEqual({ kept: null, saved: byMean })
  })

  it('takes the place of a project that was there, of its log, and of what was half written', async () => {
    const target = elsewhere('Old.effort')
    await make('Old', ['Returns,1'])
    await application.client.call('project.close', {})
    await copyFile(fileOf('Old'), target)
    await writeFile(`${target}.wal`, 'of the one that was there')
    await writeFile(`${target}.unfinished`, 'half')
    const project = await make()
    const before = await answers()
    expect(await saveAs(project, target)).toMatchObject({ name: 'Old', responses: 2 })
    expect(await answers()).toEqual(before)
    await application.client.call('project.close', {})
    expect(await readdir(elsewhere())).toEqual(['Old.effort'])
    expect(await open(target)).toMatchObject({ responses: 2 })
  })

  it('where nothing can be written stays where it is, with a reason', async () => {
    const project = await make()
    const before = await answers()
    await keep(project, inTrend, 'kept')
    await writeFile(elsewhere('file'), '')
    await mkdir(elsewhere('folder.effort'))
    for (const name of ['gone/Copy.effort', 'file/Copy.effort', 'folder.effort'])
      expect(await faultOf(saveAs(project, elsewhere(name)))).toMatchObject({
        code: 'could-not-write',
        place: { file: name.split('/').at(-1) },
        cause: expect.any(String) as string
      })
    expect(await answers()).toEqual(before)
    expect(await shown()).toEqual({ kept: inTrend, saved: null })
    expect((await readdir(elsewhere())).sort()).toEqual(['file', 'folder.effort'])
    expect(await readdir(elsewhere('folder.effort'))).toEqual([])
  })

  it('where the copy cannot be opened loses nothing of what was kept', async () => {
    const project = await make()
    await keep(project, inTrend, 'saved')
    await keep(project, byMean, 'kept')
    const attach = Reflect.get(Database.prototype, 'attach')
    vi.spyOn(Database.prototype, 'attach').mockImplementation(function (this: Database, file) {
      return file === elsewhere('Copy.effort')
        ? Promise.reject(new Error('Not this one'))
        : attach.call(this, file)
    })
    expect(await faultOf(saveAs(project, elsewhere('Copy.effort')))).toMatchObject({ code: 'not-a-project' })
    vi.restoreAllMocks()
    expect(await shown()).toEqual({ kept: byMean, saved: inTrend })
    expect(await readdir(elsewhere())).toEqual(['Copy.effort'])
  })

  it('where the copy cannot take its place leaves what was there its log', async () => {
    const project = await make()
    await mkdir(elsewhere('Old.effort'))
    await writeFile(elsewhere('Old.effort.wal'), 'of the one that was there')
    expect(await faultOf(saveAs(project, elsewhere('Old.effort')))).toMatchObject({ code: 'could-not-write' })
    expect((await readdir(elsewhere())).sort()).toEqual(['Old.effort', 'Old.effort.wal'])
  })

  it('opens though the log of the one it replaced was left beside it', async () => {
    const project = await make()
    const target = elsewhere('Cut.effort')
    const cut = await holdOpen(
      target,
      'create table one as select 1; checkpoint; create table other as select 1'
    )
    await cut.end()
    const log = await readFile(`${target}.wal`)
    await saveAs(project, target)
    await application.client.call('project.close', {})
    await writeFile(`${target}.wal`, log)
    expect(await open(target)).toMatchObject({ responses: 2 })
    expect(await readFile(`${target}.wal.unmatched`)).toEqual(log)
  })

  it('is stopped without a trace, and waits for nobody meanwhile', async () => {
    const project = await make()
    const before = await answers()
    const target = elsewhere('Stopped.effort')
    await writeFile(target, 'what was there')
    const controller = new AbortController()
    const saving = application.client.call(
      'project.saveAs',
      { project: project.id, file: target, state: INITIAL_VIEW },
      { signal: controller.signal, progress: () => controller.abort() }
    )
    const asked = answers()
    expect(await faultOf(saving)).toEqual({ code: 'cancelled' })
    expect(await asked).toEqual(before)
    expect(await readdir(elsewhere())).toEqual(['Stopped.effort'])
    expect(existsSync(`${fileOf('Retail')}.unfinished`)).toBe(false)
    expect(await recent()).toEqual([fileOf('Retail')])
    // What was asked to be overwritten was not.
    expect(await faultOf(open(target))).toMatchObject({ code: 'not-a-project' })
  })
})
