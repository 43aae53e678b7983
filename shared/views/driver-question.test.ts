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

  it('are the columns of few values where nobody did, unless others are chosen', () => {
    expect(driverChoice(project(), INITIAL)).toMatchObject({
      columns: [TOUCHPOINT, 'country'],
      usual: { columns: [TOUCHPOINT, 'country'], of: 2 },
      why: null
    })
    expect(driverChoice(project({ wide: true }), INITIAL).usual).toBeNull()
    expect(driverChoice(project(), { ...INITIAL, columns: [] })).toMatchObject({
      usual: null,
      question: null,
      why: 'nothing-chosen'
    })
    expect(driverColumns(project(), 'csat')).toEqual([TOUCHPOINT, 'country'])
    const chosen = driverChoice(project(), { ...INITIAL, columns: ['country', TOUCHPOINT, 'gone'] })
    expect(chosen.question?.drivers).toEqual([
      { kind: 'dimension', column: TOUCHPOINT },
      { kind: 'dimension', column: 'country' }
    ])
  })

  it('leave out by themselves what has too many values, who stayed, and what nobody could read', () => {
    const wide = ['stayed', 'city', ...Array.from({ length: 10 }, (_, at) => `column ${at}`)]
    const { usual } = driverChoice(
      project({
        mapping: mappingOf({ retained: 'stayed' }),
        dimensions: wide.map((id) => dimension(id, id === 'city' ? 13 : 12)),
        touchpoints: ['Checkout']
      }),
      INITIAL
    )
    expect(usual).toEqual({ columns: wide.slice(2, 10), of: 10 })
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
