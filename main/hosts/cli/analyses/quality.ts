import type { QualityRequest, SliceQuality } from '../../../../shared/contract/slice-quality'
import { scaleFor } from '../../../../shared/detection/draft/draft-scales'
import { durationColumn } from '../../../../shared/detection/duration-column'
import { scalesOf } from '../../../../shared/domain/mapping'
import { METRICS, type Metric } from '../../../../shared/domain/metric'
import { sameRange } from '../../../../shared/domain/scale'
import { TOUCHPOINT } from '../../../../shared/domain/slice'
import type { Frequencies } from '../../../../shared/domain/tally'
import {
  isChecked,
  qualityOf,
  type Check,
  type Effect,
  type Quality,
  type ShareFound,
  type Unchecked
} from '../../../../shared/figures/quality'
import { standingOf } from '../../../../shared/figures/suppression'
import { questionName, ruleNotes, ruleText, shareText } from '../../../../shared/locale/quality-words'
import { definitionLine, differenceText, figureText, whyText } from '../../../../shared/locale/score-words'
import type { Words } from '../../../../shared/locale/words'
import type { Definition } from '../../../../shared/measures/definition'
import type { Figure } from '../../../../shared/measures/figure'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { SPEEDER_PART } from '../../../../shared/statistics/speeders'
import { FEWEST_ITEMS } from '../../../../shared/statistics/straight-lining'
import { readScale } from '../arguments'
import { columnFinder, readCesColumns } from '../column-names'
import { DataError, UsageError } from '../usage-error'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'

interface Found {
  readonly counted: SliceQuality
  readonly quality: Quality
  readonly definition: Definition
}

/** Which responses look suspicious, by rules that are said, and whether the score would be another without them. */
export const askQuality: Ask = async (input) => {
  const { client, project, slice } = input
  const { definition } = readScore(input, 'ces')
  const counted = await client.call('slice.quality', readRequest(input))
  const answers: Partial<Record<Metric, Frequencies>> = {}
  for (const metric of METRICS)
    if (scalesOf(project, metric).length > 0)
      answers[metric] = await client.call('slice.tabulate', {
        metric,
        slice,
        by: metric === 'ces' ? [TOUCHPOINT] : []
      })
  const quality = qualityOf(counted, { definition, weighted: project.hasWeights, answers })
  return describe({ counted, quality, definition }, input)
}

const readRequest = (input: AnalysisInput): QualityRequest => {
  const { slice, options, columns, profiles, words } = input
  const duration =
    options.duration === undefined ? durationColumn(profiles) : columnFinder(columns, words)(options.duration)
  return { slice, duration: duration?.key ?? null, grid: readGrid(input) }
}

/** The columns that were named, on the scale that was named or that their answers show. */
const readGrid = ({ options, columns, profiles, project, words }: AnalysisInput): QualityRequest['grid'] => {
  if (options.grid === undefined) return null
  const named = readCesColumns(options.grid, columns, columnFinder(columns, words))
  const keys = new Set(named.map(({ key }) => key))
  if (keys.size < FEWEST_ITEMS) throw new UsageError(words.t('quality.few-items'))
  const found = scaleFor(
    profiles.filter(({ key }) => keys.has(key)),
    { low: 1, high: 5 }
  )
  const said = options['grid-scale']
  if (said === undefined && profiles.length === 0)
    throw new DataError(words.t('cli.needs-option', { option: '--grid-scale' }))
  const { low, high } = said === undefined ? found.scale : readScale(said, words)
  const scale = { low, high, good: 'high' } as const
  // Codes that mean no answer to the effort question do so here where answers run alike.
  const { ces } = project.mapping
  const codes = sameRange(scale, ces.scale) ? ces.missing : []
  return {
    columns: [...keys],
    rules: { scale, missing: [...new Set([...found.missing, ...codes])], labels: found.labels }
  }
}

const describe = (found: Found, input: AnalysisInput): Analysis => {
  const { quality } = found
  const { words } = input
  const { t } = words
  return {
    json: jsonOf(found, input),
    columns: [
      { name: 'check', title: t('quality.column.check') },
      { name: 'of', title: t('quality.column.of') },
      { name: 'count', title: t('quality.column.count'), isNumber: true },
      { name: 'n', title: t('quality.column.n'), isNumber: true },
      { name: 'share', title: t('quality.column.share'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      ...(quality.effects.length === 0 ? [] : effectColumns(input))
    ],
    rows: [
      ...quality.checks.map((check) => [
        ...(isChecked(check) ? checkCells(check, found, words) : uncheckedCells(check, words)),
        ...effectCells(
          quality.effects.find(({ without }) => without === check.kind),
          found,
          input
        )
      ]),
      ...quality.effects
        .filter(({ without }) => without === 'both')
        .map((effect) => [
          cell('straight-lining-or-speeders', t('quality.check.both')),
          ...Array.from({ length: 6 }, () => cell(null)),
          ...effectCells(effect, found, input)
        ]),
      ...quality.missing.map((missing) => [
        cell(`missing-${missing.question}`, t('quality.check.missing')),
        cell(missing.name, questionName(missing, words)),
        ...shareCells(missing, words),
        ...effectCells(undefined, found, input)
      ])
    ],
    notes: notesOf(found, input)
  }
}

const effectColumns = ({ project, words: { t } }: AnalysisInput): Analysis['columns'] => [
  { name: 'score-without', title: t('quality.column.without') },
  { name: 'score-low', title: '' },
  { name: 'score-high', title: '' },
  { name: 'score-n', title: t('quality.column.answers'), isNumber: true },
  ...(project.hasWeights
    ? [{ name: 'score-effective', title: t('quality.column.effective'), isNumber: true }]
    : []),
  { name: 'change', title: t('quality.column.change'), isNumber: true }
]

const shareCells = ({ count, figure, raw }: ShareFound, words: Words): Cell[] => {
  const { value, low, high } = figure
  return [
    cell(count, words.count(count)),
    cell(raw.n, `${words.count(raw.n)}${standingOf(figure) === 'small' ? '*' : ''}`),
    cell(value, value === null ? whyText(figure, words) : shareText(value, high ?? value, words)),
    cell(
      low,
      low === null || high === null
        ? ''
        : words.t('interval.range', { low: shareText(low, high, words), high: shareText(high, high, words) })
    ),
    cell(high, '')
  ]
}

const checkCells = (check: Check, { counted }: Found, words: Words): Cell[] => {
  return [
    cell(check.kind, words.t(`quality.check.${check.kind}`)),
    cell(null, ruleText(check, counted, words)),
    ...shareCells(check, words)
  ]
}

const uncheckedCells = ({ kind, why }: Unchecked, { t }: Words): Cell[] => [
  cell(kind, t(`quality.check.${kind}`)),
  cell(null, t(`quality.unchecked.${why}`)),
  ...Array.from({ length: 5 }, () => cell(null))
]

const effectCells = (
  effect: Effect | undefined,
  { quality, definition }: Found,
  { project, words }: AnalysisInput
): Cell[] => {
  const { hasWeights } = project
  if (quality.effects.length === 0) return []
  if (!effect) return Array.from({ length: hasWeights ? 6 : 5 }, () => cell(null))
  const { score, raw } = effect
  const change = changeOf(quality.everybody.score, score)
  const isHidden = score.value === null
  return [
    cell(score.value, figureText(definition, score, words)),
    cell(score.low, ''),
    cell(score.high, ''),
    cell(raw.n, words.count(raw.n)),
    ...(hasWeights ? [isHidden ? cell(null) : cell(raw.effective, words.count(raw.effective))] : []),
    cell(change, change === null ? '' : differenceText(definition, change, words))
  ]
}

const changeOf = (all: Figure, without: Figure): number | null =>
  all.value === null || without.value === null ? null : without.value - all.value

const notesOf = ({ counted, quality, definition }: Found, { project, words }: AnalysisInput): string[] => {
  const { t, count } = words
  const { everybody } = quality
  return [
    t('quality.with', {
      score: figureText(definition, everybody.score, words),
      n: count(everybody.score.n),
      effective: project.hasWeights ? t('quality.effective', { n: count(everybody.score.effective) }) : ''
    }),
    t('quality.nothing-dropped'),
    ...ruleNotes(quality, counted, words),
    ...(project.hasWeights ? [weightsText(project, words)] : []),
    definitionLine(definition, scalesOf(project, 'ces'), words),
    ...([...quality.checks.filter(isChecked), ...quality.missing].some(
      ({ figure }) => standingOf(figure) === 'small'
    )
      ? [t('cli.hint-small')]
      : [])
  ]
}

const shareJson = ({ count, raw, figure }: ShareFound) => ({
  count,
  n: raw.n,
  share: raw.value,
  low: raw.low,
  high: raw.high,
  ...(raw.why === undefined ? {} : { why: raw.why }),
  base: standingOf(figure)
})

const scoreJson = ({ raw, score, group }: Pick<Effect, 'raw' | 'score' | 'group'>) => ({
  value: raw.value,
  low: raw.low,
  high: raw.high,
  ...(raw.why === undefined ? {} : { why: raw.why }),
  n: raw.n,
  ...(group.weighted ? { effective: raw.effective } : {}),
  base: standingOf({ n: raw.n, ...(score.why === undefined ? {} : { why: score.why }) })
})

const jsonOf = ({ counted, quality, definition }: Found, { project }: AnalysisInput) => {
  const { grid, durations, alike } = counted
  return {
    confidence: CONFIDENCE,
    interval: 'wilson',
    responses: quality.responses,
    weighted: { shares: false, scores: project.hasWeights },
    definition: definition.id,
    score: scoreJson(quality.everybody),
    checks: quality.checks.map((check) =>
      isChecked(check)
        ? { check: check.kind, ...shareJson(check), ...ruleJson(check) }
        : { check: check.kind, why: check.why }
    ),
    without: quality.effects.map((effect) => ({
      without: effect.without,
      suspected: effect.suspected,
      score: scoreJson(effect),
      change: changeOf(quality.everybody.raw, effect.raw)
    })),
    missing: quality.missing.map((missing) => ({
      question: missing.question,
      name: missing.name,
      ...shareJson(missing)
    })),
    grid: grid
      ? { items: grid.items.map(({ name }) => name), scale: grid.scale, effort: grid.isEffort }
      : null,
    durations: durations
      ? { column: durations.header, blank: durations.blank, unread: durations.unread }
      : null,
    compared: alike.compared,
    aside: alike.aside
  }
}

const ruleJson = (check: Check) => {
  switch (check.kind) {
    case 'straight-lining':
      return { fewestItems: FEWEST_ITEMS, byChance: check.rule.byChance }
    case 'speeders':
      return {
        median: check.rule.median,
        threshold: check.rule.threshold,
        part: SPEEDER_PART,
        leftOut: check.rule.leftOut
      }
    default:
      return {}
  }
}
