import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import { mebibytes, seconds, whole } from './numbers'
import type { Part } from './part'
import { table } from './table'
import { within } from './within'

const SHAPES = [
  [5000, 1],
  [5000, 200],
  [1000, 10_000]
] as const

const wideSurvey = (columns: number, rows: number): string => {
  const questions = Array.from({ length: columns - 2 }, (_, index) => `Q${index + 1}`)
  const answers = (row: number) => questions.map((_, index) => 1 + ((7 * row + 13 * index + row * index) % 7))
  const lines = Array.from({ length: rows }, (_, row) => [row, 1 + (row % 7), ...answers(row)].join(','))
  return [['id', 'ces', ...questions].join(','), ...lines].join('\n')
}

/** Looks at files of very many columns. */
export const widePart: Part = () =>
  within(tmpdir(), async (folder) => {
    const result = []
    for (const [columns, rows] of SHAPES) {
      const file = join(folder, 'wide.csv')
      await writeFile(file, wideSurvey(columns, rows))
      const looked = await within(folder, (own) => measure('look', { file, folder: own }))
      result.push({ columns, rows, looked })
    }
    const report = table([
      ['Wide files', 'inspect s', 'peak MiB'],
      ...result.map(({ columns, rows, looked }) => [
        `${whole(columns)} columns, ${whole(rows)} rows`,
        seconds(looked.value),
        mebibytes(looked.peakKib)
      ])
    ])
    return { report: `${report}\n`, result }
  })
