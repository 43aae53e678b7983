import { expect, test } from '../fixtures'
import { settled } from '../pages/settled'

test('the language is another at once, in every view, and again after a new start', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  await start.openSample()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByTestId('score')).toHaveText(/^\d+,\d\s%$/)
  // The chart is drawn anew, its numbers among it.
  await expect(page.locator('main svg').filter({ hasText: '50,6' })).toBeVisible()
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    await page.keyboard.press(key)
    await settled(page)
    expect(await page.getByRole('main').textContent(), key).not.toMatch(
      /\d\.\d%|\b(?:answers|interval|the rest)\b/
    )
  }
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})
