import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { qualtrics } from '../../fixtures/qualtrics'
import { expect, test } from '../fixtures'
import { ImportPage } from '../pages/import-page'
import { settled } from '../pages/settled'
import { StartPage } from '../pages/start-page'
import { ROOT } from '../places'
import { makeFile } from '../window'

/** Fifty answers of people, two previews, three unfinished, one response that was sent twice. */
const SURVEY = qualtrics(
  ...Array.from(
    { length: 50 },
    (_, index) => `IP Address,True,R_${10 + index}aBcD2eFgH3iJ,FR,${index === 7 ? '' : (index % 7) + 1}`
  ),
  'Survey Preview,True,R_90aBcD2eFgH3iJ,FR,1',
  'Survey Preview,False,R_91aBcD2eFgH3iJ,FR,1',
  ...[92, 93, 94].map((id) => `IP Address,False,R_${id}aBcD2eFgH3iJ,FR,4`),
  'IP Address,True,R_10aBcD2eFgH3iJ,FR,7'
)

test('rows are left out with their counts, kept where a switch says so, and shown in the sum', async ({
  app,
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = app
  await start.drop(await makeFile(folder, 'survey.csv', SURVEY))
  const card = page.getByRole('region', { name: 'Left out' })
  await expect(card).toContainText('Previews: 2 rowsStatus is Survey Preview')
  await expect(card).toContainText('Unfinished: 3 rowsFinished is False')
  await expect(card).toContainText('Repeated responses: 1 row')
  await expect(sheet.footer).toContainText('50 responses, 1 touchpoint, 50 evaluations, 1 missing answer')
  await expect(sheet.footer).toContainText(
    '56 rows = 50 kept + 2 previews + 3 unfinished + 1 repeated + 0 refused; 50 evaluations = 49 with a score + 1 missing'
  )

  const previews = card.getByRole('switch', { name: /^Previews/ })
  await expect(previews).toBeChecked()
  await previews.focus()
  await page.keyboard.press('Space')
  await expect(previews).not.toBeChecked()
  // One of the previews is unfinished too, and now left out for that.
  await expect(sheet.footer).toContainText('56 rows = 51 kept + 4 unfinished + 1 repeated + 0 refused')
  await expect(card).toContainText('Previews: 2 rows, kept')

  await sheet.import()
  await expect(workbench.responses).toHaveText('51 of 51 responses')
  await page.getByRole('button', { name: '5 rows left out' }).click()
  const panel = page.getByRole('dialog', { name: 'Left out' })
  await expect(panel.getByRole('row')).toHaveText([
    'Rows in the files56',
    '=Rows kept51',
    '+Left out: Unfinished (Finished)4',
    '+Left out: Repeated responses1',
    '+Refused0',
    'Evaluations51',
    '=With a score50',
    '+Missing: blank1'
  ])
  const place = await app.saving(() => panel.getByRole('button', { name: 'Save as CSV…' }).click())
  const lines = (await readFile(place, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toBe('file,row,why,RecordedDate,Status,Finished,ResponseId,Country,Q1')
  expect(lines.slice(1).map((line) => line.split(',').slice(1, 3).join(' '))).toEqual([
    '1 duplicate',
    '52 unfinished',
    '53 unfinished',
    '54 unfinished',
    '55 unfinished'
  ])
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 }
])
  for (const dark of [false, true])
    test(`what is left out reads well at ${size.width} × ${size.height}, ${dark ? 'dark' : 'light'}`, async ({
      openWindow,
      hostKind,
      folder
    }) => {
      const { page } = await openWindow({ size, dark })
      const look = async (screen: string) => {
        await settled(page)
        const name = `${hostKind}-${size.width}-${dark ? 'dark' : 'light'}-${screen}.png`
        await page.screenshot({ path: join(ROOT, 'test-results/screens', name), animations: 'disabled' })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules('region').analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          screen
        ).toEqual([])
      }
      const sheet = new ImportPage(page)
      await new StartPage(page).drop(await makeFile(folder, 'survey.csv', SURVEY))
      await sheet.importButton.waitFor()
      await page.getByRole('switch', { name: /^Unfinished/ }).focus()
      await page.keyboard.press('Space')
      await page.getByRole('region', { name: 'Left out' }).scrollIntoViewIfNeeded()
      await look('import-left-out')
      await sheet.import()
      await page.getByRole('button', { name: /rows left out$/ }).click()
      await look('left-out')
    })
