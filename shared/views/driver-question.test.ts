import { describe, expect, it } from 'vitest'
import { mappingOf } from '../../tests/fixtures/mappings'
import type { Dimension } from '../contract/project'
import { TOUCHPOINT } from '../domain/slice'
import { driverChoice, driverColumns, driverOutcomes } from './driver-question'

const FIVE = { low: 1, high: 5, good: 'high' } as const
const dimension = (id: string, values: number): Dimension => ({ id, label: id, kind: 'category', values })

const project = (more: Partial<Parameters<typeof driverChoice>[0]> = {}) => ({
  wide: false,
  touchpoints: ['Checkout', 'Delivery'],
  responses: 100,
  evaluations: 100,
  sources: [],
  mapping: mappingOf({ csat: { column: 'csat', scale: FIVE, missing: [] } }),
  dimensions: [dimension(TOUCHPOINT, 2), dimension('country', 3), dimension('constant', 1)],
  ...more
})
const INITIAL = { outcome: null, columns: null, form: 'chart' } as const

describe('drivers of a project', () => {
  it('are its touchpoints where people rated several', () => {
    const { outcome, question } = driverChoice(project({ wide: true }), INITIAL)
    expect(outcome).toBe('csat')
    expect(question?.drivers).toEqual([
      { kind: 'touchpoint', touchpoint: 'Checkout' },
      { kind: 'touchpoint', touchpoint: 'Delivery' }
    ])
    expect(driverChoice(project({ evaluations: 180 }), INITIAL).question?.drivers).toHaveLength(2)
  })

  it('have to be chosen where nobody did, the touchpoint among the columns', () => {
    expect(driverChoice(project(), INITIAL)).toMatchObject({ question: null, why: 'nothing-chosen' })
    expect(driverColumns(project(), 'csat')).toEqual([TOUCHPOINT, 'country'])
    const chosen = driverChoice(project(), { ...INITIAL, columns: ['country', TOUCHPOINT, 'gone'] })
    expect(chosen.question?.drivers).toEqual([
      { kind: 'dimension', column: TOUCHPOINT },
      { kind: 'dimension', column: 'country' }
    ])
  })

  it('explain effort only where an answer to it stands alone', () => {
    expect(driverOutcomes(project())).toEqual(['ces', 'csat'])
    expect(driverOutcomes(project({ wide: true }))).toEqual(['csat'])
    expect(driverChoice(project({ wide: true }), { ...INITIAL, outcome: 'ces' }).outcome).toBe('csat')
  })

  it('are no more than a model can have', () => {
    const dimensions = Array.from({ length: 41 }, (_, index) => dimension(`column ${index}`, 2))
    const columns = dimensions.map(({ id }) => id)
    expect(driverChoice(project({ dimensions }), { ...INITIAL, columns }).why).toBe('too-many')
  })

  it('explain who stayed by everything but that column itself', () => {
    const mapping = mappingOf({ retained: 'country' })
    expect(driverOutcomes(project({ mapping }))).toEqual(['ces', 'retained'])
    expect(driverColumns(project({ mapping }), 'ces')).toContain('country')
    expect(driverColumns(project({ mapping }), 'retained')).toEqual([TOUCHPOINT])
    const choice = driverChoice(project({ mapping, wide: true }), INITIAL)
    expect(choice.question?.outcome).toEqual({ kind: 'retained' })
  })
})
