/** What a long call is doing. */
export const PHASES = ['looking', 'reading', 'counting', 'building', 'saving', 'covering', 'writing'] as const

export type Phase = (typeof PHASES)[number]

export interface Progress {
  readonly phase: Phase
  /** 0..1; `null` where the end cannot be foreseen. It may stand still and, rarely, step back. */
  readonly fraction: number | null
  readonly rows?: number
  /** Name of the file being worked on. */
  readonly file?: string
}

/** What every call is given besides its arguments. */
export interface CallContext {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}
