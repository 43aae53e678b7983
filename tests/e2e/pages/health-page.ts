import type { Locator, Page } from '@playwright/test'

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

  line(card: keyof typeof CARDS, name: string): Locator {
    return this.card(card)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }
}
