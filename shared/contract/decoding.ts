/** One way to read the bytes of a file as text, with some of its words read so. */
export interface Decoding {
  readonly encoding: string
  /** The same words in every decoding of a file. */
  readonly samples: readonly string[]
  /** Whether the file is read so unless another encoding is said. */
  readonly detected: boolean
}
