import type { ColumnProfile } from '../column-profile'
import type { Draft } from './draft'
import { isSingle, type RoleGuess } from '../role'

/** Roles that say little of a column give way to those that say what it is. */
const weightOf = ({ role }: RoleGuess): number => (role === 'ignore' ? 0 : role === 'dimension' ? 1 : 2)

/** The draft with columns of several waves as one: it goes by the first, and has the role that says most. */
export const joinInDraft = (draft: Draft, [first, ...others]: readonly ColumnProfile[]): Draft => {
  if (!first) return draft
  const all = [first, ...others]
  const guesses = all.flatMap(({ key }) => draft.roles[key] ?? [])
  const [strongest] = [...guesses].sort((one, other) => weightOf(other) - weightOf(one))
  const names = all.flatMap(({ key }) => draft.touchpoints[key] ?? [])
  const gone = new Set(others.map(({ key }) => key))
  const kept = Object.entries(draft.roles).filter(([key]) => !gone.has(key))
  return {
    ...draft,
    renamed: { ...draft.renamed, ...Object.fromEntries(others.map(({ key }) => [key, first.key])) },
    roles: { ...Object.fromEntries(kept), ...(strongest ? { [first.key]: strongest } : {}) },
    touchpoints: { ...draft.touchpoints, ...(names[0] === undefined ? {} : { [first.key]: names[0] }) }
  }
}

/** The draft with those columns apart again. What one column alone may hold, the first of them keeps. */
export const separateInDraft = (draft: Draft, [first, ...others]: readonly ColumnProfile[]): Draft => {
  const guess = first && draft.roles[first.key]
  if (!guess) return draft
  const own: RoleGuess = isSingle(guess.role)
    ? { role: 'ignore', reason: { code: 'another-has-it', details: {} } }
    : guess
  const gone = new Set(others.map(({ key }) => key))
  return {
    ...draft,
    renamed: Object.fromEntries(Object.entries(draft.renamed).filter(([key]) => !gone.has(key))),
    roles: { ...draft.roles, ...Object.fromEntries(others.map(({ key }) => [key, own])) },
    touchpoints: {
      ...Object.fromEntries(others.map(({ key, header }) => [key, header.trim()])),
      ...draft.touchpoints
    }
  }
}
