import type { MadeFile } from '../../shared/contract/contract'
import { CHART_VIEWS, type ChartFormat, type ChartPart } from '../../shared/contract/view-state'
import { useServices } from '../api/services'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

/** Width of an exported picture in points: fits a slide, whatever the window's size. */
const PICTURE_WIDTH = 960

/** Takes the chart away as a file, made from the same figures and the same drawing; `view` is that of the chart, if there is one. */
export const useExport = () => {
  const { client, words } = useServices()
  const { state } = useWorkbench()
  const { save, isBusy } = useSaveFile()
  const view = CHART_VIEWS.find((name) => name === state.view)
  const make = async (format: ChartFormat, part?: ChartPart): Promise<MadeFile> =>
    client.call('chart.export', {
      // Who asks has looked whether there is a chart.
      request: { ...state, view: view ?? CHART_VIEWS[0], ...(part ? { part } : {}) },
      format,
      look: 'light',
      width: PICTURE_WIDTH,
      language: words.language
    })
  const exportAs = async (format: ChartFormat, part?: ChartPart) => {
    if (view) await save(() => make(format, part))
  }
  return { view, make, exportAs, isBusy }
}
