import { describe, expect, it } from 'vitest'
import { differ } from './shown-views'
import { INITIAL_VIEW, VIEWS, viewStateSchema } from './view-state'

describe('what is shown', () => {
  it('is the same after it was written and read again', () => {
    const again = viewStateSchema.parse(JSON.parse(JSON.stringify(INITIAL_VIEW)))
    expect(differ(again, INITIAL_VIEW)).toBe(false)
    const turned = Object.fromEntries(Object.entries(INITIAL_VIEW).reverse()) as typeof INITIAL_VIEW
    expect(differ(turned, INITIAL_VIEW)).toBe(false)
  })

  it('is not changed by looking', () => {
    for (const view of VIEWS) expect(differ({ ...INITIAL_VIEW, view }, INITIAL_VIEW)).toBe(false)
    const marked = { from: '2026-01-01', to: '2026-01-31' }
    const looked = { ...INITIAL_VIEW, selected: 'Checkout', trend: { ...INITIAL_VIEW.trend, marked } }
    expect(differ(looked, INITIAL_VIEW)).toBe(false)
  })

  it('is changed by whatever else is chosen', () => {
    const others = [
      { ...INITIAL_VIEW, ces: 'mean' },
      { ...INITIAL_VIEW, weighted: true },
      { ...INITIAL_VIEW, slice: { filters: [{ op: 'is' as const, dimension: 'country', values: ['FR'] }] } },
      { ...INITIAL_VIEW, trend: { ...INITIAL_VIEW.trend, grain: 'week' as const } },
      { ...INITIAL_VIEW, touchpoints: { ...INITIAL_VIEW.touchpoints, order: 'best' as const } }
    ]
    for (const other of others) expect(differ(other, INITIAL_VIEW)).toBe(true)
  })
})
