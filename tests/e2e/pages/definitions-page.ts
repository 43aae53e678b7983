import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

/** Definitions: the same answers under every published definition. */
export class DefinitionsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  line(definition: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: definition, exact: true }) })
  }

  async choose(definition: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: definition, exact: true }).click()
    await settled(this.page)
  }
}
