import { expect, type Locator, type Page } from '@playwright/test'
import { settled } from './settled'

/** The views, as the rail names them. */
export type ViewName =
  | 'Overview'
  | 'Touchpoints'
  | 'CES / CSAT'
  | 'Trend'
  | 'Crosstab'
  | 'Drivers'
  | 'Verbatims'
  | 'Health'
  | 'Definitions'

/** The workbench. */
export class WorkbenchPage {
  readonly page: Page
  readonly inspector: Locator
  readonly responses: Locator

  constructor(page: Page) {
    this.page = page
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.responses = page.getByTestId('responses')
  }

  async show(view: ViewName): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: view }).click()
    await settled(this.page)
  }

  /** The cells of a touchpoint's row in the table behind the chart, or in sight. */
  async row(touchpoint: string): Promise<string[]> {
    const row = this.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: touchpoint }) })
    return row.getByRole('cell').allTextContents()
  }

  /** Touchpoints in the order they are shown. */
  async touchpoints(): Promise<string[]> {
    return this.page.getByRole('table').locator('tbody').getByRole('rowheader').allTextContents()
  }

  async define(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Definition of CES/ }).click()
    await this.page.getByRole('menuitemradio', { name, exact: true }).click()
    await settled(this.page)
  }

  async filter(dimension: string, ...values: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter', exact: true }).click()
    await this.page.getByRole('dialog').getByRole('searchbox').fill(dimension)
    await this.page.getByRole('option', { name: dimension }).first().click()
    for (const value of values) await this.page.getByRole('option', { name: value, exact: true }).click()
    await this.page.getByRole('button', { name: 'Apply' }).click()
    await settled(this.page)
  }

  /** Types what one looks for in the open list, and takes what it leads to. */
  async chooseByKeyboard(name: string): Promise<void> {
    const search = this.page.getByRole('searchbox')
    await expect(search).toBeFocused()
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option')).toHaveCount(1)
    await this.page.keyboard.press('ArrowDown')
    await expect(search).toHaveAttribute('aria-activedescendant', /./)
    await this.page.keyboard.press('Enter')
  }

  async exportAs(format: 'PNG' | 'SVG' | 'PDF'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export' }).click()
    await this.page.getByRole('menuitem', { name: format }).click()
    await settled(this.page)
  }

  async undo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
    await settled(this.page)
  }

  async redo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Redo' }).click()
    await settled(this.page)
  }
}
