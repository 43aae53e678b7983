import type { ArgumentsOf, MadeFile } from '../../shared/contract/contract'
import type { ReportDependencies } from './export-report'

/** The tables of a view as a file. */
export const exportTable = (
  { project }: ReportDependencies,
  { format }: ArgumentsOf<'table.export'>
): Promise<MadeFile> => Promise.reject(new Error(`Not written yet: ${project.name}.${format}`))
