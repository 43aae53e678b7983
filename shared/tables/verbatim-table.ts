import type { VerbatimPage } from '../contract/verbatim-page'
import type { Scale } from '../domain/scale'
import { rangeText } from '../locale/scale-words'
import type { Words } from '../locale/words'
import { NOTHING, textCell } from './cells'
import type { Cell, Table } from './table'

/** Comments as they are listed: of what, when, how hard it was, and what was written, as the page has it. */
export const verbatimTable = (
  page: VerbatimPage,
  scales: readonly [Scale, ...Scale[]],
  { title, notes }: Required<Pick<Table, 'title' | 'notes'>>,
  words: Words
): Table => {
  const { t } = words
  const hasDates = page.days.some((day) => day !== null)
  const ranges = [...new Set(scales.map(rangeText))]
  const answerCell = (row: number): Cell => {
    const answer = page.answers[row] ?? null
    if (answer === null) return NOTHING
    return { text: words.count(answer), number: { value: answer, style: 'plain', decimals: 0 } }
  }
  const rangeOf = (row: number): string =>
    (page.answers[row] ?? null) === null ? '' : rangeText(scales[page.scales[row] ?? 0] ?? scales[0])
  return {
    title,
    columns: [
      { name: t('dimension.touchpoint'), kind: 'name' },
      ...(hasDates ? [{ name: t('dimension.time'), kind: 'text' } as const] : []),
      {
        name: ranges.length === 1 ? t('scales.named', { name: 'CES', range: ranges.join('') }) : 'CES',
        kind: 'number'
      },
      ...(ranges.length === 1 ? [] : [{ name: t('verbatims.column-scale'), kind: 'text' } as const]),
      { name: t('verbatims.side'), kind: 'text' },
      { name: t('role.comment'), kind: 'text' }
    ],
    rows: page.texts.map((text, row) => {
      const [side = null, day = null] = [page.sides[row], page.days[row]]
      return {
        cells: [
          textCell(page.touchpoints[row] ?? ''),
          ...(hasDates ? [textCell(day === null ? '' : words.date(day))] : []),
          answerCell(row),
          ...(ranges.length === 1 ? [] : [textCell(rangeOf(row))]),
          textCell(t(side ? `verbatims.is-${side}` : 'verbatims.unrated')),
          textCell(text.replace(/\s+/g, ' '))
        ]
      }
    }),
    notes
  }
}
