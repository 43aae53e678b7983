import { isFirstOnly } from '../../../../shared/domain/slice'
import type { AnalysisInput } from './analysis'

/** What has to be said of intervals and tests that know answers alone, where one person may have given several. */
export const everyAnswerNote = ({ project, slice, words }: AnalysisInput): readonly string[] => {
  const several = project.evaluations > project.responses
  const again = project.mapping.respondent !== null && !isFirstOnly(slice)
  return several || again ? [words.t('cli.every-answer')] : []
}
