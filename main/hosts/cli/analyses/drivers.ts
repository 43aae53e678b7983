import type { Level } from '../../../../shared/contract/slice-drivers'
import {
  driversFigure,
  isModel,
  type Contrast,
  type DriverFigure,
  type DriversFigure,
  type Effect,
  type LevelFigure,
  type Part
} from '../../../../shared/figures/drivers'
import {
  driverName,
  driverNotes,
  levelName,
  outcomeName,
  resampledText
} from '../../../../shared/locale/driver-words'
import type { PenaltyReward } from '../../../../shared/statistics/penalty-reward'
import type { NoBootstrap } from '../../../../shared/statistics/bootstrap'
import type { Interval } from '../../../../shared/statistics/sample'
import { readDriverOptions, type DriverOptions } from '../driver-options'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'

interface Told extends DriverOptions {
  readonly figure: DriversFigure
  readonly input: AnalysisInput
}

/** What drives an outcome: the importance of each driver, its sign, what is urgent, and what costs or delights. */
export const askDrivers: Ask = async (input) => {
  const { client, project, slice, options, words } = input
  const asked = readDriverOptions(options, project, words)
  const counted = await client.call('slice.drivers', { slice, ...asked })
  const figure = driversFigure(counted, asked.drivers, project.hasWeights)
  return describe({ ...asked, figure, input })
}

const describe = (told: Told): Analysis => {
  const { figure, input } = told
  const { words, project } = input
  const { t } = words
  const naming = { dimensions: project.dimensions, words }
  const hasLevels = figure.drivers.some(({ levels }) => levels.length > 0)
  return {
    json: jsonOf(told),
    columns: [
      { name: 'driver', title: t('drivers.column.driver') },
      ...(hasLevels ? [{ name: 'level', title: t('drivers.column.level') }] : []),
      { name: 'johnson-share', title: t('drivers.column.share'), isNumber: true },
      { name: 'johnson', title: t('drivers.column.part'), isNumber: true },
      { name: 'johnson-low', title: t('cli.column.interval') },
      { name: 'johnson-high', title: '' },
      { name: 'shapley-share', title: t('drivers.column.shapley'), isNumber: true },
      { name: 'beta', title: t('drivers.column.beta'), isNumber: true },
      { name: 'beta-low', title: t('cli.column.interval') },
      { name: 'beta-high', title: '' },
      { name: 'ease', title: t('drivers.column.ease'), isNumber: true },
      { name: 'priority', title: t('drivers.column.priority') },
      { name: 'penalty', title: t('drivers.column.penalty'), isNumber: true },
      { name: 'reward', title: t('drivers.column.reward'), isNumber: true },
      { name: 'factor', title: t('drivers.column.factor') }
    ],
    rows: figure.drivers.flatMap((driver) => [
      [
        cell(driverName(driver.asked, naming)),
        ...(hasLevels ? [cell(null)] : []),
        ...effectCells(driver, told),
        ...easeCells(driver, told),
        ...contrastCells(driver.contrast, told)
      ],
      ...driver.levels.map(({ level, effect }) => [
        cell(driverName(driver.asked, naming), ''),
        cell(levelName(level, naming)),
        ...effectCells({ johnson: effect?.johnson ?? null, shapley: effect?.shapley ?? null, effect }, told),
        ...Array.from({ length: 5 }, () => cell(null))
      ])
    ]),
    notes: driverNotes(figure, told, naming)
  }
}

/** Cells of importance and sign; blank where there is no model, or too few people in it. */
const effectCells = (
  { johnson, shapley, effect }: Pick<DriverFigure, 'johnson' | 'shapley' | 'effect'>,
  { figure, input: { words } }: Told
): Cell[] => {
  if (!johnson || !isModel(figure.model)) return Array.from({ length: 8 }, () => cell(null))
  if (figure.base === 'hidden') return Array.from({ length: 8 }, () => cell(null, words.t('cli.hidden')))
  const percent = (value: number) => words.percent(value, 1)
  const beta = (value: number) => words.signed(value, 2)
  return [
    cell(johnson.share, percent(johnson.share)),
    cell(johnson.part, percent(johnson.part)),
    ...intervalCells(johnson.interval, percent, words),
    shapley ? cell(shapley.share, percent(shapley.share)) : cell(null),
    effect ? cell(effect.beta, beta(effect.beta)) : cell(null),
    ...intervalCells(effect?.betaInterval ?? null, beta, words)
  ]
}

/** The ends for a spreadsheet, and both in the first for people. */
const intervalCells = (
  interval: Interval | NoBootstrap | null,
  say: (value: number) => string,
  words: AnalysisInput['words']
): Cell[] => {
  const ends = typeof interval === 'object' && interval ? interval : null
  return [cell(ends?.low ?? null, resampledText(interval, say, words)), cell(ends?.high ?? null, '')]
}

const easeCells = ({ ease, quadrant }: DriverFigure, { figure, input: { words } }: Told): Cell[] => {
  if (!ease) return [cell(null), cell(null)]
  if (ease.base === 'hidden') return [cell(null, words.t('cli.hidden')), cell(null)]
  const { value } = ease.index
  return [
    value === null ? cell(null, words.t('why.no-answers')) : cell(value, words.number(value, 1)),
    quadrant && figure.base !== 'hidden'
      ? cell(quadrant, words.t(`drivers.quadrant.${quadrant}`))
      : cell(null)
  ]
}

const contrastCells = (contrast: Contrast | null, { input: { words } }: Told): Cell[] => {
  if (!contrast) return [cell(null), cell(null), cell(null)]
  if (contrast.base === 'hidden' || contrast.base === 'protecting')
    return [cell(null, words.t('cli.hidden')), cell(null, words.t('cli.hidden')), cell(null)]
  const { outcome } = contrast
  if ('why' in outcome)
    return [cell(null), cell(null), cell(null, words.t(`drivers.no-group.${outcome.group}`))]
  const mark = contrast.base === 'small' ? '*' : ''
  return [
    cell(outcome.penalty, `${words.signed(outcome.penalty, 2)}${mark}`),
    cell(outcome.reward, `${words.signed(outcome.reward, 2)}${mark}`),
    cell(outcome.kind, words.t(`drivers.factor.${outcome.kind}`))
  ]
}

const ends = (interval: Interval | NoBootstrap | null) =>
  typeof interval === 'string' ? { low: null, high: null, why: interval } : interval

const jsonPart = (part: Part | null) => part && { part: part.part, share: part.share, ...ends(part.interval) }

const jsonEffect = (effect: Effect | null) =>
  effect && {
    johnson: jsonPart(effect.johnson),
    shapley: jsonPart(effect.shapley),
    beta: { value: effect.beta, ...ends(effect.betaInterval) },
    correlation: effect.correlation,
    inflation: effect.inflation
  }

const jsonContrast = ({ outcome, boxes, n, base }: Contrast) => ({
  ...('why' in outcome
    ? { why: outcome.why, group: outcome.group }
    : {
        reference: outcome.reference,
        penalty: { value: outcome.penalty, ...welch(outcome.penaltyInterval) },
        reward: { value: outcome.reward, ...welch(outcome.rewardInterval) },
        asymmetry: outcome.asymmetry,
        kind: outcome.kind
      }),
  boxes,
  n,
  base
})

const welch = (interval: PenaltyReward['penaltyInterval']) =>
  typeof interval === 'string' ? { low: null, high: null, why: interval } : interval

const jsonLevel = ({ kind, value, n }: Level) => ({ kind, value, n })

const jsonOf = ({ figure, outcome, rounds, seed, input: { project, words } }: Told) => {
  const naming = { dimensions: project.dimensions, words }
  const { counts, model } = figure
  return {
    method: 'johnson-relative-weights',
    outcome: { name: outcomeName(outcome, naming), ...outcome, unread: counts.outcome.unread },
    weighted: figure.weighted,
    missing: 'listwise',
    n: counts.n,
    answered: counts.outcome.answered,
    used: counts.used,
    effective: counts.effective,
    withoutWeight: counts.withoutWeight,
    base: figure.base,
    intervals: { method: 'poisson-bootstrap-percentile', drawnBy: counts.drawnBy, rounds, seed },
    model: isModel(model)
      ? {
          r2: { value: model.r2, ...ends(model.r2Interval) },
          adjustedR2: model.adjustedR2,
          failed: model.failed
        }
      : { ...model, drivers: model.drivers.map((asked) => driverName(asked, naming)) },
    matrix: figure.matrix,
    evenWithin: figure.evenWithin,
    caution: figure.caution,
    drivers: figure.drivers.map(
      ({ asked, facts, johnson, shapley, effect, levels, ease, quadrant, contrast }) => ({
        name: driverName(asked, naming),
        ...asked,
        missing: facts.missing,
        unread: facts.unread,
        ...(effect ? jsonEffect(effect) : { johnson: jsonPart(johnson), shapley: jsonPart(shapley) }),
        ...(facts.levels
          ? {
              reference: facts.levels.reference && jsonLevel(facts.levels.reference),
              pooled: facts.levels.pooled,
              levels: levels.map((one: LevelFigure) => ({
                ...jsonLevel(one.level),
                ...jsonEffect(one.effect)
              }))
            }
          : {}),
        ...(ease
          ? { ease: { mean: ease.mean.value, index: ease.index.value, n: ease.mean.n, base: ease.base } }
          : {}),
        quadrant,
        ...(contrast ? { contrast: jsonContrast(contrast) } : {})
      })
    )
  }
}
