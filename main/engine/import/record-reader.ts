import type { RefusalReason } from '../../../shared/contract/refused'
import { LONGEST_LINE } from './raw-columns'
import type { Marks } from './marks'
import { RecordCells } from './record-cells'

/** One record of delimited text and its place. */
export interface PlacedRecord {
  readonly cells: readonly string[]
  /** For each cell whether it was quoted. */
  readonly quoted: readonly boolean[]
  /** Its first line, from 1, and how many lines it takes. */
  readonly line: number
  readonly lines: number
  /** Its first line as it is written. */
  readonly text: string
  /** It holds quotation marks that were not doubled. */
  readonly lenient: boolean
  /** Whether the line before it was refused. */
  readonly afterRefused?: boolean
}

/** A line that was left out, by its number in the file. */
export interface RefusedLine {
  readonly line: number
  readonly reason: RefusalReason
  readonly text: string
}

export interface RecordTaker {
  readonly take: (record: PlacedRecord) => void
  readonly refuse: (refused: RefusedLine) => void
}

/** A quoted cell may hold so many line breaks; one that goes on for longer was never closed. */
const MOST_LINES = 200

/** Characters of a refused line that are kept. */
const KEPT = 2000

/**
 * Makes records of lines. A line whose quoted cell is never closed is refused alone, and the lines after it
 * are read again: none is lost with it. Blank lines are no records.
 */
export class RecordReader {
  readonly #marks: Marks
  readonly #taker: RecordTaker
  #lines: string[] = []
  #length = 0
  #first: number
  #record: RecordCells

  constructor(marks: Marks, taker: RecordTaker, firstLine = 1) {
    this.#marks = marks
    this.#taker = taker
    this.#first = firstLine
    this.#record = new RecordCells(marks)
  }

  add(line: string): void {
    this.#lines.push(line)
    this.#length += line.length
    const state = this.#record.add(line)
    const isTooLong = this.#lines.length >= MOST_LINES || this.#length > LONGEST_LINE
    if (state === 'whole' && !isTooLong) this.#take(this.#record, false)
    else if (state === 'malformed' || isTooLong) this.#mend()
  }

  /** A line longer than is taken, by its beginning. */
  addTooLong(beginning: string): void {
    this.end()
    this.#refuse('line-too-long', beginning)
    this.#first += 1
  }

  end(): void {
    while (this.#lines.length > 0) this.#mend()
  }

  /** Reads a record leniently where that makes one of its single line, else refuses its first line. */
  #mend(): void {
    const [first = ''] = this.#lines
    if (this.#lines.length === 1) {
      const lenient = new RecordCells(this.#marks, true)
      if (lenient.add(first) === 'whole') {
        this.#take(lenient, true)
        return
      }
    }
    this.#refuseFirst()
  }

  /** Refuses the first line alone, and reads those after it again. */
  #refuseFirst(): void {
    const [first = '', ...again] = this.#lines
    this.#refuse('unclosed-quote', first)
    this.#reset(1)
    for (const line of again) this.add(line)
  }

  #take({ cells, quoted }: RecordCells, lenient: boolean): void {
    const [text = ''] = this.#lines
    const lines = this.#lines.length
    const isWrapped = this.#marks.wrapped && !lenient && cells.length === 1 && quoted[0]
    const inner = isWrapped ? this.#unwrap(cells[0] ?? '') : null
    if (inner === undefined) {
      this.#refuseFirst()
      return
    }
    if (lines > 1 || text.trim() !== '')
      this.#taker.take({
        cells: inner?.cells ?? cells,
        quoted: inner?.quoted ?? quoted,
        line: this.#first,
        lines,
        text: text.slice(0, KEPT),
        lenient
      })
    this.#reset(lines)
  }

  /** The cells of a line that was quoted as a whole. */
  #unwrap(text: string): RecordCells | undefined {
    const record = new RecordCells(this.#marks)
    const states = text.split('\n').map((line) => record.add(line))
    return states.at(-1) === 'whole' && states.slice(0, -1).every((state) => state === 'open')
      ? record
      : undefined
  }

  #refuse(reason: RefusalReason, text: string): void {
    this.#taker.refuse({ line: this.#first, reason, text: text.slice(0, KEPT) })
  }

  #reset(lines: number): void {
    this.#first += lines
    this.#lines = []
    this.#length = 0
    this.#record = new RecordCells(this.#marks)
  }
}
