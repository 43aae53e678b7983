import type { DefinitionOrders } from '../figures/definition-orders'
import type { DefinitionRow } from '../figures/definitions'
import { scoreOf, type Group } from '../figures/group'
import { definitionName, scoreText } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { directionOf, type Definition } from '../measures/definition'

/** From the lowest to the highest score of the same answers, by the definitions of one kind. */
const spreadText = (rows: readonly DefinitionRow[], kind: 'share' | 'net', words: Words): string[] => {
  const scored = rows.flatMap(({ definition, figures: [figure] }) =>
    definition.measure.kind === kind &&
    directionOf(definition) === 'high-is-good' &&
    figure &&
    figure.value !== null
      ? [{ definition, value: figure.value, n: figure.n }]
      : []
  )
  const [lowest, ...others] = scored.toSorted((one, other) => one.value - other.value)
  const highest = others.at(-1)
  if (!lowest || !highest) return []
  return [
    words.t(`definitions.reading.${kind}`, {
      n: words.count(lowest.n),
      low: scoreText(lowest.definition, lowest.value, words),
      lowName: definitionName(lowest.definition, words),
      high: scoreText(highest.definition, highest.value, words),
      highName: definitionName(highest.definition, words)
    })
  ]
}

const ordersText = ({ definitions, groups, pairs, contrary }: DefinitionOrders, words: Words): string[] => {
  const { t, count } = words
  const [first] = contrary
  if (groups < 2) return []
  if (!first) return [t('definitions.reading.alike', { count: groups, n: count(groups), definitions })]
  const beyond = contrary.filter(({ isBeyond }) => isBeyond).length
  const scores = (definition: Definition, { one, other }: { one: Group; other: Group }) =>
    [one, other]
      .map((group) => scoreText(definition, scoreOf(definition, group).value ?? 0, words))
      .join(' / ')
  return [
    t('definitions.reading.apart', {
      count: contrary.length,
      n: count(contrary.length),
      pairs: count(pairs)
    }),
    t('definitions.reading.example', {
      one: valueLabel(first.one.key[0] ?? null, words),
      other: valueLabel(first.other.key[0] ?? null, words),
      easier: definitionName(first.easier, words),
      easierScores: scores(first.easier, first),
      harder: definitionName(first.harder, words),
      harderScores: scores(first.harder, first)
    }),
    beyond === 0
      ? t('definitions.reading.chance')
      : t('definitions.reading.beyond', { count: beyond, n: count(beyond) })
  ]
}

/** How far definitions of the same answers lie apart, and whether they put touchpoints in one order. */
export const definitionsReading = (
  rows: readonly DefinitionRow[],
  orders: DefinitionOrders | null,
  words: Words
): string[] => [
  ...spreadText(rows, 'share', words),
  ...spreadText(rows, 'net', words),
  ...(orders ? ordersText(orders, words) : [])
]
