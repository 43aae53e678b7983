import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { measure } from './measure'
import { mebibytes, seconds, whole } from './numbers'
import { painted, watch } from './painted'
import type { Part } from './part'
import { scrollComments, type Scrolled } from './scrolling'
import { table } from './table'
import { within } from './within'
import { withProject } from './window'

const ONE_MILLION = 1_000_000

/** Scrolls as soon as there is a list, while the words of all comments are being counted. */
const scrollWindow = async (page: Page): Promise<Scrolled[]> => {
  await watch(page)
  await painted(page, page.getByRole('listitem').getByRole('button').first())
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Verbatims/ })
    .click()
  return scrollComments(page)
}

/** A list of a million comments: how steadily it scrolls in the desktop window, and how long its questions take. */
export const verbatimsPart: Part = () =>
  within(tmpdir(), async (folder) => {
    const file = join(folder, 'survey.csv')
    await measure('commentedSurvey', { file, rows: ONE_MILLION })
    await mkdir(join(folder, 'data'))
    await measure('import', { file, folder })
    await rm(file)
    const asked = await measure('comments', folder)
    const scrolled = await withProject(folder, scrollWindow)
    const report = [
      table([
        [`${whole(ONE_MILLION)} comments`, 's', 'CPU s', 'comments'],
        ...asked.value.map(({ name, ms, cpu, total }) => [name, seconds(ms), seconds(cpu), whole(total)])
      ]),
      `at most ${mebibytes(asked.peakKib)} MiB`,
      '',
      table([
        ['scrolled', 'frames', 'a second', '95 % ms apart', 'most ms apart', 'empty rows', 'CPU ms a frame'],
        ...scrolled.map(({ name, count, rate, usual, longest, empty, work }) => [
          name,
          ...[count, rate, usual, longest, empty].map((number) => number.toFixed(0)),
          work.toFixed(1)
        ])
      ]),
      ''
    ]
    return { report: report.join('\n'), result: { asked, scrolled } }
  })
