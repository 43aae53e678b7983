import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

type Deed = 'Rename' | 'Replace with what is shown' | 'Move up' | 'Move down' | 'Save as a file…' | 'Delete'

/** The views kept in the project. */
export class SavedViewsPage {
  readonly page: Page
  readonly region: Locator
  readonly names: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('region', { name: 'Saved views' })
    this.names = this.region.getByRole('listitem')
  }

  async save(name: string): Promise<void> {
    await this.region.getByRole('button', { name: 'Save this view' }).click()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await this.view(name).waitFor()
    await settled(this.page)
  }

  view(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true })
  }

  async show(name: string): Promise<void> {
    await this.view(name).click()
    await settled(this.page)
  }

  async act(name: string, deed: Deed): Promise<void> {
    await this.region.getByRole('button', { name: `More for “${name}”` }).click()
    await this.page.getByRole('menuitem', { name: deed, exact: true }).click()
    await settled(this.page)
  }

  /** Reads views from a file. */
  async addFrom(file: string): Promise<void> {
    await this.region.locator('input[type="file"]').setInputFiles(file)
    await settled(this.page)
  }
}
