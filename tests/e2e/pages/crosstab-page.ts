import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Who finds it hard? */
export class CrosstabPage {
  readonly page: Page
  readonly view: Locator
  readonly table: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('region', { name: 'Who finds it hard?' })
    this.table = this.view.getByRole('table')
  }

  /** The cells of a row, with their letters. */
  async row(name: string): Promise<string[]> {
    const row = this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
    return row.getByRole('cell').allTextContents()
  }

  async put(place: 'Rows' | 'Columns' | 'Within', dimension: string): Promise<void> {
    await this.view.getByRole('button', { name: new RegExp(`${place}$`) }).click()
    await this.page.getByRole('option', { name: dimension, exact: true }).click()
    await settled(this.page)
  }

  async choose(name: 'CES' | 'CSAT' | 'NPS' | 'Score' | 'Shares'): Promise<void> {
    await this.view.getByRole('radio', { name, exact: true }).click()
    await settled(this.page)
  }
}
