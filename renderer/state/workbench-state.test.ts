import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { startHistory } from './history'
import type { ViewAction } from './view-state'
import { reduceWorkbench } from './workbench-state'

const start = startHistory(INITIAL_VIEW)
const run = (...actions: Parameters<typeof reduceWorkbench>[1][]) => actions.reduce(reduceWorkbench, start)

describe('workbench state', () => {
  it('undoes and redoes filters, definitions and views', () => {
    const filtered = run(
      { type: 'filter', filter: { op: 'is', dimension: 'country', values: ['FR'] } },
      { type: 'define', metric: 'ces', definition: 'mean' },
      { type: 'show', view: 'compare' }
    )
    expect(filtered.present).toMatchObject({ view: 'compare', ces: 'mean' })
    const undone = [1, 2, 3].reduce((history) => reduceWorkbench(history, { type: 'undo' }), filtered)
    expect(undone.present).toEqual(INITIAL_VIEW)
    const redone = [1, 2, 3].reduce((history) => reduceWorkbench(history, { type: 'redo' }), undone)
    expect(redone.present).toEqual(filtered.present)
  })

  it('lets go of brushed days with the selection, and takes them up again', () => {
    const days = { from: '2025-03-01', to: '2025-05-31' }
    const brushed = run({ type: 'brush', days })
    const cleared = reduceWorkbench(brushed, { type: 'select', touchpoint: undefined })
    expect(cleared.present.slice).toEqual(INITIAL_VIEW.slice)
    expect(reduceWorkbench(cleared, { type: 'undo' }).present).toEqual(brushed.present)
    const marked = run({ type: 'mark', days, touchpoint: undefined })
    expect(marked.past).toEqual([])
    const unmarked = reduceWorkbench(marked, { type: 'unbrush' })
    expect(unmarked.present.trend.marked).toBeNull()
    expect(unmarked.past).toEqual([])
    expect(reduceWorkbench(brushed, { type: 'unbrush' }).past).toHaveLength(2)
  })

  it('takes a filter in place of the one on the same dimension', () => {
    const { slice } = run(
      { type: 'filter', filter: { op: 'is', dimension: 'country', values: ['FR'] } },
      { type: 'filter', filter: { op: 'not', of: { op: 'is', dimension: 'country', values: ['IT'] } } }
    ).present
    expect(slice.filters).toEqual([{ op: 'not', of: { op: 'is', dimension: 'country', values: ['IT'] } }])
  })

  it('counts first answers only, and all again, whatever the filters', () => {
    const first = run(
      { type: 'filter', filter: { op: 'is', dimension: 'country', values: ['FR'] } },
      { type: 'count-answers', answers: 'first' },
      { type: 'clear-filters' }
    )
    expect(first.present.slice).toEqual({ filters: [], answers: 'first' })
    const all = reduceWorkbench(first, { type: 'count-answers', answers: 'all' })
    expect(all.present.slice.answers).toBe('all')
  })

  it('does not count the same said in another order as a step', () => {
    const { slice } = INITIAL_VIEW
    const compared = run({
      type: 'compare',
      comparison: { kind: 'values', dimension: 'country', value: 'FR', against: 'IT' }
    })
    const again = reduceWorkbench(compared, {
      type: 'compare',
      comparison: { against: 'IT', value: 'FR', dimension: 'country', kind: 'values' }
    })
    expect(again.past).toHaveLength(1)
    expect(reduceWorkbench(again, { type: 'restore', state: { ...again.present, slice } }).past).toHaveLength(
      1
    )
  })

  it('does not count a glance as a step', () => {
    const looked = run(
      { type: 'define', metric: 'ces', definition: 'net' },
      { type: 'select', touchpoint: 'Returns' }
    )
    expect(looked.present.selected).toBe('Returns')
    expect(reduceWorkbench(looked, { type: 'undo' }).present.ces).toBe('easy')
  })

  it('gives up the undone future when something else is done, and never loses the beginning', () => {
    const action: fc.Arbitrary<ViewAction> = fc.oneof(
      fc.record({
        type: fc.constant('define' as const),
        metric: fc.constant('ces' as const),
        definition: fc.constantFrom('easy', 'net', 'mean')
      }),
      fc.record({
        type: fc.constant('show' as const),
        view: fc.constantFrom('touchpoints' as const, 'compare' as const)
      })
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const end = actions.reduce(reduceWorkbench, start)
        const back = actions.reduce((history) => reduceWorkbench(history, { type: 'undo' }), end)
        expect(back.present).toEqual(INITIAL_VIEW)
        expect(reduceWorkbench(back, { type: 'weigh', weighted: true }).future).toEqual([])
      })
    )
  })
})
