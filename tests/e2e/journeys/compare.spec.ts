import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { ComparePage } from '../pages/compare-page'
import { bothLooksReadWell } from '../pages/reads-well'

test('where ease and satisfaction part company, at the scores of all or at targets', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  const compare = new ComparePage(page)
  await start.openSample()
  await workbench.show('CES / CSAT')
  expect(await compare.touchpoint('Onboarding')).toContain('easy, yet dissatisfied')
  expect(await compare.touchpoint('Delivery')).toContain('hard, yet satisfied')
  await compare.aim({ ces: '65', csat: '75' })
  expect(await compare.touchpoint('Delivery')).toContain('easy, yet dissatisfied')
  await expect(compare.chart.locator('svg').getByText('target 65.0%', { exact: true })).toBeVisible()
  await workbench.undo()
  expect(await compare.touchpoint('Delivery')).toContain('hard, yet satisfied')
  await workbench.filter('Country', 'IT')
  expect((await compare.touchpoint('Onboarding'))[0]).toBe('78.4%73.6 to 82.6')
  await expect(compare.people).toContainText('+0.47 (+0.44 to +0.49), n 4,158 pairs of answers')
  await bothLooksReadWell(page, 'compare')
  await page.getByRole('radio', { name: 'Table' }).click()
  await compare.view.getByRole('button', { name: 'Onboarding' }).click()
  await expect(workbench.inspector.getByRole('heading', { name: 'Onboarding' })).toBeVisible()
  await bothLooksReadWell(page, 'compare')
})

test('every cell of the joint answers is reached by keys', async ({ start, workbench }) => {
  const { page } = workbench
  const compare = new ComparePage(page)
  await start.openSample()
  await workbench.show('CES / CSAT')
  await expect(compare.people).toContainText(
    'rank correlation of ease with satisfaction +0.48 (+0.47 to +0.49)'
  )
  await compare.heatMap.focus()
  await page.keyboard.press('ArrowRight')
  await expect(compare.people).toContainText('CES 7, CSAT 1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(compare.people).toContainText(/CES 6, CSAT 2\. 3\.3% of those who answered CES 6/)
})

test.describe('three waves of a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('are compared by people who rated several touchpoints', async ({ start, sheet, workbench }) => {
    const compare = new ComparePage(workbench.page)
    await start.drop(SFO_2014, SFO_2016, SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    await workbench.show('CES / CSAT')
    await expect(compare.people).toContainText(
      '+0.36 (+0.34 to +0.38), n 14,923 pairs of answers from 7,919 responses'
    )
  })
})
