/** The four zone rules of the Western Electric handbook, by what they look for. */
export const RUN_RULES = ['beyond-limits', 'two-of-three', 'four-of-five', 'eight-on-a-side'] as const

export type RunRule = (typeof RUN_RULES)[number]

export interface RunSignal {
  readonly rule: RunRule
  readonly side: 'above' | 'below'
  /** Places of the first and of the last point of the pattern; the last one completes it. */
  readonly from: number
  readonly to: number
}

/** `least` of `window` points in a row beyond so many standard deviations on one side, the last one among them. */
const PATTERNS: Readonly<Record<RunRule, { window: number; least: number; beyond: number }>> = {
  'beyond-limits': { window: 1, least: 1, beyond: 3 },
  'two-of-three': { window: 3, least: 2, beyond: 2 },
  'four-of-five': { window: 5, least: 4, beyond: 1 },
  'eight-on-a-side': { window: 8, least: 8, beyond: 0 }
}

/**
 * Where a control chart shows more than chance, from the points' distances to the centre line in standard
 * deviations (each by its own sigma where limits differ):
 *
 *   beyond-limits    1 point beyond 3 sigma
 *   two-of-three     2 of 3 in a row beyond 2 sigma, one side
 *   four-of-five     4 of 5 in a row beyond 1 sigma, one side
 *   eight-on-a-side  8 in a row on one side of the centre
 *
 * Strictly beyond: a point on a line is not beyond it. Each point that completes a pattern is a signal. Nelson's
 * tests of 1984 want nine on a side and add a trend, alternation and hugging; they are not used: each rule more
 * makes false alarms more common, and for a trend there is Mann and Kendall's test. Of independent normal points
 * the four together raise a false alarm about every 92 points, the first alone every 370 (Champ & Woodall 1987,
 * Technometrics 29:393). They are not for moving ranges, which have the upper limit alone.
 *
 * Source: Western Electric (1956), Statistical Quality Control Handbook. No points, no signals.
 */
export const runSignals = (zs: readonly number[], rules: readonly RunRule[] = RUN_RULES): RunSignal[] =>
  zs.flatMap((_, to) =>
    rules.flatMap((rule) => {
      const { window, least, beyond } = PATTERNS[rule]
      return (['above', 'below'] as const).flatMap((side): RunSignal[] => {
        const isOut = (at: number) => (side === 'above' ? 1 : -1) * (zs[at] ?? 0) > beyond
        const places = Array.from({ length: Math.min(window, to + 1) }, (__, back) => to - back)
        const out = places.filter(isOut)
        // A pattern counts once, when it is complete: its last point has to be one of those beyond.
        if (!isOut(to) || out.length < least) return []
        return [{ rule, side, from: out.at(-1) ?? to, to }]
      })
    })
  )
