import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VIEWS } from '../../../shared/contract/view-state'
import { test } from '../fixtures'
import { readsWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { isWorded, wordingOf } from '../pages/wording'
import { ROOT } from '../places'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 }
]

/** English, and the language whose words are longest. */
const SHOWN = ['en', 'fr'].filter(isWorded)

for (const language of SHOWN)
  for (const size of SIZES)
    for (const dark of [false, true]) {
      const how = `${language}-${size.width}-${dark ? 'dark' : 'light'}`
      test(`every view reads well: ${how}`, async ({ openWindow, hostKind }) => {
        test.skip(
          hostKind !== 'desktop',
          'both hosts show the same page: a tab is looked at in the screens before it'
        )
        test.slow()
        const { page } = await openWindow({ size, dark, language })
        const folder = join(ROOT, 'test-results/screens')
        await mkdir(folder, { recursive: true })
        const says = wordingOf(language)
        await page.getByRole('button', { name: says('start.sample') }).click()
        await page.getByRole('navigation').waitFor()
        for (const [index, view] of VIEWS.entries()) {
          await page.keyboard.press(`${index + 1}`)
          await page
            .getByRole('navigation')
            .getByRole('button', { name: says(`view.${view}.name`), exact: true })
            .and(page.locator('[aria-current]'))
            .waitFor()
          await settled(page)
          await page.screenshot({
            path: join(folder, `${hostKind}-${how}-${view}.png`),
            animations: 'disabled'
          })
          await readsWell(page, `${view}, ${how}`)
        }
      })
    }
