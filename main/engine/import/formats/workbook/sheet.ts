import { Failure } from '../../../../../shared/domain/fault'
import { readCell, type Cell, type CellRules } from './cell'
import { columnNumber } from './column-number'
import { RichText } from './rich-text'
import { LONGEST_TEXT, readXml, type Attributes } from './xml'

/** The cells of a row by column; those that are not there have no value. */
export type Row = readonly (Cell | undefined)[]

/** Reads the rows of a sheet in their order, as they come. Each row is only there until the next one. */
export const readSheet = async (
  pieces: AsyncIterable<Buffer>,
  rules: CellRules,
  onRow: (row: Row) => void
): Promise<void> => {
  const reader = new SheetReader(rules, onRow)
  await readXml(pieces, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text)
  })
  if (!reader.isSheet) throw new Error('No worksheet')
}

class SheetReader {
  readonly #rules: CellRules
  readonly #onRow: (row: Row) => void
  readonly #runs = new RichText()
  #row: (Cell | undefined)[] = []
  #inData = false
  #column = -1
  #type: string | undefined
  #style = 0
  #value: string | undefined
  #inValue = false
  #inRuns = false
  isSheet = false

  constructor(rules: CellRules, onRow: (row: Row) => void) {
    this.#rules = rules
    this.#onRow = onRow
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inData) {
      if (name === 'worksheet') this.isSheet = true
      if (name === 'sheetData') this.#inData = true
      return
    }
    if (name === 'c') {
      const { r: reference, t: type, s: style } = attributes
      this.#column = reference === undefined ? this.#column + 1 : columnNumber(reference)
      this.#type = type
      this.#style = style === undefined ? 0 : Number(style)
      this.#value = undefined
    } else if (name === 'v') {
      this.#inValue = true
      this.#value = ''
    } else if (name === 'row') {
      this.#row = []
      this.#column = -1
    } else if (name === 'is') {
      this.#inRuns = true
      this.#runs.begin()
    } else if (this.#inRuns) this.#runs.open(name)
  }

  text(text: string): void {
    if (this.#inValue) {
      this.#value = this.#value === '' ? text : `${this.#value ?? ''}${text}`
      if (this.#value.length > LONGEST_TEXT) throw new Failure('workbook-too-large')
    } else if (this.#inRuns) this.#runs.add(text)
  }

  close(name: string): void {
    if (!this.#inData) return
    if (name === 'v') this.#inValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#onRow(this.#row)
    else if (name === 'is') {
      this.#inRuns = false
      if (this.#type === 'inlineStr') this.#value = this.#runs.end()
    } else if (name === 'sheetData') this.#inData = false
    else if (this.#inRuns) this.#runs.close(name)
  }

  /** A cell of only a look has no value, and one whose formula was never worked out has an empty one. */
  #endCell(): void {
    if (this.#value === undefined || (this.#value === '' && this.#type !== 'inlineStr')) return
    this.#row[this.#column] = readCell(
      { type: this.#type, style: this.#style, value: this.#value },
      this.#rules
    )
    this.#value = undefined
  }
}
