import type { Contrast } from '../../../../shared/figures/driver-contrast'
import { driversFigure, isModel, type DriverFigure } from '../../../../shared/figures/drivers'
import { driverName, driverNotes, levelName, resampledText } from '../../../../shared/locale/driver-words'
import type { NoBootstrap } from '../../../../shared/statistics/bootstrap'
import type { Interval } from '../../../../shared/statistics/sample'
import { readDriverOptions } from '../driver-options'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { driversJson, type ToldDrivers } from './drivers-json'

interface Told extends ToldDrivers {
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
    json: driversJson(told, input),
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
