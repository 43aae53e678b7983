import { CHART_WIDTH } from '../../shared/contract/chart-format'
import type { ChartPart } from '../../shared/contract/view-state'

/** Width of the chart in sight, or of one of several; the usual one where the view shows none now. */
export const shownWidth = (part?: ChartPart): number => {
  const within = part === undefined ? 'main' : `[data-card="${part}"]`
  const widths = [...document.querySelectorAll<HTMLElement>(`${within} [data-chart]`)].map(
    ({ offsetWidth }) => offsetWidth
  )
  const widest = widths.length === 0 ? CHART_WIDTH.usual : Math.max(...widths)
  return Math.min(CHART_WIDTH.most, Math.max(CHART_WIDTH.least, widest))
}
