import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './child'
import { FORMATS, type Format } from './formats'
import { measure } from './measure'
import { mebibytes, seconds, times, whole } from './numbers'
import type { ImportTimes } from './our-import'
import type { Part } from './part'
import { best, ROUNDS } from './rounds'
import { table } from './table'
import { within } from './within'

const ROWS = 1_000_000

interface FormatResult {
  readonly format: Format
  readonly bytes: number
  readonly ours: Measured<ImportTimes>
}

/** The same survey in every format: what it costs that it is no plain CSV. */
export const formatPart: Part = ({ sizes }) =>
  within(tmpdir(), async (folder) => {
    const rows = Math.min(ROWS, ...sizes)
    const csv = join(folder, 'survey.csv')
    await measure('survey', { file: csv, rows })
    const result: FormatResult[] = []
    for (const format of FORMATS) {
      const file = join(folder, `format.${format}`)
      const { value: bytes } = await measure('format', { csv, file, format })
      const rounds = []
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push(await within(folder, (own) => measure('import', { file, folder: own })))
      result.push({ format, bytes, ours: best(rounds) })
    }
    const [plain] = result
    const lines = result.map(({ format, bytes, ours: { value, cpu, peakKib } }) => [
      format,
      whole(bytes / 1e6),
      seconds(value.inspect),
      seconds(value.import),
      whole((1000 * rows) / value.total),
      times(value.total, plain?.ours.value.total ?? 0),
      times(cpu, plain?.ours.cpu ?? 0),
      mebibytes(peakKib)
    ])
    const header = ['MB', 'inspect s', 'import s', 'rows/s', 'of CSV', 'CPU of CSV', 'peak MiB']
    const report = table([[`${whole(rows)} responses`, ...header], ...lines])
    return { report: `${report}\n`, result }
  })
