import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import type { Part } from './part'
import { report } from './report'
import { best, ROUNDS } from './rounds'
import type { SizeResult } from './size-result'
import { within } from './within'

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

/** An import against what the database needs by itself, and questions to what was imported. */
export const sizePart: Part = async ({ sizes }) => {
  const result: SizeResult[] = []
  for (const rows of sizes) result.push(await benchSize(rows))
  return { report: result.map(report).join('\n'), result }
}
