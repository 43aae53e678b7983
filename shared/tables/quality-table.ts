import type { SliceQuality } from '../contract/slice-quality'
import { isChecked, type Check, type Effect, type Quality, type Unchecked } from '../figures/quality'
import { ruleText } from '../locale/quality-words'
import { differenceQuantity, differenceText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { countCell, NOTHING, scoreCell, textCell } from './cells'
import { shareFigureCell } from './share-cell'
import type { Cell, Table } from './table'

interface Found {
  readonly quality: Quality
  readonly counted: SliceQuality
  readonly definition: Definition
  readonly notes: readonly string[]
}

/** What looks suspicious, by which rule, and what the score would be without it. */
export const qualityTable = (
  { quality: { checks, effects, everybody }, counted, definition, notes }: Found,
  words: Words
): Table => {
  const { t } = words
  const effectCells = (kind: Effect['without'] | null): Cell[] => {
    if (effects.length === 0) return []
    const effect = effects.find(({ without }) => without === kind)
    if (!effect) return [NOTHING, NOTHING]
    const [value, whole] = [effect.score.value, everybody.score.value]
    return [
      scoreCell(definition, effect.score, words),
      value === null || whole === null
        ? NOTHING
        : {
            text: differenceText(definition, value - whole, words),
            number: differenceQuantity(definition, value - whole)
          }
    ]
  }
  const checkCells = (check: Check | Unchecked): Cell[] =>
    isChecked(check)
      ? [
          textCell(ruleText(check, counted, words)),
          countCell(check.count, words),
          countCell(check.raw.n, words),
          shareFigureCell(check.figure, words)
        ]
      : [textCell(t(`health.suspects.unchecked.${check.why}`)), NOTHING, NOTHING, NOTHING]
  const hasBoth = effects.some(({ without }) => without === 'both')
  return {
    title: t('health.suspects.title'),
    columns: [
      { name: t('quality.column.check'), kind: 'name' },
      { name: t('health.suspects.rule'), kind: 'text' },
      { name: t('quality.column.count'), kind: 'number' },
      { name: t('quality.column.n'), kind: 'number' },
      { name: t('quality.column.share'), kind: 'number' },
      ...(effects.length > 0
        ? [
            { name: t('quality.column.without'), kind: 'number' } as const,
            { name: t('quality.column.change'), kind: 'number' } as const
          ]
        : [])
    ],
    rows: [
      ...checks.map((check) => ({
        cells: [
          textCell(t(`quality.check.${check.kind}`)),
          ...checkCells(check),
          ...effectCells(check.kind === 'straight-lining' || check.kind === 'speeders' ? check.kind : null)
        ]
      })),
      ...(hasBoth
        ? [
            {
              cells: [
                textCell(t('quality.check.both')),
                ...[NOTHING, NOTHING, NOTHING, NOTHING],
                ...effectCells('both')
              ]
            }
          ]
        : [])
    ],
    notes
  }
}
