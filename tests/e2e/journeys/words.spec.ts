import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'
import { ImportPage } from '../pages/import-page'
import { StartPage } from '../pages/start-page'
import { ROOT } from '../places'
import { makeFile } from '../window'

const EASE = ['Foarte dificil', 'Dificil', 'Nici ușor, nici dificil', 'Ușor', 'Foarte uşor']
const SATISFIED = ['Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied']

/** 100 people: 18 of each answer and five each of two that no language knows; nobody was neutral of satisfaction. */
const survey = [
  'Touchpoint,Cât de ușor a fost?,Overall satisfaction',
  ...Array.from({ length: 100 }, (_, index) => {
    const ease = index < 90 ? EASE[index % 5] : index % 2 === 0 ? 'Habar n-am' : 'Așa și așa'
    return `${index % 2 === 0 ? 'Plată' : 'Livrare'},"${ease}",${SATISFIED[index % 4]}`
  })
].join('\n')

test('answers in words are understood, explained where they are not, and asked about where they fit several scales', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  await start.drop(await makeFile(folder, 'words.csv', survey))
  await expect(sheet.footer).toHaveText('Say what the CSAT answers in words mean')
  await expect(sheet.importButton).toBeDisabled()
  await sheet.csat.getByRole('button', { name: /^4 answers: Very dissatisfied 1, Dissatisfied 2/ }).click()
  await expect(sheet.footer).toContainText('100 evaluations, 10 missing answers')

  await expect(sheet.ces).toContainText('In words: “Foarte uşor” counts as 5')
  await expect(sheet.ces).toContainText('2 answers not understood (10): left out as missing')
  await expect(sheet.foot).toContainText('Answers not understood and left out as missing: 10 (CES)')
  await expect(sheet.ces.getByRole('img')).toHaveAccessibleName(/1 Foarte dificil: 18, .*5 Foarte uşor: 18/)
  const means = (value: string) =>
    sheet.ces.getByRole('combobox', { name: `CES answer “${value}” counts as` })
  await means('Așa și așa').selectOption('3 Nici ușor, nici dificil')
  await expect(sheet.ces).toContainText('1 answer not understood (5)')
  await expect(sheet.footer).toContainText('100 evaluations, 5 missing answers')
  await means('Habar n-am').selectOption('no answer')
  await expect(sheet.ces).toContainText('2 answers explained by you.')
  await expect(sheet.foot).not.toContainText('not understood')

  await sheet.ces.getByText('5 answers in words understood').click()
  await expect(means('Ușor')).toHaveValue('4')
  await sheet.import()
  const [, , , , payment] = await workbench.row('Plată')
  const [, , , , delivery] = await workbench.row('Livrare')
  expect([payment, delivery]).toEqual(['45', '50'])
})

test('words that are turned around turn the easy end with them, in sight', async ({
  start,
  sheet,
  folder
}) => {
  await start.drop(await makeFile(folder, 'words.csv', survey))
  await expect(sheet.ces.getByRole('radio', { name: '5 Foarte uşor' })).toBeChecked()
  await sheet.ces.getByText('5 answers in words understood').click()
  for (const [index, value] of EASE.entries())
    await sheet.ces
      .getByRole('combobox', { name: `CES answer “${value}” counts as` })
      .selectOption(String(EASE.length - index))
  await expect(sheet.ces).toContainText('In words: “Foarte uşor” counts as 1')
  await expect(sheet.ces.getByRole('radio', { name: '1 Foarte uşor' })).toBeChecked()
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 }
])
  for (const dark of [false, true])
    test(`words at ${size.width} × ${size.height}, ${dark ? 'dark' : 'light'}`, async ({
      openWindow,
      hostKind,
      folder
    }) => {
      const { page } = await openWindow({ size, dark })
      const sheet = new ImportPage(page)
      const screens = join(ROOT, 'test-results/screens')
      await mkdir(screens, { recursive: true })
      const look = async (screen: string) => {
        await settled(page)
        const name = `${hostKind}-${size.width}-${dark ? 'dark' : 'light'}-words-${screen}.png`
        await page.screenshot({ path: join(screens, name), animations: 'disabled' })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules('region').analyze()
        expect(violations.map(({ id }) => id)).toEqual([])
      }
      await new StartPage(page).drop(await makeFile(folder, 'words.csv', survey))
      await sheet.ces.getByText('5 answers in words understood').click()
      await look('ces')
      await sheet.csat.scrollIntoViewIfNeeded()
      await look('csat')
    })
