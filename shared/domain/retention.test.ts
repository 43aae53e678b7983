import { describe, expect, it } from 'vitest'
import { outcomeOf } from './retention'

describe('what a column says of a customer', () => {
  it.each([
    ['Still customer after 90 days', 'yes', 'kept'],
    ['Still customer after 90 days', 'no', 'lost'],
    ['Churned', 'Yes', 'lost'],
    ['Churned', '0', 'kept'],
    ['Account status', 'Active', 'kept'],
    ['Account status', 'Inactive', 'lost'],
    ['Account status', 'Cancelled', 'lost'],
    ['Statut', 'Résilié', 'lost'],
    ['Stato', 'Attivo', 'kept'],
    ['Stare', 'Reziliat', 'lost'],
    ['Vertrag gekündigt', 'Ja', 'lost'],
    ['Renewed', 'TRUE', 'kept'],
    ['Account status', 'Pending', undefined],
    ['Account status', '', undefined],
    ['Account status', null, undefined]
  ] as const)('%s: %s', (header, value, outcome) => {
    expect(outcomeOf(header, value)).toBe(outcome)
  })
})
