import type { InspectedFile } from '../contract/inspection'
import type { LinesAside, TextLayout } from '../contract/text-layout'
import { encodingNamed } from '../domain/text-encoding'
import type { Words } from './words'

/** "Windows-1250", or the name as it is known where it is a rare one. */
export const encodingName = (encoding: string, { t }: Words): string => {
  const known = encodingNamed(encoding)
  return known === undefined ? encoding.toUpperCase() : t(`encoding.${known}`)
}

/** Whether something stands in lines that are no part of the table: blank lines are no news. */
const holdsText = (aside: LinesAside): boolean => aside.text.length > 0

const asideText = ({ above, below }: Pick<TextLayout, 'above' | 'below'>, words: Words): string[] => {
  const { t, count } = words
  const lines = (n: number) => t('count.lines', { count: n, n: count(n) })
  if (holdsText(above) && holdsText(below))
    return [t('file.aside-both', { above: lines(above.lines), below: count(below.lines) })]
  if (holdsText(above)) return [t('file.aside-above', { lines: lines(above.lines) })]
  return holdsText(below) ? [t('file.aside-below', { lines: lines(below.lines) })] : []
}

/** What was done to a file so that it reads as a table: "3 lines above the table and 1 below set aside". */
export const layoutText = (layout: TextLayout, words: Words): string[] => {
  const { t, count } = words
  const { filledUp } = layout
  return [
    ...asideText(layout, words),
    ...(filledUp > 0 ? [t('file.filled-up', { count: filledUp, n: count(filledUp) })] : [])
  ]
}

/** Whether lines of a file were set aside, or rows filled up. */
export const isMended = ({ layout }: InspectedFile): boolean =>
  layout !== undefined && (holdsText(layout.above) || holdsText(layout.below) || layout.filledUp > 0)

/** "header on line 4", "2 header rows from line 4", "no header, responses from line 1". */
export const headerText = ({ headerRows, firstLine }: TextLayout, { t, count }: Words): string => {
  const line = count(firstLine)
  if (headerRows === 0) return t('file.no-header', { line })
  return t('file.header', { count: headerRows, n: count(headerRows), line })
}
