import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Mapping } from '../domain/mapping'
import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import { isZone } from '../domain/zone'
import { declaredMissing, wordsOf, type ColumnProfile } from './column-profile'
import { guessDate, guessZone } from './date-guess'
import { groupByScale } from './effort-scales'
import { judgeEase, type Joint, type Polarity } from './polarity'
import { SINGLE_ROLES, type Role, type RoleGuess } from './role'
import { guessRoles } from './role-guess'
import { isTurnedNps, satisfiedEnd } from './good-ends'
import { guessScale, rangeInHeader, wholeAnswers, type Range } from './scale-guess'
import { touchpointNames } from './touchpoint-names'

/** A scale being decided: an end not yet known to be good is `null`, and has to be said. */
export interface DraftScale {
  readonly low: number
  readonly high: number
  readonly good: 'high' | 'low' | null
}

/** Effort columns that are asked on another scale than most. */
export interface OtherScale {
  readonly columns: readonly string[]
  readonly scale: DraftScale
  /** Codes declared to mean "no answer" on this scale, beyond the common ones that it does not hold. */
  readonly missing: readonly string[]
  /** Whether somebody said which end is easy; else it follows the evidence. */
  readonly said: boolean
}

/**
 * A mapping in the making: what detection proposes and the analyst changes. It may be incomplete;
 * `problemsOf` says what is missing, and `mappingOf` gives the mapping once nothing is.
 */
export interface Draft {
  readonly roles: Readonly<Record<string, RoleGuess>>
  /** Names of the touchpoints of CES columns, by column key. */
  readonly touchpoints: Readonly<Record<string, string>>
  /** The scale of the effort columns, of most of them where there are others. */
  readonly ces: DraftScale
  readonly otherScales: readonly OtherScale[]
  readonly csat: DraftScale
  /** Strptime format of the date column; `null` where day and month cannot be told apart. */
  readonly dateFormat: string | null
  /** Zone of the dates; `null` where they are taken as they stand. */
  readonly dateZone: string | null
  /** Codes declared to mean "no answer" to the effort question. */
  readonly missing: readonly string[]
  /** Codes declared to mean "no answer" to the satisfaction question, beyond those. */
  readonly csatMissing: readonly string[]
  /** For each metric, answers in words with the answer they stand for; `null` for no answer. */
  readonly labels: Readonly<Record<Metric, AnswerRules['labels']>>
}

export const NPS_SCALE: Scale = { low: 0, high: 10, good: 'high' }

export const columnsWith = (draft: Draft, role: Role, columns: readonly ColumnProfile[]): ColumnProfile[] =>
  columns.filter((column) => draft.roles[column.key]?.role === role)

const rangeOf = (columns: readonly ColumnProfile[], fallback: Range): Range =>
  columns.find(({ range }) => range)?.range ??
  columns.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined) ??
  guessScale(wholeAnswers(columns)) ??
  fallback

/** The effort columns on another scale, or those on the common one. */
export const columnsOn = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  other?: OtherScale
): ColumnProfile[] => {
  const elsewhere = new Set(draft.otherScales.flatMap((each) => each.columns))
  return columnsWith(draft, 'ces', columns).filter(({ key }) =>
    other ? other.columns.includes(key) : !elsewhere.has(key)
  )
}

/** Evidence for the easy end of the CES columns of a draft, on the common scale or on another. */
export const polarityOf = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  joint: Joint | null,
  other?: OtherScale
): Polarity => judgeEase(columnsOn(draft, columns, other), joint)

/** The draft with the easy ends that the evidence decides on its other scales, unless they were said. */
export const decideOthers = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  jointOf: (other: OtherScale) => Joint | null = () => null
): Draft => ({
  ...draft,
  otherScales: draft.otherScales.map((other) =>
    other.said
      ? other
      : {
          ...other,
          scale: { ...other.scale, good: polarityOf(draft, columns, jointOf(other), other).good }
        }
  )
})

/** Columns as another scale of their own, read anew. */
export const scaleFor = (columns: readonly ColumnProfile[], fallback: Range): OtherScale => ({
  columns: columns.map(({ key }) => key),
  scale: { ...rangeOf(columns, fallback), good: judgeEase(columns, null).good },
  missing: declaredIn(columns),
  said: false
})

/** What a file says may be no zone that is known here. */
const knownZone = (zone: string | null | undefined): string | null => (zone && isZone(zone) ? zone : null)

/** The draft with its scales, names and date format read anew from the columns that now have the roles. */
export const refresh = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const ces = columnsWith(draft, 'ces', columns)
  const csat = columnsWith(draft, 'csat', columns)
  const [date] = columnsWith(draft, 'date', columns)
  const dates = date && guessDate(date)
  const names = touchpointNames(ces.map(({ header, label }) => label ?? header))
  // A long file has one effort column, or has to say which.
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const [main = [], ...others] = long ? [ces] : groupByScale(ces)
  const range = rangeOf(main, { low: 1, high: 7 })
  const named = Object.fromEntries(
    ces.map((column, index) => [column.key, names[index] ?? column.header.trim()])
  )
  const dateFormat = dates && !dates.ambiguous ? (dates.formats[0]?.format ?? null) : null
  return {
    ...draft,
    touchpoints: { ...named, ...draft.touchpoints },
    ces: { ...range, good: draft.ces.good },
    otherScales: others.map((group) => scaleFor(group, range)),
    csat: { ...rangeOf(csat, { low: 1, high: 5 }), good: satisfiedEnd(csat).good ?? draft.csat.good },
    dateFormat,
    dateZone: knownZone(date && guessZone(date, dateFormat))
  }
}

const EMPTY: Draft = {
  roles: {},
  touchpoints: {},
  ces: { low: 1, high: 7, good: null },
  otherScales: [],
  csat: { low: 1, high: 5, good: 'high' },
  dateFormat: null,
  dateZone: null,
  missing: [],
  csatMissing: [],
  labels: { ces: {}, csat: {}, nps: {} }
}

/** The draft with the codes that the file itself calls missing, of the answers that were given. */
const withDeclared = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  return {
    ...draft,
    missing: [...new Set([...draft.missing, ...declaredIn(columnsOn(draft, columns))])],
    csatMissing: [...new Set([...draft.csatMissing, ...declaredIn(columnsWith(draft, 'csat', columns))])],
    labels: {
      ces: { ...toldLabels(draft, 'ces', columns), ...draft.labels.ces },
      csat: { ...toldLabels(draft, 'csat', columns), ...draft.labels.csat },
      nps: draft.labels.nps
    }
  }
}

const declaredIn = (columns: readonly ColumnProfile[]): string[] =>
  columns.flatMap((column) => {
    const seen = new Set(column.values.map(({ value }) => readNumber(value)?.number ?? value))
    return declaredMissing(column).filter((code) => seen.has(readNumber(code)?.number ?? code))
  })

/** The answers in words of which the tool says what they stand for, as they are written in the file. */
const toldLabels = (draft: Draft, metric: Metric, columns: readonly ColumnProfile[]): AnswerRules['labels'] =>
  Object.fromEntries(
    columnsWith(draft, metric, columns).flatMap(({ values, answers = {} }) =>
      values.flatMap(({ value }) => {
        const answer = answers[value.toLowerCase().replaceAll('_', ' ')]
        return answer === undefined ? [] : [[value, answer] as const]
      })
    )
  )

/** What detection makes of the columns by themselves; the easy end follows once answers were related. */
export const draftFrom = (columns: readonly ColumnProfile[]): Draft => {
  const roles = Object.fromEntries(guessRoles(columns))
  const draft = withDeclared(refresh({ ...EMPTY, roles }, columns), columns)
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
  const affected = [before, role]
  const read = refresh(assigned, columns)
  const asksAnew = affected.some((each) => each === 'ces' || each === 'touchpoint')
  const next: Draft = {
    ...read,
    ces: affected.includes('ces') ? read.ces : draft.ces,
    otherScales: asksAnew ? read.otherScales : draft.otherScales,
    csat: affected.includes('csat') ? read.csat : draft.csat,
    ...(affected.includes('date') ? {} : { dateFormat: draft.dateFormat, dateZone: draft.dateZone })
  }
  return role === 'ces' || role === 'csat' ? withDeclared(next, columns) : next
}

/** What has to be said before the import can start. */
export type DraftProblem =
  | 'no-ces'
  | 'ease-unknown'
  | 'touchpoint-unnamed'
  | 'touchpoint-twice'
  | 'several-ces-in-long'
  | 'nps-turned'
  | 'date-order'

export const problemsOf = (draft: Draft, columns: readonly ColumnProfile[]): DraftProblem[] => {
  const ces = columnsWith(draft, 'ces', columns)
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const names = ces.map((column) => (draft.touchpoints[column.key] ?? '').trim())
  const problems: DraftProblem[] = []
  if (ces.length === 0) problems.push('no-ces')
  else if ([draft.ces, ...draft.otherScales.map(({ scale }) => scale)].some(({ good }) => good === null))
    problems.push('ease-unknown')
  if (long && ces.length > 1) problems.push('several-ces-in-long')
  if (!long && names.some((name) => name === '')) problems.push('touchpoint-unnamed')
  if (!long && new Set(names).size < names.length) problems.push('touchpoint-twice')
  if (isTurnedNps(columnsWith(draft, 'nps', columns))) problems.push('nps-turned')
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
      return codesFor(NPS_SCALE, draft)
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

/** How the answers of an effort column are read that is asked on another scale. */
export const otherRules = (draft: Draft, { scale, missing }: OtherScale): AnswerRules => ({
  scale: { low: scale.low, high: scale.high, good: scale.good ?? 'high' },
  missing: [...new Set([...codesFor(scale, draft), ...missing])],
  labels: draft.labels.ces
})

/** How the answers of an effort column are read. */
export const effortRules = (draft: Draft, key: string): AnswerRules => {
  const other = draft.otherScales.find(({ columns }) => columns.includes(key))
  return other ? otherRules(draft, other) : rulesOf(draft, 'ces')
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
      columns: columnsWith(draft, 'ces', columns).map(({ key, header }) => ({
        column: key,
        touchpoint: draft.touchpoints[key] ?? header.trim(),
        ...(draft.otherScales.some((other) => other.columns.includes(key))
          ? { rules: effortRules(draft, key) }
          : {})
      })),
      ...rulesOf(draft, 'ces')
    },
    touchpoint: one('touchpoint'),
    csat: csat === null ? null : { column: csat, ...rulesOf(draft, 'csat') },
    nps: nps === null ? null : { column: nps, ...rulesOf(draft, 'nps') },
    date:
      date === null || draft.dateFormat === null
        ? null
        : { column: date, format: draft.dateFormat, zone: draft.dateZone },
    respondent: one('respondent'),
    response: one('response'),
    weight: one('weight'),
    retained: one('retained'),
    comments: all('comment'),
    dimensions: [...all('dimension'), ...all('retained')]
  }
}
