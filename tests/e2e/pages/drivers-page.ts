import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** What goes with satisfaction, or another outcome? */
export class DriversPage {
  readonly page: Page
  readonly view: Locator
  readonly chart: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('region', { name: /^What goes with/ })
    this.chart = this.view.getByRole('group', { name: /^Drivers of/ })
  }

  /** The cells of a driver in the table behind the picture, or in sight. */
  async driver(name: string): Promise<string[]> {
    const row = this.view.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
    return row.first().getByRole('cell').allTextContents()
  }

  async explain(outcome: string): Promise<void> {
    await this.view.getByRole('button', { name: /^Outcome/ }).click()
    await this.page.getByRole('menuitemradio', { name: outcome }).click()
    await settled(this.page)
  }

  async choose(...drivers: string[]): Promise<void> {
    await this.view
      .getByRole('button', { name: /^Drivers/ })
      .first()
      .click()
    for (const name of drivers) await this.page.getByRole('menuitemcheckbox', { name }).click()
    await this.page.keyboard.press('Escape')
    await settled(this.page)
  }
}
