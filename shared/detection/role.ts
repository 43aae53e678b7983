/** What a column is for. `ignore` keeps the raw column in the project and uses it for nothing. */
export const ROLES = [
  'touchpoint',
  'ces',
  'csat',
  'nps',
  'date',
  'respondent',
  'response',
  'comment',
  'weight',
  'retained',
  'dimension',
  'ignore'
] as const

export type Role = (typeof ROLES)[number]

/** Roles that one column alone may have. */
export const SINGLE_ROLES = [
  'touchpoint',
  'csat',
  'nps',
  'date',
  'respondent',
  'response',
  'weight',
  'retained'
] as const satisfies readonly Role[]

export const isSingle = (role: Role): boolean => SINGLE_ROLES.some((single) => single === role)

/** Why a column was given its role; a sentence through the locale files. */
export interface RoleReason {
  readonly code: RoleReasonCode
  readonly details: Readonly<Record<string, string | number>>
}

export const ROLE_REASON_CODES = [
  'always-blank',
  'always-the-same',
  'all-different',
  'another-has-it',
  'answers',
  'chosen',
  'dates',
  'few-values',
  'file-says',
  'long-texts',
  'looks-like-rating',
  'many-values',
  'mapped-before',
  'times-of-day',
  'tool-says',
  'word'
] as const

export type RoleReasonCode = (typeof ROLE_REASON_CODES)[number]

export interface RoleGuess {
  readonly role: Role
  readonly reason: RoleReason
}
