import { scalesOf } from '../../../../shared/domain/mapping'
import { type Metric } from '../../../../shared/domain/metric'
import { TOUCHPOINT } from '../../../../shared/domain/slice'
import { funnelFigures, type FunnelFigures, type FunnelRow } from '../../../../shared/figures/funnel'
import { effectiveIn, rawScoreOf } from '../../../../shared/figures/group'
import { funnelNotes, type Shared } from '../../../../shared/locale/funnel-words'
import {
  bareScoreText,
  definitionLine,
  intervalText,
  scoreText,
  shortWhyText
} from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import { CONFIDENCE, type Interval } from '../../../../shared/statistics/sample'
import { baseHints, baseMark } from '../base-marks'
import { DataError, UsageError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'

/** Touchpoints against the overall score, by limits that follow from their bases: what to look at first. */
export const askFunnel: Ask = async (input) => {
  const { client, project, by, slice, words } = input
  const [dimension, ...more] = by
  if (!dimension || more.length > 0) throw new UsageError(words.t('funnel.by'))
  const { metric, definition } = readScore(input)
  const ask = (ids: string[]) => client.call('slice.tabulate', { metric, slice, by: ids })
  const frequencies = await ask([dimension.id])
  const repeats = dimension.id === TOUCHPOINT && metric !== 'ces'
  const figures = funnelFigures(
    frequencies,
    definition,
    project.hasWeights,
    repeats ? await ask([]) : frequencies
  )
  if (figures === 'no-answers') throw new DataError(words.t('funnel.no-answers'))
  return describe(figures, sharedIn(input, metric), input)
}

const sharedIn = ({ project, by }: AnalysisInput, metric: Metric): Shared => {
  if (project.evaluations <= project.responses) return null
  if (by[0]?.id === TOUCHPOINT) return 'between'
  return metric === 'ces' ? 'within' : null
}

const describe = (figures: FunnelFigures, shared: Shared, input: AnalysisInput): Analysis => {
  const { by, project, words } = input
  const { t } = words
  const name = by[0]?.name ?? ''
  const { definition, rows, weighted } = figures
  return {
    json: jsonOf(figures, shared, name),
    columns: [
      { name, title: name },
      { name: 'n', title: t('cli.column.answers'), isNumber: true },
      ...(weighted ? [{ name: 'effective', title: t('funnel.column.effective'), isNumber: true }] : []),
      { name: 'value', title: t('cli.column.score'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      { name: 'warning-low', title: t('funnel.column.warning') },
      { name: 'warning-high', title: '' },
      { name: 'alarm-low', title: t('funnel.column.alarm') },
      { name: 'alarm-high', title: '' },
      { name: 'z', title: t('funnel.column.z'), isNumber: true },
      { name: 'base', title: '' },
      { name: 'position', title: t('funnel.column.position') }
    ],
    rows: rows.map((row) => cellsOf(row, figures, input)),
    notes: [
      ...funnelNotes(figures, shared, words),
      definitionLine(definition, scalesOf(project, definition.metric), words),
      ...baseHints(
        rows.map(({ base }) => base),
        words
      )
    ]
  }
}

const cellsOf = (
  { group, score, base, place }: FunnelRow,
  { definition, weighted }: FunnelFigures,
  { words }: AnalysisInput
): Cell[] => {
  const bare = (value: number) => bareScoreText(definition, value, words)
  const between = (limits: Interval | undefined): Cell[] => [
    cell(
      limits?.low ?? null,
      limits ? words.t('interval.range', { low: bare(limits.low), high: bare(limits.high) }) : ''
    ),
    cell(limits?.high ?? null, '')
  ]
  const effective = effectiveIn(group)
  return [
    cell(group.key[0] ?? null, valueLabel(group.key[0] ?? null, words)),
    cell(score.n, `${words.count(score.n)}${baseMark(base)}`),
    ...(weighted ? [cell(effective, effective === null ? '' : words.number(effective, 1))] : []),
    cell(
      score.value,
      score.value === null ? shortWhyText(score, words) : scoreText(definition, score.value, words)
    ),
    cell(score.low, score.value === null ? '' : intervalText(definition, score, words)),
    cell(score.high, ''),
    ...between(place?.limits.warning),
    ...between(place?.limits.alarm),
    cell(place?.z ?? null, place ? words.signed(place.z, 1) : ''),
    cell(base, ''),
    cell(place?.position ?? null, place ? words.t(`funnel.position.${place.position}`) : '')
  ]
}

const jsonOf = (figures: FunnelFigures, shared: Shared, name: string) => {
  const { definition, weighted, overall, dispersion, why, of, rows } = figures
  return {
    by: [name],
    metric: definition.metric,
    definition: definition.id,
    weighted,
    confidence: CONFIDENCE,
    method: 'funnel',
    levels: { warning: 0.95, alarm: 0.998 },
    overall: { value: overall.value, n: overall.n, ...(weighted ? { effective: overall.effective } : {}) },
    spread: of === null ? null : of.kind === 'share' ? 'binomial' : { pooled: of.spread },
    dispersion,
    adjustment: dispersion?.used === true ? 'multiplicative' : 'none',
    ...(why === null ? {} : { why }),
    independent: shared === null,
    rows: rows.map(({ group, score, base, place }) => {
      const raw = rawScoreOf(definition, group)
      return {
        key: group.key[0] ?? null,
        n: score.n,
        ...(weighted ? { effective: raw.effective } : {}),
        value: raw.value,
        low: raw.low,
        high: raw.high,
        ...(raw.why === undefined ? {} : { why: raw.why }),
        base,
        limits: place?.limits ?? null,
        z: place?.z ?? null,
        position: place?.position ?? null
      }
    })
  }
}
