/**
 * What is true of the invented retailer. The figures are what answers are drawn from; what comes out
 * differs by chance and, at every touchpoint, by the answers of people who were asked too often.
 */

export const RESPONSES = 20_000

/** First and last day of the survey. */
export const PERIOD = { from: '2025-01-01', to: '2026-06-30' } as const

/**
 * How often each touchpoint is rated, of 100, and the shares of easy (5-7 of 7) and of satisfied (4-5 of 5)
 * answers it gets.
 */
export const TOUCHPOINTS = [
  { name: 'Returns', often: 11, easy: 0.52, satisfied: 0.6 },
  { name: 'Billing', often: 10, easy: 0.59, satisfied: 0.64 },
  { name: 'Support call', often: 10, easy: 0.65, satisfied: 0.69 },
  { name: 'Account', often: 11, easy: 0.69, satisfied: 0.71 },
  { name: 'Delivery', often: 19, easy: 0.73, satisfied: 0.74 },
  { name: 'Support chat', often: 12, easy: 0.76, satisfied: 0.77 },
  { name: 'Onboarding', often: 7, easy: 0.8, satisfied: 0.49 },
  { name: 'Checkout', often: 20, easy: 0.83, satisfied: 0.82 }
] as const

export type Touchpoint = (typeof TOUCHPOINTS)[number]

export type TouchpointName = Touchpoint['name']

export const COUNTRIES = [
  { name: 'FR', often: 34 },
  { name: 'IT', often: 24 },
  { name: 'RO', often: 22 },
  { name: 'UK', often: 20 }
] as const

export type Country = (typeof COUNTRIES)[number]['name']

export const CHANNELS = [
  { name: 'Web', often: 38 },
  { name: 'App', often: 30 },
  { name: 'E-mail', often: 23 },
  { name: 'SMS', often: 9 }
] as const

/** A new carrier: from this day on the share of easy answers is 15 points lower. Comments speak of it. */
export const WORSENS = { touchpoint: 'Delivery', from: '2026-01-01', easy: 0.58 } as const

/** Signing up is easy, but the welcome offer never comes: easy, and yet the least satisfying of all. */
export const DISAGREES = 'Onboarding' satisfies TouchpointName

/** In one country one touchpoint is harder, by 13 points, and no other is. */
export const HARDER = { country: 'RO', touchpoint: 'Support call', easy: 0.52 } as const

/**
 * Customers whom nobody protected from being asked again: 4 to 8 answers within 30 days. Each further
 * answer finds it harder by `falls`, in standard deviations of ease: about 8 points of % easy.
 */
export const ASKED_TOO_OFTEN = { customers: 150, fewest: 4, most: 8, days: 30, falls: 0.24 } as const

/** Everybody else is left alone for this long, and is asked again only sometimes. */
export const ASKED_SELDOM = { restDays: 45, withinDays: 240, again: 0.35 } as const

/** Still a customer after 90 days, by the answer given about ease. */
export const RETAINED = { easy: 0.92, neither: 0.82, difficult: 0.7 } as const

/** Shares of responses without a usable answer; `code` is the 99 an older survey tool wrote. */
export const UNANSWERED = { ces: 0.03, code: 0.005, csat: 0.12, nps: 0.15 } as const

/** Who adds a comment, by the answer given about ease: about one in five over all. */
export const COMMENTED = { easy: 0.16, neither: 0.17, difficult: 0.32 } as const
