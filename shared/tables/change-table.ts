import type { ChangeStep } from '../figures/change-explained'
import { stepName } from '../locale/change-explained-words'
import type { SidesText } from '../locale/comparison-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { NOTHING, pointsCell, shareCell, textCell } from './cells'
import type { Table } from './table'

interface Changed {
  readonly definition: Definition
  readonly steps: readonly ChangeStep[]
  readonly sides: SidesText
  /** What the parts are values of. */
  readonly dimension: string
}

/** What each part adds to a change, or to a difference of values: by its score, and by its share of the answers. */
export const changeTable = ({ definition, steps, sides, dimension }: Changed, words: Words): Table => {
  const { t } = words
  const { told } = sides
  const shares =
    told === 'difference'
      ? [sides.before, sides.now].map((side) => t('difference.column.share', { side }))
      : [t('change.column.share-before'), t('change.column.share-now')]
  return {
    title: t(`${told}.title`),
    columns: [
      { name: dimension, kind: 'name' },
      ...[...shares, t(`${told}.column.score`), t(`${told}.scores`), t(`${told}.mix`)].map((name) => ({
        name,
        kind: 'number' as const
      }))
    ],
    rows: steps.map((step) => ({
      cells: [
        textCell(stepName(step, words)),
        shareCell(step.shareBefore, words),
        shareCell(step.shareAfter, words),
        step.scoreChange === null ? NOTHING : pointsCell(definition, step.scoreChange, words),
        pointsCell(definition, step.rate, words),
        pointsCell(definition, step.mix, words)
      ]
    })),
    notes: [t(`${told}.method`)]
  }
}
