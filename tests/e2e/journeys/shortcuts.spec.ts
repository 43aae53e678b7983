import { expect, test } from '../fixtures'
import { readsWell } from '../pages/reads-well'
import { settled } from '../pages/settled'

test('F, E, Z and ? do the same in every view, and nothing while one types', async ({ start, workbench }) => {
  test.slow()
  const { page } = workbench
  await start.openSample()
  await workbench.filter('Country', 'IT')
  const filters = page.getByRole('banner').getByRole('group', { name: 'Filters', exact: true }).first()
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    await page.keyboard.press(key)
    await settled(page)
    await page.keyboard.press('f')
    await expect(page.getByRole('dialog').getByRole('searchbox'), key).toBeFocused()
    await page.keyboard.type('fez?1')
    await expect(page.getByRole('dialog').getByRole('searchbox'), key).toHaveValue('fez?1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog'), key).toHaveCount(0)
    await page.keyboard.press('e')
    await expect(page.getByRole('menuitem', { name: 'Copy table' }), key).toBeVisible()
    await expect(page.getByRole('menu'), key).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu'), key).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard' }), key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog'), key).toHaveCount(0)
    await expect(filters).toContainText('Country')
  }
  // From the list of comments too: it takes arrows and nothing else.
  await page.keyboard.press('7')
  await settled(page)
  await page.getByRole('listbox', { name: 'Comments' }).focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Where is it hard?' })).toBeVisible()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('z')
  await expect(filters).not.toContainText('Country')
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Shift+Z')
  await settled(page)
  await expect(filters).toContainText('Country')
  await expect(page.getByRole('heading', { name: 'Where is it hard?' })).toBeVisible()
})

test('the list of keys has those of pictures, tables and lists', async ({ start, workbench }) => {
  const { page } = workbench
  await start.openSample()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard' })
  for (const said of ['↑↓←→', 'Home–End', 'Esc', 'Tab', '⇧F10']) await expect(keys).toContainText(said)
  await readsWell(page, 'keys')
})
