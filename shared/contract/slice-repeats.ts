import type { ClusterSums } from '../statistics/cluster-robust'
import type { GapCount } from '../statistics/contact-gaps'

/** Responses by the how-manieth of their respondent they are. */
export interface OrderSums {
  /** 1 for first responses; the last of all is "and later". */
  readonly place: number
  readonly n: number
  /** Sums of their weights, and of weights times scores. */
  readonly mass: number
  readonly sum: number
}

/** Respondents whose later response scored as much above their first. */
export interface PairCount {
  /** The later response: 2 for the second. */
  readonly place: number
  readonly difference: number
  readonly n: number
  readonly mass: number
  readonly squares: number
  /** Sums of weights times scores, of the first and of the later response. */
  readonly first: number
  readonly later: number
}

/** Who answered more than once in a slice. One response is one contact, however many touchpoints or rows it has. */
export interface SliceRepeats {
  /** Responses that name their respondent, and those that do not. */
  readonly responses: number
  readonly withoutRespondent: number
  readonly respondents: number
  /** Respondents found in more than one file. */
  readonly inSeveralFiles: number
  /** Responses that name their respondent and have no date: they have no gap, and come last in order. */
  readonly withoutDate: number
  /** Whether the project has dates, without which there are no gaps. */
  readonly dated: boolean
  /** Whether later responses were left out, so that nobody can be found twice. */
  readonly firstOnly: boolean
  /** Respondents by the number of their responses. */
  readonly byResponses: readonly { readonly responses: number; readonly n: number }[]
  /** Days between one response of a respondent and the next, and each respondent's shortest. */
  readonly gaps: readonly GapCount[]
  readonly shortest: readonly GapCount[]
  readonly orders: readonly OrderSums[]
  readonly pairs: readonly PairCount[]
  /** The same of touchpoints that both responses rated, each against itself. */
  readonly pairsAlike: readonly PairCount[]
  /** Of the values of all answers by respondent; `null` where nobody answered. */
  readonly clusters: ClusterSums | null
  readonly revision: number
}
