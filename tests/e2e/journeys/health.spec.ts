import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { HealthPage } from '../pages/health-page'
import { bothLooksReadWell } from '../pages/reads-well'
import { settled } from '../pages/settled'

test('customers who were asked too often are found, and their later answers can be left out', async ({
  start,
  workbench
}) => {
  await start.openSample()
  const { page } = workbench
  await workbench.show('Health')

  const often = page.getByRole('region', { name: 'Who was asked too often' })
  await expect(often.getByRole('row', { name: /less than 30 days/ })).toBeVisible()
  const again = page.getByRole('region', { name: 'What answering again does' })
  await expect(
    again.getByText(/harder than their first, beyond chance .* Of the same touchpoint: −3\.2 /)
  ).toBeVisible()

  const before = await workbench.responses.textContent()
  await often.getByRole('radio', { name: 'First answers only' }).click()
  await settled(page)
  const chip = page.getByTestId('first-only')
  await expect(chip).toContainText(/[\d,]+ later left out/)
  expect(await workbench.responses.textContent()).not.toBe(before)
  // What is left out is still told of here.
  await expect(often.getByRole('row', { name: /less than 30 days/ })).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(chip).toBeHidden()
  await page.getByRole('button', { name: 'Redo' }).click()
  await chip.getByRole('button', { name: 'Remove filter: First answers only' }).click()
  await settled(page)
  await expect(chip).toBeHidden()
  expect(await workbench.responses.textContent()).toBe(before)
})

test('a day of the calendar is found by keyboard and kept', async ({ start, workbench }) => {
  await start.openSample()
  const { page } = workbench
  await workbench.show('Health')
  const calendar = page.getByRole('group', { name: /^Answers by day/ })
  await calendar.focus()
  await page.keyboard.press('ArrowRight')
  const card = page.getByRole('region', { name: 'Answers by day' })
  await expect(card.getByRole('status')).toContainText('Wednesday, January 1, 2025')
  const said = (await card.getByRole('status').textContent()) ?? ''
  await card.getByRole('button', { name: 'Keep only this day' }).click()
  await settled(page)
  const answers = /([\d,]+) answers?$/.exec(said)?.[1]
  await expect(card.getByText(`${answers} answers`, { exact: true }).first()).toBeVisible()
})

test.describe('the passenger survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('has columns that are read as one grid, once they are chosen', async ({ start, sheet, workbench }) => {
    const { page } = workbench
    const health = new HealthPage(page)
    await start.drop(SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    await workbench.show('Health')
    const suspects = health.card('suspects')
    await expect(suspects).toContainText('No columns were chosen as a grid')
    await expect(health.line('suspects', 'Straight-lining')).toContainText('not checked')
    await health.readAsGrid('Q7ART', 'Q7FOOD')
    await expect(suspects).toContainText('A grid takes three columns or more.')
    await health.readAsGrid('Q7STORE')
    await expect(suspects).toContainText('looked for in the columns chosen, on 1–5')
    await expect(health.line('suspects', 'Straight-lining')).toContainText('the same answer to all 3 items')
    await expect(health.line('missing', 'Q7ART')).toContainText('649')
    await suspects.getByRole('button', { name: 'Scale of the columns: 1–5' }).click()
    await page.getByRole('menuitemradio', { name: '1–6' }).click()
    // What was no answer on 1–5, a 6 for “never used”, is one now.
    await expect(health.line('missing', 'Q7ART')).not.toContainText('649')
    await bothLooksReadWell(page, 'a grid that was chosen')
    await workbench.undo()
    await expect(health.line('missing', 'Q7ART')).toContainText('649')
    await workbench.undo()
    await expect(suspects).toContainText('A grid takes three columns or more.')
  })
})
