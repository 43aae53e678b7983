import { cesRanges, cesRules, cesScales, type Mapping } from '../domain/mapping'
import { sameRange, type Scale } from '../domain/scale'
import { scalesIn, type Group } from '../figures/group'
import { isInPoints, type Definition } from '../measures/definition'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** "1–7" */
export const rangeText = ({ low, high }: Pick<Scale, 'low' | 'high'>): string => `${low}–${high}`

/** The name of a touchpoint; with its range, where those beside it were asked on others: "Checkout (1–7)". */
export const touchpointName = (
  touchpoint: string | null,
  { tallies }: Pick<Group, 'tallies'>,
  mixed: boolean,
  words: Words
): string => {
  const name = valueLabel(touchpoint, words)
  const [scale] = scalesIn({ tallies })
  return mixed && scale ? words.t('scales.named', { name, range: rangeText(scale) }) : name
}

const namesOn = (mapping: Mapping, holds: (scale: Scale) => boolean): string[] =>
  mapping.ces.columns
    .filter(({ column }) => holds(cesRules(mapping, column).scale))
    .map(({ touchpoint }) => touchpoint)

/** Touchpoints named in a sentence; with more it says how many others. */
const MOST_NAMED = 4

const listed = (names: readonly string[], words: Words): string =>
  names.length > MOST_NAMED
    ? words.t('scales.and-more', {
        names: names.slice(0, MOST_NAMED).join(', '),
        n: words.count(names.length - MOST_NAMED)
      })
    : words.every(names)

/**
 * On which scales effort is asked, and what follows from it, for a definition where one is in force; nothing where
 * all touchpoints are asked alike.
 */
export const scalesNote = (mapping: Mapping, words: Words, definition?: Definition): string | undefined => {
  const { t } = words
  const scales = cesScales(mapping)
  if (scales.length === 1) return undefined
  const ranges = cesRanges(mapping)
  const onRange = (range: Scale): string => {
    const names = namesOn(mapping, (scale) => sameRange(scale, range))
    return t('scales.named', { name: rangeText(range), range: listed(names, words) })
  }
  const ends = new Set(scales.map(({ good }) => good))
  const turned = namesOn(mapping, ({ good }) => good === 'low')
  return [
    ...(ranges.length > 1 ? [t('scales.different', { scales: words.apart(ranges.map(onRange)) })] : []),
    ...(ranges.length > 1 && definition && isInPoints(definition) ? [t('scales.means')] : []),
    ...(ends.size > 1 ? [t('scales.turned', { names: listed(turned, words) })] : []),
    ...(ranges.length > 1 ? [] : [t('scales.one')])
  ].join(' ')
}
