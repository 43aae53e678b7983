import type { Inspection } from '../../../shared/contract/inspection'
import { chooseScale, scalesToChoose } from '../../../shared/detection/draft/choose-scale'
import { scalesAsked, type Draft } from '../../../shared/detection/draft/draft'
import { wordRows } from '../../../shared/detection/draft/word-rows'
import type { WordScale } from '../../../shared/detection/word-scale'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import { METRICS, type Metric } from '../../../shared/domain/metric'
import { roleName } from '../../../shared/locale/detection-words'
import type { Words } from '../../../shared/locale/words'
import { UsageError } from './usage-error'

/**
 * "Foarte usor=5,Habar n-am=" to the answers they count as, nothing for no answer. A comma may stand in a label:
 * what has no equals sign goes with what follows it.
 */
export const readLabels = (text: string, words: Words): AnswerRules['labels'] => {
  const found: [string, number | null][] = []
  let before = ''
  for (const piece of text.split(',')) {
    const [, label, answer] = /^(.*)=\s*(-?\d*)\s*$/s.exec(before + piece) ?? []
    before = label === undefined ? `${before}${piece},` : ''
    if (label !== undefined) found.push([label.trim(), answer === '' ? null : Number(answer)])
  }
  if (before !== '' || found.some(([label]) => label === ''))
    throw new UsageError(words.t('cli.bad-labels', { value: text }))
  return Object.fromEntries(found)
}

/** Words that fit several scales, read as answers of the one whose length was given. */
export const settleScales = (
  draft: Draft,
  { columns }: Inspection,
  metric: 'ces' | 'csat',
  { low, high }: { readonly low: number; readonly high: number }
): Draft => {
  const [scale, other] = scalesToChoose(draft, columns, metric).filter(
    ({ points }) => points === high - low + 1
  )
  return scale && !other ? chooseScale(draft, columns, { metric }, scale, low) : draft
}

/** "4 (Difficult=2, Easy=3)" */
export const scaleText = ({ points, answers }: WordScale): string => `${points} (${labelsText([...answers])})`

const labelsText = (labels: readonly (readonly [string, number | null])[]): string =>
  [...labels]
    .sort(([, one], [, other]) => (one ?? Infinity) - (other ?? Infinity))
    .map(([label, answer]) => `${label}=${answer ?? ''}`)
    .join(', ')

/** Says what words were read as, and which were not understood. */
export const sayWords = (
  draft: Draft,
  { columns }: Inspection,
  words: Words,
  say: (sentence: string) => void
): void => {
  const asked = METRICS.flatMap((metric) => scalesAsked(draft, metric).map((other) => ({ metric, other })))
  for (const { metric, other } of asked) {
    const { known, open } = wordRows(draft, columns, metric, other)
    const name = roleName(metric, words)
    const labels = labelsText(known.map(({ value, answer }) => [value, answer ?? null]))
    if (known.length > 0) say(words.t('cli.detected-words', { metric: name, labels }))
    if (open.length > 0)
      say(
        words.t(metric === 'ces' ? 'cli.words-open-ces' : 'cli.words-open', {
          count: open.length,
          metric: name,
          list: listOf(open, words)
        })
      )
  }
}

const MOST_LISTED = 12

const listOf = (rows: readonly { readonly value: string; readonly n: number }[], { count }: Words): string =>
  rows
    .slice(0, MOST_LISTED)
    .map(({ value, n }) => `“${value}” (${count(n)})`)
    .concat(rows.length > MOST_LISTED ? ['…'] : [])
    .join(', ')

/** Why the words of a metric stop an import, and what to say. */
export const explainWords = (draft: Draft, { columns }: Inspection, metric: Metric, words: Words): string => {
  const rows = scalesAsked(draft, metric).map((other) => wordRows(draft, columns, metric, other))
  const scales = rows.find((each) => each.scales.length > 0)?.scales ?? []
  const open = rows.flatMap((each) => each.open)
  const name = roleName(metric, words)
  if (scales.length === 0)
    return words.t(metric === 'ces' ? 'cli.undecided-words-ces' : 'cli.undecided-words', {
      metric: name,
      list: listOf(open, words)
    })
  return words.t('cli.undecided-scale', {
    metric: name,
    option: `--${metric}-scale`,
    scales: scales.map(scaleText).join('; ')
  })
}
