import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything, glances, PARTS, steps, withoutGlances } from '../../tests/fixtures/view-actions'
import { readViewFile, savedViewSchema, writeViewFile } from '../../shared/contract/saved-view'
import { INITIAL_VIEW, keptViewSchema, type ViewState } from '../../shared/contract/view-state'
import { startHistory, type History } from './history'
import { reduceWorkbench, type WorkbenchAction } from './workbench-state'

type Workbench = History<ViewState>

const start = startHistory(INITIAL_VIEW)
const run = (actions: readonly WorkbenchAction[], from = start): Workbench =>
  actions.reduce(reduceWorkbench, from)

/** Undoes or redoes until there is nothing more to. */
const all = (type: 'undo' | 'redo', from: Workbench): Workbench => {
  const next = reduceWorkbench(from, { type })
  return next === from ? from : all(type, next)
}

/** A state that somebody might have come to. */
const states = fc.array(fc.oneof(steps, glances), { maxLength: 25 }).map((actions) => run(actions).present)

/** As it comes back from JSON: what is said to be absent is absent. */
const written = (state: ViewState): unknown => JSON.parse(JSON.stringify(state))

describe('whatever is done', () => {
  it('is undone to the beginning, and redone to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(steps, glances), { maxLength: 60 }), (actions) => {
        const end = run(actions)
        const beginning = all('undo', end)
        expect(withoutGlances(beginning.present)).toEqual(INITIAL_VIEW)
        expect(all('redo', beginning).present).toEqual(end.present)
      })
    )
  })

  it('is undone and redone so with undoing and redoing among it', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (actions) => {
        const end = all('redo', run(actions))
        expect(all('redo', all('undo', end)).present).toEqual(end.present)
        expect(withoutGlances(all('undo', end).present)).toEqual(INITIAL_VIEW)
      })
    )
  })

  it('is a step only where it changes something', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (actions) => {
        const { past, present, future } = run(actions)
        const values = [...past, present, ...future].map((state) => JSON.stringify(state))
        expect(values.slice(1).filter((value, index) => value === values[index])).toEqual([])
      })
    )
  })

  it('leaves what it does not speak of', () => {
    fc.assert(
      fc.property(states, steps, (state, action) => {
        const after = reduceWorkbench(startHistory(state), action).present
        const changed = PARTS.filter((part) => after[part] !== state[part])
        expect(changed.length).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe('a view that is saved', () => {
  it('is restored as it was, from the project and from a file', () => {
    fc.assert(
      fc.property(states, (state) => {
        const kept = savedViewSchema.parse(JSON.parse(JSON.stringify({ id: 'one', name: 'One', state })))
        expect(kept.state).toEqual(written(state))
        const [shared] = readViewFile(writeViewFile([{ name: 'One', state }]), 'views.json')
        expect(shared?.state).toEqual(written(state))
        const shown = reduceWorkbench(start, { type: 'restore', state: kept.state })
        expect(shown.present).toEqual(written(state))
        expect(all('undo', shown).present).toEqual(INITIAL_VIEW)
      })
    )
  })

  it('and lacks what came later has that as at the beginning', () => {
    const parts = fc.subarray(PARTS)
    const inner = fc.subarray(['form', 'order', 'shaded', 'grain', 'masked', 'outcome', 'days'])
    fc.assert(
      fc.property(states, parts, inner, (state, missing, missingWithin) => {
        const old = Object.fromEntries(
          PARTS.filter((part) => !missing.includes(part) && state[part] !== undefined).map((part) => [
            part,
            without(part, state[part], missingWithin)
          ])
        )
        const restored = keptViewSchema.parse(JSON.parse(JSON.stringify(old)))
        for (const part of PARTS)
          if (missing.includes(part)) expect(restored[part]).toEqual(INITIAL_VIEW[part])
          else expect(restored[part]).toEqual(completed(part, state, missingWithin))
      })
    )
  })
})

const SHARED = new Set<keyof ViewState>(['slice', 'comparison'])

const isArrangement = (part: keyof ViewState, value: unknown): value is Record<string, unknown> =>
  !SHARED.has(part) && typeof value === 'object' && value !== null

const without = (part: keyof ViewState, value: unknown, names: readonly string[]): unknown =>
  isArrangement(part, value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
    : value

const completed = (part: keyof ViewState, state: ViewState, names: readonly string[]): unknown => {
  const value = state[part]
  return isArrangement(part, value)
    ? { ...(INITIAL_VIEW[part] as object), ...(without(part, value, names) as object) }
    : value
}
