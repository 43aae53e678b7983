import { isoText } from './iso-date'
import { numberText } from './number-text'
import { serialText } from './serial-date'
import { unescaped } from './escapes'
import type { Styles } from './styles'

/** The text of a cell, or the number of the shared text in it. */
export type Cell = string | number

/** A cell as it stands in the sheet. */
export interface StoredCell {
  readonly type: string | undefined
  readonly style: number
  readonly value: string
}

/** What the cells of a workbook have in common. */
export interface CellRules {
  readonly styles: Styles
  readonly from1904: boolean
}

/** What a spreadsheet would show in a cell, but for its layout: numbers plain and dates in ISO 8601. */
export const readCell = ({ type, style, value }: StoredCell, rules: CellRules): Cell => {
  switch (type) {
    case 's':
      return sharedNumber(value)
    case 'str':
      return unescaped(value)
    case 'inlineStr':
      // Read from its runs already.
      return value
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return isoText(value.trim(), rules.styles[style] === 'date')
    case 'e':
      return value.trim()
    default:
      return readNumber(value.trim(), style, rules)
  }
}

const sharedNumber = (value: string): number => {
  const number = Number(value)
  if (value.trim() === '' || !Number.isInteger(number) || number < 0)
    throw new Error(`No shared string ${value.slice(0, 20)}`)
  return number
}

const readNumber = (value: string, style: number, { styles, from1904 }: CellRules): string => {
  const kind = styles[style] ?? 'number'
  if (kind === 'number' || value === '') return numberText(value)
  return serialText(Number(value), kind, from1904) ?? numberText(value)
}
