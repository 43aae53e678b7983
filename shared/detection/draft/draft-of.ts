import type { LeftOutRule } from '../../domain/left-out'
import type { Mapping } from '../../domain/mapping'
import type { Scale } from '../../domain/scale'
import type { ColumnProfile } from '../column-profile'
import { columnsWith, EMPTY_DRAFT, type Draft, type DraftScale, type OtherScale } from './draft'
import { refresh } from './draft-from'
import { scaleFor } from './draft-scales'
import { groupByScale } from '../effort-scales'
import { proposeLeftOut, type ProposedRule } from '../left-out'
import { mappedRoles } from './mapped-roles'
import { isSingle, type Role, type RoleGuess } from '../role'
import { guessRoles } from '../role-guess'

const MAPPED = { code: 'mapped-before', details: {} } as const

/**
 * The draft that a mapping was made of, on columns that may be others. `known` are the columns the mapping was
 * made for: those it did not use are ignored again, and those it never saw get their roles by detection, but
 * none that a column of the mapping holds.
 */
export const draftOf = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  known: readonly string[] = columns.map(({ key }) => key)
): Draft => {
  const before = rolesBefore(mapping, columns, known)
  const unseen = columns.filter(({ key }) => !(key in before))
  const roles = { ...before, ...rolesOfNew(mapping, unseen, before) }
  const has = (given: { readonly column: string } | null) => given !== null && given.column in before
  const named = mapping.ces.columns.map(({ column, touchpoint }) => [column, touchpoint] as const)
  const read = refresh({ ...EMPTY_DRAFT, roles, touchpoints: Object.fromEntries(named) }, columns)
  return {
    ...read,
    renamed: mapping.renamed,
    ces: mapping.ces.scale,
    otherScales: [...scalesBefore(mapping, columns), ...scalesOfNew(mapping, read, columns)],
    csat: mapping.csat && has(mapping.csat) ? mapping.csat.scale : read.csat,
    ...(mapping.date && has(mapping.date)
      ? { dateFormat: mapping.date.format, dateZone: mapping.date.zone }
      : {}),
    missing: mapping.ces.missing,
    csatMissing: mapping.csat?.missing ?? [],
    npsMissing: mapping.nps?.missing ?? [],
    labels: {
      ces: mapping.ces.labels,
      csat: mapping.csat?.labels ?? {},
      nps: mapping.nps?.labels ?? {}
    },
    leftOut: rulesBefore(mapping, columns, known),
    repeated: mapping.repeated
  }
}

/** Effort columns with rules of their own, by those. */
const scalesBefore = ({ ces }: Mapping, columns: readonly ColumnProfile[]): OtherScale[] => {
  const there = new Set(columns.map(({ key }) => key))
  const scales = new Map<string, OtherScale>()
  for (const { column, rules } of ces.columns) {
    if (!rules || !there.has(column)) continue
    const id = JSON.stringify(rules)
    const others = scales.get(id)?.columns ?? []
    scales.set(id, { ...rules, columns: [...others, column], said: true })
  }
  return [...scales.values()]
}

/** Scales of effort columns that the mapping never saw, where they are not on its common one. */
const scalesOfNew = ({ ces }: Mapping, read: Draft, columns: readonly ColumnProfile[]): OtherScale[] => {
  const mapped = new Set(ces.columns.map(({ column }) => column))
  return groupByScale(columnsWith(read, 'ces', columns).filter(({ key }) => !mapped.has(key)))
    .map((group) => scaleFor(group, ces.scale))
    .filter(({ scale }) => !isCommon(scale, ces.scale))
}

/** An easy end that is not known is taken for the common one. */
const isCommon = ({ low, high, good }: DraftScale, common: Scale): boolean =>
  low === common.low && high === common.high && (good === null || good === common.good)

/** Rules for rows left out: on as they were on before; of columns the mapping never saw as they are proposed. */
const rulesBefore = (
  { leftOut }: Mapping,
  columns: readonly ColumnProfile[],
  known: readonly string[]
): ProposedRule[] => {
  const isSame = (one: LeftOutRule, other: LeftOutRule) =>
    one.why === other.why && one.column === other.column
  const proposed = proposeLeftOut(columns)
  const there = new Set(columns.map(({ key }) => key))
  const before = leftOut.filter(({ column }) => there.has(column))
  return [
    ...before.map((rule) => {
      // What these files say for the same reason is meant too.
      const found = proposed.find((other) => isSame(rule, other))?.values ?? []
      return { ...rule, values: [...new Set([...rule.values, ...found])], on: true }
    }),
    ...proposed
      .filter((rule) => before.every((other) => !isSame(rule, other)))
      .map((rule) => (known.includes(rule.column) ? { ...rule, on: false } : rule))
  ]
}

const rolesBefore = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  known: readonly string[]
): Record<string, RoleGuess> => {
  const used = new Map(mappedRoles(mapping).map(({ key, role }) => [key, role]))
  const seen = new Set(known)
  return Object.fromEntries(
    columns
      .filter(({ key }) => used.has(key) || seen.has(key))
      .map(({ key }) => [key, { role: used.get(key) ?? 'ignore', reason: MAPPED }])
  )
}

/** Roles of columns the mapping never saw. It stays wide or long as it is: a new column names no touchpoints. */
const rolesOfNew = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  before: Readonly<Record<string, RoleGuess>>
): Record<string, RoleGuess> => {
  const held = new Set<Role>(
    Object.values(before)
      .map(({ role }) => role)
      .filter(isSingle)
  )
  const free = (guess: RoleGuess): RoleGuess => {
    if (guess.role === 'touchpoint') return { ...guess, role: 'dimension' }
    if (!held.has(guess.role)) return guess
    return { role: 'ignore', reason: { code: 'another-has-it', details: {} } }
  }
  return Object.fromEntries([...guessRoles(columns)].map(([key, guess]) => [key, free(guess)]))
}
