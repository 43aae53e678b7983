import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Measured } from './child'
import { measure } from './measure'
import { report, reportWorkbook } from './report'
import type { SizeResult } from './size-result'
import type { WorkbookResult } from './workbook-result'

/** The machine is noisy: everything is done so many times in turn, and the best counts. */
const ROUNDS = 2

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000,10000000' } } })
const sizes = values.rows.split(',').map(Number)
if (!sizes.every((rows) => Number.isInteger(rows) && rows > 0)) throw new Error('--rows takes whole numbers')

const best = <T extends { total: number }>(rounds: readonly Measured<T>[]): Measured<T> =>
  rounds.reduce((one, other) => (other.value.total < one.value.total ? other : one))

/** Runs some work in an empty folder that is there only meanwhile. */
const within = async <T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(parent, 'effortscope-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const benchSize = (rows: number): Promise<SizeResult> =>
  within(tmpdir(), async (folder) => {
    const file = join(folder, 'survey.csv')
    const { value: bytes } = await measure('survey', { file, rows })
    const project = join(folder, 'project')
    const alone = []
    const ours = []
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(await within(folder, (own) => measure('alone', { file, folder: own })))
      await rm(project, { recursive: true, force: true })
      await mkdir(project)
      ours.push(await measure('import', { file, folder: project }))
    }
    const slices = await measure('slices', project)
    return { rows, bytes, alone: best(alone), ours: best(ours), slices }
  })

/** A workbook of as many responses as analysts are sent. */
const WORKBOOK_ROWS = 300_000

const benchWorkbook = (rows: number): Promise<WorkbookResult> =>
  within(tmpdir(), async (folder) => {
    const file = join(folder, 'survey.xlsx')
    const { value: bytes } = await measure('workbookSurvey', { file, rows })
    const ours = []
    for (let round = 0; round < ROUNDS; round += 1)
      ours.push(await within(folder, (own) => measure('workbook', { file, folder: own })))
    return { rows, bytes, ours: best(ours) }
  })

// Interrupted, the process waits for its child, which the terminal interrupts too, and then clears up.
process.once('SIGINT', () => undefined)

const results: SizeResult[] = []
for (const rows of sizes) {
  const result = await benchSize(rows)
  console.log(report(result))
  results.push(result)
}
const workbook = await benchWorkbook(Math.min(WORKBOOK_ROWS, ...sizes))
console.log(reportWorkbook(workbook))
const machine = {
  cpu: cpus()[0]?.model,
  cores: availableParallelism(),
  memoryBytes: totalmem(),
  platform: `${process.platform} ${process.arch}`,
  node: process.version
}
const target = join(import.meta.dirname, 'results.json')
await writeFile(target, `${JSON.stringify({ machine, rounds: ROUNDS, sizes: results, workbook }, null, 2)}\n`)
console.log(target)
