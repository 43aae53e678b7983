import { createClient, type Client } from '../shared/contract/client'
import type { Transport } from '../shared/contract/transport'
import { createDispatch } from './engine/dispatch'
import { createEngine, type EngineOptions } from './engine/engine'
import { exportChart } from './export/export-chart'
import { exportReport } from './export/export-report'
import { exportTable } from './export/export-table'
import { fontsIn } from './export/fonts'

export interface ApplicationOptions extends EngineOptions {
  /** Folder of the font files. */
  readonly fontFolder: string
  /** The program that sets the pages of reports. */
  readonly typesetterFile: string
  readonly log: (message: string) => void
}

/** Engine and exports behind one door: what every host serves. */
export interface Application {
  readonly transport: Transport
  readonly client: Client
  /** Stops what runs, waits for it, and lets go of everything. */
  readonly close: () => Promise<void>
}

export const createApplication = async (options: ApplicationOptions): Promise<Application> => {
  const engine = await createEngine(options)
  const fonts = fontsIn(options.fontFolder)
  const exporting = async () => ({
    client,
    project: await engine.project(),
    fonts,
    typesetterFile: options.typesetterFile,
    version: options.version,
    now: options.now
  })
  const dispatch = createDispatch(
    {
      ...engine.handlers,
      'chart.export': async (args, context) =>
        exportChart({ client, project: await engine.project(), fonts }, args, context),
      'table.export': async (args, context) => exportTable(await exporting(), args, context),
      'report.export': async (args, context) => exportReport(await exporting(), args, context)
    },
    (fault, error) =>
      options.log(`${fault.code}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  )
  const client = createClient(dispatch)
  return {
    transport: dispatch,
    client,
    close: async () => {
      await dispatch.stop()
      await engine.close()
    }
  }
}
