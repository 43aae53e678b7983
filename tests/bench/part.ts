/** What a part of the benchmark found: to be read, and to be kept. */
export interface PartResult {
  readonly report: string
  readonly result: unknown
}

export interface PartOptions {
  /** Numbers of responses that were asked for. */
  readonly sizes: readonly number[]
}

export type Part = (options: PartOptions) => Promise<PartResult>
