import type { Locator, Page } from '@playwright/test'
import { dropFiles } from '../window'
import { FIRST_TITLE, toTouchpoints } from './opened'
import { settled } from './settled'

/** The first screen. */
export class StartPage {
  readonly page: Page
  readonly title: Locator
  readonly alert: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('heading', { name: 'Where do customers struggle?' })
    this.alert = page.getByRole('alert')
  }

  /** Drops files and waits until the window has made something of them. */
  async drop(...files: string[]): Promise<void> {
    await this.title.waitFor()
    await dropFiles(this.page, files)
    await this.page
      .locator(`main[aria-label="What the columns mean"], [role="alert"], h1:has-text("${FIRST_TITLE}")`)
      .first()
      .waitFor()
    if (await this.page.getByRole('heading', { name: FIRST_TITLE }).isVisible())
      await toTouchpoints(this.page)
    await settled(this.page)
  }

  /** Drops files while a project is open. */
  async dropOnProject(...files: string[]): Promise<void> {
    await dropFiles(this.page, files)
    await this.page.getByRole('main', { name: 'What the columns mean' }).waitFor()
    await settled(this.page)
  }

  /** Drops files that fit the open project. */
  async dropFitting(...files: string[]): Promise<void> {
    await dropFiles(this.page, files)
    await this.page.getByRole('alertdialog').waitFor()
    await settled(this.page)
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the sample' }).click()
    await toTouchpoints(this.page)
  }

  recent(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first()
  }
}
