import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../tests/fixtures/mappings'
import { INITIAL_VIEW } from '../contract/view-state'
import { fitView } from './fit-view'

const PROJECT = {
  dimensions: [{ id: 'country', label: 'Country', kind: 'category' as const, values: 3 }],
  hasWeights: false,
  period: null,
  mapping: mappingOf()
}

const driversOf = (columns: readonly string[] | null) =>
  fitView(
    { ...INITIAL_VIEW, drivers: { ...INITIAL_VIEW.drivers, columns: columns && [...columns] } },
    PROJECT
  ).state.drivers.columns

describe('drivers that were kept', () => {
  it.each([
    [['country', 'branch'], ['country']],
    [['branch'], null],
    [[], []],
    [null, null]
  ])('%j, where only the country is known: %j', (kept, shown) => {
    expect(driversOf(kept)).toEqual(shown)
  })
})
