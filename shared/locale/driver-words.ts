import {
  MOST_DRIVERS,
  MOST_LEVELS,
  type AskedDriver,
  type DriverOutcome,
  type Level,
  type Outcome
} from '../contract/slice-drivers'
import type { Dimension, ProjectSummary } from '../contract/project'
import { turn, type Scale } from '../domain/scale'
import { contrastBoxes } from '../figures/driver-contrast'
import { isAsChance, isModel, type DriverFigure, type DriversFigure } from '../figures/drivers'
import type { UsualDrivers } from '../figures/usual-drivers'
import type { NoBootstrap } from '../statistics/bootstrap'
import type { Interval } from '../statistics/sample'
import { answerRange } from './score-words'
import { dimensionLabel, valueLabel } from './slice-words'
import type { Words } from './words'

/** A variance inflation from which drivers are hard to tell apart. */
const HARD_TO_TELL = 10

/** Touchpoints named in a sentence; of more it says how many. */
const MOST_NAMED = 8

/** Everything that is said of drivers in words needs the names of columns. */
export interface Naming {
  readonly dimensions: readonly Dimension[]
  readonly words: Words
}

export const driverName = (asked: AskedDriver, { dimensions, words }: Naming): string =>
  asked.kind === 'touchpoint' ? asked.touchpoint : dimensionLabel(asked.column, dimensions, words).trim()

export const levelName = ({ kind, value }: Level, { words }: Naming): string =>
  kind === 'other' ? words.t('drivers.other') : valueLabel(value, words)

export const outcomeName = (outcome: Outcome, { dimensions, words }: Naming): string => {
  switch (outcome.kind) {
    case 'metric':
      return driverOutcomeName(outcome.metric, words)
    case 'retained':
      return driverOutcomeName('retained', words)
    default:
      return dimensionLabel(outcome.column, dimensions, words).trim()
  }
}

/** "CSAT", "Retention" */
export const driverOutcomeName = (outcome: DriverOutcome, { t }: Words): string =>
  outcome === 'retained' ? t('drivers.retention') : outcome.toUpperCase()

/** What the view asks of an outcome. */
export const driversTitle = (outcome: DriverOutcome, { t }: Words): string =>
  outcome === 'csat' ? t('view.drivers.title') : t(`drivers.title.${outcome}`)

/** Its name, and how its answers are turned into numbers. */
const outcomeText = (outcome: Outcome, scale: Scale | null, naming: Naming): string => {
  const { t } = naming.words
  const name = outcomeName(outcome, naming)
  if (outcome.kind === 'retained') return t('drivers.kept-or-lost', { name })
  return scale ? t('drivers.answers', { name, low: scale.low, high: scale.high }) : name
}

/** Columns by name: "Touchpoint, Country and Channel". */
export const columnsText = (columns: readonly string[], { dimensions, words }: Naming): string =>
  words.every(columns.map((id) => dimensionLabel(id, dimensions, words).trim()))

/** Which columns were taken where nobody chose any, and by what rule. */
export const usualNotes = (
  usual: UsualDrivers | null,
  { mapping }: Pick<ProjectSummary, 'mapping'>,
  naming: Naming
): string[] => {
  if (!usual || usual.columns.length === 0) return []
  const { t, count } = naming.words
  return [
    [
      t('drivers.usual', {
        count: usual.columns.length,
        list: columnsText(usual.columns, naming),
        most: MOST_LEVELS
      }),
      ...(usual.of > usual.columns.length
        ? [t('drivers.usual-first', { n: count(usual.columns.length), of: count(usual.of) })]
        : []),
      ...(mapping.retained === null ? [] : [t('drivers.usual-retained')])
    ].join(' ')
  ]
}

/** That of many touchpoints only some are in the model. */
export const leftOutNotes = (leftOut: readonly string[], { t, every, count }: Words): string[] => {
  if (leftOut.length === 0) return []
  const rest = leftOut.length - MOST_NAMED
  const list = every([
    ...leftOut.slice(0, MOST_NAMED),
    ...(rest > 0 ? [t('drivers.more-touchpoints', { count: rest, n: count(rest) })] : [])
  ])
  return [t('drivers.most-answered', { most: MOST_DRIVERS, list })]
}

/** 4.1% to 6.0%; why there is none. */
export const resampledText = (
  interval: Interval | NoBootstrap | null,
  say: (value: number) => string,
  { t }: Words
): string => {
  if (interval === null) return ''
  if (typeof interval === 'string') return t(`drivers.no-interval.${interval}`)
  return t('interval.range', { low: say(interval.low), high: say(interval.high) })
}

const rangeOn = (scale: Scale, places: readonly number[]): string =>
  answerRange(places.map((place) => turn(scale, scale.low + place)).sort((one, other) => one - other))

/** "1–2, 3 and 4–5 of 1–5" */
const boxesText = (scale: Scale, words: Words): string => {
  const { low, middle, high } = contrastBoxes(scale)
  return words.t('drivers.boxes', {
    low: rangeOn(scale, low),
    middle: rangeOn(scale, middle),
    high: rangeOn(scale, high),
    of: `${scale.low}–${scale.high}`
  })
}

/** Who is in the model, who is not and why; that there is none, or that it may not be shown. */
const countedNotes = (figure: DriversFigure, outcome: Outcome, naming: Naming): string[] => {
  const { words } = naming
  const { t, count } = words
  const { counts, model, drivers } = figure
  const { scale } = counts.outcome
  const lost = drivers.filter(({ facts }) => facts.missing > 0)
  return [
    t('drivers.used', {
      outcome: outcomeText(outcome, scale, naming),
      used: count(counts.used),
      n: count(counts.n),
      effective: figure.weighted ? t('drivers.effective', { n: count(counts.effective) }) : ''
    }),
    ...(isModel(model)
      ? figure.base === 'hidden'
        ? [t('drivers.hidden')]
        : []
      : [untoldText(model, naming)]),
    ...(figure.base === 'small' ? [t('drivers.small')] : []),
    ...(counts.used < counts.n &&
    (counts.outcome.answered < counts.n || lost.length > 0 || counts.withoutWeight > 0)
      ? [
          t('drivers.left-out', {
            list: words.every([
              ...(counts.outcome.answered < counts.n
                ? [
                    t('drivers.without', {
                      name: outcomeName(outcome, naming),
                      n: count(counts.n - counts.outcome.answered)
                    })
                  ]
                : []),
              ...lost.map(({ asked, facts }) =>
                t('drivers.without', { name: driverName(asked, naming), n: count(facts.missing) })
              ),
              ...(counts.withoutWeight > 0
                ? [t('drivers.without-weight', { n: count(counts.withoutWeight) })]
                : [])
            ])
          })
        ]
      : [])
  ]
}

/** How much of the outcome all drivers go with together. */
export const fitNotes = ({ model, base }: DriversFigure, { words }: Naming): string[] => {
  if (!isModel(model) || base === 'hidden') return []
  const { t, percent } = words
  return [
    t('drivers.r2', {
      r2: percent(model.r2),
      interval: resampledText(model.r2Interval, percent, words),
      adjusted: percent(model.adjustedR2)
    })
  ]
}

/** The model in a few sentences, the most telling first. */
export const modelNotes = (figure: DriversFigure, outcome: Outcome, naming: Naming): string[] => [
  ...fitNotes(figure, naming),
  ...countedNotes(figure, outcome, naming)
]

/** What has to be said below drivers, wherever they are shown: what was counted, how, and what it does not mean. */
export const driverNotes = (
  figure: DriversFigure,
  { outcome, rounds, seed }: { readonly outcome: Outcome; readonly rounds: number; readonly seed: number },
  naming: Naming
): string[] => {
  const { words } = naming
  const { t, count, percent } = words
  const { counts, model, drivers, matrix } = figure
  const shown = isModel(model) && figure.base !== 'hidden' ? model : null
  const effects = drivers.flatMap(({ asked, effect, levels }) =>
    [effect, ...levels.map((level) => level.effect)].flatMap((one) => (one ? [{ asked, one }] : []))
  )
  const tangled = new Set(
    effects.filter(({ one }) => one.inflation > HARD_TO_TELL).map(({ asked }) => driverName(asked, naming))
  )
  const chance = drivers.filter(isAsChance)
  const contrasts = drivers.flatMap(({ contrast, facts }) =>
    contrast && facts.rated ? [facts.rated.tally.scale] : []
  )
  const boxes = new Set(contrasts.map((scale) => boxesText(scale, words)))
  return [
    ...countedNotes(figure, outcome, naming),
    ...unreadNotes(figure, outcome, naming),
    ...levelNotes(drivers, naming),
    ...(shown
      ? [
          ...fitNotes(figure, naming),
          t('drivers.share'),
          drivers.some(({ shapley }) => shapley) ? t('drivers.shapley') : t('drivers.no-shapley'),
          ...(drivers.some(({ levels }) => levels.length > 1) ? [t('drivers.reference-choice')] : []),
          t('drivers.beta'),
          t(`drivers.drawn-${counts.drawnBy}`, { rounds: count(rounds), seed: String(seed) }),
          ...(chance.length > 0
            ? [
                t('drivers.chance', {
                  list: words.every(chance.map(({ asked }) => driverName(asked, naming)))
                })
              ]
            : []),
          ...(shown.failed > 0 ? [t('drivers.failed', { n: count(shown.failed) })] : []),
          ...(tangled.size > 0 ? [t('drivers.tangled', { list: words.every([...tangled]) })] : [])
        ]
      : []),
    ...(shown && matrix
      ? [
          t('drivers.cross', {
            ease: words.number(matrix.cross.ease, 1),
            importance: percent(matrix.cross.importance)
          })
        ]
      : []),
    ...(boxes.size > 0
      ? [
          t('drivers.contrast', {
            boxes: words.apart([...boxes]),
            within: words.number(figure.evenWithin, 1)
          })
        ]
      : []),
    t('drivers.caution')
  ]
}

const untoldText = (model: Exclude<DriversFigure['model'], { r2: number }>, naming: Naming): string => {
  const { t, every, count } = naming.words
  return t(`drivers.untold.${model.why}`, {
    list: every(model.drivers.map((asked) => driverName(asked, naming))),
    n: count(model.n ?? 0),
    needed: count(model.needed ?? 0)
  })
}

const unreadNotes = ({ counts, drivers }: DriversFigure, outcome: Outcome, naming: Naming): string[] => {
  const { t, count } = naming.words
  const columns = [
    { name: outcomeName(outcome, naming), unread: counts.outcome.unread },
    ...drivers.map(({ asked, facts }) => ({ name: driverName(asked, naming), unread: facts.unread }))
  ].filter(({ unread }) => unread.length > 0)
  if (columns.length === 0) return []
  const list = columns.map(
    ({ name, unread }) =>
      `${name} ${unread.map(({ value, n }) => naming.words.pair(value, count(n))).join(', ')}`
  )
  return [t('drivers.unread', { list: naming.words.apart(list) })]
}

const levelNotes = (drivers: readonly DriverFigure[], naming: Naming): string[] => {
  const { t, count } = naming.words
  return drivers.flatMap(({ asked, facts }) => {
    const { reference, pooled } = facts.levels ?? {}
    if (!reference || pooled === undefined) return []
    const said = {
      name: driverName(asked, naming),
      reference: levelName(reference, naming),
      n: count(reference.n)
    }
    return [
      t('drivers.reference', said),
      ...(pooled > 0 ? [t('drivers.pooled', { ...said, count: pooled, values: count(pooled) })] : [])
    ]
  })
}
