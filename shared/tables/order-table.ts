import type { PairedScore } from '../figures/fatigue'
import { scoreQuantity, scoreText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { countCell, differenceCell, NOTHING, textCell } from './cells'
import type { Cell, Table } from './table'

/** Later answers against the first of the same people. */
export const orderTable = (
  pairs: readonly PairedScore[],
  definition: Definition,
  notes: readonly string[],
  words: Words
): Table => {
  const { t } = words
  const score = (value: number | null): Cell =>
    value === null
      ? NOTHING
      : { text: scoreText(definition, value, words), number: scoreQuantity(definition, value) }
  return {
    title: t('health.order.title'),
    columns: [
      { name: t('health.order.column'), kind: 'name' },
      { name: t('health.order.first'), kind: 'number' },
      { name: t('health.order.later'), kind: 'number' },
      { name: t('health.order.difference'), kind: 'number' },
      { name: t('health.order.people'), kind: 'number' }
    ],
    rows: pairs.map(({ place, alike, first, later, difference: { shown, raw } }) => ({
      cells: [
        textCell(t(alike ? 'fatigue.later-alike' : 'fatigue.later', { place })),
        score(first),
        score(later),
        differenceCell(definition, shown, words),
        countCell(raw.n, words)
      ]
    })),
    notes
  }
}
