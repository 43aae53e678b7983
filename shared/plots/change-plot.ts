import type { Look } from '../charts/look'
import { niceAxis } from '../charts/nice-axis'
import { decimalsFor } from '../charts/score-axis'
import type { ChangeStep, ExplainedChange } from '../figures/change-explained'
import { stepName } from '../locale/change-explained-words'
import type { SidesText } from '../locale/comparison-words'
import { definitionName, differenceQuantity } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { CategoryPlot } from './plot'

export interface ChangePlotInput {
  readonly explained: ExplainedChange
  readonly steps: readonly ChangeStep[]
  readonly sides: SidesText
  /** What changed, and by how much, in sentences. */
  readonly about: readonly string[]
  readonly look: Look
  readonly words: Words
}

/** What each part adds to a change by its scores and by its share of the answers, two bars each. */
export const changePlot = ({
  explained,
  steps,
  sides,
  about,
  look,
  words
}: ChangePlotInput): CategoryPlot => {
  const { definition } = explained
  const { t } = words
  const inPoints = (value: number): number => differenceQuantity(definition, value).value
  const series = (name: string, colour: string, of: (step: ChangeStep) => number) => ({
    name,
    colour,
    values: steps.map((step) => inPoints(of(step)))
  })
  const all = [
    series(t(`${sides.told}.scores`), look.accent, ({ rate }) => rate),
    series(t(`${sides.told}.mix`), look.lineStrong, ({ mix }) => mix)
  ]
  const values = all.flatMap((one) => one.values)
  const axis = niceAxis(Math.min(0, ...values), Math.max(0, ...values), 6)
  return {
    kind: 'grouped-bars',
    categories: steps.map((step) => stepName(step, words)),
    series: all,
    axis: {
      title: t('plot.points', { name: definitionName(definition, words) }),
      ...{ min: axis.min, max: axis.max, step: axis.interval },
      form: { style: 'signed', decimals: decimalsFor(axis.interval) }
    },
    labels: { style: 'signed', decimals: differenceQuantity(definition, 0).decimals },
    note: about.join(' ')
  }
}
