import { createHash } from 'node:crypto'
import { appendFile, rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashBeside } from '../../main/engine/import/file-hash'
import { startApplication, type TestApplication } from '../fixtures/application'
import { runInFile } from '../fixtures/duckdb'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'
import { workbookOf, zipOf } from '../fixtures/workbook'

const scratch = await makeScratch()
afterAll(() => scratch.clear())

let application: TestApplication

beforeEach(async () => {
  application = await startApplication({ inMemory: false })
})
afterEach(() => application.end())

const MAPPING = mappingOf({ touchpoint: 'touchpoint' })
const CSV = 'touchpoint,ces\nCheckout,5\nReturns,2\n'

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

describe('each source is told with the SHA-256 of the file that was given', () => {
  it.each([
    ['text', CSV],
    ['text in another encoding', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['gzip', gzipSync(CSV)],
    ['zip', zipOf({ 'survey.csv': CSV })],
    [
      'a workbook',
      workbookOf({
        sheets: [
          {
            rows: [
              ['touchpoint', 'ces'],
              ['Checkout', 5]
            ]
          }
        ]
      })
    ]
  ])('%s', async (_, content) => {
    const file = await scratch.write('survey.any', content)
    const { project } = await importFiles(application, [file], MAPPING)
    expect(project.sources.map(({ sha256 }) => sha256)).toEqual([sha256Of(content)])
  })

  it('waves each have their own, which an update keeps and a restart finds again', async () => {
    const waves = [CSV, `${CSV}Support,3\n`, `${CSV}Support,4\n`]
    const hashes = waves.map(sha256Of)
    const files = await Promise.all(waves.map((wave, at) => scratch.write(`wave-${at}.csv`, wave)))
    const { project } = await importFiles(application, files.slice(0, 2), MAPPING, 'Waves')
    const added = await application.client.call('source.inspect', { files: files.slice(2) })
    const updated = await application.client.call('project.update', {
      inspection: added.id,
      project: project.id,
      mapping: MAPPING,
      replaces: [1]
    })
    expect(updated.sources.map(({ sha256 }) => sha256)).toEqual(hashes.slice(1))
    const [recent] = await application.client.call('project.recent', {})
    application = await application.restart()
    const opened = await application.client.call('project.open', { file: recent?.file ?? '' })
    expect(opened.sources.map(({ sha256 }) => sha256)).toEqual(hashes.slice(1))
  })

  it('those of a project of before say that nothing is known', async () => {
    await importFiles(application, [await scratch.write('survey.csv', CSV)], MAPPING, 'Older')
    const [recent] = await application.client.call('project.recent', {})
    const file = recent?.file ?? ''
    await application.client.call('project.close', {})
    await runInFile(file, 'alter table source drop column sha256', 'update about set schema_version = 4')
    const opened = await application.client.call('project.open', { file })
    expect(opened.sources).toMatchObject([{ name: 'survey.csv', rows: 2, sha256: null }])
    const added = await application.client.call('source.inspect', {
      files: [await scratch.write('next.csv', CSV)]
    })
    const updated = await application.client.call('project.update', {
      inspection: added.id,
      project: opened.id,
      mapping: MAPPING,
      replaces: []
    })
    expect(updated.sources.map(({ sha256 }) => sha256)).toEqual([null, sha256Of(CSV)])
  })
})

describe('a hash that is taken beside some work', () => {
  const signal = new AbortController().signal

  it('is of a file of many pieces', async () => {
    const content = Buffer.alloc(3 * 1024 * 1024 + 7, CSV)
    const file = await scratch.write('large.csv', content)
    const { sha256, done } = await hashBeside(file, { bytes: content.length, signal }, () =>
      Promise.resolve('read')
    )
    expect([sha256, done]).toEqual([sha256Of(content), 'read'])
  })

  it('fails where the file is no longer as it was looked at, or gone', async () => {
    const file = await scratch.write('survey.csv', CSV)
    const bytes = CSV.length
    await appendFile(file, 'Support,1\n')
    const work = () => Promise.resolve(null)
    await expect(hashBeside(file, { bytes, signal }, work)).rejects.toMatchObject({
      fault: { code: 'file-changed' }
    })
    await rm(file)
    await expect(hashBeside(file, { bytes, signal }, work)).rejects.toMatchObject({
      fault: { code: 'file-gone' }
    })
  })
})
