import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../tests/fixtures/mappings'
import type { Dimension } from '../contract/project'
import { qualityRequestSchema } from '../contract/slice-quality'
import { INITIAL_VIEW } from '../contract/view-state'
import { EVERYTHING, FILE, TOUCHPOINT } from '../domain/slice'
import { gridChoice, gridColumns, gridRanges } from './grid-question'

const dimension = (id: string, values: number): Dimension => ({ id, label: id, kind: 'category', values })
const mapping = mappingOf({ retained: 'stayed' })
const project = {
  mapping,
  dimensions: [
    dimension(TOUCHPOINT, 5),
    dimension(FILE, 3),
    dimension('stayed', 2),
    dimension('city', 300),
    ...['clean', 'signs', 'food'].map((id) => dimension(id, 6))
  ]
}
const NOTHING = INITIAL_VIEW.health

describe('columns read as a grid', () => {
  it('are those of few values, and none where they are too few', () => {
    expect(gridColumns(project)).toEqual(['clean', 'signs', 'food'])
    expect(gridColumns({ ...project, dimensions: project.dimensions.slice(0, -1) })).toEqual([])
  })

  it('are what is read by itself until three are chosen', () => {
    expect(gridChoice(project, NOTHING)).toMatchObject({ grid: null, isTooFew: false })
    expect(gridChoice(project, { ...NOTHING, grid: ['food', 'clean', 'gone'] })).toMatchObject({
      columns: ['clean', 'food'],
      grid: null,
      isTooFew: true
    })
  })

  it('are read on the range of effort, or on one that is chosen', () => {
    const all = { ...NOTHING, grid: ['food', 'signs', 'clean'] }
    const { grid, range } = gridChoice(project, all)
    expect(range).toEqual({ low: mapping.ces.scale.low, high: mapping.ces.scale.high })
    expect(grid).toEqual({
      columns: ['clean', 'signs', 'food'],
      rules: { scale: { ...range, good: 'high' }, missing: mapping.ces.missing, labels: {} }
    })
    expect(qualityRequestSchema.safeParse({ slice: EVERYTHING, grid }).success).toBe(true)
    const other = gridChoice(project, { ...all, range: { low: 0, high: 10 } })
    expect(other.grid?.rules).toEqual({ scale: { low: 0, high: 10, good: 'high' }, missing: [], labels: {} })
    expect(gridRanges(project)[0]).toEqual(range)
  })
})
