import { readdir } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures'
import { makeFile } from '../window'

const HEADER =
  'Response,Touchpoint,"How easy was it? (1 = very difficult, 7 = very easy)",Satisfaction (1-5)\n'

const surveyRow = (number: number) =>
  `${number},${number % 2 ? 'Checkout' : 'Returns'},${(number % 7) + 1},${(number % 5) + 1}\n`

const smallSurvey = HEADER + Array.from({ length: 200 }, (_, index) => surveyRow(index)).join('')

/** A survey large enough that its import can be watched and stopped. */
const writeLargeSurvey = async (path: string, rows: number): Promise<void> => {
  const file = createWriteStream(path)
  file.write(HEADER)
  let piece = ''
  for (let number = 0; number < rows; number += 1) {
    piece += surveyRow(number)
    if (piece.length < 1_000_000) continue
    if (!file.write(piece)) await once(file, 'drain')
    piece = ''
  }
  file.end(piece)
  await once(file, 'finish')
}

test.describe('files that cannot be read', () => {
  const CASES: readonly { name: string; content: string | Uint8Array; says: RegExp }[] = [
    { name: 'empty.csv', content: '', says: /empty\.csv: The file is empty/ },
    { name: 'one-column.csv', content: 'score\n5\n4\n3\n', says: /Only one column was found \(“score”\)/ },
    {
      name: 'two-delimiters.csv',
      content: 'id;tp;ces,csat\n1,5\n2,4\n',
      says: /a header still holds a semicolon/
    },
    { name: 'header-only.csv', content: 'id,ces,csat\n', says: /a header and no responses/ },
    {
      name: 'picture.csv',
      content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      says: /not a survey export/
    },
    {
      name: 'broken.csv.gz',
      content: gzipSync(smallSurvey).subarray(0, 300),
      says: /gzip archive is damaged/
    },
    {
      name: 'broken.parquet',
      content: 'PAR1 but nothing of what should follow',
      says: /Parquet file is damaged/
    },
    { name: 'broken.json', content: '[{"ces": 5}, {"ces": ', says: /JSON is damaged/ }
  ]
  test('are refused in a sentence, and the window lives on', async ({ app, start, sheet, folder }) => {
    for (const { name, content, says } of CASES) {
      await start.drop(await makeFile(folder, name, content))
      await expect(start.alert).toHaveText(says)
    }
    await start.drop(await makeFile(folder, 'fine.csv', smallSurvey))
    await expect(sheet.footer).toContainText('200 responses, 2 touchpoints')
    expect(app.log()).not.toContain('internal')
  })

  test('do not disturb the project that is open', async ({ start, workbench, folder }) => {
    await start.openSample()
    const { dropFiles } = await import('../window')
    await dropFiles(workbench.page, [await makeFile(folder, 'empty.csv', '')])
    await expect(workbench.page.getByRole('alert')).toContainText('The file is empty')
    await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
    await workbench.page.getByRole('button', { name: 'Dismiss' }).click()
    await workbench.show('Definitions')
    await expect(workbench.page.getByRole('alert')).toHaveCount(0)
  })
})

test('refused rows are counted, listed with line and reason, and saved', async ({
  app,
  start,
  sheet,
  workbench,
  folder
}) => {
  const { readFile } = await import('node:fs/promises')
  const survey =
    HEADER + '1,Checkout,5,4\n2,Returns,3\n3,Returns,2,1,9\n4,"Checkout,5,5\n5,Checkout,7,5\n6,Returns,1,2\n'
  await start.drop(await makeFile(folder, 'ragged.csv', survey))
  await expect(sheet.footer).toContainText(
    '3 responses, 2 touchpoints, 3 evaluations, 0 missing answers, 3 rows refused'
  )
  await sheet.import()
  await workbench.page.getByRole('button', { name: '3 rows refused' }).click()
  const dialog = workbench.page.getByRole('dialog', { name: 'Refused rows' })
  await expect(dialog.getByRole('row')).toHaveText([
    /File/,
    /3too few cells2,Returns,3/,
    /4too many cells/,
    /5quotation mark not closed4,"Checkout/,
    'Rows in the files6',
    '=Rows kept3',
    '+Refused3',
    'Evaluations3',
    '=With a score3'
  ])
  const saved = await readFile(
    await app.saving(() => dialog.getByRole('button', { name: 'Save as CSV…' }).click()),
    'utf8'
  )
  expect(saved).toContain('ragged.csv,5,1,unclosed-quote')
})

test('an import is cancelled and leaves nothing behind', async ({ start, sheet, folder }) => {
  const path = join(folder, 'large.csv')
  await writeLargeSurvey(path, 3_000_000)
  await start.drop(path)
  await expect(sheet.footer).toContainText('about 3,000,000 rows')
  await sheet.importButton.click()
  await sheet.page.getByRole('progressbar').waitFor()
  await sheet.cancelButton.click()
  await expect(sheet.importButton).toBeVisible()
  await expect.poll(() => readdir(join(folder, 'data/projects')).catch(() => [])).toEqual([])
  await sheet.import()
  await expect(sheet.page.getByTestId('responses')).toHaveText('3,000,000 of 3,000,000 responses')
})

test('dates that read both ways are asked about', async ({ start, sheet, workbench, folder }) => {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `${index},0${(index % 9) + 1}/0${(index % 5) + 1}/2026,Checkout,${(index % 7) + 1}`
  )
  const header = 'id,Date,Touchpoint,"How easy was it? (1 = very difficult, 7 = very easy)"'
  await start.drop(await makeFile(folder, 'dates.csv', `${[header, ...rows].join('\n')}\n`))
  await expect(sheet.footer).toHaveText('Say whether dates start with the day or the month')
  await expect(sheet.importButton).toBeDisabled()
  const card = sheet.page.getByRole('region', { name: 'Date in Date' })
  await sheet.page.getByRole('radio', { name: 'Day first' }).click()
  await expect(card).toContainText('is read as')
  await expect(card).toContainText('No time zone is known')
  const zone = card.getByRole('combobox', { name: 'Time zone' })
  await zone.click()
  await zone.fill('denver')
  await sheet.page.getByRole('option', { name: 'America/Denver' }).click()
  await expect(card).toContainText('Times are in America/Denver.')
  await sheet.import()
  await workbench.page.getByRole('button', { name: 'All dates' }).click()
  await expect(workbench.page.getByLabel('Last day')).toHaveValue('2026-05-09')
})
