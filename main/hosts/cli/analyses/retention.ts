import type { SliceRetention } from '../../../../shared/contract/slice-retention'
import { baseOf } from '../../../../shared/domain/tally'
import { baseIn } from '../../../../shared/figures/group'
import {
  retentionBy,
  type EffortGap,
  type Retention,
  type RetentionAt,
  type RetentionGroup
} from '../../../../shared/figures/retention'
import { standingOf } from '../../../../shared/figures/suppression'
import { pText } from '../../../../shared/locale/p-text'
import { answerRange, whyText } from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import type { Words } from '../../../../shared/locale/words'
import type { Figure } from '../../../../shared/measures/figure'
import { CORRECTIONS, type Correction } from '../../../../shared/statistics/corrections'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { isTested } from '../../../../shared/statistics/test-result'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'

interface Found {
  readonly everybody: SliceRetention
  readonly names: readonly string[]
  readonly groups: readonly RetentionGroup[]
  readonly correction: Correction
}

/** Who stayed, and whether those who found it easy stayed more often. */
export const askRetention: Ask = async (input) => {
  const { client, project, by, slice, options, words } = input
  if (project.mapping.retained === null) throw new DataError(words.t('retention.no-column'))
  const dimensions = options.by === undefined ? [] : by
  if (dimensions.length > 1) throw new UsageError(words.t('retention.one-dimension'))
  const question = {
    weighted: project.hasWeights,
    correction: choose('--correction', options.correction, CORRECTIONS, words)
  }
  const ids = dimensions.map(({ id }) => id)
  const everybody = await client.call('slice.retention', { slice, by: [] })
  const parts = ids.length > 0 ? await client.call('slice.retention', { slice, by: ids }) : null
  return describe(
    {
      everybody,
      names: dimensions.map(({ name }) => name),
      groups: [...(parts ? retentionBy(parts, ids, question) : []), ...retentionBy(everybody, [], question)],
      correction: question.correction
    },
    input
  )
}

const describe = (found: Found, input: AnalysisInput): Analysis => {
  const { names, groups } = found
  const { project, words } = input
  const { t } = words
  return {
    json: jsonOf(found, input),
    columns: [
      ...names.map((name) => ({ name, title: name })),
      { name: 'effort', title: t('retention.column.effort') },
      { name: 'n', title: t('retention.column.customers'), isNumber: true },
      ...(project.hasWeights
        ? [{ name: 'effective', title: t('retention.column.effective'), isNumber: true }]
        : []),
      { name: 'unknown', title: t('retention.column.unknown'), isNumber: true },
      { name: 'kept', title: t('retention.column.kept'), isNumber: true },
      { name: 'lost', title: t('retention.column.lost'), isNumber: true },
      { name: 'retention', title: t('retention.column.retention'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      { name: 'churn', title: t('retention.column.churn'), isNumber: true }
    ],
    rows: groups.flatMap((group) => [
      line(group, t('retention.everybody'), group, found, input),
      ...(typeof group.levels === 'string' ? [] : group.levels).map((level) =>
        line(level, levelName(level, words), group, found, input)
      )
    ]),
    notes: notesOf(found, input)
  }
}

/** "Easy (5–7)" */
const levelName = ({ level, answers }: RetentionAt, { t }: Words): string =>
  t('retention.level', { level: t(`retention.levels.${level}`), answers: answerRange(answers) })

const groupName = ({ key }: RetentionGroup, { t, ...words }: Words): string =>
  key.length === 0 ? t('cli.total') : key.map((value) => valueLabel(value, { t, ...words })).join(' / ')

const line = (
  found: Retention,
  effort: string,
  group: RetentionGroup,
  { names }: Found,
  { project, words }: AnalysisInput
): Cell[] => {
  const { rate, kept, lost, unknown } = found
  const { count, percent, t } = words
  const hidden = rate.value === null
  const known = baseIn(found.group)
  const small = standingOf(rate) === 'small'
  const counted = (n: number) => (hidden ? cell(null, '') : cell(n, count(n)))
  return [
    ...names.map(() => cell(groupName(group, words))),
    cell(effort),
    cell(known, `${count(known)}${small ? '*' : ''}`),
    ...(project.hasWeights ? [hidden ? cell(null, '') : cell(rate.effective, count(rate.effective))] : []),
    cell(unknown, count(unknown)),
    counted(kept),
    counted(lost),
    cell(rate.value, rate.value === null ? whyText(rate, words) : percent(rate.value, 1)),
    cell(
      rate.low,
      rate.low === null || rate.high === null
        ? ''
        : t('interval.range', { low: percent(rate.low, 1), high: percent(rate.high, 1) })
    ),
    cell(rate.high, ''),
    cell(rate.value === null ? null : 1 - rate.value, rate.value === null ? '' : percent(1 - rate.value, 1))
  ]
}

const notesOf = ({ everybody, groups, correction }: Found, input: AnalysisInput): string[] => {
  const { project, words } = input
  const { t, count } = words
  const { unit, earlier, shared, header } = everybody
  const tests = groups.flatMap((group) =>
    group.gap ? [{ name: groupName(group, words), gap: group.gap }] : []
  )
  const several = groups.length > 1
  const silent = everybody.effort
    .flatMap(({ cells }) => cells.filter(({ key: [answer] }) => answer === null))
    .reduce((sum, { tally }) => sum + baseOf(tally) + tally.missing, 0)
  return [
    ...tests.map(({ name, gap }) =>
      t('retention.gap', { group: several ? `${name}: ` : '', gap: gapText(gap, words) })
    ),
    ...(several && tests.some(({ gap }) => isTested(gap.test))
      ? [t('retention.family', { correction: t(`cli.correction.${correction}`) })]
      : []),
    ...(groups.some(({ levels }) => levels === 'different-scales') ? [t('retention.different-scales')] : []),
    t('retention.said', { header, values: valuesText(everybody, words) }),
    unit === 'responses' ? t('retention.responses') : t('retention.respondents', { earlier: count(earlier) }),
    ...(shared ? [t('retention.shared')] : silent > 0 ? [t('retention.silent', { n: count(silent) })] : []),
    t('retention.formula'),
    ...(project.hasWeights ? [weightsText(project, words), t('retention.weighted')] : []),
    t('retention.no-cause'),
    ...(groups.some(({ rate, levels }) =>
      [rate, ...(typeof levels === 'string' ? [] : levels.map((level) => level.rate))].some(
        (figure) => standingOf(figure) === 'small'
      )
    )
      ? [t('cli.hint-small')]
      : [])
  ]
}

/** "yes (kept, 8,200), no (lost, 1,204)" */
const valuesText = ({ values }: SliceRetention, words: Words): string =>
  words.every(
    values.slice(0, 8).map(({ value, outcome, n }) =>
      words.t('retention.value', {
        value: valueLabel(value, words),
        outcome: words.t(`retention.outcome.${outcome ?? 'unknown'}`),
        n: words.count(n)
      })
    )
  )

const points = (value: number, words: Words): string => words.signed(value * 100, 1)

const gapText = ({ difference, test }: EffortGap, words: Words): string => {
  const { t } = words
  const { value, low, high } = difference
  if (value === null) return whyText(difference, words)
  const change = t('retention.points', { value: points(value, words) })
  const interval =
    low === null || high === null
      ? ''
      : ` ${t('retention.newcombe', { low: points(low, words), high: points(high, words) })}`
  if (!isTested(test))
    return `${change}${interval}. ${test === 'shared-customers' ? t('retention.untested-shared') : whyText({ why: test as NonNullable<Figure['why']> }, words)}`
  return `${change}${interval}, ${t('retention.test', {
    statistic: words.number(test.statistic, 2),
    p: pText(test.p, words),
    adjusted: test.of > 1 ? t('retention.adjusted', { p: pText(test.adjusted, words) }) : ''
  })}`
}

const figureJson = ({ raw, rate, kept, lost, unknown, group }: Retention) => {
  const { value, low, high, n, effective, why } = raw
  return {
    kept,
    lost,
    unknown,
    retention: value,
    low,
    high,
    churn: value === null ? null : 1 - value,
    ...(why === undefined ? {} : { why }),
    n,
    ...(group.weighted ? { effective } : {}),
    base: standingOf(rate)
  }
}

const jsonOf = ({ everybody, names, groups, correction }: Found, { project }: AnalysisInput) => ({
  confidence: CONFIDENCE,
  interval: 'wilson',
  weighted: project.hasWeights,
  column: everybody.header,
  values: everybody.values,
  unit: everybody.unit,
  earlier: everybody.earlier,
  effort: project.wide ? 'evaluations' : 'customers',
  shared: everybody.shared,
  correction,
  by: names,
  groups: groups.map((group) => ({
    key: group.key,
    ...figureJson(group),
    ...(typeof group.levels === 'string'
      ? { levels: [], why: group.levels }
      : {
          levels: group.levels.map((level) => ({
            level: level.level,
            answers: level.answers,
            ...figureJson(level)
          }))
        }),
    gap: group.gap
      ? {
          difference: group.gap.difference.value,
          low: group.gap.difference.low,
          high: group.gap.difference.high,
          ...(group.gap.difference.why === undefined ? {} : { why: group.gap.difference.why }),
          test: group.gap.test
        }
      : null
  }))
})
