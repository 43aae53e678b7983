import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'iconv-lite'
import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { ImportPage } from '../pages/import-page'
import { readsWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { StartPage } from '../pages/start-page'
import { WorkbenchPage } from '../pages/workbench-page'
import { ROOT } from '../places'
import { makeFile } from '../window'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 }
]

const ROMANIAN = `Întrebare;Cât de uşor a fost?;Părere\n${'Plată;5;mulţumesc\nLivrare;2;a întârziat\n'.repeat(20)}`

/** Whether the picture in the README is to be made anew. */
const UPDATES_README = process.env.EFFORTSCOPE_README_PICTURE === 'update'

for (const size of SIZES)
  for (const dark of [false, true])
    test(`every screen at ${size.width} × ${size.height}, ${dark ? 'dark' : 'light'}`, async ({
      openWindow,
      hostKind,
      folder: scratch
    }) => {
      const shower = size.width > 2000 ? 'desktop' : 'loopback'
      test.skip(hostKind !== shower, 'both hosts show the same page: each is looked at in one size')
      // Many screens, each read by axe.
      test.slow()
      const { page } = await openWindow({ size, dark })
      const folder = join(ROOT, 'test-results/screens')
      await mkdir(folder, { recursive: true })
      const look = async (screen: string) => {
        await settled(page)
        const name = `${hostKind}-${size.width}-${dark ? 'dark' : 'light'}-${screen}.png`
        await page.screenshot({ path: join(folder, name), animations: 'disabled' })
        await readsWell(page, screen)
      }

      const start = new StartPage(page)
      const workbench = new WorkbenchPage(page)
      await start.title.waitFor()
      await look('start')
      const sheet = new ImportPage(page)
      await start.drop(await makeFile(scratch, 'iunie.csv', encode(ROMANIAN, 'windows-1250')))
      await sheet.reading.click()
      await look('reading')
      await sheet.choose('Encoding').click()
      await look('reading-encodings')
      await page.keyboard.press('Escape')
      await sheet.cancelButton.click()
      if (hasSharedData) {
        await start.drop(SFO_2018)
        await sheet.importButton.waitFor()
        await look('import-undecided')
        await sheet.mapPassengerSurvey()
        await expect(sheet.importButton).toBeEnabled()
        await look('import-confirmed')
        await sheet.import()
        await look('survey-touchpoints')
        await workbench.show('CES / CSAT')
        await look('survey-compare')
        await workbench.show('Definitions')
        await look('survey-definitions')
        await start.dropOnProject(SFO_2016, SFO_2018)
        await sheet.addToProject()
        await look('import-beside')
        await sheet.cancelButton.click()
        await page.getByRole('button', { name: 'Close project' }).click()
        await look('start-again')
        await start.drop(SFO_2016, SFO_2018)
        await page.getByRole('button', { name: 'Use that mapping' }).waitFor()
        await look('import-offered')
        await page.getByRole('button', { name: 'Use that mapping' }).click()
        await look('import-as-before')
        await sheet.cancelButton.click()
        await start.title.waitFor()
      }
      await start.openSample()
      await look('sample-touchpoints')
      await page.getByRole('radio', { name: 'Table' }).click()
      await look('sample-table')
      await page.getByRole('radio', { name: 'Bars' }).click()
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await look('filter')
      await page.keyboard.press('Escape')
      await workbench.filter('Country', 'IT', 'FR')
      await look('sample-filtered')
    })

test('the picture of the README', async ({ openWindow, hostKind }) => {
  test.skip(
    !UPDATES_README || hostKind !== 'desktop',
    'made when EFFORTSCOPE_README_PICTURE=update asks for it'
  )
  const { page } = await openWindow({ size: { width: 1280, height: 800 } })
  await new StartPage(page).openSample()
  await settled(page)
  await page.screenshot({ path: join(ROOT, 'docs/touchpoints.png'), animations: 'disabled' })
})
