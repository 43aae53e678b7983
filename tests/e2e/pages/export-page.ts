import { expect, type Locator, type Page } from '@playwright/test'
import { settled } from './settled'

/** What is taken away: the Export menu, its options, and the report. */
export class ExportPage {
  readonly page: Page
  readonly button: Locator
  readonly options: Locator
  readonly report: Locator

  constructor(page: Page) {
    this.page = page
    this.button = page.getByRole('button', { name: 'Export', exact: true })
    this.options = page.getByRole('dialog', { name: 'Export options' })
    this.report = page.getByRole('dialog', { name: 'Report' })
  }

  /** Opens the menu by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('e')
    await expect(this.page.getByRole('menu', { name: 'Export' })).toBeVisible()
  }

  async tablesAs(format: 'CSV' | 'Excel'): Promise<void> {
    await this.open()
    await this.page.getByRole('menuitem', { name: format }).click()
    await settled(this.page)
  }

  async openOptions(): Promise<Locator> {
    await this.open()
    await this.page.getByRole('menuitem', { name: 'Export options…' }).click()
    await expect(this.options).toBeVisible()
    return this.options
  }

  async closeOptions(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.options).toBeHidden()
  }

  /** Opens the report's dialog by the keyboard alone. */
  async openReport(): Promise<Locator> {
    await this.open()
    await this.page.keyboard.type('Report')
    await expect(this.page.getByRole('menuitem', { name: 'Report…' })).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(this.report).toBeVisible()
    return this.report
  }

  /** Makes the report that is chosen; the dialog closes once it is saved. */
  async makeReport(): Promise<void> {
    await this.report.getByRole('button', { name: 'Make report' }).click()
    await expect(this.report).toBeHidden({ timeout: 60_000 })
  }
}
