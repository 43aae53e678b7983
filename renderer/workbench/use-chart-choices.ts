import {
  CHART_BACKGROUNDS,
  CHART_SCALES,
  CHART_SIZES,
  INITIAL_CHOICES,
  type ChartBackground,
  type ChartChoices,
  type ChartScale,
  type ChartSize
} from '../../shared/contract/chart-format'
import { useKept } from '../ui/use-kept'

export interface ChosenForCharts extends ChartChoices {
  readonly chooseSize: (size: ChartSize) => void
  readonly chooseScale: (scale: ChartScale) => void
  readonly chooseBackground: (background: ChartBackground) => void
}

/** How charts are taken away, whichever way: remembered on this computer, for all projects. */
export const useChartChoices = (): ChosenForCharts => {
  const [size, chooseSize] = useKept('effortscope.chart-size', CHART_SIZES, INITIAL_CHOICES.size)
  const [scale, chooseScale] = useKept('effortscope.chart-scale', CHART_SCALES, INITIAL_CHOICES.scale)
  const [background, chooseBackground] = useKept(
    'effortscope.chart-background',
    CHART_BACKGROUNDS,
    INITIAL_CHOICES.background
  )
  return { size, scale, background, chooseSize, chooseScale, chooseBackground }
}
