import { satisfiedBox } from '../../../shared/measures/csat'
import type { Client } from '../../../shared/contract/client'
import type { ProjectSummary } from '../../../shared/contract/project'
import { METRICS, type Metric } from '../../../shared/domain/metric'
import { answersOf, turn, type Scale } from '../../../shared/domain/scale'
import type { Slice } from '../../../shared/domain/slice'
import { cesRanges, cesRules, cesScales, scalesOf } from '../../../shared/domain/mapping'
import { emptyTally, type Frequencies, type Tally } from '../../../shared/domain/tally'
import { accountOfProject } from '../../../shared/figures/account'
import {
  baseIn,
  everybodyIn,
  groupsOf,
  missingIn,
  rawScoreOf,
  scoreOf,
  wholeOf,
  type Group
} from '../../../shared/figures/group'
import { standingOf, type Standing } from '../../../shared/figures/suppression'
import { answersIn } from '../../../shared/measures/boxes'
import { definitionsFor } from '../../../shared/measures/definitions'
import type { Definition } from '../../../shared/measures/definition'
import type { Figure } from '../../../shared/measures/figure'
import { CONFIDENCE } from '../../../shared/statistics/sample'
import type { NamedDimension } from './slice-options'

/** A figure as it is printed: why there is no value or interval, where there is none. */
interface PrintedFigure {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly why?: string
}

/** Answers on one of several scales. */
interface ScaleAnswers {
  readonly low: number
  readonly high: number
  readonly easy: Scale['good']
  readonly counts: Readonly<Record<string, number>>
}

/** A metric of one row: its base, its answers as people gave them, and its figures by definition. */
export interface MetricSummary {
  readonly n: number
  /** What the base allows to be shown: people and spreadsheets get `shown`, programs get all and this word. */
  readonly base: Standing
  readonly missing: number
  /** Kish's effective base, under weights only. */
  readonly effective?: number
  /** Answers without a usable weight: in `counts`, in no figure and not in `n`. */
  readonly unweighted?: number
  /** Where people were asked on several scales, `on` has the answers, and these are left out. */
  readonly counts?: Readonly<Record<string, number>>
  /** On which scales people were asked, with the answers on each; only where touchpoints are asked differently. */
  readonly on?: readonly ScaleAnswers[]
  readonly figures: Readonly<Record<string, PrintedFigure>>
  /** The same, with nothing in the place of what has to stay hidden. */
  readonly shown: Readonly<Record<string, Figure>>
}

export interface SummaryRow {
  readonly key: Readonly<Record<string, string | null>>
  readonly metrics: Partial<Readonly<Record<Metric, MetricSummary>>>
}

export interface Summary {
  readonly project: ProjectSummary
  readonly weighted: boolean
  /** What it is broken down by, as the output names it. */
  readonly by: readonly string[]
  readonly rows: readonly SummaryRow[]
  readonly total: SummaryRow
}

export interface SummaryInput {
  readonly client: Client
  readonly project: ProjectSummary
  readonly by: readonly NamedDimension[]
  readonly slice: Slice
  readonly weighted: boolean
}

const countsOf = ({ scale, n }: Tally): Record<string, number> =>
  Object.fromEntries(
    answersOf(scale).map((answer) => [String(answer), n[turn(scale, answer) - scale.low] ?? 0])
  )

const printed = ({ value, low, high, why }: Figure): PrintedFigure => ({
  value,
  low,
  high,
  ...(why === undefined ? {} : { why })
})

const summarise = (
  metric: Metric,
  group: Group,
  [scale, ...others]: readonly [Scale, ...Scale[]]
): MetricSummary => {
  const { tallies, weighted } = group
  const definitions = definitionsFor(metric, scale, ...others)
  const [usual] = definitions
  const [first, ...more] = tallies
  const by = <T>(figureOf: (definition: Definition) => T): Record<string, T> =>
    Object.fromEntries(definitions.map((definition) => [definition.id, figureOf(definition)]))
  return {
    n: baseIn(group),
    base: standingOf({ n: baseIn(group), ...(group.hidden ? { why: group.hidden } : {}) }),
    missing: missingIn(group),
    ...(weighted && usual
      ? {
          effective: rawScoreOf(usual, group).effective,
          unweighted: tallies.reduce((sum, tally) => sum + tally.unweighted, 0)
        }
      : {}),
    ...(first && more.length === 0 ? { counts: countsOf(first) } : {}),
    ...(others.length === 0
      ? {}
      : {
          on: tallies.map((tally) => ({
            low: tally.scale.low,
            high: tally.scale.high,
            easy: tally.scale.good,
            counts: countsOf(tally)
          }))
        }),
    figures: by((definition) => printed(rawScoreOf(definition, group))),
    shown: by((definition) => scoreOf(definition, group))
  }
}

/** Figures of every metric by the dimensions asked for, and of everything together. */
export const summariseSlice = async ({
  client,
  project,
  by,
  slice,
  weighted
}: SummaryInput): Promise<Summary> => {
  const rows = new Map<
    string,
    { key: Record<string, string | null>; metrics: Partial<Record<Metric, MetricSummary>> }
  >()
  const total: { key: Record<string, never>; metrics: Partial<Record<Metric, MetricSummary>> } = {
    key: {},
    metrics: {}
  }
  const ask = (metric: Metric, dimensions: readonly NamedDimension[]): Promise<Frequencies> =>
    client.call('slice.tabulate', { metric, slice, by: dimensions.map(({ id }) => id) })
  for (const metric of METRICS) {
    const [scale, ...others] = scalesOf(project, metric)
    if (!scale) continue
    for (const group of groupsOf(await ask(metric, by), weighted)) {
      const { key } = group
      const name = JSON.stringify(key)
      const row = rows.get(name) ?? {
        key: Object.fromEntries(by.map((dimension, index) => [dimension.name, key[index] ?? null])),
        metrics: {}
      }
      rows.set(name, row)
      row.metrics[metric] = summarise(metric, group, [scale, ...others])
    }
    const everybody =
      everybodyIn(await ask(metric, []), weighted) ?? wholeOf(emptyTally(scale, weighted), weighted)
    total.metrics[metric] = summarise(metric, everybody, [scale, ...others])
  }
  return { project, weighted, by: by.map(({ name }) => name), rows: [...rows.values()], total }
}

const endOf = (scale: Scale) => ({ low: scale.low, high: scale.high, easy: scale.good })

const describeScale = (scale: Scale) => ({
  scale: endOf(scale),
  turned: scale.good === 'low',
  easy: answersIn({ side: 'good' }, scale),
  difficult: answersIn({ side: 'bad' }, scale)
})

/** How the figures were made: scales, boxes as answers people gave, confidence, weights. */
const describeDefinition = ({ project, weighted }: Summary) => {
  const { mapping } = project
  const { ces, csat, nps } = mapping
  return {
    confidence: CONFIDENCE,
    weighted,
    ces: {
      ...describeScale(ces.scale),
      ...(cesScales(mapping).length > 1
        ? {
            touchpoints: Object.fromEntries(
              ces.columns.map(({ column, touchpoint }) => [
                touchpoint,
                describeScale(cesRules(mapping, column).scale)
              ])
            ),
            pooled: cesRanges(mapping).length > 1 ? ['index'] : 'all'
          }
        : {})
    },
    ...(csat
      ? {
          csat: {
            scale: { low: csat.scale.low, high: csat.scale.high, satisfied: csat.scale.good },
            satisfied: answersIn(satisfiedBox(csat.scale), csat.scale)
          }
        }
      : {}),
    ...(nps
      ? {
          nps: {
            scale: { low: nps.scale.low, high: nps.scale.high },
            promoters: answersIn({ side: 'top', answers: 2 }, nps.scale),
            detractors: answersIn({ side: 'bottom', answers: 7 }, nps.scale)
          }
        }
      : {})
  }
}

const jsonRow = ({ key, metrics }: SummaryRow) => ({
  key,
  ...Object.fromEntries(
    Object.entries(metrics).map(
      ([metric, { n, base, missing, effective, unweighted, counts, on, figures }]) => [
        metric,
        {
          n,
          base,
          missing,
          ...(effective === undefined ? {} : { effective, unweighted }),
          ...(counts ? { counts } : {}),
          ...(on ? { on } : {}),
          ...figures
        }
      ]
    )
  )
})

/**
 * The one object that --format json prints: for programs and for reference, so it keeps every number, those
 * of the smallest groups too; `base` says which of them a report has to hide.
 */
export const toJson = (summary: Summary) => {
  const { project } = summary
  return {
    source: {
      files: project.sources.map(({ name }) => name),
      responses: project.responses,
      evaluations: project.evaluations,
      missing: project.missing,
      refused: project.refused,
      account: accountOfProject(project)
    },
    definition: describeDefinition(summary),
    rows: summary.rows.map(jsonRow),
    total: jsonRow(summary.total)
  }
}
