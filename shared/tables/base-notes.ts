import { isNarrow } from '../locale/base-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'

/** What the mark of a small base means, where one of the figures has it. */
export const baseNotes = (figures: readonly Pick<Figure, 'n'>[], { t }: Words): string[] =>
  figures.some(({ n }) => isNarrow(n)) ? [t('table.small')] : []
