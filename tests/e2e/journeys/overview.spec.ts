import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'

test('the touchpoint that worsened is the first thing said', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.show('Overview')
  const { page } = workbench
  const changed = page.getByRole('region', { name: 'What changed' })
  await expect(changed.getByRole('listitem').first()).toContainText(
    /Delivery fell \d+\.\d points, from 70\.8% to/
  )
  await changed.getByRole('listitem').first().getByRole('button').click()
  await expect(workbench.inspector.getByRole('heading', { name: 'Delivery' })).toBeVisible()
})

test('changes are told against what is chosen, until it is undone', async ({ start, workbench }) => {
  await start.openSample()
  await workbench.show('Overview')
  const { page } = workbench
  await page.getByRole('button', { name: /^What changes are told against/ }).click()
  await page.getByRole('button', { name: /By$/ }).click()
  await page.getByRole('option', { name: 'Country' }).click()
  await page.getByRole('button', { name: /Value$/ }).click()
  await page.getByRole('option', { name: /^RO/ }).click()
  await page.getByRole('button', { name: 'Apply' }).click()
  await settled(page)
  // Values have no before and now.
  await expect(page.getByRole('region', { name: 'What changed' })).toHaveCount(0)
  const differing = page.getByRole('region', { name: 'What differs' })
  await expect(differing.getByRole('listitem').first()).toContainText(
    /Support call: RO is \d+\.\d points below all others/
  )
  await page.keyboard.press('z')
  const changed = page.getByRole('region', { name: 'What changed' })
  await expect(changed.getByRole('listitem').first()).toContainText('Delivery')
})

test('everything is found by its name', async ({ start, workbench }) => {
  await start.openSample()
  const { page } = workbench
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mean')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Definition of CES: Mean/ })).toBeVisible()
})
