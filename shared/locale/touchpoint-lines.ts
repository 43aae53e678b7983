import { scalesIn } from '../figures/group'
import type { TouchpointRow } from '../figures/touchpoints'
import type { Definition } from '../measures/definition'
import { figureLines } from './figure-lines'
import { differenceIntervalText, differenceLine, differenceText } from './score-words'
import type { Words } from './words'

/** What defends the score of a touchpoint, and its difference from the rest. */
export const touchpointLines = (definition: Definition, row: TouchpointRow, words: Words): string[] => {
  const { t } = words
  const { score, rest, beyondChance } = row
  return [
    ...figureLines(definition, score, scalesIn(row), words),
    ...(rest.value === null
      ? []
      : [
          `${t('hint.rest', {
            difference: differenceText(definition, rest.value, words),
            interval: differenceIntervalText(definition, rest, words)
          })} ${differenceLine(definition, words)}`,
          ...(beyondChance ? [t('hint.rest-test')] : rest.low === null ? [] : [t('hint.rest-chance')])
        ])
  ]
}
