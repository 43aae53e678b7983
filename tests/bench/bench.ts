import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPart } from './format-part'
import { memoryPart } from './memory-part'
import type { Part } from './part'
import { questionsPart } from './questions-part'
import { ROUNDS } from './rounds'
import { sizePart } from './size-part'
import { startPart } from './start-part'
import { stoppingPart } from './stopping-part'
import { verbatimsPart } from './verbatims-part'
import { widePart } from './wide-part'
import { windowPart } from './window-part'
import { workbookPart } from './workbook-part'

/** In the order they are done. The last five only when they are named: three need a display, the others take minutes. */
const PARTS: Readonly<Record<string, Part>> = {
  sizes: sizePart,
  questions: questionsPart,
  workbook: workbookPart,
  formats: formatPart,
  wide: widePart,
  start: startPart,
  window: windowPart,
  verbatims: verbatimsPart,
  stopping: stoppingPart,
  memory: memoryPart
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,10000000' },
    parts: { type: 'string', default: 'sizes,questions,workbook,formats,wide' }
  }
})
const sizes = values.rows.split(',').map(Number)
if (!sizes.every((rows) => Number.isInteger(rows) && rows > 0)) throw new Error('--rows takes whole numbers')
const chosen = values.parts.split(',')
const unknown = chosen.find((name) => !(name in PARTS))
if (unknown !== undefined) throw new Error(`--parts takes ${Object.keys(PARTS).join(', ')}, not ${unknown}`)

// Interrupted, the process waits for its child, which the terminal interrupts too, and then clears up.
process.once('SIGINT', () => undefined)

const results: Record<string, unknown> = {}
for (const [name, part] of Object.entries(PARTS))
  if (chosen.includes(name)) {
    const { report, result } = await part({ sizes })
    console.log(report)
    results[name] = result
  }
const machine = {
  cpu: cpus()[0]?.model,
  cores: availableParallelism(),
  memoryBytes: totalmem(),
  platform: `${process.platform} ${process.arch}`,
  node: process.version
}
const target = join(import.meta.dirname, 'results.json')
await writeFile(target, `${JSON.stringify({ machine, rounds: ROUNDS, ...results }, null, 2)}\n`)
console.log(target)
