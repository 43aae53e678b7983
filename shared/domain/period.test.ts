import { expect, it } from 'vitest'
import { dayAfter, dayBefore, periodPresets } from './period'

it('goes over month and year ends', () => {
  expect(dayAfter('2025-12-31')).toBe('2026-01-01')
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
})

it('counts back from the last answer and leaves out what would hold everything', () => {
  const presets = periodPresets({ from: '2025-01-01', to: '2026-06-30' })
  expect(presets).toContainEqual({ id: 'last-3-months', from: '2026-04-01', to: '2026-06-30' })
  expect(presets).toContainEqual({ id: 'year', year: 2025, from: '2025-01-01', to: '2025-12-31' })
  expect(periodPresets({ from: '2026-06-10', to: '2026-06-30' })).toEqual([])
})

it.each([
  ['2026-06-30', ['2026-06-01', '2026-04-01', '2026-01-01', '2025-07-01']],
  ['2026-02-28', ['2026-02-01', '2025-12-01', '2025-09-01', '2025-03-01']],
  ['2024-02-29', ['2024-02-01', '2023-12-01', '2023-09-01', '2023-03-01']],
  ['2026-03-31', ['2026-03-01', '2026-01-01', '2025-10-01', '2025-04-01']],
  ['2026-05-30', ['2026-05-01', '2026-03-01', '2025-12-01', '2025-05-31']],
  ['2026-06-17', ['2026-05-18', '2026-03-18', '2025-12-18', '2025-06-18']]
])('counts months back from %s to whole months where it ends one', (to, starts) => {
  const lasting = periodPresets({ from: '2020-05-05', to }).filter(({ id }) => id !== 'year')
  expect(lasting.map(({ from }) => from)).toEqual(starts)
})

it('cuts the first and the last year where the answers begin and end', () => {
  const years = periodPresets({ from: '2024-03-05', to: '2026-06-30' }).filter(({ id }) => id === 'year')
  expect(years.map(({ from, to }) => [from, to])).toEqual([
    ['2024-03-05', '2024-12-31'],
    ['2025-01-01', '2025-12-31'],
    ['2026-01-01', '2026-06-30']
  ])
})
