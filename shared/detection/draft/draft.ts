import type { AnswerRules } from '../../domain/answer-rules'
import type { Repeated } from '../../domain/left-out'
import type { Metric } from '../../domain/metric'
import type { Renamed } from '../../domain/renamed'
import type { Scale } from '../../domain/scale'
import type { ColumnProfile } from '../column-profile'
import type { ProposedRule } from '../left-out'
import type { Role, RoleGuess } from '../role'

export type Labels = AnswerRules['labels']

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
  /** Metrics that somebody said are asked on one scale in all waves, whatever it looks like. */
  readonly alikeInWaves: readonly Metric[]
}

export const NPS_SCALE: Scale = { low: 0, high: 10, good: 'high' }

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
  repeated: null,
  alikeInWaves: []
}

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

/** The scales of a metric's question: effort may be asked on several. */
export const scalesAsked = (draft: Draft, metric: Metric): readonly (OtherScale | undefined)[] =>
  metric === 'ces' ? [undefined, ...draft.otherScales] : [undefined]

export const scaleOf = (draft: Draft, metric: Metric): DraftScale =>
  metric === 'nps' ? NPS_SCALE : draft[metric]
