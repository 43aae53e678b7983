import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW, type ViewState } from '../../shared/contract/view-state'
import { EVERYTHING, TOUCHPOINT } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'

let application: TestApplication

beforeEach(async () => {
  application = await startApplication({ inMemory: false })
})
afterEach(() => application.end())

const fileOf = (name: string) => join(application.folder, 'data/projects', `${name}.effort`)

/** A wide file, of which joint answers are counted in two steps. */
const make = async (name: string, rows: readonly string[]): Promise<ProjectSummary> => {
  const file = join(application.folder, `${name}.csv`)
  await writeFile(file, `pay,deliver,csat\n${rows.join('\n')}\n`)
  const mapping = mappingOf({
    ces: {
      columns: [
        { column: 'pay', touchpoint: 'Pay' },
        { column: 'deliver', touchpoint: 'Deliver' }
      ],
      scale: { low: 1, high: 7, good: 'high' },
      missing: []
    },
    csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' }, missing: [] }
  })
  return (await importFiles(application, [file], mapping, name)).project
}

const makeBoth = async () => {
  await make('Few', ['1,2,3', '4,5,1'])
  return make('Many', ['7,7,5', '6,5,4', '5,,5', '3,2,1'])
}

const open = (name: string) => application.client.call('project.open', { file: fileOf(name) })
const close = () => application.client.call('project.close', {})
const joint = () =>
  application.client.call('slice.joint', { other: 'csat', slice: EVERYTHING, by: TOUCHPOINT })
const shown = () => application.client.call('project.shown', {})
const keep = ({ id }: ProjectSummary, state: ViewState) =>
  application.client.call('project.keepShown', { project: id, state, as: 'kept' })

const named = (query: string): ViewState => ({ ...INITIAL_VIEW, selected: query })

describe('what is asked for at once', () => {
  it('opens one project after the other, and the last stays open', async () => {
    await makeBoth()
    const names = ['Few', 'Many', 'Few', 'Many', 'Few']
    const opened = await Promise.all(names.map(open))
    expect(opened.map(({ name, responses }) => [name, responses])).toEqual(
      names.map((name) => [name, name === 'Few' ? 2 : 4])
    )
    expect((await joint()).responses).toBe(2)
  })

  it('is saved as another whole before it is closed', async () => {
    const project = await makeBoth()
    const file = join(application.folder, 'Copy.effort')
    const [moved] = await Promise.all([
      application.client.call('project.saveAs', { project: project.id, file, state: INITIAL_VIEW }),
      close()
    ])
    expect(moved).toMatchObject({ name: 'Copy', responses: 4 })
    expect(await faultOf(joint())).toMatchObject({ code: 'no-project' })
    expect(existsSync(`${file}.unfinished`)).toBe(false)
    expect(await application.client.call('project.open', { file })).toMatchObject({ responses: 4 })
  })

  it('is made beside another that is opened, and both are there', async () => {
    await makeBoth()
    const [made] = await Promise.all([make('New', ['1,1,1']), open('Few'), open('Many')])
    expect(made).toMatchObject({ name: 'New', responses: 1 })
    expect(await open('New')).toMatchObject({ responses: 1 })
  })

  it('answers of the project it was asked of, though another is opened meanwhile', async () => {
    await makeBoth()
    const many = await joint()
    const [answer] = await Promise.all([joint(), open('Few'), close(), open('Few')])
    expect(answer).toEqual(many)
    expect((await joint()).responses).toBe(2)
  })

  it('is written in its order however busy the project is, and nothing is lost when it is closed', async () => {
    const project = await makeBoth()
    const states = Array.from({ length: 12 }, (_, index) => named(`state ${index}`))
    const busy = Array.from({ length: 8 }, joint)
    const kept = states.map((state) => keep(project, state))
    await Promise.all([...busy, ...kept, close()])
    await open('Many')
    expect((await shown()).kept).toEqual(states.at(-1))
  })

  it('is written though the application is closed at once', async () => {
    const project = await makeBoth()
    const states = [named('earlier'), named('later')]
    const kept = states.map((state) => keep(project, state))
    application = await application.restart()
    expect(await Promise.all(kept)).toEqual([null, null])
    await open('Many')
    expect((await shown()).kept).toEqual(states[1])
  })
})
