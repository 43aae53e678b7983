import type { JointAnswers } from '../figures/joint-answers'
import { whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import { baseNotes } from './base-notes'
import { baseCell, NOTHING, shareCell, textCell } from './cells'
import type { Table } from './table'

/** How those who gave each answer on effort answered the other question, in shares of the row; best answer first. */
export const jointTable = ({ rows, columns }: JointAnswers, other: 'CSAT' | 'NPS', words: Words): Table => {
  const { t } = words
  return {
    title: t('joint.title', { other }),
    columns: [
      { name: t('joint.ces'), kind: 'name' },
      ...columns.map((answer) => ({ name: `${other} ${answer}`, kind: 'number' as const })),
      { name: t('joint.pairs'), kind: 'number' }
    ],
    rows: rows.toReversed().map(({ answer, n, hidden, cells }) => ({
      cells: [
        textCell(String(answer)),
        ...(cells.length > 0
          ? cells.map(({ share }) => shareCell(share, words))
          : columns.map((_, at) =>
              at === 0 ? textCell(whyText({ why: hidden ?? 'no-answers' }, words)) : NOTHING
            )),
        baseCell({ n }, words)
      ]
    })),
    notes: baseNotes(rows, words)
  }
}
