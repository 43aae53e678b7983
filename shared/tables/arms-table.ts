import type { ArmsBalance, ArmsDimension } from '../figures/association'
import { armsDimensionName, type AssociationContext } from '../locale/association-words'
import { LEAST_P, P_DECIMALS, pCell } from '../locale/p-text'
import type { Words } from '../locale/words'
import { countCell, NOTHING, numberCell, textCell } from './cells'
import type { Table } from './table'

/** In what the two groups of a split sample are alike or not. */
export const armsTable = ({ dimensions }: ArmsBalance, context: AssociationContext, words: Words): Table => {
  const { t } = words
  const rough = dimensions.filter(({ test, sparse }) => typeof test !== 'string' && sparse)
  const nameOf = (one: ArmsDimension) => armsDimensionName(one, context, words)
  return {
    title: t('health.split.title', { other: context.other.toUpperCase() }),
    columns: [
      { name: t('correlate.column.dimension'), kind: 'name' },
      { name: t('correlate.column.chi-square'), kind: 'number' },
      { name: t('correlate.column.degrees'), kind: 'number' },
      { name: 'V', kind: 'number' },
      { name: t('correlate.column.p'), kind: 'number' }
    ],
    rows: dimensions.map((one) => {
      const { test } = one
      const name = textCell(nameOf(one))
      if (typeof test === 'string')
        return { cells: [name, textCell(t(`correlate.untested.${test}`)), NOTHING, NOTHING, NOTHING] }
      const p = pCell(test.adjusted, words)
      return {
        cells: [
          name,
          numberCell(test.statistic, 1, words),
          countCell(test.degreesOfFreedom, words),
          numberCell(test.v, 2, words),
          // Below the least that is printed p is no number here either.
          test.adjusted < LEAST_P
            ? textCell(p)
            : { text: p, number: { value: test.adjusted, style: 'plain', decimals: P_DECIMALS } }
        ]
      }
    }),
    notes: [
      t('health.split.method'),
      ...(rough.length > 0 ? [words.pair(t('correlate.sparse'), words.every(rough.map(nameOf)))] : [])
    ]
  }
}
