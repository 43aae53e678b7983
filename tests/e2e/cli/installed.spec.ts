import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { ROOT } from '../places'
import { effortscope } from './command-line'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

/** What npm says where it cannot fetch what the package needs. */
const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENOTCACHED|network|E404|E403/

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'effortscope-installed-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

const execute = promisify(execFile)

/** npm and npx are scripts, and on Windows only a shell starts them. */
const shell = (command: 'npm' | 'npx', args: readonly string[], cwd: string) =>
  execute(command, [...args], {
    cwd,
    shell: process.platform === 'win32',
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    maxBuffer: 16 * 1024 * 1024
  })

test('the package that npm packs answers where it is installed', async () => {
  test.setTimeout(300_000)
  await shell('npm', ['pack', '--silent', '--pack-destination', folder], ROOT)
  const [packed = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  const place = join(folder, 'place')
  await mkdir(place)
  await writeFile(join(place, 'package.json'), JSON.stringify({ name: 'place', private: true }))
  try {
    await shell(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, packed)],
      place
    )
  } catch (error) {
    const isUnreachable = UNREACHABLE.test(String(error))
    test.skip(isUnreachable && !process.env.CI, 'npm reaches no registry, and has not kept the packages')
    throw error
  }
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect((await shell('npx', ['effortscope', '--version'], place)).stdout.trim()).toBe(version)
  await cp(SAMPLE, join(place, 'survey.csv'))
  const ask = (...args: string[]) => shell('npx', ['effortscope', ...args], place)
  const { stdout } = await ask('summary', 'survey.csv', '--format', 'csv', '--quiet')
  expect(stdout).toBe((await effortscope('summary', SAMPLE, '--format', 'csv', '--quiet')).out)
  // Fonts, the makers of pictures and the setter of pages came along.
  const beginning = async (name: string) => (await readFile(join(place, name))).subarray(0, 5).toString()
  await ask('chart', 'survey.csv', '--out', 'chart.pdf', '--quiet')
  expect(await beginning('chart.pdf')).toBe('%PDF-')
  await ask('report', 'survey.csv', '--views', 'touchpoints', '--out', 'report.pdf', '--quiet')
  expect(await beginning('report.pdf')).toBe('%PDF-')
  await ask('report', 'survey.csv', '--views', 'touchpoints', '--out', 'deck.pptx', '--quiet')
  expect(await beginning('deck.pptx')).toMatch(/^PK/)
})
