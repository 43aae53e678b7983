import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import type { ColumnProfile } from './column-profile'
import { ROLES, SINGLE_ROLES, type Role, type RoleReasonCode } from './role'
import { guessRole, guessRoles } from './role-guess'

const different = (header: string, text: (index: number) => string, count = 120) =>
  profileOf(
    header,
    Array.from({ length: count }, (_, index) => text(index))
  )

const long = (index: number) => `The ${index} time I asked, nobody could tell me where my parcel was`
const named = (index: number) =>
  `Customer onboarding and identity verification, step ${index}, assisted channel`
const repeated = (header: string, text: (index: number) => string, count: number) =>
  profileOf(
    header,
    Array.from({ length: count * 20 }, (_, index) => text(index % count))
  )
const dirty = {
  '1 - Strongly disagree': 39,
  '7 - Strongly agree': 47,
  '4': 40,
  '5': 41,
  '3.5': 42,
  '-1': 54,
  '99': 50,
  'N/A': 38
}
const days = (index: number) => `2026-0${(index % 9) + 1}-1${index % 10}`
const answers = { '1': 20, '2': 30, '5': 60, '7': 40 }

describe('the role of a column', () => {
  it.each<[ColumnProfile, Role, RoleReasonCode]>([
    [ratingOf('How easy was it to pay?', 1, 7), 'ces', 'word'],
    [ratingOf('CES', 1, 5), 'ces', 'word'],
    [profileOf('ces_support', { ...answers, '99': 90 }), 'ces', 'word'],
    [profileOf('Support', { ...answers, '99': 90 }), 'dimension', 'few-values'],
    [ratingOf('answers.ease', 1, 7), 'ces', 'word'],
    [ratingOf('Easy mode', 1, 7), 'dimension', 'looks-like-rating'],
    [ratingOf('Wie einfach war es, Ihre Bestellung aufzugeben?', 1, 7), 'ces', 'word'],
    [ratingOf('¿Cuánto esfuerzo tuvo que hacer?', 1, 5), 'ces', 'word'],
    [ratingOf('Zufriedenheit', 1, 5), 'csat', 'word'],
    [ratingOf('Würden Sie uns weiterempfehlen?', 0, 10), 'nps', 'word'],
    [different('id', String, 40), 'response', 'word'],
    [different('ticket', (index) => `T-${index}`, 40), 'ignore', 'all-different'],
    [different('team', (index) => `Team ${String.fromCharCode(65 + index)}`, 12), 'dimension', 'few-values'],
    [ratingOf('Customer effort score', 1, 5), 'ces', 'word'],
    [ratingOf('Combien d’efforts avez-vous fournis ?', 1, 7), 'ces', 'word'],
    [ratingOf('Quanto è stato facile?', 1, 7), 'ces', 'word'],
    [ratingOf('Cât de ușor a fost?', 1, 7), 'ces', 'word'],
    [
      profileOf('How easy was it?', { '1 - Very hard': 30, '4 - So so': 10, '7 - Very easy': 60 }),
      'ces',
      'word'
    ],
    [profileOf('effort', { ...answers, '99': 9, 'n/a': 4 }), 'ces', 'word'],
    [ratingOf('Overall satisfaction', 1, 5), 'csat', 'word'],
    [ratingOf('Soddisfazione complessiva', 1, 5), 'csat', 'word'],
    [ratingOf('Cât de mulțumit ești?', 1, 5), 'csat', 'word'],
    [ratingOf('Satisfaction globale', 1, 10), 'csat', 'word'],
    [ratingOf('How likely are you to recommend us?', 0, 10), 'nps', 'word'],
    [ratingOf('NETPRO', 0, 10), 'nps', 'word'],
    [ratingOf('Ci raccomanderesti?', 0, 10), 'nps', 'word'],
    [ratingOf('Staff rating', 1, 5), 'dimension', 'looks-like-rating'],
    [different('Answered at', days), 'date', 'dates'],
    [different('When', (index) => `${(index % 28) + 1}/12/2025`), 'date', 'dates'],
    [profileOf('Time', ['08:30', '9:15', '17:45']), 'ignore', 'times-of-day'],
    [different('Customer ID', (index) => `C${index}`), 'respondent', 'word'],
    [different('Email', (index) => `someone.${index}@example.com`), 'respondent', 'word'],
    [different('Response ID', (index) => `R_${index}`), 'response', 'word'],
    [different('Comment', long), 'comment', 'word'],
    [different('Anything else', (index) => long(index) + long(index)), 'comment', 'long-texts'],
    [different('Pourquoi ?', (index) => `Parce que c’était long, ${index} fois`), 'comment', 'word'],
    [profileOf('weight', { '0.85': 30, '1.2': 40, '1': 50 }), 'weight', 'word'],
    [profileOf('Poids', { '0,85': 30, '1,2': 40 }), 'weight', 'word'],
    [profileOf('Touchpoint', { Checkout: 40, Delivery: 50, Returns: 10 }), 'touchpoint', 'word'],
    [profileOf('Punct de contact', { Plată: 40, Livrare: 50 }), 'touchpoint', 'word'],
    [profileOf('Still customer after 90 days', { yes: 80, no: 20 }), 'retained', 'word'],
    [profileOf('Renewed', { '1': 80, '0': 20 }), 'retained', 'word'],
    [profileOf('Country', { FR: 40, IT: 50, RO: 10 }), 'dimension', 'few-values'],
    [profileOf('Gender', { f: 40, m: 50 }), 'dimension', 'few-values'],
    [different('Postcode', (index) => String(10_000 + index)), 'ignore', 'all-different'],
    [different('Town', (index) => `Town ${index % 130}`, 500), 'ignore', 'many-values'],
    [profileOf('Survey', { 'Wave 1': 500 }), 'ignore', 'always-the-same'],
    [profileOf('Touchpoint', { Checkout: 200 }), 'touchpoint', 'word'],
    [profileOf('touch_point', { A: 300 }, 100), 'touchpoint', 'word'],
    [ratingOf('Touchpoint', 1, 5), 'touchpoint', 'word'],
    [repeated('Touchpoint', named, 40), 'touchpoint', 'word'],
    [repeated('Touchpoint', named, 150), 'touchpoint', 'word'],
    [repeated('Step of the process', named, 40), 'touchpoint', 'word'],
    [repeated('Branch', named, 40), 'dimension', 'few-values'],
    [different('Touchpoint', long), 'comment', 'long-texts'],
    [ratingOf('Interaction', 1, 5), 'dimension', 'looks-like-rating'],
    [ratingOf('It was easy to handle my issue', 1, 7), 'ces', 'word'],
    [ratingOf('È stato facile risolvere il problema', 1, 7), 'ces', 'word'],
    [ratingOf('A fost simplu să plătiți', 1, 7), 'ces', 'word'],
    [ratingOf('Il a été facile de résoudre mon problème', 1, 7), 'ces', 'word'],
    [ratingOf('Ease of checkout', 1, 7), 'ces', 'word'],
    [
      profileOf('Easy to return', { '1 - Strongly disagree': 20, '4': 8, '7 - Strongly agree': 9 }),
      'ces',
      'word'
    ],
    [profileOf('It was easy to handle my issue', dirty), 'ces', 'word'],
    [profileOf('Nothing', {}, 500), 'ignore', 'always-blank']
  ])('$header', (profile, role, code) => {
    const guess = guessRole(profile)
    expect([guess.role, guess.reason.code]).toEqual([role, code])
  })

  it.each([
    profileOf('How easy was it? Why?', { 'It was fine': 10, 'It was not': 12, 'I forgot': 3 }),
    different('Effort comment', long),
    profileOf('Easy mode', { on: 60, off: 40 }),
    ratingOf('Easyjet flights taken', 1, 5)
  ])('$header is no effort question', (profile) => expect(guessRole(profile).role).not.toBe('ces'))
})

describe('the roles of all columns', () => {
  it('give a role that is held once to the fullest of its columns, the first of equals', () => {
    const columns = [
      ratingOf('Satisfaction with staff', 1, 5, 10),
      ratingOf('Satisfaction overall', 1, 5, 30),
      different('Started', days),
      different('Completed', days)
    ]
    const roles = guessRoles(columns)
    expect(columns.map(({ key }) => roles.get(key)?.role)).toEqual(['dimension', 'csat', 'date', 'ignore'])
    expect(roles.get('completed')?.reason.code).toBe('another-has-it')
  })

  it('are one for each column, single ones held once, whatever the columns', () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'CES',
        'CSAT',
        'NPS',
        'Date',
        'Touchpoint',
        'Weight',
        'Email',
        'Response ID',
        'Comment',
        'Churned'
      )
    )
    const value = fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 10 }).map(String),
      fc.constantFrom('2026-01-05', '0.5', 'yes', 'no', '1 - Easy')
    )
    const column = fc.tuple(header, fc.array(fc.option(value), { maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), (columns) => {
        const profiles = columns.map(([name, values], index) => ({
          ...profileOf(name, values),
          key: String(index)
        }))
        const guesses = guessRoles(profiles)
        expect([...guesses.keys()]).toEqual(profiles.map(({ key }) => key))
        const roles = [...guesses.values()].map(({ role }) => role)
        expect(roles.filter((role) => !ROLES.includes(role))).toEqual([])
        for (const role of SINGLE_ROLES)
          expect(roles.filter((held) => held === role).length, role).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 }
    )
  })
})

describe('what a tool says', () => {
  const told = (header: string, values: string[], role: 'date' | 'dimension' | 'response') => ({
    ...profileOf(header, values),
    role,
    tool: 'qualtrics' as const
  })

  it('goes before words and values, and before other columns of the role', () => {
    const columns = [
      profileOf('StartDate', ['2026-01-05', '2026-01-06']),
      told('EndDate', ['2026-01-05'], 'date'),
      told('Customer satisfaction', ['1', '2', '3', '4', '5'], 'dimension')
    ]
    const roles = [...guessRoles(columns).values()].map(({ role, reason }) => [role, reason.code])
    expect(roles).toEqual([
      ['ignore', 'another-has-it'],
      ['date', 'tool-says'],
      ['dimension', 'tool-says']
    ])
  })

  it('holds only where the values bear it out', () => {
    expect(guessRole(told('EndDate', ['soon', 'later'], 'date')).role).not.toBe('date')
    expect(guessRole(told('UserLanguage', ['EN', 'EN'], 'dimension')).reason.code).toBe('always-the-same')
  })
})
