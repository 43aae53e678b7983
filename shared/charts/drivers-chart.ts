import { isModel, type DriversFigure } from '../figures/drivers'
import { outcomeName, type Naming } from '../locale/driver-words'
import type { Outcome } from '../contract/slice-drivers'
import { driverLines } from './driver-lines'
import { driverListHeight, driverListSeries, driverListStretch } from './driver-list'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { priorityParts } from './priority-chart'

export interface DriversChartInput {
  readonly figure: DriversFigure
  readonly outcome: Outcome
  readonly naming: Naming
  readonly look: Look
  readonly width: number
  readonly selected?: string | null
}

/** From this width the matrix stands beside the list, otherwise above it. */
const BESIDE = 1240
const MATRIX = { share: 0.38, most: 760 }
const HEIGHT = { least: 340, most: 560 }

/** The priority matrix, where drivers are rated, and the list of drivers, as one picture. */
export const driversChart = (input: DriversChartInput): Chart => {
  const { figure, outcome, naming, look, width, selected } = input
  const lines = driverLines(figure, naming)
  const { matrix, model } = figure
  const shared = {
    lines,
    outcome: outcomeName(outcome, naming),
    look,
    words: naming.words,
    ...(selected === undefined ? {} : { selected })
  }
  const base: ChartOption = { animation: false, textStyle: { fontFamily: FONT } }
  if (!matrix || !isModel(model) || figure.base === 'hidden') {
    const whole = { left: 0, right: width, top: 0 }
    const series = driverListSeries({ ...shared, area: whole })
    return {
      option: { ...base, series },
      width,
      height: driverListHeight(lines, width),
      stretches: [driverListStretch(lines, whole)]
    }
  }
  const isBeside = width >= BESIDE
  const across = isBeside ? Math.round(Math.min(MATRIX.most, width * MATRIX.share)) : width
  const tall = Math.round(
    Math.min(HEIGHT.most, Math.max(HEIGHT.least, isBeside ? across * 0.82 : across * 0.56))
  )
  const { series, ...parts } = priorityParts({
    ...shared,
    cross: matrix.cross,
    r2: model.r2,
    area: { left: 0, right: across, top: 0, bottom: tall }
  })
  const area = isBeside ? { left: across, right: width, top: 0 } : { left: 0, right: width, top: tall }
  const listHeight = driverListHeight(lines, area.right - area.left)
  return {
    option: { ...base, ...parts, series: [...series, ...driverListSeries({ ...shared, area })] },
    width,
    height: isBeside ? Math.max(tall, listHeight) : tall + listHeight,
    // Beside the matrix the list goes on with it; below it the list alone.
    ...(isBeside
      ? {}
      : { stretches: [{ top: 0, bottom: tall, head: 0, cuts: [] }, driverListStretch(lines, area)] })
  }
}
