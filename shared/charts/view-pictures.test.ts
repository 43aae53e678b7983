import { describe, expect, it } from 'vitest'
import type { WordFigure } from '../contract/slice-words'
import { dayFrequencies } from '../../tests/fixtures/days'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { optionFacts, paint } from '../../tests/fixtures/painted'
import { SEVEN } from '../../tests/fixtures/tallies'
import { startOf } from '../domain/calendar'
import { answersByDay } from '../figures/answers-by-day'
import type { PairedScore } from '../figures/fatigue'
import { funnelFigures } from '../figures/funnel'
import { touchpointFigures } from '../figures/touchpoints'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { answerOrderChart } from './answer-order-chart'
import { calendarChart } from './calendar-chart'
import type { Chart } from './echarts'
import { funnelChart } from './funnel-chart'
import { LOOKS, type Look } from './look'
import { touchpointsChart } from './touchpoints-chart'
import { wordContrastChart } from './word-contrast-chart'

const words = createWords('en')
const definition = definitionOf('ces', 'easy', SEVEN)

const NAMES = [
  'Réclamation après une livraison incomplète ou endommagée',
  'Întâmpinarea clienților la ghișeul agenției din cartier',
  'Checkout'
]

/** So many touchpoints with long names, some hard, some easy. */
const counts = (touchpoints: number) =>
  frequenciesOf(
    SEVEN,
    Object.fromEntries(
      Array.from({ length: touchpoints }, (_, at) => [
        at < NAMES.length ? (NAMES[at] ?? '') : `${NAMES[at % NAMES.length]} ${at + 1}`,
        [40, 30, 30, 40, 50, 60, 50].map((n, answer) => n + ((at * 29 + answer * answer * at) % 90))
      ])
    )
  )

const funnelOf = (touchpoints: number) => {
  const figures = funnelFigures(counts(touchpoints), definition, false)
  if (figures === 'no-answers') throw new Error(figures)
  return figures
}

const days = () => {
  const figures = answersByDay(
    dayFrequencies(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, later) => [
          startOf('day', '2025-01-06', later),
          1 + ((later * 13) % 40)
        ])
      )
    )
  )
  if (typeof figures === 'string') throw new Error(figures)
  return figures
}

const word = (term: string, group: 'hard' | 'easy', z: number): WordFigure => ({
  term,
  words: term.includes(' ') ? 2 : 1,
  group,
  comments: group === 'hard' ? { hard: 240, easy: 3 } : { hard: 2, easy: 310 },
  tokens: { hard: 1, easy: 1 },
  byComments: { delta: group === 'hard' ? 1 : -1, sigma: 0.2, z: group === 'hard' ? z : -z },
  byTokens: null,
  examples: []
})

const told = {
  language: 'fr' as const,
  comments: { hard: 4000, easy: 6000 },
  undecided: 0,
  compared: 812,
  rare: 3,
  forgotten: 0,
  words: [
    ...['remboursement', 'attente interminable au téléphone', 'colis'].map((term, at) =>
      word(term, 'hard', 20 - at)
    ),
    ...['rapide', 'răspuns neașteptat de prietenos'].map((term, at) => word(term, 'easy', 15 - at))
  ]
}

const pairs = [-0.061, -0.02, 0.1].map((value, at): PairedScore => {
  const shown = { value, low: value - 0.04, high: value + 0.04, n: 400 - at * 90, effective: 400 - at * 90 }
  return { place: at + 2, alike: false, difference: { shown, raw: shown }, first: null, later: null }
})

const CHARTS: readonly (readonly [name: string, draw: (look: Look, width: number) => Chart])[] = [
  ...[3, 60].flatMap((many) => [
    [
      `touchpoints of ${many}`,
      (look: Look, width: number) =>
        touchpointsChart({
          figures: touchpointFigures(counts(many), definition, false),
          order: 'worst',
          look,
          words,
          width
        })
    ] as const,
    [
      `funnel of ${many}`,
      (look: Look, width: number) =>
        funnelChart({ figures: funnelOf(many), scales: SEVEN, look, words, width })
    ] as const
  ]),
  ['words', (look, width) => wordContrastChart({ told, look, words, width, selected: null })],
  ['calendar', (look, width) => calendarChart({ figures: days(), look, words, width })],
  ['answer order', (look, width) => answerOrderChart({ definition, pairs, look, words, width })]
]

describe.each(CHARTS)('%s', (name, draw) => {
  it('has the option it is known by', () => {
    expect(optionFacts(draw(LOOKS.light, 760))).toMatchSnapshot()
  })

  it.each(['light', 'dark'] as const)('is painted in its colours, %s', (theme) => {
    const look = LOOKS[theme]
    for (const width of [430, 760, 2000]) {
      const chart = draw(look, width)
      const painted = paint(chart, look.surface, `${name} ${width} ${theme}`)
      expect([painted.width, painted.height]).toEqual([Math.round(chart.width), Math.round(chart.height)])
      const inks = [look.ink, look.inkSoft, look.inkFaint, look.hard, look.easy, look.accent]
      expect(inks.filter((ink) => painted.count(ink) > 20).length).toBeGreaterThan(0)
      expect(painted.count(look.surface)).toBeGreaterThan(0.3 * painted.width * painted.height)
    }
  })
})
