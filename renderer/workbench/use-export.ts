import type { MadeChart } from '../../shared/contract/contract'
import { CHART_VIEWS, type ChartFormat, type ChartPart } from '../../shared/contract/view-state'
import { useServices } from '../api/services'
import { shownWidth } from './shown-width'
import { useChartChoices } from './use-chart-choices'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

/** Takes the chart away as a file, made from the same figures and the same drawing; `view` is that of the chart, if there is one. */
export const useExport = () => {
  const { client, words } = useServices()
  const { state } = useWorkbench()
  const { save, isBusy } = useSaveFile()
  const { size, scale, background } = useChartChoices()
  const view = CHART_VIEWS.find((name) => name === state.view)
  const make = async (format: ChartFormat, part?: ChartPart): Promise<MadeChart> =>
    client.call('chart.export', {
      // Who asks has looked whether there is a chart.
      request: { ...state, view: view ?? CHART_VIEWS[0], ...(part ? { part } : {}) },
      format,
      ...{ size, scale, background },
      look: 'light',
      width: shownWidth(part),
      language: words.language
    })
  /** That a picture is more than its size holds, or nothing. */
  const fitText = ({ fit, pages }: MadeChart): string =>
    fit === 'whole' ? '' : ` ${words.t(`export.fit-${fit}`, { count: pages, n: words.count(pages) })}`
  const exportAs = async (format: ChartFormat, part?: ChartPart) => {
    if (view) await save(() => make(format, part), fitText)
  }
  return { view, make, exportAs, fitText, isBusy }
}
