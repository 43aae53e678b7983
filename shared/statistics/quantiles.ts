import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { CONFIDENCE } from './sample'

/** 0.975 for a 95 % two-sided interval. */
const UPPER = 1 - (1 - CONFIDENCE) / 2

/** z with 2.5 % of the standard normal above it: 1.959964. */
export const Z = normalQuantile(UPPER, 0, 1)

/**
 * t with 2.5 % of Student's distribution above it. Degrees of freedom may be fractional, as they are under
 * weights (Kish) and with unequal variances (Welch); they must be above 0.
 */
export const tCritical = (degreesOfFreedom: number): number => tQuantile(UPPER, degreesOfFreedom)

/** The point of the standard normal with so much below it. */
export const zBelow = (below: number): number => normalQuantile(below, 0, 1)
