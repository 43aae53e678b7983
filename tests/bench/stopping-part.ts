import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS } from './formats'
import { measure } from './measure'
import { seconds, whole } from './numbers'
import type { Part } from './part'
import type { Behaviour, StoppingTimes } from './stopping'
import { table } from './table'
import { within } from './within'

const ROWS = 1_000_000

interface StoppingResult extends StoppingTimes {
  readonly format: string
}

const line = (format: string, call: string, { total, stop, stopAt, silence, silentAt, stall }: Behaviour) => [
  `${format} ${call}`,
  seconds(total),
  whole(stop),
  stopAt,
  whole(silence),
  silentAt,
  whole(stall)
]

/** Stops the look at every format, and its import, at several moments. */
export const stoppingPart: Part = ({ sizes }) =>
  within(tmpdir(), async (folder) => {
    const rows = Math.min(ROWS, ...sizes)
    const csv = join(folder, 'survey.csv')
    await measure('survey', { file: csv, rows })
    const result: StoppingResult[] = []
    const stopAll = async (format: string, file: string) => {
      const { value } = await within(folder, (own) => measure('stopping', { file, folder: own }))
      result.push({ format, ...value })
    }
    for (const format of FORMATS) {
      const file = join(folder, `format.${format}`)
      await measure('format', { csv, file, format })
      await stopAll(format, file)
    }
    const workbook = join(folder, 'survey.xlsx')
    await measure('workbookSurvey', { file: workbook, rows: Math.min(rows, 200_000) })
    await stopAll('xlsx', workbook)
    const report = table([
      [`${whole(rows)} responses`, 'whole s', 'stopped ms', 'at', 'silent ms', 'from', 'stall ms'],
      ...result.flatMap(({ format, inspect, import: imported }) => [
        line(format, 'inspect', inspect),
        line(format, 'import', imported)
      ])
    ])
    return { report: `${report}\n`, result }
  })
