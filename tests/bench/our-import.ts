import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import { benchApplication } from './bench-application'
import { timed } from './stopwatch'

export interface ImportOptions {
  readonly file: string
  readonly folder: string
  /** What the database may hold, where that is less than the machine would let it. */
  readonly memoryBytes?: number
}

export interface ImportTimes {
  readonly inspect: number
  readonly import: number
  readonly total: number
  readonly responses: number
}

/** The same file through the application, mapped as detection maps it. */
export const importOurs = async ({ file, folder, memoryBytes }: ImportOptions): Promise<ImportTimes> => {
  const application = await benchApplication(folder, memoryBytes)
  const { client } = application
  const inspected = await timed(() => client.call('source.inspect', { files: [file] }))
  const { id, columns } = inspected.value
  const mapping = mappingOf(draftFrom(columns), columns)
  if (!mapping) throw new Error('Detection no longer understands the survey by itself')
  const imported = await timed(() =>
    client.call('project.import', { inspection: id, mapping, name: 'Bench' })
  )
  await application.close()
  return {
    inspect: inspected.ms,
    import: imported.ms,
    total: inspected.ms + imported.ms,
    responses: imported.value.responses
  }
}
