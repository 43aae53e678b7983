import type { LanguageWords, WordFigure } from '../contract/slice-words'
import type { Words } from '../locale/words'
import { countCell, numberCell, shareCell, textCell } from './cells'
import type { Cell, Column, Table } from './table'

/** Words that tell hard from easy experiences: the comments that hold them, and how strongly they tell. */
export const wordTable = (
  told: LanguageWords,
  shown: readonly WordFigure[],
  notes: readonly string[],
  words: Words
): Table => {
  const { t } = words
  const of = (side: 'hard' | 'easy'): Column[] => {
    const over = [t(`verbatims.column-${side}`)]
    return [
      { name: t('verbatims.list'), over, kind: 'number' },
      { name: t('health.share'), over, kind: 'number' }
    ]
  }
  const sideCells = ({ comments }: WordFigure, side: 'hard' | 'easy'): Cell[] => [
    countCell(comments[side], words),
    shareCell(comments[side] / Math.max(1, told.comments[side]), words, 0)
  ]
  const signed = (value: number, decimals: number): Cell => ({
    text: words.signed(value, decimals),
    number: { value, style: 'signed', decimals }
  })
  return {
    title: t('verbatims.chart-label', { language: t(`words.language.${told.language}`) }),
    columns: [
      { name: t('verbatims.column-word'), kind: 'name' },
      { name: t('verbatims.side'), kind: 'text' },
      ...of('hard'),
      ...of('easy'),
      { name: t('verbatims.column-z'), kind: 'number' },
      { name: t('verbatims.column-delta'), kind: 'number' },
      { name: t('verbatims.column-sigma'), kind: 'number' }
    ],
    rows: shown.map((figure) => ({
      cells: [
        textCell(figure.term),
        textCell(t(`verbatims.is-${figure.group}`)),
        ...sideCells(figure, 'hard'),
        ...sideCells(figure, 'easy'),
        signed(figure.byComments.z, 1),
        signed(figure.byComments.delta, 2),
        numberCell(figure.byComments.sigma, 2, words)
      ]
    })),
    notes
  }
}
