import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inspectFiles } from '../../main/hosts/cli/inspect'
import { CallError } from '../../shared/contract/client'
import { createWords } from '../../shared/locale/words'
import { ROOT, startApplication, type TestApplication } from '../fixtures/application'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'

const FOLDER = join(ROOT, 'tests/golden')

/** Which files a case inspects together: its own `input.*`, or real ones, below the test data. */
const caseSchema = z.strictObject({ shared: z.array(z.string()).min(1).optional() })

interface GoldenCase {
  readonly name: string
  readonly files: readonly string[]
  readonly there: boolean
}

const readCase = async (name: string): Promise<GoldenCase> => {
  const folder = join(FOLDER, name)
  const given = caseSchema.parse(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')))
  const own = readdirSync(folder).filter((file) => file.startsWith('input.'))
  const files = given.shared?.map((file) => sharedFile(file)) ?? own.map((file) => join(folder, file))
  if (files.length === 0) throw new Error(`${name} names no file`)
  return { name, files, there: given.shared === undefined || hasSharedData }
}

/** EFFORTSCOPE_GOLDEN=update writes what is found instead of comparing it: read the difference before it is kept. */
const update = process.env.EFFORTSCOPE_GOLDEN === 'update'

let application: TestApplication

beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.end())

/** What `inspect --format json` prints, or the fault it ends with. */
const findings = async (files: readonly string[]): Promise<string> => {
  const { client } = application
  try {
    return `${JSON.stringify(await inspectFiles({ command: 'inspect', files, options: {} }, { client, words: createWords('en'), say: () => undefined }), null, 2)}\n`
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    const { code, place } = error.fault
    return `${JSON.stringify({ fault: { code, place } }, null, 2)}\n`
  }
}

const cases = await Promise.all(readdirSync(FOLDER).sort().map(readCase))

describe('what is found in files', () => {
  it.each(cases.filter(({ there }) => there))('$name', async ({ name, files }) => {
    const expected = join(FOLDER, name, 'expected.json')
    const found = await findings(files)
    if (update || !existsSync(expected)) {
      // What nobody has looked at yet is no expectation.
      if (process.env.CI) throw new Error(`${name} has no expected.json`)
      await writeFile(expected, found)
    }
    expect(JSON.parse(found)).toEqual(JSON.parse(await readFile(expected, 'utf8')))
  })
})

describe.skipIf(!hasSharedData)('every real survey is among them', () => {
  const known = cases.flatMap(({ files }) => files)
  it.each([
    ['surveys', /\.[ct]sv$/],
    ['sfo', /\.csv$/],
    ['spss/basic', /\.(?:z?sav|por)$/],
    ['spss/missing_data', /\.(?:z?sav|por)$/]
  ])('%s', (folder, pattern) => {
    const there = readdirSync(sharedFile(folder)).filter((name) => pattern.test(name))
    expect(there.length).toBeGreaterThan(0)
    expect(there.filter((name) => !known.includes(sharedFile(folder, name)))).toEqual([])
  })
})
