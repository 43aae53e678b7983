import { readAnswer, readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Mapping } from '../domain/mapping'
import { METRICS, type Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import { declaredMissing, wordsOf, type ColumnProfile } from './column-profile'
import { guessDate } from './date-guess'
import { judgeEase, slopeOfWords, type Joint, type Polarity } from './polarity'
import { SINGLE_ROLES, type Role, type RoleGuess } from './role'
import { guessRoles } from './role-guess'
import { guessRange, rangeInHeader, wholeAnswers, type Range } from './scale-guess'
import { touchpointNames } from './touchpoint-names'
import { labelsBy, openScales, proposeLabels, wordAnswers } from './word-answers'
import type { WordScale } from './word-scale'

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
export const polarityOf = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  joint: Joint | null
): Polarity => {
  const own = columnsWith(draft, 'ces', columns)
  // Words that follow the good end of the numbers beside them are no evidence for it.
  return judgeEase(own, joint, wordAnswers(own, 'ces')?.follows ? {} : draft.labels.ces)
}

/** Answers in words as the columns have them now; what was said of answers that no language knows stays said. */
const readLabels = (draft: Draft, columns: readonly ColumnProfile[], metric: Metric) => {
  const words = wordAnswers(columnsWith(draft, metric, columns), metric)
  const said = draft.labels[metric]
  if (!words) return { metric, labels: said }
  const known = new Set(
    words.labelled.flatMap(({ value, label }) => (words.reading?.steps.has(label) ? [value] : []))
  )
  const kept = Object.entries(said).filter(([value]) => !known.has(value))
  const { labels, range } = proposeLabels(words, metric)
  return { metric, labels: { ...labels, ...Object.fromEntries(kept) }, range }
}

/** The draft with its scales, names, answers in words and date format read anew from the columns that now have the roles. */
export const refresh = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const ces = columnsWith(draft, 'ces', columns)
  const csat = columnsWith(draft, 'csat', columns)
  const [date] = columnsWith(draft, 'date', columns)
  const dates = date && guessDate(date)
  const inWords = METRICS.map((metric) => readLabels(draft, columns, metric))
  const [cesWords, csatWords] = inWords
  const names = touchpointNames(ces.map(({ header, label }) => label ?? header))
  const named = Object.fromEntries(
    ces.map((column, index) => [column.key, names[index] ?? column.header.trim()])
  )
  return {
    ...draft,
    touchpoints: { ...named, ...draft.touchpoints },
    ces: { ...(cesWords?.range ?? rangeOf(ces, { low: 1, high: 7 })), good: draft.ces.good },
    csat: { ...(csatWords?.range ?? rangeOf(csat, { low: 1, high: 5 })), good: draft.csat.good },
    labels: { ...draft.labels, ...Object.fromEntries(inWords.map(({ metric, labels }) => [metric, labels])) },
    dateFormat: dates && !dates.ambiguous ? (dates.formats[0]?.format ?? null) : null
  }
}

const EMPTY: Draft = {
  roles: {},
  touchpoints: {},
  ces: { low: 1, high: 7, good: null },
  csat: { low: 1, high: 5, good: 'high' },
  dateFormat: null,
  missing: [],
  csatMissing: [],
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
  const draft = refresh(withDeclared({ ...EMPTY, roles }, columns), columns)
  return withEnd(draft, columns, 'ces', polarityOf(draft, columns, null).good)
}

/**
 * The draft with an end of a scale taken for the good one. Words beside bare numbers follow: where 1 is easy,
 * "Very easy" is 1. Words that stand alone, or that have numbers of their own, stay what they are.
 */
export const withEnd = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: 'ces' | 'csat',
  good: 'high' | 'low' | null
): Draft => {
  const scale = { ...draft[metric], good }
  const next = { ...draft, [metric]: scale }
  const own = columnsWith(draft, metric, columns)
  const slope = slopeOfWords(own, draft.labels[metric])
  if (good === null || slope === 0 || slope > 0 === (good === 'high')) return next
  if (!wordAnswers(own, metric)?.follows) return next
  const turned = Object.entries(draft.labels[metric]).map(
    ([value, answer]) => [value, answer === null ? null : scale.low + scale.high - answer] as const
  )
  return { ...next, labels: { ...draft.labels, [metric]: Object.fromEntries(turned) } }
}

/** The scales that the words of a metric may be answers of, while none of them was chosen. */
export const scalesToChoose = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric
): readonly WordScale[] =>
  openScales(wordAnswers(columnsWith(draft, metric, columns), metric), draft.labels[metric])

/** The draft with the words of a metric read as answers of a scale. */
export const chooseScale = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  scale: WordScale,
  lowest?: number
): Draft => {
  const words = wordAnswers(columnsWith(draft, metric, columns), metric)
  if (!words) return draft
  const low = lowest ?? words.numbers?.low ?? (metric === 'nps' ? NPS_SCALE.low : 1)
  const labels = { ...draft.labels, [metric]: { ...draft.labels[metric], ...labelsBy(words, scale, low) } }
  const range = { low, high: low + scale.points - 1 }
  if (metric === 'nps') return { ...draft, labels }
  const chosen = { ...draft, labels, [metric]: { ...draft[metric], ...range } }
  if (metric !== 'ces') return chosen
  return withEnd(chosen, columns, 'ces', draft.ces.good ?? polarityOf(chosen, columns, null).good)
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
    labels: Object.fromEntries(
      METRICS.map((metric) => [metric, (affected.includes(metric) ? read : draft).labels[metric]])
    ) as Draft['labels'],
    dateFormat: affected.includes('date') ? read.dateFormat : draft.dateFormat
  }
}

/** What has to be said before the import can start. */
export type DraftProblem =
  | 'no-ces'
  | 'ces-words'
  | 'csat-words'
  | 'nps-words'
  | 'ease-unknown'
  | 'touchpoint-unnamed'
  | 'touchpoint-twice'
  | 'several-ces-in-long'
  | 'date-order'

/** Whether words have to be explained: they may be answers of several scales, or not one answer is understood. */
const isUnread = (draft: Draft, columns: readonly ColumnProfile[], metric: Metric): boolean => {
  if (scalesToChoose(draft, columns, metric).length > 0) return true
  const rules = rulesOf(draft, metric)
  const answers = columnsWith(draft, metric, columns).flatMap(({ values }) =>
    values.map(({ value }) => readAnswer(value, rules))
  )
  return (
    answers.every((answer) => 'missing' in answer) &&
    answers.some((answer) => 'missing' in answer && answer.missing === 'not-a-number')
  )
}

export const problemsOf = (draft: Draft, columns: readonly ColumnProfile[]): DraftProblem[] => {
  const ces = columnsWith(draft, 'ces', columns)
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const names = ces.map((column) => (draft.touchpoints[column.key] ?? '').trim())
  const problems: DraftProblem[] = []
  if (ces.length === 0) problems.push('no-ces')
  for (const metric of METRICS) if (isUnread(draft, columns, metric)) problems.push(`${metric}-words`)
  if (ces.length > 0 && draft.ces.good === null && !problems.includes('ces-words'))
    problems.push('ease-unknown')
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
    dimensions: [...all('dimension'), ...all('retained')]
  }
}
