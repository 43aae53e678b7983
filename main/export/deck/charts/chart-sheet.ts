import { escapeXml } from '../xml'

export interface SheetColumn {
  readonly name: string
  readonly values: readonly (string | number | null)[]
  /** How a spreadsheet writes its numbers. */
  readonly format?: string
}

/** The one sheet of the workbook inside a chart: what can be edited, and what the chart is drawn of. */
export type ChartSheet = readonly SheetColumn[]

/** A, B, ... Z, AA */
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const place = (column: number, row: number): string => `$${columnName(column)}$${row}`

const range = (sheet: string, column: number, values: readonly unknown[]): string =>
  `${sheet}!${place(column, 2)}:${place(column, values.length + 1)}`

const points = (values: readonly (string | number | null)[]): string =>
  values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`
    )
    .join('')

/** References into the sheet, each with the values it stands for, so that a chart is drawn before it is opened. */
export const referencesInto = (sheet: ChartSheet, name: string) => {
  const columnOf = (index: number): SheetColumn => sheet[index] ?? { name: '', values: [] }
  return {
    /** The heading of a column. */
    heading: (index: number): string =>
      `<c:strRef><c:f>${name}!${place(index, 1)}</c:f><c:strCache><c:ptCount val="1"/>${points([columnOf(index).name])}</c:strCache></c:strRef>`,
    texts: (index: number): string => {
      const { values } = columnOf(index)
      return `<c:strRef><c:f>${range(name, index, values)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points(values)}</c:strCache></c:strRef>`
    },
    /** The numbers of a column; a gap stays one. */
    numbers: (index: number): string => {
      const { values, format = 'General' } = columnOf(index)
      return `<c:numRef><c:f>${range(name, index, values)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef>`
    }
  }
}

export type References = ReturnType<typeof referencesInto>
