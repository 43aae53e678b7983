import type { Inspection } from '../contract/inspection'

/** How the columns of a wave differ from those of the wave before it. */
export interface WaveChange {
  readonly file: string
  readonly before: string
  /** Headers as written. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** The waves whose columns are others than those of the wave before. */
export const waveChanges = ({ files }: Inspection): WaveChange[] =>
  files.flatMap((file, index) => {
    const before = files[index - 1]
    if (!before) return []
    const missingIn = (one: typeof file, other: typeof file) =>
      one.headers.flatMap((header, at) => (other.keys.includes(one.keys[at] ?? '') ? [] : [header.trim()]))
    const change = { added: missingIn(file, before), gone: missingIn(before, file) }
    return change.added.length + change.gone.length === 0
      ? []
      : [{ file: file.name, before: before.name, ...change }]
  })
