import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { framesOf, watchFrames, type Frames } from './frames'

export interface Scrolled extends Frames {
  readonly name: string
}

const LIST = '[role=listbox][aria-label="Comments"]'

/** As often as a wheel, a mouse or a key that is held down tells of itself. */
const TICK = 16

/** Scrolls through a list of comments in every way there is, and says how steadily it moved. */
export const scrollComments = async (page: Page): Promise<Scrolled[]> => {
  const list = page.locator(LIST)
  await list.locator('[role=option]:not([aria-busy])').first().waitFor()
  await watchFrames(page, LIST)
  const box = await list.boundingBox()
  if (!box) throw new Error('The list is not in sight')
  const { x, y, width, height } = box
  const scrolled: Scrolled[] = []
  const go = async (name: string, times: number, step: (at: number) => Promise<void>) => {
    await setTimeout(300)
    const frames = await framesOf(page, async () => {
      for (let at = 0; at < times; at += 1) {
        await step(at)
        await setTimeout(TICK)
      }
    })
    scrolled.push({ name, ...frames })
  }
  const press = (key: string) => () => page.keyboard.press(key)

  await page.mouse.move(x + width / 2, y + height / 2)
  await go('wheel, slowly', 150, () => page.mouse.wheel(0, 40))
  await go('wheel, as far as it turns', 150, () => page.mouse.wheel(0, 900))
  await go('wheel, back', 150, () => page.mouse.wheel(0, -900))
  await list.focus()
  await go('arrow key held down', 150, press('ArrowDown'))
  await go('page key held down', 150, press('PageDown'))
  await go('to the end and back', 40, (at) => page.keyboard.press(at % 2 ? 'Home' : 'End'))
  await page.keyboard.press('Home')
  await page.mouse.move(x + width - 4, y + 24)
  await page.mouse.down()
  await go('scroll bar dragged', 200, (at) =>
    page.mouse.move(x + width - 4, y + 24 + at * ((height - 40) / 200))
  )
  await page.mouse.up()
  return scrolled
}
