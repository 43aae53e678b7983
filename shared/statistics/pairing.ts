/** Who answered what of two metrics, in people or in evaluations of a touchpoint. */
export interface Answered {
  /** Evaluations that hold both answers: the same person of the same touchpoint. */
  readonly pairs: number
  /** People who answered the first metric anywhere, and the second, and both. */
  readonly first: number
  readonly second: number
  readonly both: number
  /** Touchpoints at which each metric was answered by somebody, though not by the same people. */
  readonly touchpoints: number
}

/**
 * What of two metrics can be set against each other:
 * - `paired`: the answers of one person, so also their correlation;
 * - `split-sample`: two groups of people, so scores of touchpoints and whether the groups are alike;
 * - `between-only`: scores of touchpoints alone, as the groups overlap without forming pairs;
 * - `none`: nothing, as there is no touchpoint, and no person, with both.
 */
export type Pairing =
  | { readonly kind: 'paired'; readonly why: 'all-answered-both' | 'some-answered-both' }
  | { readonly kind: 'split-sample'; readonly why: 'nobody-answered-both' | 'few-answered-both' }
  | { readonly kind: 'between-only'; readonly why: 'both-but-apart' }
  | { readonly kind: 'none'; readonly why: 'first-unanswered' | 'second-unanswered' | 'nothing-shared' }

/** Below so many pairs nothing of them may be shown, so they do not make a paired sample. */
export const FEWEST_PAIRS = 10

/** Up to this share of the smaller group may have answered both and the two still count as separate groups. */
export const OVERLAP = 0.05

/**
 * Which of the cases holds. Ten pairs or more are paired, though only those who answered both speak for it
 * (`some-answered-both`). Fewer are a split sample where both metrics were answered at some touchpoint by
 * people who, but for a twentieth of the smaller group, answered one of them only; where more of them answered
 * both, but of different touchpoints, only touchpoints can be compared.
 *
 * Source: METHODS 2.6.
 */
export const pairingOf = ({ pairs, first, second, both, touchpoints }: Answered): Pairing => {
  if (first === 0) return { kind: 'none', why: 'first-unanswered' }
  if (second === 0) return { kind: 'none', why: 'second-unanswered' }
  if (pairs >= FEWEST_PAIRS)
    return {
      kind: 'paired',
      why: both === first && both === second ? 'all-answered-both' : 'some-answered-both'
    }
  if (touchpoints === 0) return { kind: 'none', why: 'nothing-shared' }
  if (both === 0) return { kind: 'split-sample', why: 'nobody-answered-both' }
  if (both <= OVERLAP * Math.min(first, second)) return { kind: 'split-sample', why: 'few-answered-both' }
  return { kind: 'between-only', why: 'both-but-apart' }
}
