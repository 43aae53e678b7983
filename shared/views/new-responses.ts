import type { Snapshot } from '../contract/last-update'
import type { ProjectSummary } from '../contract/project'
import { dayAfter } from '../domain/period'
import { FILE, TIME, type Condition, type Slice } from '../domain/slice'

/** By what the responses that came with an update are told from those that were there. */
export type NewBy = 'file' | 'time'

export interface NewResponses {
  readonly by: NewBy
  readonly condition: Condition
}

/** Second by second, as filters have moments. */
const secondAfter = (moment: string): string => {
  const next = new Date(Date.parse(`${moment.replace(' ', 'T')}Z`) + 1000)
  return next.toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * What the responses have in common that came with an update: their file, where files were added and none was
 * replaced; that they are later than all there were, where one was. `null` where neither tells them apart.
 */
export const newResponses = (
  { sources, period }: Pick<ProjectSummary, 'sources' | 'period'>,
  before: Pick<Snapshot, 'files' | 'period'>
): NewResponses | null => {
  const known = new Set(before.files.map(({ id }) => id))
  const there = new Set(sources.map(({ id }) => id))
  const added = sources.filter(({ id }) => !known.has(id))
  if (before.files.every(({ id }) => there.has(id)))
    return {
      by: 'file',
      condition: { op: 'is', dimension: FILE, values: added.map(({ name }) => name) }
    }
  if (!period || !before.period || period.to <= before.period.to) return null
  return {
    by: 'time',
    condition: {
      op: 'between',
      dimension: TIME,
      from: secondAfter(before.period.to),
      to: dayAfter(period.to.slice(0, 10))
    }
  }
}

/** The responses of a slice that came with an update, and those that did not. */
export const partedSlices = (
  slice: Slice,
  { condition }: NewResponses
): { readonly fresh: Slice; readonly earlier: Slice } => ({
  fresh: { ...slice, filters: [...slice.filters, condition] },
  earlier: { ...slice, filters: [...slice.filters, { op: 'not', of: condition }] }
})
