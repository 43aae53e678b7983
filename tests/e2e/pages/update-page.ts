import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** The question whether a file that fits is added, and the page of what that changed. */
export class UpdatePage {
  readonly page: Page
  readonly dialog: Locator
  readonly changes: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('alertdialog')
    this.changes = page.getByRole('region', { name: 'What changed since last time' })
  }

  /** Chooses what the file is to the project. */
  async place(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: /further wave|Takes the place/ }).click()
    await this.page.getByRole('menuitemradio', { name }).click()
  }

  async update(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Update/ }).click()
    await this.changes.getByRole('table').first().waitFor()
    await settled(this.page)
  }

  /** The cells of a line, of one saved view and one of its tables. */
  async line(view: string, table: RegExp, name: string): Promise<string[]> {
    const card = this.changes.getByRole('region', { name: view, exact: true })
    const row = card
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
    return row.getByRole('cell').allTextContents()
  }
}
