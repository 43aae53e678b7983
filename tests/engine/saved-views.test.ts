import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import { readViewFile, writeViewFile, type SavedView } from '../../shared/contract/saved-view'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { fitView } from '../../shared/views/fit-view'
import { startApplication, type TestApplication } from '../fixtures/application'
import { readFromFile, runInFile } from '../fixtures/duckdb'
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

const make = async () => {
  const file = await scratch.write('survey.csv', 'touchpoint,country,ces\nCheckout,FR,5\nDelivery,IT,4\n')
  const mapping = mappingOf({ touchpoint: 'touchpoint', dimensions: ['country'] })
  return (await importFiles(application, [file], mapping, 'Retail')).project
}

const inFrance = { op: 'is' as const, dimension: 'country', values: ['FR'] }

const VIEWS: SavedView[] = [
  { id: 'b', name: 'France', state: { ...INITIAL_VIEW, slice: { filters: [inFrance] } } },
  { id: 'a', name: 'Everything', state: INITIAL_VIEW }
]

const list = () => application.client.call('views.list', {})
const keep = ({ id }: ProjectSummary, views: SavedView[]) =>
  application.client.call('views.keep', { project: id, views })

const reopen = async () => {
  application = await application.restart()
  const [recent] = await application.client.call('project.recent', {})
  return application.client.call('project.open', { file: recent?.file ?? '' })
}

describe('saved views', () => {
  it('are in the project after a restart, in their order', async () => {
    const project = await make()
    expect(await list()).toEqual([])
    await keep(project, VIEWS)
    const again = await reopen()
    expect(await list()).toEqual(VIEWS)
    await keep(again, VIEWS.slice(1))
    expect(await list()).toEqual(VIEWS.slice(1))
  })

  it('find a place in a project of before there were any', async () => {
    await keep(await make(), VIEWS)
    const [recent] = await application.client.call('project.recent', {})
    await application.client.call('project.close', {})
    await runInFile(recent?.file ?? '', 'drop table saved_view')
    await runInFile(recent?.file ?? '', 'update about set schema_version = 2')
    const project = await reopen()
    expect(await list()).toEqual([])
    await keep(project, VIEWS)
    expect(await list()).toEqual(VIEWS)
  })

  it('are of an open project only, and never written into another', async () => {
    expect(await faultOf(list())).toMatchObject({ code: 'no-project' })
    const before = await make()
    await make()
    expect(await faultOf(keep(before, VIEWS))).toMatchObject({ code: 'no-project' })
    expect(await list()).toEqual([])
  })

  it('that a later version wrote differently are not shown, and stay in the file as they are', async () => {
    const project = await make()
    await keep(project, VIEWS)
    const [recent] = await application.client.call('project.recent', {})
    const file = recent?.file ?? ''
    await application.client.call('project.close', {})
    const strange = JSON.stringify({ id: 'c', name: 'Later', state: { view: 'galaxy' } })
    await runInFile(file, `update saved_view set view = '${strange}' where position = 0`)
    const again = await reopen()
    expect(await list()).toEqual(VIEWS.slice(1))
    await keep(again, [...VIEWS].reverse())
    expect(await list()).toEqual([...VIEWS].reverse())
    await keep(again, [])
    expect(await list()).toEqual([])
    await keep(again, VIEWS)
    await application.client.call('project.close', {})
    expect(await readFromFile(file, 'select view from saved_view order by position')).toEqual([
      { view: strange },
      ...VIEWS.map((view) => ({ view: JSON.stringify(view) }))
    ])
  })

  it('go into a file and come back, without what an earlier file had no word for', () => {
    const text = writeViewFile(VIEWS)
    expect(readViewFile(text, 'v.json')).toEqual(VIEWS.map(({ name, state }) => ({ name, state })))
    const older = text.replaceAll(/,\s*"comparison": \{[^}]*\}/g, '')
    expect(older).not.toBe(text)
    expect(readViewFile(older, 'v.json')[1]?.state).toEqual(INITIAL_VIEW)
    expect(() => readViewFile('{}', 'v.json')).toThrow('view-file-foreign')
    expect(() => readViewFile(text.replace('"version": 1', '"version": 2'), 'v.json')).toThrow(
      'view-file-newer'
    )
    expect(() => readViewFile(text.replace('"easy"', '5'), 'v.json')).toThrow('view-file-broken')
  })

  it('are fitted to a project that lacks what they speak of', async () => {
    const project = await make()
    const elsewhere = { op: 'is' as const, dimension: 'plan', values: ['Gold'] }
    const state = {
      ...INITIAL_VIEW,
      weighted: true,
      slice: { filters: [inFrance, elsewhere] },
      comparison: { kind: 'values' as const, dimension: 'plan', value: 'Gold' }
    }
    expect(fitView(state, project)).toEqual({
      state: { ...INITIAL_VIEW, slice: { filters: [inFrance] } },
      leftOut: [elsewhere],
      lostComparison: true
    })
  })
})
