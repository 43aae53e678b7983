import type { LanguageWords, WordFigure } from '../contract/slice-words'
import type { Look } from '../charts/look'
import { niceAxis } from '../charts/nice-axis'
import { wordLists } from '../figures/words'
import type { Words } from '../locale/words'
import type { CategoryPlot } from './plot'

export interface VerbatimsPlotInput {
  readonly told: LanguageWords
  readonly look: Look
  readonly words: Words
}

/** Words of each side. */
const MOST = 10

/** Words that tell hard from easy experiences, as long as their z, with the comments of their side that hold them. */
export const verbatimsPlot = ({ told, look, words }: VerbatimsPlotInput): CategoryPlot => {
  const { t, count } = words
  const { hard, easy } = wordLists(told, MOST)
  const all = [...hard, ...easy]
  const sizeOf = ({ byComments }: WordFigure): number => Math.abs(byComments.z)
  const axis = niceAxis(0, Math.max(1, ...all.map(sizeOf)), 6)
  const side = (group: WordFigure['group'], colour: string) => ({
    name: t(group === 'hard' ? 'verbatims.of-hard' : 'verbatims.of-easy', { n: count(told.comments[group]) }),
    colour,
    values: all.map((figure) => (figure.group === group ? sizeOf(figure) : null))
  })
  return {
    kind: 'bars',
    categories: all.map((figure) =>
      t('plot.word', { word: figure.term, n: count(figure.comments[figure.group]) })
    ),
    series: [side('hard', look.hard), side('easy', look.easy)],
    axis: {
      title: t('plot.strength'),
      ...{ min: axis.min, max: axis.max, step: axis.interval },
      form: { style: 'plain', decimals: Number.isInteger(axis.interval) ? 0 : 1 }
    },
    labels: { style: 'plain', decimals: 1 }
  }
}
