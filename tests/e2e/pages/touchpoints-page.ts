import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Touchpoints: bars, a funnel, or a table. */
export class TouchpointsPage {
  readonly page: Page
  /** The chart, which the arrow keys walk through. */
  readonly chart: Locator

  constructor(page: Page) {
    this.page = page
    this.chart = page.getByRole('group', { name: /choose a touchpoint/ })
  }

  async form(name: 'Bars' | 'Funnel' | 'Table'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).click()
    await settled(this.page)
  }

  async order(name: 'Worst first' | 'Best first' | 'By name' | 'Most answers first'): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: / first$|^By name$/ })
      .click()
    await this.page.getByRole('menuitemradio', { name, exact: true }).click()
    await settled(this.page)
  }

  /** The table in sight, or behind the chart. */
  line(touchpoint: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: touchpoint, exact: true }) })
  }
}
