import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Effort against satisfaction. */
export class ComparePage {
  readonly page: Page
  readonly view: Locator
  readonly chart: Locator
  readonly people: Locator
  readonly heatMap: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('region', { name: 'Effort against satisfaction' })
    this.chart = this.view.getByRole('group', { name: /by touchpoint with 95% intervals/ })
    this.people = this.view.getByRole('region', { name: 'How the answers go together' })
    this.heatMap = this.people.getByRole('group', { name: /in percent of each row/ })
  }

  /** The cells of a touchpoint in the table behind the scatter, or in sight. */
  async touchpoint(name: string): Promise<string[]> {
    const row = this.view.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
    return row.first().getByRole('cell').allTextContents()
  }

  async aim(targets: { readonly ces: string; readonly csat: string }): Promise<void> {
    await this.view.getByRole('button', { name: /^Quadrants/ }).click()
    await this.page.getByRole('spinbutton', { name: /^CES/ }).fill(targets.ces)
    await this.page.getByRole('spinbutton', { name: /^CSAT/ }).fill(targets.csat)
    await this.page.getByRole('button', { name: 'Apply' }).click()
    await settled(this.page)
  }
}
