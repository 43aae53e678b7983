import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { ROOT } from '../places'
import { effortscope } from './command-line'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

const SCRIPT = join(ROOT, 'scripts/cli.mjs')

const run = promisify(execFile)

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the command line with a folder for what it puts aside, to see what is left there. */
const start = (...args: string[]) =>
  spawn(process.execPath, [SCRIPT, ...args], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe']
  })

/** Its exit code, once all of it has ended. */
const codeOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    child.once('close', done)
  })

test('--quiet says nothing but faults', async () => {
  const loud = await effortscope('summary', SAMPLE, '--format', 'csv')
  const quiet = await effortscope('summary', SAMPLE, '--format', 'csv', '--quiet')
  expect(loud.error).toContain('20,000 rows')
  expect(quiet).toEqual({ code: 0, out: loud.out, error: '' })
  const gone = await effortscope('summary', join(folder, 'nowhere.csv'), '-q')
  expect(gone.code).toBe(1)
  expect(gone.error).toContain('nowhere.csv: The file is not there.')
})

test('--lang says everything in another language, and is refused where there is none', async () => {
  const { out, error } = await effortscope('summary', SAMPLE, '--lang', 'fr')
  expect(out).toContain('% facile')
  expect(error).toContain('réponses manquantes')
  const wrong = await effortscope('summary', SAMPLE, '--lang', 'de')
  expect(wrong.code).toBe(2)
  expect(wrong.error).toContain('--lang takes en, fr, it, or ro, not “de”.')
})

test('an option that a subcommand does not take is refused, in the language that was asked for', async () => {
  const { code, out, error } = await effortscope('trend', SAMPLE, '--rounds', '5', '--lang=it')
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(error).toContain('«trend» non accetta --rounds.')
})

test('the help is printed, of all and of each', async () => {
  const all = await effortscope('--help')
  expect(all).toMatchObject({ code: 0, error: '' })
  expect(all.out).toMatch(/^NAME\n {4}effortscope - /)
  for (const args of [
    ['report', '--help'],
    ['help', 'report'],
    ['-h', 'report', 'a.csv']
  ]) {
    const page = await effortscope(...args)
    expect(page.out).toContain('effortscope report PROJECT_OR_FILES... --out FILE.pdf|pptx|xlsx')
  }
})

test('SOURCE_DATE_EPOCH that is no time is refused', async () => {
  const failed = run(process.execPath, [SCRIPT, 'summary', SAMPLE], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', SOURCE_DATE_EPOCH: 'yesterday' }
  })
  await expect(failed).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('“yesterday”') })
})

test('who stops reading ends it quietly', async () => {
  const child = start('summary', SAMPLE, '--format', 'json', '--quiet')
  let error = ''
  child.stderr.on('data', (text: Buffer) => (error += text.toString()))
  child.stdout.destroy()
  expect({ code: await codeOf(child), error }).toEqual({ code: 0, error: '' })
})

test('a disk that is full is a fault', async () => {
  test.skip(!existsSync('/dev/full'), 'there is no device that is always full')
  const failed = run(
    'sh',
    ['-c', `exec "$0" "$@" > /dev/full`, process.execPath, SCRIPT, 'summary', SAMPLE],
    {
      cwd: ROOT,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' }
    }
  )
  await expect(failed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cannot be written')
  })
})

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)
  test(`${signal} ends it with ${code}, and leaves nothing behind`, async () => {
    test.skip(process.platform === 'win32', 'Windows sends no signals')
    const long = start('drivers', SAMPLE, '--outcome', 'csat', '--driver', 'Touchpoint', '--rounds', '10000')
    let error = ''
    long.stderr.on('data', (text: Buffer) => {
      error += text.toString()
      // The last that is said before the long work begins.
      if (error.includes('20,000 rows')) long.kill(signal)
    })
    expect(await codeOf(long), error).toBe(code)
    expect(readdirSync(folder).filter((name) => name.startsWith('effortscope-'))).toEqual([])
  })

test('progress is one line of a terminal, and nothing anywhere else', async () => {
  test.skip(process.platform !== 'linux', 'there is no script to make a terminal with')
  const answer = join(folder, 'answer.csv')
  const command = [process.execPath, SCRIPT, 'quality', SAMPLE, '--format', 'csv']
    .map((part) => `'${part}'`)
    .join(' ')
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' }
  const { stdout } = await run('script', ['-qec', `${command} > '${answer}'`, '/dev/null'], {
    cwd: ROOT,
    env
  })
  const wiped = '\r\u001B[K'
  expect(stdout).toContain(`${wiped}Looking at the file`)
  // Whatever was shown is gone in the end: what is left are the sentences.
  const left = stdout.split('\r\n').map((line) => line.split(wiped).at(-1))
  expect(left.join('\n')).not.toContain('Looking at the file')
  expect(left.join('\n')).toContain('20,000 rows = 20,000 kept')
  expect((await effortscope('quality', SAMPLE, '--format', 'csv')).error).not.toContain('\u001B')
})

test('a file that cannot be written is a fault', async () => {
  await writeFile(join(folder, 'file'), '')
  const { code, error } = await effortscope('chart', SAMPLE, '--out', join(folder, 'file', 'chart.svg'))
  expect(code).toBe(1)
  expect(error).toContain('chart.svg: The file cannot be written.')
})
