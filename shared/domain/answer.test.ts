import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN } from '../../tests/fixtures/tallies'
import { readAnswer, readNumber, type Answer } from './answer'

describe('the number an answer states', () => {
  it.each<[string, number, string?]>([
    ['5', 5],
    [' 5 ', 5],
    ['4.0', 4],
    ['4,5', 4.5],
    ['-99', -99],
    ['+3', 3],
    ['7/7', 7],
    ['7 / 7', 7],
    ["'5", 5],
    ['5;', 5],
    ['５', 5],
    ['5\u00A0', 5],
    ['5 - Very easy', 5, 'Very easy'],
    ['1 – Très difficile', 1, 'Très difficile'],
    ['7. Foarte ușor', 7, 'Foarte ușor'],
    ['7 = molto facile', 7, 'molto facile'],
    ['5 (Very easy)', 5, 'Very easy'],
    ['Very easy (5)', 5, 'Very easy'],
    ['Facile: 6', 6, 'Facile'],
    ['Usor - 3', 3, 'Usor'],
    ['5\u202F/\u202F7', 5],
    ['4 out of 5', 4],
    ['4 sur 5', 4],
    ['4 stars', 4],
    ['1 étoile', 1],
    ['5 Sterne;', 5],
    ['⭐⭐⭐⭐', 4],
    ['⭐️⭐️', 2],
    ['★★★★☆', 4],
    ['★ ★ ☆', 2],
    ['☆☆☆☆☆', 0],
    ['5️⃣', 5],
    ['🔟', 10],
    ["'7 - Very easy ;", 7, 'Very easy']
  ])('%j is %d', (raw, number, label) => {
    expect(readNumber(raw)).toEqual(label === undefined ? { number } : { number, label })
  })

  it.each([
    '',
    'easy',
    'n/a',
    '5 stars of 7 days',
    '1-7',
    '2026-01-05',
    '5 5',
    '1.234,5',
    'ten',
    '😀',
    '⭐ good',
    ';',
    "'"
  ])('%j states none', (raw) => expect(readNumber(raw)).toBeUndefined())
})

describe('an answer on a scale', () => {
  it.each<[string | null, readonly string[], Answer]>([
    ['4', [], { score: 4 }],
    ['4.0', [], { score: 4 }],
    [null, ['4'], { missing: 'blank' }],
    ['  ', [], { missing: 'blank' }],
    ['6', [], { missing: 'outside' }],
    ['0', [], { missing: 'outside' }],
    ['-99', [], { missing: 'outside' }],
    ['3.5', [], { missing: 'not-whole' }],
    ['7.5', [], { missing: 'not-whole' }],
    ['BLANK', [], { missing: 'not-a-number' }],
    ['6', ['6'], { missing: 'declared' }],
    ['6.0', ['6'], { missing: 'declared' }],
    ['4', ['4'], { missing: 'declared' }],
    ['blank', [' BLANK '], { missing: 'declared' }],
    ['4', ['44', 'x'], { score: 4 }],
    ["6 - Don't know", ['6'], { missing: 'declared' }]
  ])('%j where %j mean no answer', (raw, declared, answer) => {
    expect(readAnswer(raw, { scale: FIVE, missing: declared, labels: {} })).toEqual(answer)
  })

  it.each<[raw: string, Answer]>([
    ['Facile', { score: 4 }],
    ['Boh', { missing: 'declared' }],
    ['Facilissimo', { missing: 'outside' }],
    ['5', { score: 1 }],
    ['4', { score: 4 }],
    ['facile', { score: 4 }],
    ['FACILE  ', { score: 4 }],
    ['Très\u00A0facile', { score: 5 }],
    ["pas d'accord", { score: 2 }],
    ['Uşor', { score: 3 }],
    ['ｘ', { missing: 'not-a-number' }],
    ['X', { score: 1 }],
    ['3 - Facile', { score: 4 }],
    ['1', { score: 1 }],
    ['constructor', { missing: 'not-a-number' }]
  ])('%j by its label', (raw, answer) => {
    const labels = {
      Facile: 4,
      Boh: null,
      Facilissimo: 6,
      '5': 1,
      '-1': 5,
      'TRÈS FACILE': 5,
      'Pas d’accord': 2,
      ușor: 3,
      '3 - Facile': 4,
      X: 1,
      'x ': 2
    }
    expect(readAnswer(raw, { scale: FIVE, missing: [], labels })).toEqual(answer)
  })

  it('is on the scale or missing, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (raw) => {
        const answer = readAnswer(raw, { scale: SEVEN, missing: ['6'], labels: {} })
        if ('missing' in answer) expect(answer).not.toHaveProperty('score')
        else expect([1, 2, 3, 4, 5, 7]).toContain(answer.score)
      })
    )
  })
})
