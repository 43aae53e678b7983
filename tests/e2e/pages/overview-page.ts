import type { Locator, Page } from '@playwright/test'

/** Overview: the metrics, touchpoints worst first, what changed, what it rests on. */
export class OverviewPage {
  readonly page: Page
  readonly signals: Locator
  readonly ranking: Locator
  readonly coverage: Locator
  readonly hint: Locator

  constructor(page: Page) {
    this.page = page
    this.signals = page.getByRole('region', { name: 'What changed' })
    this.ranking = page.getByRole('region', { name: 'CES by touchpoint, worst first' })
    this.coverage = page.getByRole('region', { name: 'What the figures rest on' })
    this.hint = page.getByTestId('hint')
  }

  /** The card of a metric. */
  card(metric: 'CES' | 'CSAT' | 'NPS' | 'Retention'): Locator {
    return this.page.getByRole('main').getByRole('region', { name: metric, exact: true })
  }

  /** A touchpoint's line in the ranking. */
  line(touchpoint: string): Locator {
    return this.ranking.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: touchpoint, exact: true })
    })
  }
}
