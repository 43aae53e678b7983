import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Verbatims: words of hard and easy experiences, and the comments. */
export class VerbatimsPage {
  readonly page: Page
  readonly list: Locator
  /** How many comments are listed. */
  readonly listed: Locator
  readonly search: Locator
  readonly masked: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: 'Comments' })
    this.listed = page.getByRole('region', { name: 'Comments' }).getByRole('status')
    this.search = page.getByRole('searchbox', { name: 'Search comments' })
    this.masked = page.getByRole('switch', { name: 'Mask personal data' })
  }

  async language(name: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).click()
    await settled(this.page)
  }

  async side(name: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).click()
    await settled(this.page)
  }
}
