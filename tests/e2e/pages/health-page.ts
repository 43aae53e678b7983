import type { Locator, Page } from '@playwright/test'
import { settled } from './settled'

const CARDS = {
  days: 'Answers by day',
  repeats: 'Who was asked too often',
  order: 'What answering again does',
  suspects: 'Suspicious responses',
  missing: 'Missing by question',
  rows: 'Rows refused and left out',
  weights: 'Weights'
} as const

/** Health: a card for each thing that may be wrong with the answers. */
export class HealthPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  card(name: keyof typeof CARDS): Locator {
    return this.page.getByRole('region', { name: CARDS[name] })
  }

  /** Takes further columns into the grid. */
  async readAsGrid(...columns: string[]): Promise<void> {
    await this.card('suspects')
      .getByRole('button', { name: /^Columns of a grid/ })
      .click()
    for (const name of columns) await this.page.getByRole('menuitemcheckbox', { name }).click()
    await this.page.keyboard.press('Escape')
    await settled(this.page)
  }

  line(card: keyof typeof CARDS, name: string): Locator {
    return this.card(card)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }
}
