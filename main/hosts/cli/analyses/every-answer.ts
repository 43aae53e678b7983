import { mayRepeat } from '../../../../shared/views/every-answer'
import type { AnalysisInput } from './analysis'

/** What has to be said of intervals and tests that know answers alone, where one person may have given several. */
export const everyAnswerNote = ({ project, slice, words }: AnalysisInput): readonly string[] =>
  mayRepeat(project, slice, true) ? [words.t('cli.every-answer')] : []
