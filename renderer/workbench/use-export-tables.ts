import type { TableFormat } from '../../shared/contract/report'
import { useServices } from '../api/services'
import { useCsvChoices } from './use-csv-choices'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

/** Takes the tables of the view away as a file, of the same figures that are shown. */
export const useExportTables = () => {
  const { client, words } = useServices()
  const { state } = useWorkbench()
  const { save, isBusy } = useSaveFile()
  const { choices } = useCsvChoices()
  const exportAs = (format: TableFormat) =>
    save(() => client.call('table.export', { state, format, ...choices, language: words.language }))
  return { exportAs, isBusy }
}
