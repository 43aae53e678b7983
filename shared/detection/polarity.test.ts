import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import type { EvidenceCode } from './evidence'
import { judgeEase, signOfLabel, type Joint } from './polarity'

const judge = (header: string, joint: Joint | null = null) => judgeEase([ratingOf(header, 1, 7)], joint)

/** People whose two answers go together (or against one another), with a little noise. */
const related = (direction: 1 | -1, n = 40, csatGood: 'high' | 'low' = 'high'): Joint => ({
  counts: Array.from({ length: 7 }, (_, ces) =>
    Array.from({ length: 5 }, (_, csat) => {
      const expected = direction === 1 ? ces / 1.5 : 4 - ces / 1.5
      return Math.abs(csat - expected) < 1 ? n : 1
    })
  ),
  csatGood
})
const unrelated: Joint = {
  counts: Array.from({ length: 7 }, () => new Array<number>(5).fill(20)),
  csatGood: 'high'
}
const apart: Joint = {
  counts: [
    [0, 0],
    [0, 0]
  ],
  csatGood: 'high'
}

describe('the easy end by the words of a header', () => {
  it.each<[string, 'high' | 'low']>([
    ['How easy was it to return your order?', 'high'],
    ['The company made it easy for me to handle my issue', 'high'],
    ['Ease of checkout', 'high'],
    ['Il a été facile de résoudre mon problème', 'high'],
    ['Dans quelle mesure était-ce simple ?', 'high'],
    ['È stato facile risolvere il problema?', 'high'],
    ['Quanto è stato semplice pagare?', 'high'],
    ['Cât de ușor a fost să returnați produsul?', 'high'],
    ['A fost simplu să plătiți?', 'high'],
    ['How difficult was it to pay?', 'low'],
    ['How hard was it to find us?', 'low'],
    ['How much effort did you personally have to put forth?', 'low'],
    ['Combien d’efforts avez-vous dû fournir ?', 'low'],
    ['À quel point était-ce difficile ?', 'low'],
    ['Quanto sforzo hai dovuto fare?', 'low'],
    ['Quanto è stato difficile?', 'low'],
    ['Cât efort ați depus?', 'low'],
    ['Cât de greu a fost să ne contactați?', 'low']
  ])('%s', (header, good) => {
    const { good: judged, evidence } = judge(header)
    expect(judged).toBe(good)
    expect(evidence.map(({ code }) => code)).toEqual([good === 'high' ? 'word-ease' : 'word-effort'])
  })

  it.each([
    'CES',
    'Customer effort score',
    'Effort score',
    'Q14',
    'Efort client',
    'How easy or difficult was it?',
    'Support'
  ])('%s says nothing', (header) => {
    const { good, evidence } = judge(header)
    expect(good).toBeNull()
    expect(evidence).toEqual([{ code: 'no-word', details: {} }])
  })

  it('is doubtful where two headers disagree', () => {
    const { good, evidence } = judgeEase(
      [ratingOf('How easy was checkout?', 1, 7), ratingOf('How difficult was delivery?', 1, 7)],
      null
    )
    expect(good).toBeNull()
    expect(evidence.map(({ code }) => code)).toEqual(['word-ease', 'word-effort', 'conflict'])
  })
})

describe('the easy end by what is written on the answers', () => {
  const answered = (...values: string[]) => judgeEase([profileOf('How easy was it?', values)], null)

  it.each<[string[], 'high' | 'low']>([
    [['1 - Very difficult', '7 - Very easy'], 'high'],
    [['1 - Very easy', '7 - Very difficult'], 'low'],
    [['Très difficile (1)', 'Très facile (5)'], 'high'],
    [['1 - Molto facile', '5 - Molto difficile'], 'low'],
    [['1 - Foarte dificil', '7 - Foarte ușor'], 'high'],
    [['1 - Strongly disagree', '7 - Strongly agree'], 'high'],
    [["1 - Pas du tout d'accord", "7 - Tout à fait d'accord"], 'high'],
    [["1 - Per niente d'accordo", "7 - Completamente d'accordo"], 'high'],
    [['1 - Dezacord total', '7 - Acord total'], 'high'],
    [['1 - Very low effort', '5 - Very high effort'], 'low'],
    [['1 - Not at all easy', '5 - Very easy'], 'high'],
    [['1 - Not difficult', '5 - Very difficult'], 'low']
  ])('%j over the words of the header', (values, good) => {
    const { good: judged, evidence } = answered(...values)
    expect(judged).toBe(good)
    expect(evidence[0]?.code).toBe('labels')
  })

  it.each([[['1 - Never', '5 - Always']], [['1 - Very easy', '2 - Easy']], [['1', '2', '7']]])(
    '%j say nothing of it',
    (values) => expect(answered(...values).evidence.map(({ code }) => code)).toEqual(['word-ease'])
  )
})

describe('the easy end by the anchors in a header', () => {
  it.each<[string, 'high' | 'low']>([
    ['Effort (1 = very difficult, 7 = very easy)', 'high'],
    ['How easy? 1 - Extremely simple\n5 - Very difficult', 'low'],
    ['Effort: 1=très facile 5=très difficile', 'low'],
    ['Ease 1: foarte dificil, 7: foarte ușor', 'high']
  ])('%j', (header, good) => {
    const { good: judged, evidence } = judge(header)
    expect(judged).toBe(good)
    expect(evidence[0]?.code).toBe('anchors')
  })

  it.each<[string, EvidenceCode[]]>([
    ['How easy was it? (1 = very difficult, 7 = very easy)', ['anchors']],
    ['I made it easy: 1 = strongly disagree, 7 = strongly agree', ['anchors', 'word-ease']],
    ['How easy was it? 1 = strongly agree, 7 = strongly disagree', ['anchors']]
  ])('%j has no word that says otherwise, or nothing, beside it', (header, codes) =>
    expect(judge(header).evidence.map(({ code }) => code)).toEqual(codes)
  )
})

describe('the easy end by satisfaction', () => {
  it.each<[string, Joint | null, 'high' | 'low' | null, EvidenceCode[]]>([
    ['CES', related(1), 'high', ['no-word', 'correlation']],
    ['CES', related(-1), 'low', ['no-word', 'correlation']],
    ['CES', related(1, 40, 'low'), 'low', ['no-word', 'correlation']],
    ['CES', unrelated, null, ['no-word', 'correlation-weak']],
    ['CES', apart, null, ['no-word', 'correlation-none']],
    ['How easy was it?', related(1), 'high', ['word-ease', 'correlation']],
    ['How easy was it?', related(-1), null, ['word-ease', 'correlation', 'conflict']],
    ['How easy was it?', unrelated, 'high', ['word-ease', 'correlation-weak']],
    ['Effort (1 = very easy, 7 = very difficult)', related(1), null, ['anchors', 'correlation', 'conflict']]
  ])('%s, %#', (header, joint, good, codes) => {
    const { good: judged, evidence } = judge(header, joint)
    expect(judged).toBe(good)
    expect(evidence.map(({ code }) => code)).toEqual(codes)
  })

  it('comes with the correlation and its n', () => {
    const [, evidence] = judge('CES', related(1, 10)).evidence
    expect(evidence?.details.n).toBe(
      related(1, 10)
        .counts.flat()
        .reduce((sum, n) => sum + n, 0)
    )
    expect(evidence?.details.correlation).toBeGreaterThan(0.3)
  })
})

describe('the easy end is never assumed', () => {
  const count = fc.integer({ min: 0, max: 60 })
  const joints = fc.option(
    fc.record({
      counts: fc.array(fc.array(count, { minLength: 5, maxLength: 5 }), { minLength: 7, maxLength: 7 }),
      csatGood: fc.constantFrom('high' as const, 'low' as const)
    })
  )
  const header = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'CES',
      'How easy?',
      'How difficult?',
      '1 = hard, 7 = easy',
      'Cât efort?',
      'Combien d’effort ?'
    )
  )
  const value = fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 11 }).map(String),
    fc.constantFrom('1 - Very easy', '7 - Very hard', '7 - Easy', '4 - So so')
  )

  it('but follows from evidence of one kind alone, and a conflict says so', () => {
    fc.assert(
      fc.property(header, fc.array(value, { maxLength: 12 }), joints, (name, values, joint) => {
        const { good, evidence } = judgeEase([profileOf(name, values)], joint)
        const ends = new Set(evidence.flatMap((piece) => piece.good ?? []))
        if (good !== null) expect(ends).toContain(good)
        if (ends.size === 0) expect(good).toBeNull()
        expect(evidence.length).toBeGreaterThan(0)
        if (evidence.some(({ code }) => code === 'conflict')) {
          expect(good).toBeNull()
          expect(ends.size).toBe(2)
        }
      }),
      { numRuns: 500 }
    )
  })
})

describe('a label', () => {
  it.each<[string, number]>([
    ['Very easy', 1],
    ['Not easy', -1],
    ['Pas facile', -1],
    ['Non difficile', 1],
    ['Nu este greu', 1],
    ['Low effort', 1],
    ['Efort mare', -1],
    ['Mare efort', -1],
    ['Neither agree nor disagree', 0],
    ['Neutral', 0],
    ['Satisfied', 1],
    ['Muy difícil', -1],
    ['Sehr leicht', 1],
    ['Something else', 0],
    ['', 0]
  ])('%j', (label, sign) => expect(signOfLabel(label)).toBe(sign))
})
