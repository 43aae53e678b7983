import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { painted, type Painted } from './painted'

/** As fast as a hand that knows where to go. */
const PAUSE = 300

export interface Click extends Painted {
  readonly kind: string
  /** How often the list was walked before. */
  readonly round: number
}

/** Views that are made of counts; the others read every response, and say how far they are. */
const COUNTED = ['Overview', 'Touchpoints', 'CES / CSAT', 'Trend', 'Crosstab', 'Definitions']

/** What one who analyses a survey clicks, each time something else, so that nothing was answered before. */
const ROUNDS = [
  {
    touchpoint: 'Returns',
    country: 'Germany',
    channel: 'Web',
    definition: 'Net easy',
    grain: 'Weeks',
    period: '2024',
    comparison: 'A year earlier'
  },
  {
    touchpoint: 'Support call',
    country: 'France',
    channel: 'App',
    definition: 'Mean',
    grain: 'Quarters',
    period: 'Last 6 months',
    comparison: 'Period before'
  },
  {
    touchpoint: 'Checkout',
    country: 'Romania',
    channel: 'SMS',
    definition: '% difficult',
    grain: 'Days',
    period: '2023',
    comparison: 'First half'
  }
] as const

/** Walks the list, and says how long each click took. */
export const walk = async (page: Page, measure = painted): Promise<Click[]> => {
  const clicks: Click[] = []
  for (const [round, chosen] of ROUNDS.entries()) {
    const click = async (kind: string, target: Locator) => {
      await setTimeout(PAUSE)
      clicks.push({ kind, round, ...(await measure(page, target.first())) })
    }
    const button = (name: string | RegExp) =>
      page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    const rail = (name: string) =>
      page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) })
    const filter = async (dimension: string, value: string) => {
      await click('open a menu', button('Filter'))
      await click('values of a filter', page.getByRole('option', { name: dimension }))
      await click('tick a value', page.getByRole('option', { name: value }))
      await click('add a filter', button('Apply'))
    }
    const views = async () => {
      for (const view of COUNTED) await click(`show ${view}`, rail(view))
    }

    await click('show Overview', rail('Overview'))
    await click('select a touchpoint', button(chosen.touchpoint))
    await filter('country', chosen.country)
    await views()
    await click('open a menu', button(/^Definition of CES/))
    await click(
      'change the definition',
      page.getByRole('menuitemradio', { name: chosen.definition, exact: true })
    )
    await filter('channel', chosen.channel)
    await views()
    await click('open a menu', button(/^(All dates|(?!What |Remove |Change ).* – .*|\d{4})$/))
    await click('choose a period', button(chosen.period))
    await views()
    await click('show Overview', rail('Overview'))
    await click('open a menu', button(/^What changes are told against/))
    await click('choose a comparison', button(chosen.comparison))
    await click('show Trend', rail('Trend'))
    await click('open a menu', button(/^(Auto(: .*)?|Days|Weeks|Months|Quarters|Years)$/))
    await click('change the grain', page.getByRole('menuitemradio', { name: chosen.grain, exact: true }))
    await click('open a menu', button(/^(Everybody in one|By .*)$/))
    await click('break down the trend', page.getByRole('menuitemradio', { name: /touchpoint/i }))
    for (let step = 0; step < 12; step += 1) await click('undo', button('Undo'))
    await click('redo', button('Redo'))
    await click('remove a filter', button(/^Remove filter: /))
  }
  return clicks
}
