import { scalesOf } from '../../../../shared/domain/mapping'
import type { Frequencies } from '../../../../shared/domain/tally'
import {
  baseIn,
  effectiveIn,
  differenceOf,
  groupsOf,
  rawScoreOf,
  wholeOf,
  type Group
} from '../../../../shared/figures/group'
import { hiddenGroups, isHiddenBase, standingOf } from '../../../../shared/figures/suppression'
import {
  definitionLine,
  differenceLine,
  differenceIntervalText,
  differenceText,
  scoreText,
  whyText
} from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import type { Words } from '../../../../shared/locale/words'
import type { Definition } from '../../../../shared/measures/definition'
import {
  kitagawa,
  type ChangeExplained,
  type PartChange,
  type PartOfPeriod
} from '../../../../shared/statistics/kitagawa'
import { DataError, UsageError } from '../usage-error'
import { baseHints, baseMark } from '../base-marks'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask } from './analysis'
import { readScore } from './asked-score'
import { everyAnswerNote } from './every-answer'

interface Side {
  readonly value: string
  readonly parts: ReadonlyMap<string, Group>
  readonly whole: Group
}

interface Explained {
  readonly definition: Definition
  readonly before: Side
  readonly after: Side
  readonly change: ChangeExplained
  /** Parts of which too few answered, before or after, to be told of. */
  readonly hidden: ReadonlySet<string>
}

/** Why a score changed: because its parts did (rate), or because other parts weigh more (mix). */
export const askChange: Ask = async (input) => {
  const { client, by, slice, options, words } = input
  const { before: earlier, after: later } = options
  if (by.length !== 2 || earlier === undefined || later === undefined)
    throw new UsageError(words.t('cli.change-by'))
  if (earlier === later) throw new UsageError(words.t('test.same-value'))
  const { metric, definition } = readScore(input)
  const frequencies = await client.call('slice.tabulate', { metric, slice, by: by.map(({ id }) => id) })
  const sideOf = (value: string) => readSide(frequencies, value, input)
  const [before, after] = [sideOf(earlier), sideOf(later)]
  const keys = [...new Set([...before.parts.keys(), ...after.parts.keys()])]
  const change = kitagawa(
    keys.map((key) => ({
      key,
      before: partOf(definition, before.parts.get(key)),
      after: partOf(definition, after.parts.get(key))
    }))
  )
  if (typeof change === 'string') throw new DataError(words.t(`cli.change-${change}`))
  const hidden = new Set(
    [before, after].flatMap(({ parts }) => {
      const bases = keys.map((key) => parts.get(key)).map((group) => (group ? baseIn(group) : 0))
      return [...hiddenGroups(bases).keys()].map((at) => keys[at] ?? '')
    })
  )
  return describe({ definition, before, after, change, hidden }, input)
}

/** What is of one value of the second dimension, by the first. */
const readSide = (frequencies: Frequencies, value: string, { by, project, words }: AnalysisInput): Side => {
  const wanted = value === '' ? null : value
  const cells = frequencies.cells.filter(({ key }) => key[1] === wanted)
  if (cells.length === 0)
    throw new DataError(words.t('cli.change-no-value', { name: by[1]?.name ?? '', value }))
  const groups = groupsOf({ ...frequencies, cells }, project.hasWeights)
  return {
    value,
    parts: new Map(groups.map((group) => [JSON.stringify(group.key[0] ?? null), group])),
    whole: wholeOf(
      cells.map(({ tally }) => tally),
      project.hasWeights
    )
  }
}

const partOf = (definition: Definition, group: Group | undefined): PartOfPeriod | null => {
  const score = group && rawScoreOf(definition, group).value
  if (!group || score === null || score === undefined) return null
  const mass = group.tallies.flatMap(({ n, w }) => (group.weighted ? w : n))
  return { mass: mass.reduce((sum, part) => sum + part, 0), score }
}

const describe = (explained: Explained, input: AnalysisInput): Analysis => {
  const { definition, before, after, change, hidden } = explained
  const { project, by, words } = input
  const { t } = words
  const points = (value: number) => differenceText(definition, value, words)
  // A score of fewer than ten is told of nobody, be they everybody.
  const isHidden = [before, after].some(({ whole }) => isHiddenBase(baseIn(whole)))
  const total = differenceOf(definition, after.whole, before.whole.tallies)
  const nameOf = (key: string) => valueLabel(JSON.parse(key) as string | null, words)
  const bases = (key: string) =>
    [before, after].map((side) => {
      const n = baseOf(side, key)
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
              ? t(part.kind === 'new' ? 'cli.part-new' : 'cli.part-vanished')
              : points(part.scoreChange)
          ),
          cell(part.rate, points(part.rate)),
          cell(part.mixShown, points(part.mixShown)),
          cell(standing(explained, part.key), '')
        ]
  return {
    json: jsonOf(explained, input),
    columns: [
      { name: by[0]?.name ?? '', title: by[0]?.name ?? '' },
      { name: 'n-before', title: t('cli.column.answers-of', { value: before.value }), isNumber: true },
      { name: 'n-after', title: t('cli.column.answers-of', { value: after.value }), isNumber: true },
      { name: 'share-before', title: t('cli.column.share-of', { value: before.value }), isNumber: true },
      { name: 'share-after', title: t('cli.column.share-of', { value: after.value }), isNumber: true },
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
      isHidden
        ? t('cli.change-hidden')
        : t('cli.change-total', {
            before: scoreText(definition, change.before, words),
            after: scoreText(definition, change.after, words),
            change: points(change.change),
            interval:
              total.low === null
                ? whyText(total, words)
                : t('cli.change-interval', { interval: differenceIntervalText(definition, total, words) })
          }),
      ...(project.hasWeights
        ? [
            t('weights.bases', {
              before: baseText(before.whole, words),
              after: baseText(after.whole, words)
            }),
            weightsText(project, words)
          ]
        : []),
      t('cli.change-method'),
      ...baseHints(
        change.parts.map(({ key }) => standing(explained, key)).filter((base) => base === 'small'),
        words
      ),
      ...(change.isSimpson && !isHidden ? [t('cli.change-simpson')] : []),
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

const baseOf = ({ parts }: Side, key: string): number => {
  const group = parts.get(key)
  return group ? baseIn(group) : 0
}

/** What may be told of a part: by the smaller of its bases, of those it has. */
const standing = ({ before, after, hidden }: Explained, key: string) =>
  hidden.has(key)
    ? 'hidden'
    : standingOf({ n: Math.min(...[before, after].map((side) => baseOf(side, key)).filter((n) => n > 0)) })

const jsonOf = (explained: Explained, { by, project }: AnalysisInput) => {
  const { definition, before, after, change } = explained
  const { value, low, high, why } = differenceOf(definition, after.whole, before.whole.tallies)
  return {
    by: by.map(({ name }) => name),
    metric: definition.metric,
    definition: definition.id,
    weighted: project.hasWeights,
    method: 'kitagawa-two-term',
    before: { value: before.value, score: change.before, ...basesOf(before.whole) },
    after: { value: after.value, score: change.after, ...basesOf(after.whole) },
    change: change.change,
    difference: { value, low, high, ...(why === undefined ? {} : { why }) },
    rate: change.rate,
    mix: change.mix,
    simpson: change.isSimpson,
    parts: change.parts.map(({ key, ...part }) => ({
      key: JSON.parse(key) as string | null,
      ...part,
      n: { before: baseOf(before, key), after: baseOf(after, key) },
      base: standing(explained, key)
    }))
  }
}
