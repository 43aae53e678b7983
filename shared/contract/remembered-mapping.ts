import type { MappingTemplate } from '../domain/mapping-file'

/** A mapping that files were imported with before, by the columns they had. */
export interface RememberedMapping extends MappingTemplate {
  /** Name of the project that was made with it. */
  readonly project: string
  /** ISO time, UTC. */
  readonly mappedAt: string
}
