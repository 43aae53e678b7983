import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import type { Part } from './part'
import { reportWorkbook } from './report'
import { best, ROUNDS } from './rounds'
import { within } from './within'

/** A workbook of as many responses as analysts are sent. */
const ROWS = 300_000

export const workbookPart: Part = ({ sizes }) =>
  within(tmpdir(), async (folder) => {
    const rows = Math.min(ROWS, ...sizes)
    const file = join(folder, 'survey.xlsx')
    const { value: bytes } = await measure('workbookSurvey', { file, rows })
    const ours = []
    for (let round = 0; round < ROUNDS; round += 1)
      ours.push(await within(folder, (own) => measure('workbook', { file, folder: own })))
    const result = { rows, bytes, ours: best(ours) }
    return { report: reportWorkbook(result), result }
  })
