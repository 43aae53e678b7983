import { expect, it } from 'vitest'
import { dayAfter, dayBefore, periodPresets } from './period'

it('goes over month and year ends', () => {
  expect(dayAfter('2025-12-31')).toBe('2026-01-01')
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
})

it('counts back from the last answer and leaves out what would hold everything', () => {
  const presets = periodPresets({ from: '2025-01-01', to: '2026-06-30' })
  expect(presets).toContainEqual({ id: 'last-3-months', from: '2026-03-31', to: '2026-06-30' })
  expect(presets).toContainEqual({ id: 'year', year: 2025, from: '2025-01-01', to: '2025-12-31' })
  expect(periodPresets({ from: '2026-06-10', to: '2026-06-30' })).toEqual([])
})

it('ends on the last of a shorter month', () => {
  const [month] = periodPresets({ from: '2025-01-01', to: '2025-03-31' })
  expect(month).toEqual({ id: 'last-month', from: '2025-03-01', to: '2025-03-31' })
})
