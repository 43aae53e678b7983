import { scalesOf } from '../../../../shared/domain/mapping'
import type { Cell as Counted, Frequencies } from '../../../../shared/domain/tally'
import {
  explainChange,
  partBase,
  partStanding,
  type ExplainedChange
} from '../../../../shared/figures/change-explained'
import { baseIn, effectiveIn, type Group } from '../../../../shared/figures/group'
import { standingOf } from '../../../../shared/figures/suppression'
import { changeTotalText } from '../../../../shared/locale/change-explained-words'
import { definitionLine, differenceLine, differenceText } from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import type { Words } from '../../../../shared/locale/words'
import type { PartChange } from '../../../../shared/statistics/kitagawa'
import { DataError, UsageError } from '../usage-error'
import { baseHints, baseMark } from '../base-marks'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask } from './analysis'
import { readScore } from './asked-score'
import { everyAnswerNote } from './every-answer'

/** The change of a score from one value of a dimension to another. */
interface Explained extends ExplainedChange {
  readonly values: { readonly before: string; readonly after: string }
}

/** Why a score changed: because its parts did (rate), or because other parts weigh more (mix). */
export const askChange: Ask = async (input) => {
  const { client, project, by, slice, options, words } = input
  const { before: earlier, after: later } = options
  if (by.length !== 2 || earlier === undefined || later === undefined)
    throw new UsageError(words.t('cli.change-by'))
  if (earlier === later) throw new UsageError(words.t('test.same-value'))
  const { metric, definition } = readScore(input)
  const frequencies = await client.call('slice.tabulate', { metric, slice, by: by.map(({ id }) => id) })
  const change = explainChange(
    definition,
    { before: cellsWith(frequencies, earlier, input), after: cellsWith(frequencies, later, input) },
    project.hasWeights
  )
  if (typeof change === 'string') throw new DataError(words.t(`change.${change}`))
  return describe({ ...change, values: { before: earlier, after: later } }, input)
}

/** What is of one value of the second dimension, by the first. */
const cellsWith = (frequencies: Frequencies, value: string, { by, words }: AnalysisInput): Counted[] => {
  const wanted = value === '' ? null : value
  const cells = frequencies.cells.filter(({ key }) => key[1] === wanted)
  if (cells.length === 0)
    throw new DataError(words.t('cli.change-no-value', { name: by[1]?.name ?? '', value }))
  return cells
}

const describe = (explained: Explained, input: AnalysisInput): Analysis => {
  const { definition, before, after, change, hidden, isHidden, values } = explained
  const { project, by, words } = input
  const { t } = words
  const points = (value: number) => differenceText(definition, value, words)
  const nameOf = (key: string) => valueLabel(JSON.parse(key) as string | null, words)
  const bases = (key: string) =>
    [before, after].map((side) => {
      const n = partBase(side, key)
      return cell(n, `${words.count(n)}${hidden.has(key) ? '' : baseMark(standingOf({ n }))}`)
    })
  const row = (part: PartChange) =>
    hidden.has(part.key)
      ? [
          cell(nameOf(part.key)),
          ...bases(part.key),
          ...Array.from({ length: 5 }, () => cell(null, t('cli.hidden'))),
          cell('hidden', '')
        ]
      : [
          cell(nameOf(part.key)),
          ...bases(part.key),
          cell(part.shareBefore, words.percent(part.shareBefore, 1)),
          cell(part.shareAfter, words.percent(part.shareAfter, 1)),
          cell(
            part.scoreChange,
            part.scoreChange === null
              ? t(part.kind === 'new' ? 'change.part.new' : 'change.part.vanished')
              : points(part.scoreChange)
          ),
          cell(part.rate, points(part.rate)),
          cell(part.mixShown, points(part.mixShown)),
          cell(partStanding(explained, part.key), '')
        ]
  return {
    json: jsonOf(explained, input),
    columns: [
      { name: by[0]?.name ?? '', title: by[0]?.name ?? '' },
      { name: 'n-before', title: t('cli.column.answers-of', { value: values.before }), isNumber: true },
      { name: 'n-after', title: t('cli.column.answers-of', { value: values.after }), isNumber: true },
      { name: 'share-before', title: t('cli.column.share-of', { value: values.before }), isNumber: true },
      { name: 'share-after', title: t('cli.column.share-of', { value: values.after }), isNumber: true },
      { name: 'score-change', title: t('cli.column.score-change'), isNumber: true },
      { name: 'rate', title: t('cli.column.rate'), isNumber: true },
      { name: 'mix', title: t('cli.column.mix'), isNumber: true },
      // For spreadsheets alone: the table has a mark.
      { name: 'base', title: '' }
    ],
    rows: [
      ...change.parts.map(row),
      [
        cell(t('cli.total')),
        cell(baseIn(before.whole), words.count(baseIn(before.whole))),
        cell(baseIn(after.whole), words.count(baseIn(after.whole))),
        cell(1, words.percent(1, 1)),
        cell(1, words.percent(1, 1)),
        ...[change.change, change.rate, change.mix].map((value) =>
          isHidden ? cell(null, t('cli.hidden')) : cell(value, points(value))
        ),
        cell(standingOf({ n: Math.min(baseIn(before.whole), baseIn(after.whole)) }), '')
      ]
    ],
    notes: [
      changeTotalText(explained, null, words),
      ...(project.hasWeights
        ? [
            t('weights.bases', {
              before: baseText(before.whole, words),
              after: baseText(after.whole, words)
            }),
            weightsText(project, words)
          ]
        : []),
      t('change.method'),
      ...baseHints(
        change.parts.map(({ key }) => partStanding(explained, key)).filter((base) => base === 'small'),
        words
      ),
      ...(change.isSimpson && !isHidden ? [t('change.simpson')] : []),
      definitionLine(definition, scalesOf(project, definition.metric), words),
      differenceLine(definition, words),
      ...everyAnswerNote(input)
    ]
  }
}

/** For programs: whether or not they may be shown. */
const basesOf = (group: Group) => ({
  n: baseIn(group),
  ...(group.weighted ? { effective: effectiveIn({ ...group, hidden: null }) } : {})
})

/** "1,020 (effective 871)" */
const baseText = (group: Group, { t, count }: Words): string =>
  t('weights.base', { n: count(baseIn(group)), effective: count(effectiveIn(group) ?? 0) })

const jsonOf = (explained: Explained, { by, project }: AnalysisInput) => {
  const { definition, before, after, change, total, values } = explained
  const { value, low, high, why } = total
  return {
    by: by.map(({ name }) => name),
    metric: definition.metric,
    definition: definition.id,
    weighted: project.hasWeights,
    method: 'kitagawa-two-term',
    before: { value: values.before, score: change.before, ...basesOf(before.whole) },
    after: { value: values.after, score: change.after, ...basesOf(after.whole) },
    change: change.change,
    difference: { value, low, high, ...(why === undefined ? {} : { why }) },
    rate: change.rate,
    mix: change.mix,
    simpson: change.isSimpson,
    parts: change.parts.map(({ key, ...part }) => ({
      key: JSON.parse(key) as string | null,
      ...part,
      n: { before: partBase(before, key), after: partBase(after, key) },
      base: partStanding(explained, key)
    }))
  }
}
