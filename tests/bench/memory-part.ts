import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import { mebibytes, seconds, whole } from './numbers'
import type { Part } from './part'
import { table } from './table'
import { within } from './within'

const MEMORY_BYTES = 300_000_000

/** Some 200 bytes each. */
const ROWS = 15_000_000

/** Imports what is ten times as large as the memory the database is given. */
export const memoryPart: Part = () =>
  within(tmpdir(), async (folder) => {
    const result = []
    for (const format of ['csv', 'parquet'] as const) {
      const file = join(folder, `large.${format}`)
      const { value: bytes } = await measure('largeSurvey', { file, rows: ROWS, format })
      const ours = await within(folder, (own) =>
        measure('import', { file, folder: own, memoryBytes: MEMORY_BYTES })
      )
      result.push({ format, bytes, ours })
    }
    const report = table([
      [`${whole(MEMORY_BYTES / 1e6)} MB for the database`, 'MB', 'total s', 'responses', 'peak MiB'],
      ...result.map(({ format, bytes, ours }) => [
        format,
        whole(bytes / 1e6),
        seconds(ours.value.total),
        whole(ours.value.responses),
        mebibytes(ours.peakKib)
      ])
    ])
    return { report: `${report}\n`, result }
  })
