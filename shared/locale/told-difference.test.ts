import { describe, expect, it } from 'vitest'
import { drawnBy } from '../../tests/fixtures/drawn'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { LOOKS } from '../charts/look'
import { waterfallChart } from '../charts/waterfall-chart'
import { changesBetween, changeSignals } from '../figures/changes'
import { changeSteps, explainChange } from '../figures/change-explained'
import { definitionOf } from '../measures/definitions'
import {
  changeAboutText,
  changeLabel,
  changeTotalText,
  notExplainedText,
  shareMovedText
} from './change-explained-words'
import { changeLines } from './change-lines'
import { oneSidedText, sidesText } from './comparison-words'
import { retentionLines } from './retention-lines'
import { changeSentence, signalBasis } from './signal-words'
import { createWords, LANGUAGES, type Language, type Words } from './words'

const EASY = definitionOf('ces', 'easy', SEVEN)

const counts = (of: Readonly<Record<string, readonly [hits: number, n: number]>>) =>
  frequenciesOf(
    SEVEN,
    Object.fromEntries(Object.entries(of).map(([name, [hits, n]]) => [name, [n - hits, 0, 0, 0, 0, 0, hits]]))
  )

const NOW = counts({ Desk: [300, 500], Chat: [450, 500], Kiosk: [20, 40] })
const BEFORE = counts({ Desk: [400, 500], Chat: [300, 500], Phone: [20, 40] })

/** Every sentence that tells one side of a comparison from the other. */
const sentences = (words: Words, against: string | undefined): string[] => {
  const sides = sidesText(
    { kind: 'values', dimension: 'Channel', value: 'Web', ...(against === undefined ? {} : { against }) },
    { filters: [] },
    { period: null },
    words
  )
  const changes = changesBetween(NOW, BEFORE, EASY, false)
  const explained = explainChange(EASY, { before: BEFORE.cells, after: NOW.cells }, false)
  if (!sides || typeof explained === 'string') throw new Error('nothing is told')
  const steps = changeSteps(explained, 12)
  const names = { dimension: 'Touchpoint', metric: 'CES' }
  const rate = { value: 0.5, low: 0.4, high: 0.6, n: 100, effective: 100 }
  return [
    ...changeSignals(changes).map((signal) => changeSentence(signal, changes, sides, words)),
    ...changes.rows.flatMap((row) => changeLines(EASY, row, changes, sides, words).slice(0, 1)),
    ...changes.rows.flatMap(({ kind }) =>
      kind === 'both' ? [] : [oneSidedText(kind, sides, 'overview', words)]
    ),
    changeTotalText(explained, sides, words),
    changeAboutText(sides, 'Touchpoint', words),
    changeLabel(sides, 'CES', words),
    notExplainedText('nobody-before', sides, names, words),
    notExplainedText('nobody-after', sides, names, words),
    ...steps.map((step) => shareMovedText(step, sides, words)),
    ...drawnBy(waterfallChart({ explained, steps, sides, look: LOOKS.light, words, width: 960 }), 0).flatMap(
      ({ texts }) => texts.map(({ text }) => text)
    ),
    ...(['title', 'hidden', 'method', 'simpson', 'split'] as const).map((part) =>
      words.t(`${sides.told}.${part}`, { rate: '+1', mix: '+1' })
    ),
    ...retentionLines(
      { rate: { ...rate, value: null }, unknown: 0 },
      { difference: rate, unit: 'responses', sides },
      words
    ).slice(2, 3)
  ]
}

/** Words that tell of time; `\b` knows no accents. */
const OF_TIME: Readonly<Record<Language, RegExp>> = {
  en: /\b(before|now|fell|rose|new|gone|earlier|later|after|chang\w+|moved)\b/i,
  fr: /avant(?!age)|maintenant|baisse|hausse|nouveau|disparu|après|évolution|changé|bougé/i,
  it: /\b(prima|ora|dopo|scende|sale|nuovo|scomparso|variazion\w+|cambiat\w+)\b/i,
  ro: /înainte|acum|scăzut|crescut|nou\b|dispărut|după aceea|schimb|variați/i
}

describe.each(LANGUAGES)('values set against each other, in %s', (language) => {
  const words = createWords(language)

  it.each([['Desk'], [undefined]])('differ, and nothing is said to have changed: against %s', (against) => {
    expect(sentences(words, against).filter((text) => OF_TIME[language].test(text))).toEqual([])
  })

  it('are named in every signal, with the answers of each', () => {
    const [worse, better] = sentences(words, undefined)
    for (const text of [worse, better])
      for (const part of ['Web', words.t('comparison.others'), words.count(500)]) expect(text).toContain(part)
  })
})

describe('what signals rest on', () => {
  const words = createWords('en')

  it('says what p is corrected for, and of a single test nothing', () => {
    const one = (of: string) => counts({ [of]: [300, 500] })
    const several = changesBetween(NOW, BEFORE, EASY, false)
    expect(signalBasis(several, words)).toContain('p is corrected: Holm, 2 tests.')
    const single = signalBasis(changesBetween(one('Desk'), BEFORE, EASY, false), words)
    expect(single).toContain('two-sided')
    expect(single).not.toContain('corrected')
  })
})
