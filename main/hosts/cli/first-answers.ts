import type { SliceFacts } from '../../../shared/contract/slice-facts'
import { laterAnswersText } from '../../../shared/locale/slice-words'
import type { Words } from '../../../shared/locale/words'
import type { Analysis } from './analyses/analysis'

/** What is in a slice of first answers only; `null` where all answers count. */
export type FirstAnswers = SliceFacts | null

/** An object for programs, with what was left out of it. */
export const sayInJson = (json: unknown, first: FirstAnswers): unknown =>
  first === null || typeof json !== 'object'
    ? json
    : {
        ...json,
        answers: { kept: 'first', responses: first.responses, laterLeftOut: first.laterAnswers ?? 0 }
      }

/** An analysis that says, to programs and to people, what was left out of it. */
export const sayFirstAnswers = (analysis: Analysis, first: FirstAnswers, words: Words): Analysis =>
  first === null
    ? analysis
    : {
        ...analysis,
        json: sayInJson(analysis.json, first),
        notes: [...analysis.notes, laterAnswersText(first, words)]
      }
