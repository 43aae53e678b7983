import type { CallContext } from '../../shared/contract/progress'
import { draftFrom, mappingOf } from '../../shared/detection/draft'
import type { Importer } from './import/importer'
import type { Inspector } from './import/inspector'
import type { Project } from './project/project'

interface SampleDependencies {
  readonly inspector: Inspector
  readonly importer: Importer
  readonly context: CallContext
}

/** Imports the invented retailer that comes with the application, mapped as detection maps it. */
export const importSample = async (
  file: string,
  { inspector, importer, context }: SampleDependencies
): Promise<Project> => {
  const inspection = await inspector.inspect([file], context)
  const mapping = mappingOf(draftFrom(inspection.columns), inspection.columns)
  if (!mapping) throw new Error('The sample is no longer understood by itself')
  return importer.import(inspection.id, mapping, 'Retail pulse', context)
}
