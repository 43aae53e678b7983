import type { LeavingOut, Mapping } from '../../domain/mapping'
import type { ColumnProfile } from '../column-profile'
import type { Role } from '../role'
import { columnsWith, type Draft } from './draft'
import { problemsOf } from './draft-problems'
import { effortRules, rulesOf } from './draft-rules'

/** What a draft leaves out. Repeated responses are, until somebody says otherwise. */
export const leavingOutOf = (draft: Draft, columns: readonly ColumnProfile[]): LeavingOut => {
  const one = (role: Role): string | null => columnsWith(draft, role, columns)[0]?.key ?? null
  const date = one('date')
  return {
    leftOut: draft.leftOut.filter(({ on }) => on).map(({ why, column, values }) => ({ why, column, values })),
    repeated: draft.repeated ?? 'leave-out',
    renamed: draft.renamed,
    response: one('response'),
    touchpoint: one('touchpoint'),
    date:
      date === null || draft.dateFormat === null
        ? null
        : { column: date, format: draft.dateFormat, zone: draft.dateZone }
  }
}

/** The mapping a draft without problems stands for; `undefined` while something has to be said. */
export const mappingOf = (draft: Draft, columns: readonly ColumnProfile[]): Mapping | undefined => {
  if (problemsOf(draft, columns).length > 0) return undefined
  const one = (role: Role): string | null => columnsWith(draft, role, columns)[0]?.key ?? null
  const all = (role: Role): string[] => columnsWith(draft, role, columns).map((column) => column.key)
  const csat = one('csat')
  const nps = one('nps')
  return {
    ...leavingOutOf(draft, columns),
    ces: {
      columns: columnsWith(draft, 'ces', columns).map(({ key, header }) => ({
        column: key,
        touchpoint: draft.touchpoints[key] ?? header.trim(),
        ...(draft.otherScales.some((other) => other.columns.includes(key))
          ? { rules: effortRules(draft, key) }
          : {})
      })),
      ...rulesOf(draft, 'ces')
    },
    csat: csat === null ? null : { column: csat, ...rulesOf(draft, 'csat') },
    nps: nps === null ? null : { column: nps, ...rulesOf(draft, 'nps') },
    respondent: one('respondent'),
    weight: one('weight'),
    retained: one('retained'),
    comments: all('comment'),
    dimensions: [...all('dimension'), ...all('retained')],
    renamed: draft.renamed
  }
}
