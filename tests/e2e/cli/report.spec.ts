import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { ROOT } from '../places'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

const run = promisify(execFile)

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-report-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** A report at a moment that stands still; gives what was said, and the bytes. */
const report = async (name: string, epoch: string, ...args: string[]) => {
  const out = join(folder, name)
  const { stdout, stderr } = await run(
    process.execPath,
    [join(ROOT, 'scripts/cli.mjs'), 'report', SAMPLE, '--quiet', '--out', out, ...args],
    { cwd: ROOT, env: { ...process.env, LC_ALL: 'en_US.UTF-8', SOURCE_DATE_EPOCH: epoch } }
  )
  return { printed: stdout + stderr, bytes: await readFile(out) }
}

const VIEWS = ['--views', 'overview,touchpoints,compare']

test('a report is the same bytes for the same survey and the same moment, and says nothing', async () => {
  test.setTimeout(240_000)
  const first = await report('first.xlsx', '1767225600', ...VIEWS)
  const second = await report('second.xlsx', '1767225600', ...VIEWS)
  expect(first.printed).toBe('')
  expect(first.bytes.length).toBeGreaterThan(1000)
  expect(first.bytes.equals(second.bytes)).toBe(true)
})
