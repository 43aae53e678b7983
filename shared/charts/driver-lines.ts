import { TOUCHPOINT } from '../domain/slice'
import type { Contrast } from '../figures/driver-contrast'
import { isModel, type DriverFigure, type DriversFigure, type Effect, type Part } from '../figures/drivers'
import { driverName, levelName, type Naming } from '../locale/driver-words'
import type { Level } from '../contract/slice-drivers'

/** A line of the picture: a driver, or under a dimension one of its values. */
export interface DriverLine {
  readonly driver: DriverFigure
  readonly level: Level | null
  readonly name: string
  /** `null` where there is no model, or too few people in it. */
  readonly johnson: Part | null
  readonly shapley: Part | null
  readonly effect: Effect | null
  readonly contrast: Contrast | null
  /** The touchpoint the line speaks of; absent where it speaks of none. */
  readonly touchpoint?: string | null
}

/** Drivers, the most important first, each dimension with its values. */
export const driverLines = (figure: DriversFigure, naming: Naming): DriverLine[] => {
  const shown = isModel(figure.model) && figure.base !== 'hidden'
  return figure.drivers.flatMap((driver): DriverLine[] => {
    const { asked, levels } = driver
    return [
      {
        driver,
        level: null,
        name: driverName(asked, naming),
        johnson: shown ? driver.johnson : null,
        shapley: shown ? driver.shapley : null,
        effect: shown ? driver.effect : null,
        contrast: driver.contrast,
        ...(asked.kind === 'touchpoint' ? { touchpoint: asked.touchpoint } : {})
      },
      ...levels.map(({ level, effect }) => ({
        driver,
        level,
        name: levelName(level, naming),
        johnson: shown ? (effect?.johnson ?? null) : null,
        shapley: null,
        effect: shown ? effect : null,
        contrast: null,
        ...(asked.kind === 'dimension' && asked.column === TOUCHPOINT && level.kind === 'value'
          ? { touchpoint: level.value }
          : {})
      }))
    ]
  })
}
