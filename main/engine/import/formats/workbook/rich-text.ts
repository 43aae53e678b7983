import { Failure } from '../../../../../shared/domain/fault'
import { unescaped } from './escapes'
import { LONGEST_TEXT } from './xml'

/** Gathers a text that may be in several runs of different looks, without how it is pronounced. */
export class RichText {
  #text = ''
  #within = false
  #spoken = false

  begin(): void {
    this.#text = ''
  }

  open(name: string): void {
    if (name === 't') this.#within = !this.#spoken
    else if (name === 'rPh') this.#spoken = true
  }

  close(name: string): void {
    if (name === 't') this.#within = false
    else if (name === 'rPh') this.#spoken = false
  }

  add(text: string): void {
    if (!this.#within) return
    this.#text += text
    if (this.#text.length > LONGEST_TEXT) throw new Failure('workbook-too-large')
  }

  end(): string {
    return unescaped(this.#text)
  }
}
