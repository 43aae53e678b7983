import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Mapping } from '../domain/mapping'
import type { Metric } from '../domain/metric'
import type { Renamed } from '../domain/renamed'
import type { Scale } from '../domain/scale'
import { declaredMissing, wordsOf, type ColumnProfile } from './column-profile'
import { guessDate } from './date-guess'
import { judgeEase, type Joint, type Polarity } from './polarity'
import { SINGLE_ROLES, type Role, type RoleGuess } from './role'
import { guessRoles } from './role-guess'
import { guessRange, rangeInHeader, wholeAnswers, type Range } from './scale-guess'
import { touchpointNames } from './touchpoint-names'

/** A scale being decided: an end not yet known to be good is `null`, and has to be said. */
export interface DraftScale {
  readonly low: number
  readonly high: number
  readonly good: 'high' | 'low' | null
}

/**
 * A mapping in the making: what detection proposes and the analyst changes. It may be incomplete;
 * `problemsOf` says what is missing, and `mappingOf` gives the mapping once nothing is.
 */
export interface Draft {
  readonly roles: Readonly<Record<string, RoleGuess>>
  /** Columns of some waves that are another column under a new name, with the key that column goes by. */
  readonly renamed: Renamed
  /** Names of the touchpoints of CES columns, by column key. */
  readonly touchpoints: Readonly<Record<string, string>>
  readonly ces: DraftScale
  readonly csat: DraftScale
  /** Strptime format of the date column; `null` where day and month cannot be told apart. */
  readonly dateFormat: string | null
  /** Codes declared to mean "no answer" to the effort question. */
  readonly missing: readonly string[]
  /** Codes declared to mean "no answer" to the satisfaction question, beyond those. */
  readonly csatMissing: readonly string[]
  /** The same for the recommendation question. */
  readonly npsMissing: readonly string[]
  /** For each metric, answers in words with the answer they stand for; `null` for no answer. */
  readonly labels: Readonly<Record<Metric, AnswerRules['labels']>>
}

export const NPS_SCALE: Scale = { low: 0, high: 10, good: 'high' }

export const columnsWith = (draft: Draft, role: Role, columns: readonly ColumnProfile[]): ColumnProfile[] =>
  columns.filter((column) => draft.roles[column.key]?.role === role)

const rangeOf = (columns: readonly ColumnProfile[], fallback: Range): Range =>
  columns.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined) ??
  guessRange(wholeAnswers(columns)) ??
  fallback

/** Evidence for the easy end of the CES columns of a draft. */
export const polarityOf = (draft: Draft, columns: readonly ColumnProfile[], joint: Joint | null): Polarity =>
  judgeEase(columnsWith(draft, 'ces', columns), joint)

/** The draft with its scales, names and date format read anew from the columns that now have the roles. */
export const refresh = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const ces = columnsWith(draft, 'ces', columns)
  const csat = columnsWith(draft, 'csat', columns)
  const [date] = columnsWith(draft, 'date', columns)
  const dates = date && guessDate(date)
  const names = touchpointNames(ces.map(({ header, label }) => label ?? header))
  const named = Object.fromEntries(
    ces.map((column, index) => [column.key, names[index] ?? column.header.trim()])
  )
  return {
    ...draft,
    touchpoints: { ...named, ...draft.touchpoints },
    ces: { ...rangeOf(ces, { low: 1, high: 7 }), good: draft.ces.good },
    csat: { ...rangeOf(csat, { low: 1, high: 5 }), good: draft.csat.good },
    dateFormat: dates && !dates.ambiguous ? (dates.formats[0]?.format ?? null) : null
  }
}

/** Nothing said yet. */
export const EMPTY_DRAFT: Draft = {
  roles: {},
  renamed: {},
  touchpoints: {},
  ces: { low: 1, high: 7, good: null },
  csat: { low: 1, high: 5, good: 'high' },
  dateFormat: null,
  missing: [],
  csatMissing: [],
  npsMissing: [],
  labels: { ces: {}, csat: {}, nps: {} }
}

/** The draft with the codes that the file itself calls missing, of the answers that were given. */
const withDeclared = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const declared = (role: Role) =>
    columnsWith(draft, role, columns).flatMap((column) => {
      const seen = new Set(column.values.map(({ value }) => readNumber(value)?.number))
      return declaredMissing(column).filter((code) => seen.has(readNumber(code)?.number))
    })
  return {
    ...draft,
    missing: [...new Set([...draft.missing, ...declared('ces')])],
    csatMissing: [...new Set([...draft.csatMissing, ...declared('csat')])]
  }
}

/** What detection makes of the columns by themselves; the easy end follows once answers were related. */
export const draftFrom = (columns: readonly ColumnProfile[]): Draft => {
  const roles = Object.fromEntries(guessRoles(columns))
  const draft = refresh(withDeclared({ ...EMPTY_DRAFT, roles }, columns), columns)
  return { ...draft, ces: { ...draft.ces, good: polarityOf(draft, columns, null).good } }
}

/** The draft after somebody gave a column a role; a role that is held once is taken from its holder. */
export const assignRole = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  key: string,
  role: Role
): Draft => {
  const chosen: RoleGuess = { role, reason: { code: 'chosen', details: {} } }
  const released = SINGLE_ROLES.includes(role)
    ? Object.fromEntries(
        Object.entries(draft.roles).map(([other, guess]) => [
          other,
          guess.role === role
            ? { role: 'ignore' as const, reason: { code: 'another-has-it' as const, details: {} } }
            : guess
        ])
      )
    : draft.roles
  const before = draft.roles[key]?.role
  const assigned = { ...draft, roles: { ...released, [key]: chosen } }
  const next = role === 'ces' || role === 'csat' ? withDeclared(assigned, columns) : assigned
  const affected = [before, role]
  const read = refresh(next, columns)
  return {
    ...read,
    ces: affected.includes('ces') ? read.ces : draft.ces,
    csat: affected.includes('csat') ? read.csat : draft.csat,
    dateFormat: affected.includes('date') ? read.dateFormat : draft.dateFormat
  }
}

/** What has to be said before the import can start. */
export type DraftProblem =
  'no-ces' | 'ease-unknown' | 'touchpoint-unnamed' | 'touchpoint-twice' | 'several-ces-in-long' | 'date-order'

export const problemsOf = (draft: Draft, columns: readonly ColumnProfile[]): DraftProblem[] => {
  const ces = columnsWith(draft, 'ces', columns)
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const names = ces.map((column) => (draft.touchpoints[column.key] ?? '').trim())
  const problems: DraftProblem[] = []
  if (ces.length === 0) problems.push('no-ces')
  else if (draft.ces.good === null) problems.push('ease-unknown')
  if (long && ces.length > 1) problems.push('several-ces-in-long')
  if (!long && names.some((name) => name === '')) problems.push('touchpoint-unnamed')
  if (!long && new Set(names).size < names.length) problems.push('touchpoint-twice')
  if (columnsWith(draft, 'date', columns).length > 0 && draft.dateFormat === null) problems.push('date-order')
  return problems
}

/**
 * The codes declared for the effort question that hold for another metric: those outside its scale, and all of them where it is
 * asked on the same range. A 6 that means "don't know" on 1-5 is an honest answer to 0-10.
 */
const codesFor = (range: Range, draft: Draft): string[] =>
  draft.missing.filter((code) => {
    const number = readNumber(code)?.number
    const sameRange = range.low === draft.ces.low && range.high === draft.ces.high
    return sameRange || number === undefined || number < range.low || number > range.high
  })

/** The declared codes of a metric. */
export const missingCodes = (draft: Draft, metric: Metric): string[] => {
  switch (metric) {
    case 'ces':
      return [...draft.missing]
    case 'csat':
      return [...new Set([...codesFor(draft.csat, draft), ...draft.csatMissing])]
    case 'nps':
      return [...new Set([...codesFor(NPS_SCALE, draft), ...draft.npsMissing])]
  }
}

export const scaleOf = (draft: Draft, metric: Metric): DraftScale =>
  metric === 'nps' ? NPS_SCALE : draft[metric]

/**
 * How the answers of a metric are read. Which end is good may still be open: high stands for it, as no answer
 * becomes missing by it.
 */
export const rulesOf = (draft: Draft, metric: Metric): AnswerRules => {
  const { low, high, good } = scaleOf(draft, metric)
  return {
    scale: { low, high, good: good ?? 'high' },
    missing: missingCodes(draft, metric),
    labels: draft.labels[metric]
  }
}

/** The mapping a draft without problems stands for; `undefined` while something has to be said. */
export const mappingOf = (draft: Draft, columns: readonly ColumnProfile[]): Mapping | undefined => {
  if (problemsOf(draft, columns).length > 0) return undefined
  const one = (role: Role): string | null => columnsWith(draft, role, columns)[0]?.key ?? null
  const all = (role: Role): string[] => columnsWith(draft, role, columns).map((column) => column.key)
  const csat = one('csat')
  const nps = one('nps')
  const date = one('date')
  return {
    ces: {
      columns: columnsWith(draft, 'ces', columns).map((column) => ({
        column: column.key,
        touchpoint: draft.touchpoints[column.key] ?? column.header.trim()
      })),
      ...rulesOf(draft, 'ces')
    },
    touchpoint: one('touchpoint'),
    csat: csat === null ? null : { column: csat, ...rulesOf(draft, 'csat') },
    nps: nps === null ? null : { column: nps, ...rulesOf(draft, 'nps') },
    date: date === null || draft.dateFormat === null ? null : { column: date, format: draft.dateFormat },
    respondent: one('respondent'),
    response: one('response'),
    weight: one('weight'),
    retained: one('retained'),
    comments: all('comment'),
    dimensions: [...all('dimension'), ...all('retained')],
    renamed: draft.renamed
  }
}
