/** A part of a chart from its top to its bottom that stands by itself, in the units of the drawing. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
  /** Height of the headings at its top: where it goes on elsewhere they are repeated. */
  readonly head: number
  /** Where it may be cut, from top to bottom: between two of its rows. */
  readonly cuts: readonly number[]
  /** Whether it says what the next one shows, and so is never parted from it. */
  readonly withNext?: boolean
}
