import { readAnswer, readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Repeated } from '../domain/left-out'
import type { LeavingOut, Mapping } from '../domain/mapping'
import { METRICS, type Metric } from '../domain/metric'
import type { Renamed } from '../domain/renamed'
import type { Scale } from '../domain/scale'
import { isZone } from '../domain/zone'
import { declaredMissing, wordsOf, type ColumnProfile } from './column-profile'
import { guessDate, guessZone } from './date-guess'
import { groupByScale } from './effort-scales'
import { proposeLeftOut, type ProposedRule } from './left-out'
import { judgeEase, slopeOfWords, type Joint, type Polarity } from './polarity'
import { SINGLE_ROLES, type Role, type RoleGuess } from './role'
import { guessRoles } from './role-guess'
import { isTurnedNps, satisfiedEnd } from './good-ends'
import { guessScale, rangeInHeader, wholeAnswers, type Range } from './scale-guess'
import { touchpointNames } from './touchpoint-names'
import { labelsBy, openScales, proposeLabels, wordAnswers } from './word-answers'
import type { WordScale } from './word-scale'

type Labels = AnswerRules['labels']

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
  /** Answers in words with the answer of this scale they stand for; `null` for no answer. */
  readonly labels: Labels
  /** Whether somebody said which end is easy; else it follows the evidence. */
  readonly said: boolean
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
  /** The same for the recommendation question. */
  readonly npsMissing: readonly string[]
  /** For each metric, answers in words with the answer they stand for; `null` for no answer. */
  readonly labels: Readonly<Record<Metric, Labels>>
  /** Rules for rows that are no responses of customers, each on or off. */
  readonly leftOut: readonly ProposedRule[]
  /** What becomes of repeated responses; `null` until it is said. */
  readonly repeated: Repeated | null
}

export const NPS_SCALE: Scale = { low: 0, high: 10, good: 'high' }

export const columnsWith = (draft: Draft, role: Role, columns: readonly ColumnProfile[]): ColumnProfile[] =>
  columns.filter((column) => draft.roles[column.key]?.role === role)

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

/** A question that scores are answers to: a metric's; of effort, on the common scale or on another. */
export interface Question {
  readonly metric: Metric
  readonly other?: OtherScale | undefined
}

/** The columns of a metric's question; of effort those on another scale, or those on the common one. */
export const columnsAsked = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): ColumnProfile[] =>
  metric === 'ces' ? columnsOn(draft, columns, other) : columnsWith(draft, metric, columns)

/** What answers in words to a question count as. */
export const labelsOf = (draft: Draft, metric: Metric, other?: OtherScale): Labels =>
  other?.labels ?? draft.labels[metric]

/** What is said of a question: its scale, and what its answers in words count as. */
type Said = Pick<OtherScale, 'scale' | 'labels'>

/**
 * A question with an end of its scale taken for the good one. Words beside bare numbers follow: where 1 is easy,
 * "Very easy" is 1. Words that stand alone, or that have numbers of their own, stay what they are.
 */
const turnedTo = (
  good: 'high' | 'low' | null,
  { scale, labels }: Said,
  own: readonly ColumnProfile[],
  metric: Metric
): Said => {
  const next = { scale: { ...scale, good }, labels }
  const slope = slopeOfWords(own, labels)
  if (good === null || slope === 0 || slope > 0 === (good === 'high')) return next
  if (!wordAnswers(own, metric)?.follows) return next
  const turned = Object.entries(labels).map(
    ([value, answer]) => [value, answer === null ? null : scale.low + scale.high - answer] as const
  )
  return { ...next, labels: Object.fromEntries(turned) }
}

/** Evidence for the easy end of columns, by what their answers in words count as. */
const judge = (own: readonly ColumnProfile[], joint: Joint | null, labels: Labels): Polarity =>
  // Words that follow the good end of the numbers beside them are no evidence for it.
  judgeEase(own, joint, wordAnswers(own, 'ces')?.follows ? {} : labels)

/** Evidence for the easy end of the CES columns of a draft, on the common scale or on another. */
export const polarityOf = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  joint: Joint | null,
  other?: OtherScale
): Polarity => judge(columnsOn(draft, columns, other), joint, labelsOf(draft, 'ces', other))

/** The draft with an end of the common scale, or of that of CSAT, taken for the good one. */
export const withEnd = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: 'ces' | 'csat',
  good: 'high' | 'low' | null
): Draft => {
  const own = columnsAsked(draft, columns, metric)
  const { scale, labels } = turnedTo(
    good,
    { scale: draft[metric], labels: draft.labels[metric] },
    own,
    metric
  )
  return { ...draft, [metric]: scale, labels: { ...draft.labels, [metric]: labels } }
}

/** Another scale with the end that was said to be easy. */
export const withOtherEnd = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  other: OtherScale,
  good: 'high' | 'low' | null
): OtherScale => ({ ...other, ...turnedTo(good, other, columnsOn(draft, columns, other), 'ces') })

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
      : withOtherEnd(draft, columns, other, polarityOf(draft, columns, jointOf(other), other).good)
  )
})

/** Range of a question and what its answers in words count as, by its columns. */
const readQuestion = (
  own: readonly ColumnProfile[],
  metric: Metric,
  said: Labels,
  fallback: Range
): { range: Range; labels: Labels } => {
  const words = wordAnswers(own, metric)
  const proposed = words ? proposeLabels(words, metric) : { labels: {} }
  const known = new Set(
    words?.labelled.flatMap(({ value, label }) => (words.reading?.steps.has(label) ? [value] : []))
  )
  // What was said of answers that no language knows stays said.
  const kept = Object.entries(said).filter(([value]) => !known.has(value))
  return {
    range:
      own.find(({ range }) => range)?.range ??
      proposed.range ??
      own.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined) ??
      guessScale(wholeAnswers(own)) ??
      fallback,
    labels: { ...proposed.labels, ...toldLabels(own), ...Object.fromEntries(kept) }
  }
}

/** The answers in words of which the tool says what they stand for, as they are written in the file. */
const toldLabels = (own: readonly ColumnProfile[]): Labels =>
  Object.fromEntries(
    own.flatMap(({ values, answers = {} }) =>
      values.flatMap(({ value }) => {
        const answer = answers[value.toLowerCase().replaceAll('_', ' ')]
        return answer === undefined ? [] : [[value, answer] as const]
      })
    )
  )

/** Columns as another scale of their own, read anew. */
export const scaleFor = (own: readonly ColumnProfile[], fallback: Range, labels: Labels = {}): OtherScale => {
  const read = readQuestion(own, 'ces', labels, fallback)
  const scale = { ...read.range, good: null }
  return {
    columns: own.map(({ key }) => key),
    ...turnedTo(judge(own, null, read.labels).good, { scale, labels: read.labels }, own, 'ces'),
    missing: declaredIn(own),
    said: false
  }
}

/** The draft with all its effort columns on the common scale. */
export const onOneScale = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const { labels } = readQuestion(columnsWith(draft, 'ces', columns), 'ces', draft.labels.ces, draft.ces)
  return { ...draft, otherScales: [], labels: { ...draft.labels, ces: labels } }
}

/** What a file says may be no zone that is known here. */
const knownZone = (zone: string | null | undefined): string | null => (zone && isZone(zone) ? zone : null)

/** The draft with its scales, names, answers in words and dates read anew from the columns that now have the roles. */
export const refresh = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const ces = columnsWith(draft, 'ces', columns)
  const csat = columnsWith(draft, 'csat', columns)
  const [date] = columnsWith(draft, 'date', columns)
  const dates = date && guessDate(date)
  const names = touchpointNames(ces.map(({ header, label }) => label ?? header))
  // A long file has one effort column, or has to say which.
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const [main = [], ...others] = long ? [ces] : groupByScale(ces)
  const cesNow = readQuestion(main, 'ces', draft.labels.ces, { low: 1, high: 7 })
  const csatNow = readQuestion(csat, 'csat', draft.labels.csat, { low: 1, high: 5 })
  const npsNow = readQuestion(columnsWith(draft, 'nps', columns), 'nps', draft.labels.nps, NPS_SCALE)
  const named = Object.fromEntries(
    ces.map((column, index) => [column.key, names[index] ?? column.header.trim()])
  )
  const dateFormat = dates && !dates.ambiguous ? (dates.formats[0]?.format ?? null) : null
  return {
    ...draft,
    touchpoints: { ...named, ...draft.touchpoints },
    ces: { ...cesNow.range, good: draft.ces.good },
    otherScales: others.map((group) => scaleFor(group, cesNow.range, draft.labels.ces)),
    csat: { ...csatNow.range, good: satisfiedEnd(csat, csatNow.labels).good ?? draft.csat.good },
    labels: { ces: cesNow.labels, csat: csatNow.labels, nps: npsNow.labels },
    dateFormat,
    dateZone: knownZone(date && guessZone(date, dateFormat))
  }
}

/** Nothing said yet. */
export const EMPTY_DRAFT: Draft = {
  roles: {},
  renamed: {},
  touchpoints: {},
  ces: { low: 1, high: 7, good: null },
  otherScales: [],
  csat: { low: 1, high: 5, good: 'high' },
  dateFormat: null,
  dateZone: null,
  missing: [],
  csatMissing: [],
  npsMissing: [],
  labels: { ces: {}, csat: {}, nps: {} },
  leftOut: [],
  repeated: null
}

/** The draft with the codes that the file itself calls missing, of the answers that were given. */
const withDeclared = (draft: Draft, columns: readonly ColumnProfile[]): Draft => ({
  ...draft,
  missing: [...new Set([...draft.missing, ...declaredIn(columnsOn(draft, columns))])],
  csatMissing: [...new Set([...draft.csatMissing, ...declaredIn(columnsWith(draft, 'csat', columns))])]
})

const declaredIn = (columns: readonly ColumnProfile[]): string[] =>
  columns.flatMap((column) => {
    const seen = new Set(column.values.map(({ value }) => readNumber(value)?.number ?? value))
    return declaredMissing(column).filter((code) => seen.has(readNumber(code)?.number ?? code))
  })

/** What detection makes of the columns by themselves; the easy end follows once answers were related. */
export const draftFrom = (columns: readonly ColumnProfile[]): Draft => {
  const roles = Object.fromEntries(guessRoles(columns))
  const draft = withDeclared(
    refresh({ ...EMPTY_DRAFT, roles, leftOut: proposeLeftOut(columns) }, columns),
    columns
  )
  return withEnd(draft, columns, 'ces', polarityOf(draft, columns, null).good)
}

/** The scales that the words of a question may be answers of, while none of them was chosen. */
export const scalesToChoose = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): readonly WordScale[] =>
  openScales(wordAnswers(columnsAsked(draft, columns, metric, other), metric), labelsOf(draft, metric, other))

/** The draft with the words of a question read as answers of a scale. */
export const chooseScale = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  { metric, other }: Question,
  scale: WordScale,
  lowest?: number
): Draft => {
  const words = wordAnswers(columnsAsked(draft, columns, metric, other), metric)
  if (!words) return draft
  const low = lowest ?? words.numbers?.low ?? (metric === 'nps' ? NPS_SCALE.low : 1)
  const labels = { ...labelsOf(draft, metric, other), ...labelsBy(words, scale, low) }
  const range = { low, high: low + scale.points - 1 }
  if (other) {
    const chosen = { ...other, labels, scale: { ...other.scale, ...range } }
    const next = { ...draft, otherScales: draft.otherScales.map((each) => (each === other ? chosen : each)) }
    return decideOthers(next, columns)
  }
  const next = { ...draft, labels: { ...draft.labels, [metric]: labels } }
  if (metric === 'nps') return next
  const chosen = { ...next, [metric]: { ...draft[metric], ...range } }
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
  const affected = [before, role]
  const read = refresh(assigned, columns)
  const asksAnew = affected.some((each) => each === 'ces' || each === 'touchpoint')
  const next: Draft = {
    ...read,
    ces: affected.includes('ces') ? read.ces : draft.ces,
    otherScales: asksAnew ? read.otherScales : draft.otherScales,
    csat: affected.includes('csat') ? read.csat : draft.csat,
    labels: Object.fromEntries(
      METRICS.map((metric) => [metric, (affected.includes(metric) ? read : draft).labels[metric]])
    ) as Draft['labels'],
    ...(affected.includes('date') ? {} : { dateFormat: draft.dateFormat, dateZone: draft.dateZone })
  }
  return role === 'ces' || role === 'csat' ? withDeclared(next, columns) : next
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
  | 'nps-turned'
  | 'date-order'

/** Whether words have to be explained: they may be answers of several scales, or not one answer is understood. */
const isUnread = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  metric: Metric,
  other?: OtherScale
): boolean => {
  if (scalesToChoose(draft, columns, metric, other).length > 0) return true
  const rules = other ? otherRules(draft, other) : rulesOf(draft, metric)
  const answers = columnsAsked(draft, columns, metric, other).flatMap(({ values }) =>
    values.map(({ value }) => readAnswer(value, rules))
  )
  return (
    answers.every((answer) => 'missing' in answer) &&
    answers.some((answer) => 'missing' in answer && answer.missing === 'not-a-number')
  )
}

/** The scales of a metric's question: effort may be asked on several. */
export const scalesAsked = (draft: Draft, metric: Metric): readonly (OtherScale | undefined)[] =>
  metric === 'ces' ? [undefined, ...draft.otherScales] : [undefined]

export const problemsOf = (draft: Draft, columns: readonly ColumnProfile[]): DraftProblem[] => {
  const ces = columnsWith(draft, 'ces', columns)
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const names = ces.map((column) => (draft.touchpoints[column.key] ?? '').trim())
  const problems: DraftProblem[] = []
  if (ces.length === 0) problems.push('no-ces')
  for (const metric of METRICS)
    if (scalesAsked(draft, metric).some((other) => isUnread(draft, columns, metric, other)))
      problems.push(`${metric}-words`)
  const isOpen = [draft.ces, ...draft.otherScales.map(({ scale }) => scale)].some(({ good }) => good === null)
  if (ces.length > 0 && isOpen && !problems.includes('ces-words')) problems.push('ease-unknown')
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

/** How the answers of an effort column are read that is asked on another scale. */
export const otherRules = (draft: Draft, { scale, missing, labels }: OtherScale): AnswerRules => ({
  scale: { low: scale.low, high: scale.high, good: scale.good ?? 'high' },
  missing: [...new Set([...codesFor(scale, draft), ...missing])],
  labels
})

/** How the answers of an effort column are read. */
export const effortRules = (draft: Draft, key: string): AnswerRules => {
  const other = draft.otherScales.find(({ columns }) => columns.includes(key))
  return other ? otherRules(draft, other) : rulesOf(draft, 'ces')
}

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
