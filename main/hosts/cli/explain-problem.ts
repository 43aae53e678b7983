import { columnsWith, type Draft } from '../../../shared/detection/draft/draft'
import { wavesApart, type DraftProblem } from '../../../shared/detection/draft/draft-problems'
import { polarityOf } from '../../../shared/detection/draft/easy-end'
import type { Joint } from '../../../shared/detection/polarity'
import { evidenceText, problemText } from '../../../shared/locale/detection-words'
import { wavesText } from '../../../shared/locale/wave-words'
import type { MappingInput } from './mapping-input'
import { explainWords } from './word-labels'

export const explain = (
  problem: DraftProblem,
  draft: Draft,
  input: MappingInput,
  joint: Joint | null
): string => {
  const { words, inspection } = input
  switch (problem) {
    case 'no-ces':
      return words.t('cli.undecided-ces')
    case 'ces-words':
      return explainWords(draft, inspection, 'ces', words)
    case 'csat-words':
      return explainWords(draft, inspection, 'csat', words)
    case 'nps-words':
      return explainWords(draft, inspection, 'nps', words)
    case 'ease-unknown': {
      const { evidence } = polarityOf(draft, inspection.columns, joint)
      const list = evidence.map((piece) => evidenceText(piece, words)).join('; ')
      return `${words.t('cli.undecided-ease')} ${words.t('cli.undecided-ease-evidence', { evidence: list })}`
    }
    case 'waves-differ':
      return (['ces', 'csat'] as const)
        .flatMap((metric) =>
          wavesApart(draft, inspection.columns, metric).map(({ column, waves }) =>
            words.t('cli.undecided-waves', {
              column: column.header.trim(),
              waves: wavesText(waves, inspection.files, words),
              option: `--${metric}-scale`
            })
          )
        )
        .join(' ')
    case 'date-order':
      return words.t('cli.undecided-date', {
        column: columnsWith(draft, 'date', inspection.columns)[0]?.header.trim() ?? ''
      })
    case 'several-ces-in-long':
      return words.t('cli.several-ces')
    default:
      return `${problemText(problem, words)}.`
  }
}
