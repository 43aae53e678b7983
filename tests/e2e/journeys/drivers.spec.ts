import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { DriversPage } from '../pages/drivers-page'
import { bothLooksReadWell } from '../pages/reads-well'

test('what goes with satisfaction where nothing was chosen, and which rule took the columns', async ({
  start,
  workbench
}) => {
  const drivers = new DriversPage(workbench.page)
  await start.openSample()
  await workbench.show('Drivers')
  await expect(drivers.chart).toBeVisible()
  await expect(drivers.view).toContainText(
    'No drivers were chosen: in the model are the columns of 2 to 12 different values, Touchpoint, Country, and Channel. Who stayed is not among them'
  )
  await drivers.choose('Touchpoint', 'Country', 'Channel')
  await expect(drivers.view).toContainText('Nobody rated several touchpoints here')
  await bothLooksReadWell(workbench.page, 'drivers without columns')
  await drivers.view.getByRole('button', { name: 'Use these' }).click()
  await expect(drivers.chart).toBeVisible()
  await workbench.undo()
  await expect(drivers.view.getByRole('button', { name: 'Use these' })).toBeVisible()
})

test('what goes with staying, by columns that are chosen', async ({ start, workbench }) => {
  const { page } = workbench
  const drivers = new DriversPage(page)
  await start.openSample()
  await workbench.show('Drivers')
  await drivers.choose('Channel')
  await expect(drivers.view.getByRole('button', { name: 'Drivers: 2 drivers' })).toBeVisible()
  await expect(drivers.view.getByRole('heading', { level: 1 })).toHaveText('What goes with satisfaction?')
  await expect(drivers.chart).toBeVisible()
  await drivers.explain('NPS')
  await expect(drivers.view.getByRole('heading', { level: 1 })).toHaveText('What goes with recommendation?')
  await drivers.explain('Retention')
  await expect(drivers.view.getByRole('heading', { level: 1 })).toHaveText('What goes with staying?')
  await expect(drivers.view).toContainText(
    'What goes with Retention (1 kept, 0 lost): 20,000 of 20,000 people'
  )
  await workbench.filter('Country', 'IT')
  await expect(drivers.view).toContainText('4,922 of 4,922 people are in the model')
  await bothLooksReadWell(page, 'drivers')
  await workbench.undo()
  await workbench.undo()
  await expect(drivers.view.getByRole('heading', { level: 1 })).toHaveText('What goes with recommendation?')
})

test.describe('three waves of a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('tell which touchpoint goes with satisfaction more', async ({ start, sheet, workbench }) => {
    const { page } = workbench
    const drivers = new DriversPage(page)
    await start.drop(SFO_2014, SFO_2016, SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    await workbench.show('Drivers')
    await expect(drivers.view).toContainText(
      '19.2% of the variance of the outcome (R², 95% interval 17.1% to 21.2%'
    )
    await expect(drivers.view).toContainText('7,004 of 8,714 people are in the model')
    expect((await drivers.driver('Finding your way'))[0]).toBe('58.8%')
    await drivers.chart.focus()
    await page.keyboard.press('ArrowDown')
    await expect(workbench.inspector.getByRole('heading', { name: 'Finding your way' })).toBeVisible()
    await page.getByRole('radio', { name: 'Table' }).click()
    await expect(drivers.view.getByRole('cell', { name: 'Keep up' })).toBeVisible()
    await bothLooksReadWell(page, 'drivers')
  })
})
