/** In words, how large an effect is. */
export type EffectWord = 'negligible' | 'small' | 'medium' | 'large'

/** From where on an effect is called small, medium and large, and who says so. Conventions, not laws. */
export interface EffectThresholds {
  readonly small: number
  readonly medium: number
  readonly large: number
  readonly source: string
}

/** Cliff's delta, Cohen's d and Hedges's g, and Cramer's V of a table with two rows or two columns. */
export const EFFECT_THRESHOLDS = {
  'cliffs-delta': { small: 0.147, medium: 0.33, large: 0.474, source: 'Romano et al. (2006)' },
  'cohens-d': { small: 0.2, medium: 0.5, large: 0.8, source: 'Cohen (1988)' },
  'hedges-g': { small: 0.2, medium: 0.5, large: 0.8, source: 'Cohen (1988)' },
  'cramers-v': { small: 0.1, medium: 0.3, large: 0.5, source: 'Cohen (1988)' }
} as const satisfies Record<string, EffectThresholds>

/** Of a correlation, whichever its sign. */
export const CORRELATION_THRESHOLDS: EffectThresholds = {
  small: 0.1,
  medium: 0.3,
  large: 0.5,
  source: 'Cohen (1988)'
}

export type EffectSize = keyof typeof EFFECT_THRESHOLDS

/**
 * Cohen's w of a table is V x sqrt(size - 1), size being the lesser of rows and columns: V's own thresholds
 * shrink.
 */
export const thresholdsOfV = (size: number): EffectThresholds => {
  const { small, medium, large, source } = EFFECT_THRESHOLDS['cramers-v']
  const shrink = Math.sqrt(Math.max(1, size - 1))
  return { small: small / shrink, medium: medium / shrink, large: large / shrink, source }
}

/** The word for an effect, whichever its sign; an effect at a threshold has reached it. */
export const effectWord = (value: number, { small, medium, large }: EffectThresholds): EffectWord => {
  const size = Math.abs(value)
  if (size >= large) return 'large'
  if (size >= medium) return 'medium'
  return size >= small ? 'small' : 'negligible'
}
