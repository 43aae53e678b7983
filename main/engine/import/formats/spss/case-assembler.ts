import { Failure } from '../../../../../shared/domain/fault'
import type { Dictionary } from './variable'

/** No answer: the lowest number there is. */
const SYSTEM_MISSING = -Number.MAX_VALUE

const CODE = { nothing: 0, end: 252, raw: 253, blank: 254, missing: 255 } as const

/**
 * Puts cases together from the bytes of the data part, compressed or not. A case is always the same number
 * of 8-byte slots; what is not yet whole waits for the next piece.
 */
export class CaseAssembler {
  readonly #dictionary: Dictionary
  readonly #case: Buffer
  #rest: Buffer = Buffer.alloc(0)
  /** Eight codes for the slots that follow, and how many of them are done with. */
  readonly #codes: Buffer = Buffer.alloc(8)
  #done = 8
  #slot = 0
  #ended = false

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
    this.#case = Buffer.alloc(dictionary.slots * 8)
  }

  /** Takes a piece of the data and hands on every case that it completes; the same buffer each time. */
  add(piece: Buffer, onCase: (bytes: Buffer) => void): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece
    const used =
      this.#dictionary.compression === 'none' ? this.#copy(bytes, onCase) : this.#expand(bytes, onCase)
    this.#rest = Buffer.from(bytes.subarray(used))
  }

  /** A file that ends within a case was cut short. */
  finish(): void {
    if (this.#slot !== 0) throw new Failure('broken-spss')
  }

  #copy(bytes: Buffer, onCase: (bytes: Buffer) => void): number {
    let at = 0
    for (; at + 8 <= bytes.length; at += 8) {
      this.#take(bytes, at)
      this.#advance(onCase)
    }
    return at
  }

  #expand(bytes: Buffer, onCase: (bytes: Buffer) => void): number {
    let at = 0
    while (!this.#ended) {
      if (this.#done === 8) {
        if (at + 8 > bytes.length) break
        bytes.copy(this.#codes, 0, at, at + 8)
        this.#done = 0
        at += 8
      }
      const code = this.#codes[this.#done] ?? 0
      if (code === CODE.raw) {
        if (at + 8 > bytes.length) break
        this.#take(bytes, at)
        at += 8
      }
      this.#done += 1
      if (code === CODE.nothing) continue
      if (code === CODE.end) this.#ended = true
      else {
        if (code === CODE.blank) this.#case.fill(0x20, this.#slot * 8, this.#slot * 8 + 8)
        else if (code !== CODE.raw)
          this.#write(code === CODE.missing ? SYSTEM_MISSING : code - this.#dictionary.bias)
        this.#advance(onCase)
      }
    }
    return this.#ended ? bytes.length : at
  }

  /** Copies a slot by hand: for eight bytes a call takes longer than they do. */
  #take(bytes: Buffer, from: number): void {
    const to = this.#slot * 8
    for (let byte = 0; byte < 8; byte += 1) this.#case[to + byte] = bytes[from + byte] ?? 0
  }

  #write(number: number): void {
    if (this.#dictionary.bigEndian) this.#case.writeDoubleBE(number, this.#slot * 8)
    else this.#case.writeDoubleLE(number, this.#slot * 8)
  }

  #advance(onCase: (bytes: Buffer) => void): void {
    this.#slot += 1
    if (this.#slot < this.#dictionary.slots) return
    this.#slot = 0
    onCase(this.#case)
  }
}

export const isSystemMissing = (number: number): boolean => number === SYSTEM_MISSING || Number.isNaN(number)
