import type { Client } from '../../../shared/contract/client'
import type { Inspection } from '../../../shared/contract/inspection'
import type { Words } from '../../../shared/locale/words'
import type { Options } from './commands/options'

export interface MappingInput {
  readonly client: Client
  readonly inspection: Inspection
  readonly options: Options
  readonly words: Words
  /** Says something on the error stream. */
  readonly say: (sentence: string) => void
}
