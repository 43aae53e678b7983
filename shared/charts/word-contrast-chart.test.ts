import { describe, expect, it } from 'vitest'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import type { LanguageWords, WordFigure } from '../contract/slice-words'
import { createWords } from '../locale/words'
import { renderSvg } from './echarts'
import { LOOKS } from './look'
import { wordContrastChart } from './word-contrast-chart'

const words = createWords('en')

const HARD = [
  'remboursement',
  'jamais arrivé',
  'pas facile',
  'attente interminable au téléphone',
  'service',
  'colis'
]
const EASY = ['rapide', 'conseiller aimable', 'très bien', 'răspuns neașteptat de prietenos', 'facile']

const figure = (term: string, group: 'hard' | 'easy', z: number): WordFigure => ({
  term,
  words: term.includes(' ') ? 2 : 1,
  group,
  comments: group === 'hard' ? { hard: 1240 - z, easy: 3 } : { hard: 2, easy: 310 - z },
  tokens: { hard: 1, easy: 1 },
  byComments: { delta: group === 'hard' ? 1 : -1, sigma: 0.2, z: group === 'hard' ? z : -z },
  byTokens: null,
  examples: []
})

const told = (hard: readonly string[], easy: readonly string[]): LanguageWords => ({
  language: 'fr',
  comments: { hard: 4000, easy: 6000 },
  undecided: 0,
  compared: 812,
  rare: 3,
  forgotten: 0,
  words: [
    ...hard.map((term, at) => figure(term, 'hard', 24 - 1.7 * at)),
    ...easy.map((term, at) => figure(term, 'easy', 17 - at))
  ]
})

const many = (name: string) =>
  Array.from({ length: 30 }, (_, at) => `${name}${String.fromCharCode(97 + at)}x`)

const build = (width: number, of = told(HARD, EASY), selected: string | null = null) =>
  wordContrastChart({ told: of, look: LOOKS.light, words, width, selected })

const [GROUND, WORDS] = [0, 1] as const

describe.each([340, 420, 560, 960, 2000])('words of hard and easy experiences at %d', (width) => {
  const chart = build(width)
  const drawn = drawnBy(chart, WORDS)

  it('have their bars from the middle, as long as their z', () => {
    const lengths = drawn.map(({ bars }) => bars.at(-1)?.width ?? 0)
    const perZ = (lengths[0] ?? 0) / 24
    expect(perZ).toBeGreaterThan(1)
    expect(lengths[1]).toBeCloseTo(22.3 * perZ, 6)
    expect(lengths[HARD.length]).toBeCloseTo(17 * perZ, 6)
    const centre = Math.round(width / 2)
    for (const [index, { bars }] of drawn.entries()) {
      const bar = bars.at(-1)
      expect(index < HARD.length ? (bar?.x ?? 0) + (bar?.width ?? 0) : bar?.x).toBeCloseTo(centre, 6)
    }
  })

  it('do not overlap, nor leave the picture', () => {
    const texts = [...drawn, ...drawnBy(chart, GROUND)].flatMap((each) => each.texts)
    expect(overlapping(texts)).toEqual([])
    for (const { left, right, top, bottom } of texts) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(chart.height)
    }
  })

  it('say how many comments hold them', () => {
    const [term = '', n] = drawn[0]?.texts.map(({ text }) => text) ?? []
    expect(n).toBe('1,216')
    expect(width < 560 ? 'remboursement'.startsWith(term.replace('…', '')) : term === 'remboursement').toBe(
      true
    )
  })
})

describe('words of hard and easy experiences', () => {
  it('are twelve a side, and nine where it is narrow', () => {
    const of = told(many('dur'), many('bon'))
    expect(drawnBy(build(960, of), WORDS)).toHaveLength(24)
    expect(drawnBy(build(400, of), WORDS)).toHaveLength(18)
  })

  it('may be of one side only, or none', () => {
    expect(drawnBy(build(700, told([], EASY)), WORDS)).toHaveLength(EASY.length)
    expect(build(700, told([], [])).option).toEqual({})
  })

  it('show which one is chosen', () => {
    const drawn = drawnBy(build(960, undefined, 'rapide'), WORDS)
    expect(drawn.map(({ bars }) => bars.length)).toEqual([1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1])
  })

  it('are drawn as text', () => {
    const svg = renderSvg(build(720))
    expect(svg).toContain('>remboursement<')
    expect(svg).toContain('Hard experiences, 4,000')
    expect(svg.match(/>rapide</g)).toHaveLength(1)
  })
})
