import { join } from 'node:path'
import { createApplication, type Application } from '../../main/application'

/** The application as a host starts it, on a folder of its own. Nothing here needs its fonts or its sample. */
export const benchApplication = (folder: string, memoryBytes?: number): Promise<Application> =>
  createApplication({
    dataFolder: join(folder, 'data'),
    tempFolder: join(folder, 'temp'),
    inMemory: false,
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    sampleFile: join(folder, 'none.csv'),
    fontFolder: folder,
    typesetterFile: join(folder, 'typst.wasm'),
    version: '0.0.0-bench',
    now: () => new Date('2026-01-05T10:00:00Z'),
    log: (message) => console.error(message)
  })
