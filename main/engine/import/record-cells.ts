import type { Marks } from './marks'

/** `open` where a quoted cell goes on in the next line, `malformed` where it closes and no cell ends there. */
export type SplitState = 'whole' | 'open' | 'malformed'

/**
 * The cells of one record, taken from its lines one after another. By RFC 4180, and by what else the marks
 * say. Where a quoted cell holds marks that were not doubled, `lenient` takes only those for its end that a
 * delimiter or the end of the line follows.
 */
export class RecordCells {
  readonly cells: string[] = []
  /** For each cell whether it was quoted. */
  readonly quoted: boolean[] = []
  readonly #marks: Marks
  readonly #lenient: boolean
  #open: string | undefined

  constructor(marks: Marks, lenient = false) {
    this.#marks = marks
    this.#lenient = lenient
  }

  add(line: string): SplitState {
    const { delimiter, quote } = this.#marks
    let at = 0
    if (this.#open !== undefined) {
      const after = this.#readQuoted(line, 0, `${this.#open}\n`)
      if (typeof after === 'string') return after
      if (after >= line.length) return 'whole'
      at = after + delimiter.length
    }
    for (;;) {
      const start = this.#skipSpaces(line, at)
      if (quote !== '' && line[start] === quote) {
        const after = this.#readQuoted(line, start + 1, '')
        if (typeof after === 'string') return after
        if (after >= line.length) return 'whole'
        at = after + delimiter.length
      } else {
        const next = line.indexOf(delimiter, at)
        const cell = line.slice(at, next < 0 ? line.length : next)
        this.#take(this.#marks.padded ? cell.trim() : cell, false)
        if (next < 0) return 'whole'
        at = next + delimiter.length
      }
    }
  }

  /** Reads a quoted cell from within; gives where the delimiter after it begins, or the line ends. */
  #readQuoted(line: string, start: number, before: string): number | Exclude<SplitState, 'whole'> {
    const { delimiter, quote, escape } = this.#marks
    let cell = before
    let from = start
    for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at)) {
      if (escape === 'backslash' && isEscaped(line, start, at)) {
        at += 1
        continue
      }
      if (line[at + 1] === quote) {
        cell += this.#unescape(line.slice(from, at)) + quote
        at += 2
        from = at
        continue
      }
      const after = this.#skipSpaces(line, at + 1)
      if (after >= line.length || line.startsWith(delimiter, after)) {
        this.#take(cell + this.#unescape(line.slice(from, at)), true)
        this.#open = undefined
        return after
      }
      if (!this.#lenient) return 'malformed'
      at += 1
    }
    this.#open = cell + this.#unescape(line.slice(from))
    return 'open'
  }

  #unescape(text: string): string {
    return this.#marks.escape === 'backslash' ? text.replace(/\\(["'\\])/g, '$1') : text
  }

  #skipSpaces(line: string, start: number): number {
    let at = start
    if (this.#marks.padded) while (line[at] === ' ') at += 1
    return at
  }

  #take(cell: string, quoted: boolean): void {
    this.cells.push(cell)
    this.quoted.push(quoted)
  }
}

const isEscaped = (line: string, start: number, at: number): boolean => {
  let backslashes = 0
  while (at - 1 - backslashes >= start && line[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}
