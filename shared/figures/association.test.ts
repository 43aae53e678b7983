import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { NOT_ASKED, sliceJointOf } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN } from '../../tests/fixtures/tallies'
import type { DimensionArms } from '../contract/slice-arms'
import type { SliceJoint } from '../contract/slice-joint'
import { FILE, TOUCHPOINT } from '../domain/slice'
import { associationTexts } from '../locale/association-words'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { asksForArms, type Association } from './association'
import { compareFigures } from './compare'

const words = createWords('en')

const EVERY = [20, 20, 20, 20, 20, 20, 20]
const CES = frequenciesOf(SEVEN, { A: EVERY, B: EVERY.toReversed(), C: [40, 9, 9, 9, 9, 9, 9], D: EVERY })
const CSAT = frequenciesOf(FIVE, {
  A: EVERY.slice(2),
  B: [9, 9, 9, 9, 40],
  C: EVERY.slice(2),
  D: [40, 9, 9, 9, 9]
})

const associated = (
  joint: SliceJoint,
  { weighted = false, arms = null }: { weighted?: boolean; arms?: readonly DimensionArms[] | null } = {},
  [ces, csat]: readonly [string, string] = ['mean', 'mean']
): Association =>
  compareFigures(
    { ces: CES, csat: CSAT, csatTotal: undefined, joint, arms },
    definitionOf('ces', ces, SEVEN),
    definitionOf('csat', csat, FIVE),
    weighted
  ).association

const textOf = (association: Association) =>
  associationTexts(association, { other: 'csat', dimensions: [] }, words).join(' ')

const both = (first: number, second: number, answered: number) => ({
  answered: { first, second, both: answered }
})

const FORTY = [
  [15, 5],
  [5, 15]
]

describe('which case holds', () => {
  it.each<[string, SliceJoint]>([
    ['paired', sliceJointOf(FORTY)],
    ['paired', sliceJointOf(FORTY, both(50, 50, 40))],
    ['mixed', sliceJointOf(FORTY, both(51, 50, 40))],
    ['mostly-split', sliceJointOf(FORTY, both(800, 900, 40))],
    ['mixed', sliceJointOf(FORTY, both(799, 900, 40))],
    ['split', sliceJointOf([], both(400, 500, 0))],
    ['mostly-split', sliceJointOf([], both(400, 500, 20))],
    ['apart', sliceJointOf([], both(400, 500, 21))],
    ['none', NOT_ASKED]
  ])('%s', (kind, joint) => expect(associated(joint).kind).toBe(kind))

  it('asks for the arms where few or none answered both', () => {
    expect(asksForArms(sliceJointOf([], both(400, 500, 20)))).toBe(true)
    expect(asksForArms(sliceJointOf([], both(400, 500, 21)))).toBe(false)
    expect(asksForArms(NOT_ASKED)).toBe(false)
  })
})

describe('answers of the same people', () => {
  it('have an interval over responses, and say so', () => {
    const alone = associated(sliceJointOf(FORTY)).respondents
    const repeated = associated(sliceJointOf(FORTY, { responses: 30 })).respondents
    if (typeof alone === 'string' || typeof repeated === 'string') throw new Error('no figures')
    expect(alone).toMatchObject({ n: 40, responses: 40, effective: 40, base: 'enough' })
    expect(repeated).toMatchObject({ n: 40, responses: 30, effective: 30 })
    expect(repeated.spearman.value).toBeCloseTo(0.5, 12)
    expect(repeated.spearman.value).toBe(alone.spearman.value)
    const width = ({ spearman: { interval } }: typeof alone) =>
      typeof interval === 'string' ? NaN : interval.high - interval.low
    expect(width(repeated)).toBeGreaterThan(width(alone))
    expect(textOf(associated(sliceJointOf(FORTY, { responses: 30 })))).toMatch(
      /^Same people: rank correlation of ease with satisfaction \+0\.50 \(\+0\.15 to \+0\.74\), n 40 pairs of answers from 30 responses\. An association, not a cause\. Pairs of one response/
    )
  })

  it('are hidden where they are few, or from few', () => {
    expect(
      associated(
        sliceJointOf([
          [5, 0],
          [0, 4]
        ])
      ).respondents
    ).toBe('hidden')
    const few = associated(sliceJointOf(FORTY, { responses: 9 }))
    expect(few.respondents).toBe('hidden')
    expect(textOf(few)).toContain('hidden: fewer than 10')
    expect(
      textOf(
        associated(
          sliceJointOf([
            [10, 0],
            [0, 10]
          ])
        )
      )
    ).toContain('a small base')
  })

  it('have no correlation where all are alike, nor over several scales', () => {
    expect(associated(sliceJointOf([[20, 20]])).respondents).toBe('all-equal')
    const mixed = associated({ ...sliceJointOf([]), ...both(30, 30, 30), pairs: 30, mixed: true })
    expect(mixed.respondents).toBe('different-scales')
    expect(textOf(mixed)).toContain('No rank correlation over all touchpoints')
  })

  it('are weighted where there are weights: those without one are left out', () => {
    const w = [
      [30, 5],
      [5, 10]
    ]
    const joint = sliceJointOf(FORTY, { w, w2: w, w1: 50, squares: 100, unweighted: 2 })
    const { respondents } = associated(joint, { weighted: true })
    expect(respondents).toMatchObject({ n: 38, effective: 25 })
    expect(textOf(associated(joint, { weighted: true }))).toContain('an effective base of 25')
  })

  it('are hidden in small groups, and with them in what gives them away', () => {
    const group = (key: string, counts: number[][]) => ({ key, ...sliceJointOf(counts) })
    const groups = [
      group('A', FORTY),
      group('B', [
        [4, 1],
        [0, 4]
      ]),
      group('C', [
        [20, 5],
        [5, 20]
      ])
    ]
    const { groups: found } = associated(sliceJointOf(FORTY, { by: TOUCHPOINT, groups, responses: 99 }))
    expect(found.map(({ key, n, base }) => [key, n, base])).toEqual([
      ['A', 40, 'protecting'],
      ['B', 9, 'hidden'],
      ['C', 50, 'enough']
    ])
    expect(found.map(({ spearman }) => (typeof spearman === 'string' ? spearman : 'shown'))).toEqual([
      'protects-smaller',
      'few-answers',
      'shown'
    ])
  })
})

describe('between touchpoints', () => {
  it('mirrors nothing where a score of which low is good takes the place of its mirror', () => {
    const joint = sliceJointOf([], both(400, 400, 0))
    const one = associated(joint, {}, ['mean', 'mean']).between
    const other = associated({ ...joint }, {}, ['difficult', 'mean']).between
    if (typeof one.outcome === 'string' || typeof other.outcome === 'string') throw new Error('not given')
    expect(one.k).toBe(4)
    expect(Math.sign(other.outcome.pearson)).toBe(Math.sign(one.outcome.pearson))
  })
})

describe('the arms of a split sample', () => {
  const arms = (dimension: string, ...values: [number, number][]): DimensionArms => ({
    dimension,
    period: null,
    values: values.map(([first, second], at) => ({ value: String(at), first, second }))
  })
  const joint = sliceJointOf([], both(200, 200, 0))
  const balanced = (...dimensions: DimensionArms[]) => associated(joint, { arms: dimensions })

  it('are alike, or not, on the dimensions that were tested', () => {
    const alike = balanced(arms('channel', [100, 98], [100, 102]), {
      dimension: 'agent',
      period: null,
      values: null
    })
    expect(alike.balance).toMatchObject({ verdict: 'alike', first: 200, second: 200 })
    expect(alike.balance?.dimensions.map(({ test }) => typeof test)).toEqual(['object', 'string'])
    expect(textOf(alike)).toContain('do not differ beyond chance in channel (chi-square, Holm)')
    const unlike = balanced(arms('channel', [150, 50], [50, 150]))
    expect(textOf(unlike)).toContain('They differ in channel (V 0.50, p < .0001)')
    expect(textOf(balanced(arms('channel', [200, 200])))).toContain('cannot be tested')
  })

  it('may be told apart by what only names them: a file is not tested, a column is pointed out', () => {
    const file = balanced(arms(FILE, [200, 0], [0, 200]), arms('channel', [100, 98], [100, 102]))
    expect(file.balance).toMatchObject({ verdict: 'alike', dimensions: [{ test: 'names-the-arms' }, {}] })
    expect(textOf(balanced(arms('questionnaire', [200, 0], [0, 200])))).toContain(
      'questionnaire tells wholly who was asked what'
    )
  })
})
