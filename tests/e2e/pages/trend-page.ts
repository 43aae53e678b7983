import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Is it getting easier? */
export class TrendPage {
  readonly page: Page
  readonly view: Locator
  readonly chart: Locator
  readonly changed: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('region', { name: 'Is it getting easier?' })
    this.chart = this.view.getByRole('group', { name: /with 95% intervals and control limits/ })
    this.changed = this.view.getByRole('region', { name: 'What changed, and why?' })
  }

  /** The numbers behind the picture, or in sight: the cells of a period, its name first. */
  async period(name: string): Promise<string[]> {
    const row = this.view
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
    return row.first().getByRole('cell').allTextContents()
  }

  async measure(metric: 'CES' | 'CSAT' | 'NPS'): Promise<void> {
    await this.view.getByRole('radio', { name: metric, exact: true }).click()
    await settled(this.page)
  }

  async choose(button: RegExp, item: string): Promise<void> {
    await this.view.getByRole('button', { name: button }).click()
    await this.page.getByRole('menuitemradio', { name: item }).click()
    await settled(this.page)
  }

  /** Draws over the picture from the period of one label of its axis to that of another. */
  async brush(from: string, to: string): Promise<void> {
    const at = async (label: string) => {
      const box = await this.chart.locator('svg text').getByText(label, { exact: true }).first().boundingBox()
      if (!box) throw new Error(`Nothing is called ${label}`)
      return { x: box.x + box.width / 2, y: box.y - 40 }
    }
    const [start, end] = [await at(from), await at(to)]
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 })
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
    await this.page.mouse.up()
    await settled(this.page)
  }
}
