import { CallError } from '../../shared/contract/client'
import { messageOf } from '../../shared/domain/fault'
import { faultText } from '../../shared/locale/fault-words'
import type { Words } from '../../shared/locale/words'

/** What went wrong, in a sentence for the user. */
export const errorText = (error: unknown, words: Words): string =>
  error instanceof CallError ? faultText(error.fault, words) : messageOf(error)
