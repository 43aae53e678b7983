import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { toTouchpoints } from '../pages/opened'
import { bothLooksReadWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { makeFile } from '../window'

test.describe('waves of a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('without dates are set side by side, from where a trend would be', async ({
    start,
    sheet,
    workbench
  }) => {
    const { page } = workbench
    await start.drop(SFO_2016, SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    await workbench.show('Trend')
    await expect(page.getByRole('main')).toContainText('The project has 2 files')
    await bothLooksReadWell(page, 'trend without dates')
    await page.getByRole('button', { name: 'Set the files side by side' }).click()
    await settled(page)
    const table = page.getByRole('main').getByRole('table').first()
    for (const name of [/2016/, /2018/])
      await expect(table.getByRole('columnheader', { name }).first()).toBeVisible()
  })

  test('show how their columns differ; one that was renumbered is joined, and taken apart', async ({
    start,
    sheet,
    workbench
  }) => {
    const { page } = sheet
    const waves = page.getByRole('region', { name: 'Waves' })
    await start.drop(SFO_2014, SFO_2016, SFO_2018)
    await sheet.mapPassengerSurvey()
    await expect(waves).toContainText(
      '2016_SFO_Customer_Survey.csv, against 2014_SFO_Customer_Survey.csv30 columns new, 27 columns gone'
    )
    await waves.scrollIntoViewIfNeeded()
    await page.screenshot({ path: 'test-results/screens/waves.png' })
    // The age was coded otherwise in 2016, so that only the other two waves are proposed as one column.
    const fly = waves.getByRole('listitem').filter({ hasText: 'Q21FLY · Q22FLY · Q23FLY' })
    await expect(fly).toContainText('another number; answers 97% alike')
    await expect(waves.getByRole('listitem').filter({ hasText: 'AGE' })).toHaveText(/^Q18AGE · Q20Age/i)
    await fly.getByRole('button').click()
    await expect(fly).toContainText('one column, called Q21FLY')
    await expect(waves).toContainText('29 columns new, 26 columns gone')
    await page.getByRole('searchbox').fill('q21fly')
    await expect(sheet.role('Q21FLY')).toHaveText('Dimension')
    await page.getByRole('searchbox').fill('q22fly')
    await expect(sheet.role('Q22FLY')).toHaveCount(0)
    await fly.getByRole('button', { name: 'Undo' }).click()
    await expect(sheet.role('Q22FLY')).toHaveText('Dimension')
    await fly.getByRole('button').click()
    await expect(sheet.foot).toContainText('8 columns may be others under new names: see “Waves”')
    await sheet.import()
    await workbench.filter('Q21FLY', '3')
    await settled(page)
    await expect(workbench.responses).toHaveText('702 of 8,714 responses')
  })
})

const HEADER = 'Touchpoint,How easy was it? (1-7),Country'
const wave = (...rows: string[]) => `${[HEADER, ...Array<string[]>(12).fill(rows).flat()].join('\n')}\n`

test('a file is added to the open project, and replaced by its correction', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = sheet
  await start.drop(await makeFile(folder, 'spring.csv', wave('Shop,7,FR', 'Web,2,IT', 'Web,5,IT')))
  await sheet.import()
  await expect(workbench.responses).toHaveText('36 of 36 responses')

  const lookFirst = async (...files: string[]) => {
    await start.dropFitting(...files)
    await page.getByRole('button', { name: 'Look at the columns first' }).click()
    await page.getByRole('main', { name: 'What the columns mean' }).waitFor()
    await settled(page)
  }
  await lookFirst(await makeFile(folder, 'summer.csv', wave('Shop,6,FR', 'Phone,1,FR', 'Phone,3,IT')))
  const added = page.getByRole('region', { name: 'Added to “spring”' })
  await expect(added).toContainText('summer.csvA further wave')
  await expect(sheet.footer).toContainText('72 responses, 3 touchpoints')
  await page.getByRole('radio', { name: 'New project' }).click()
  await expect(sheet.footer).toContainText('36 responses, 2 touchpoints')
  await sheet.addToProject()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await toTouchpoints(page)
  await expect(workbench.responses).toHaveText('72 of 72 responses')
  expect((await workbench.touchpoints()).sort()).toEqual(['Phone', 'Shop', 'Web'])
  await workbench.filter('File', 'summer.csv')
  await expect(workbench.responses).toHaveText('36 of 72 responses')

  await lookFirst(
    await makeFile(folder, 'summer.csv', wave('Shop,6,FR', 'Phone,1,FR', 'Phone,3,IT', 'Phone,7,IT'))
  )
  await expect(added.getByRole('button')).toHaveText(/^Replaces 36 rows of summer\.csv from \w+ \d+, \d{4}$/)
  await expect(sheet.footer).toContainText('84 responses')
  await added.getByRole('button').click()
  await page.getByRole('menuitemradio', { name: 'A further wave' }).click()
  await expect(sheet.footer).toContainText('120 responses')
  await added.getByRole('button').click()
  await page.getByRole('menuitemradio', { name: 'Replaces summer.csv' }).click()
  await expect(sheet.footer).toContainText('84 responses')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await toTouchpoints(page)
  // What was looked at is looked at still.
  await expect(workbench.responses).toHaveText('48 of 84 responses')
  await page.getByRole('button', { name: /^Remove filter: File/ }).click()
  await expect(workbench.responses).toHaveText('84 of 84 responses')

  await start.dropOnProject(await makeFile(folder, 'other.csv', 'a,b\n1,2\n2,3\n'))
  await page.getByRole('radio', { name: /^Add to “/ }).click()
  await expect(page.getByRole('alert')).toContainText('This file shares no column with spring.')
  await sheet.cancelButton.click()
  await expect(workbench.responses).toHaveText('84 of 84 responses')
})

test('waves on different scales are asked about before they are pooled', async ({ start, sheet, folder }) => {
  const { page } = sheet
  const waveOf = (high: number) =>
    [
      'How easy was it to pay?',
      ...Array.from({ length: 60 * high }, (_, row) => String((row % high) + 1))
    ].join('\n')
  await start.drop(
    await makeFile(folder, 'spring.csv', `x,${waveOf(5).replaceAll('\n', '\na,')}\n`),
    await makeFile(folder, 'autumn.csv', `x,${waveOf(7).replaceAll('\n', '\na,')}\n`)
  )
  await expect(sheet.foot).toContainText('The waves seem to ask on different scales: say whether it is one')
  await expect(sheet.importButton).toBeDisabled()
  await expect(sheet.ces).toContainText(
    'Answers to “How easy was it to pay?” run 1–5 in spring.csv; 1–7 in autumn.csv.'
  )
  await sheet.ces.getByRole('button', { name: 'It is one scale' }).scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/screens/waves-apart.png' })
  await sheet.ces.getByRole('button', { name: 'It is one scale' }).click()
  await expect(sheet.importButton).toBeEnabled()
})
