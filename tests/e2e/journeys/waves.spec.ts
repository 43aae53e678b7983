import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'

test.describe('waves of a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

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
