import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import { mebibytes, whole } from './numbers'
import type { Part } from './part'
import { table } from './table'
import { within } from './within'

const SHAPES = ['long', 'wide'] as const

/** Every question of the command line, with its figures: what frequencies answer, and what needs single responses. */
export const questionsPart: Part = async ({ sizes }) => {
  const result = []
  for (const rows of sizes)
    for (const shape of SHAPES)
      result.push(
        await within(tmpdir(), async (folder) => {
          const file = join(folder, 'survey.csv')
          await measure(shape === 'long' ? 'survey' : 'ratedSurvey', { file, rows })
          const project = join(folder, 'project')
          await mkdir(project)
          await measure('import', { file, folder: project })
          const { value, peakKib } = await measure('questions', { folder: project, shape })
          return { rows, shape, times: value, peakKib }
        })
      )
  const report = result.map(({ rows, shape, times, peakKib }) =>
    table([
      [
        `${whole(rows)} responses, ${shape}; peak ${mebibytes(peakKib)} MiB`,
        'first ms',
        'median ms',
        'max ms'
      ],
      ...times.map(({ name, first, median, max }) => [
        name,
        first.toFixed(0),
        median.toFixed(0),
        max.toFixed(0)
      ])
    ])
  )
  return { report: `${report.join('\n\n')}\n`, result }
}
