import { resolve } from 'node:path'
import { writeMappingFile } from '../../../shared/domain/mapping-file'
import type { Arguments } from './arguments'
import { mapColumns } from './mapping'
import type { MappingInput } from './mapping-input'
import { isProject, openProject } from './project-file'
import { readingsFor, readReadingOptions, sayReading } from './reading-options'

/** The mapping of a project, or of some files, as the text of a mapping file. */
export const writeMapping = async (
  given: Arguments,
  { client, words, say }: Pick<MappingInput, 'client' | 'words' | 'say'>
): Promise<string> => {
  if (isProject(given, words)) {
    const { project, columns } = await openProject(given, { client, words })
    return writeMappingFile({ columns, mapping: project.mapping })
  }
  const { files, options } = given
  const reading = readReadingOptions(options, words)
  const inspection = await client.call('source.inspect', {
    files: files.map((file) => resolve(file)),
    ...readingsFor(files, reading)
  })
  sayReading(inspection.files, reading, words, say)
  const mapping = await mapColumns({ client, inspection, options, words, say })
  await client.call('source.forget', { inspection: inspection.id })
  return writeMappingFile({ columns: inspection.columns, mapping })
}
