import { test } from '../fixtures'
import { settled } from '../pages/settled'
import { StartPage } from '../pages/start-page'
import AxeBuilder from '@axe-core/playwright'

for (const [size, dark] of [[{ width: 1280, height: 800 }, false], [{ width: 2560, height: 1440 }, true], [{ width: 1280, height: 800 }, true]] as const)
  test(`verbatims ${size.width} ${dark}`, async ({ openWindow }) => {
    const { page } = await openWindow({ size, dark })
    page.on('console', (m) => console.log(m.text()))
    page.on('pageerror', (e) => console.log('ERR', e.message))
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await page.getByRole('navigation').getByRole('button', { name: 'Verbatims' }).click()
    const shot = async (name: string) => {
      await settled(page)
      await page.waitForTimeout(400)
      await settled(page)
      await page.screenshot({ path: `/tmp/vverb/shots/${size.width}-${dark ? 'dark' : 'light'}-${name}.png` })
    }
    await page.waitForTimeout(1500)
    await shot('first')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules('region').analyze()
    console.log(JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])))
    const svg = page.locator('section svg text').nth(12)
    await page.getByRole('group', { name: /Words of hard/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(800)
    await shot('word')
    console.log(await svg.textContent())
    await page.getByRole('listbox').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await shot('opened')
    await page.getByRole('button', { name: 'Show all comments' }).click()
    await page.getByRole('listbox').focus()
    await page.keyboard.press('End')
    await page.waitForTimeout(300)
    await shot('end')
    await page.getByRole('searchbox').fill('zzzz')
    await page.waitForTimeout(500)
    await shot('nothing')
    await page.getByRole('radio', { name: 'Table' }).click()
    await shot('table')
  })
