import type { Level } from '../../../../shared/contract/slice-drivers'
import type { Contrast } from '../../../../shared/figures/driver-contrast'
import {
  isModel,
  type DriversFigure,
  type Effect,
  type LevelFigure,
  type Part
} from '../../../../shared/figures/drivers'
import { driverName, outcomeName } from '../../../../shared/locale/driver-words'
import type { NoBootstrap } from '../../../../shared/statistics/bootstrap'
import type { PenaltyReward } from '../../../../shared/statistics/penalty-reward'
import type { Interval } from '../../../../shared/statistics/sample'
import type { DriverOptions } from '../driver-options'
import type { AnalysisInput } from './analysis'

export interface ToldDrivers extends DriverOptions {
  readonly figure: DriversFigure
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

/** Drivers for programs: every number, and what of them a report may show. */
export const driversJson = (
  { figure, outcome, rounds, seed }: ToldDrivers,
  { project, words }: Pick<AnalysisInput, 'project' | 'words'>
) => {
  const naming = { dimensions: project.dimensions, words }
  const { counts, model } = figure
  return {
    method: 'johnson-relative-weights',
    outcome: {
      name: outcomeName(outcome, naming),
      scale: counts.outcome.scale,
      ...outcome,
      unread: counts.outcome.unread
    },
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
