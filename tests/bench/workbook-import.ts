import { monitorEventLoopDelay } from 'node:perf_hooks'
import { importOurs, type ImportOptions, type ImportTimes } from './our-import'

export interface WorkbookTimes extends ImportTimes {
  /** The longest that nothing else could be answered, in milliseconds. */
  readonly stall: number
}

/** A workbook through the application, and whether its main thread answered meanwhile. */
export const importWorkbook = async (options: ImportOptions): Promise<WorkbookTimes> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const times = await importOurs(options)
  delay.disable()
  return { ...times, stall: delay.max / 1e6 }
}
