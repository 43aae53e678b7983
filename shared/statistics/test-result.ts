import type { NotEstimable } from './sample'

/** What a test found. */
export interface TestResult {
  /** z, t, chi-square or H: which one the test says. */
  readonly statistic: number
  /** Degrees of freedom, where the reference distribution has any. */
  readonly degreesOfFreedom?: number
  /** Two-sided unless another alternative was asked for. Above 0 as long as a double can hold it. */
  readonly p: number
}

/** Why nothing was tested. `one-group`: there is nothing to set the answers against. */
export type NotTestable = NotEstimable | 'one-group'

export const isTested = <Result extends object>(outcome: Result | string): outcome is Result =>
  typeof outcome !== 'string'

/** What is held against equality. */
export type Alternative = 'two-sided' | 'greater' | 'less'
