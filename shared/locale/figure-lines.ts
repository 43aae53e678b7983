import type { Scale } from '../domain/scale'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { intervalMethodOf } from '../measures/interval-method'
import { definitionFormula, definitionName, figureText } from './score-words'
import type { Words } from './words'

/** What defends a figure: its definition and value, formula, answers and the method of its interval, a line each. */
export const figureLines = (
  definition: Definition,
  figure: Figure,
  scales: Scale | readonly Scale[],
  words: Words,
  metric?: string
): string[] => {
  const { t, count } = words
  const name = definitionName(definition, words)
  const named = metric === undefined || name.includes(metric) ? name : `${metric} ${name}`
  const hasWeights = Math.abs(figure.effective - figure.n) > 1e-9
  return [
    `${named} ${figureText(definition, figure, words)}, n ${count(figure.n)}${
      hasWeights && figure.value !== null
        ? `, ${t('hint.effective', { n: count(Math.round(figure.effective)) })}`
        : ''
    }`,
    t('hint.formula', { formula: definitionFormula(definition, scales, words) }),
    ...(figure.low === null ? [] : [`${t(`interval.${intervalMethodOf(definition)}`)}.`])
  ]
}
