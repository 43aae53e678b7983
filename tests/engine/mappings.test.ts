import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RememberedMapping } from '../../shared/contract/remembered-mapping'
import type { Mapping } from '../../shared/domain/mapping'
import { startApplication, type TestApplication } from '../fixtures/application'
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

const survey = (...headers: string[]) =>
  scratch.write('survey.csv', `${headers.join(',')}\n${headers.map(() => '5').join(',')}\n`)

const bring = async (headers: string[], mapping: Mapping, name: string) =>
  importFiles(application, [await survey(...headers)], mapping, name)

const recall = async (...headers: string[]): Promise<RememberedMapping | null> => {
  const { client } = application
  const { id } = await client.call('source.inspect', { files: [await survey(...headers)] })
  const remembered = await client.call('mapping.recall', { inspection: id })
  await client.call('source.forget', { inspection: id })
  return remembered
}

const FILE = () => `${application.folder}/data/mappings.json`

describe('a mapping', () => {
  const mapping = mappingOf({ dimensions: ['b'] })

  it('is remembered with the project that was made with it, after a restart too', async () => {
    expect(await recall('CES', 'a', 'b')).toBeNull()
    await bring(['CES', 'a', 'b'], mapping, 'Pulse')
    application = await application.restart()
    expect(await recall('b', 'ces ', 'a')).toEqual({
      project: 'Pulse',
      mappedAt: '2026-01-05T10:00:00.000Z',
      columns: [
        { key: 'ces', header: 'CES' },
        { key: 'a', header: 'a' },
        { key: 'b', header: 'b' }
      ],
      mapping
    })
  })

  it('takes the place of an older one of the same columns', async () => {
    await bring(['ces', 'a', 'b'], mapping, 'First')
    await bring(['b', 'a', 'ces'], mappingOf(), 'Second')
    expect(await recall('ces', 'a', 'b')).toMatchObject({ project: 'Second', mapping: mappingOf() })
    expect(JSON.parse(await readFile(FILE(), 'utf8'))).toHaveLength(1)
  })

  it('is that of the same columns, else of those most alike, else none', async () => {
    await bring(['ces', 'a', 'b', 'c'], mappingOf(), 'Four')
    await bring(['ces', 'a', 'b'], mapping, 'Three')
    expect((await recall('ces', 'a', 'b', 'c'))?.project).toBe('Four')
    expect((await recall('ces', 'a', 'b', 'c', 'd'))?.project).toBe('Four')
    expect((await recall('ces', 'a'))?.project).toBe('Three')
    expect(await recall('ces', 'x', 'y')).toBeNull()
    expect(await recall('a', 'b', 'c')).toBeNull()
  })

  it('of files that were not imported is not remembered', async () => {
    const file = await scratch.write('words.csv', 'ces,a\nmany,1\nwords,2\n')
    await expect(importFiles(application, [file], mappingOf())).rejects.toThrow('no-answers-on-scale')
    expect(existsSync(FILE())).toBe(false)
  })

  it('that cannot be kept does not keep files from being imported', async () => {
    await mkdir(FILE(), { recursive: true })
    expect((await bring(['ces', 'a'], mappingOf(), 'Whole')).project.name).toBe('Whole')
  })

  it.each(['', '{', '[{"project": 7}]'])('is forgotten where the list is damaged: %j', async (text) => {
    await bring(['ces', 'a'], mappingOf(), 'Before')
    await writeFile(FILE(), text)
    expect(await recall('ces', 'a')).toBeNull()
    await bring(['ces', 'a'], mappingOf(), 'After')
    expect((await recall('ces', 'a'))?.project).toBe('After')
  })
})
