import { CHART_VIEWS, type ChartFormat } from '../../shared/contract/view-state'
import { useServices } from '../api/services'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

/** Width of an exported picture in points: fits a slide, whatever the window's size. */
export const PICTURE_WIDTH = 960

/** Takes the chart away as a file, made from the same figures and the same drawing; `view` is that of the chart, if there is one. */
export const useExport = () => {
  const { client, words } = useServices()
  const { state } = useWorkbench()
  const { save, isBusy } = useSaveFile()
  const view = CHART_VIEWS.find((name) => name === state.view)
  const exportAs = async (format: ChartFormat) => {
    if (!view) return
    await save(() =>
      client.call('chart.export', {
        request: { ...state, view },
        format,
        look: 'light',
        width: PICTURE_WIDTH,
        language: words.language
      })
    )
  }
  return { view, exportAs, isBusy }
}
