import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN } from '../../tests/fixtures/tallies'
import type { Dimension } from '../contract/project'
import { FAULT_CODES, type Fault } from '../domain/fault'
import type { Condition } from '../domain/slice'
import { definitionOf, definitionsFor } from '../measures/definitions'
import { METRICS } from '../domain/metric'
import { NPS_SCALE } from '../detection/draft/draft'
import { evidenceText, roleReasonText } from './detection-words'
import { faultText } from './fault-words'
import { levelText, pText } from './p-text'
import {
  answerRange,
  bareScoreText,
  definitionAbout,
  definitionFormula,
  definitionLine,
  definitionName,
  differenceText,
  intervalText,
  scoreText
} from './score-words'
import { conditionText, daysText, sliceText } from './slice-words'
import { createWords, toLanguage } from './words'

const words = createWords('en')
const italian = createWords('it')

describe('numbers and dates', () => {
  it.each([
    [words.count(18_204), '18,204'],
    [words.number(4.956, 2), '4.96'],
    [words.number(-9.44, 1), '−9.4'],
    [words.signed(0.368, 2), '+0.37'],
    [words.signed(-9.44, 1), '−9.4'],
    [words.signed(0, 1), '0.0'],
    [words.signed(-0.001, 1), '0.0'],
    [words.percent(0.518), '51.8%'],
    [words.percent(0.5, 0), '50%'],
    [words.date('2026-01-05'), 'Jan 5, 2026'],
    [words.date('2026-12-31 23:59:59'), 'Dec 31, 2026'],
    [words.list(['a', 'b', 'c']), 'a, b, or c'],
    [toLanguage('en-GB'), 'en'],
    [toLanguage('it-CH'), 'it'],
    [toLanguage('xx'), 'en']
  ])('%s', (text, wanted) => expect(text).toBe(wanted))

  it.each([
    [italian.count(3945), '3.945'],
    [italian.count(19_305), '19.305'],
    [italian.number(1144.7, 1), '1.144,7'],
    [italian.signed(-9.44, 1), '−9,4'],
    [italian.percent(0.518), '51,8%'],
    [italian.date('2026-01-05'), '5 gen 2026'],
    [pText(0.0312, words), 'p = .0312'],
    [pText(0.0312, italian), 'p = 0,0312'],
    [levelText(0.05, italian), '0,05']
  ])('of a language of its own: %s', (text, wanted) => expect(text).toBe(wanted))

  it('are compared as readers expect', () => {
    expect(['Zone 10', 'zone 9', 'Été', 'eau'].sort(words.compare)).toEqual([
      'eau',
      'Été',
      'zone 9',
      'Zone 10'
    ])
  })
})

describe('scores', () => {
  const ces = (id: string) => definitionOf('ces', id, SEVEN)

  it.each([
    [scoreText(ces('easy'), 0.518, words), '51.8%'],
    [scoreText(ces('net'), 0.45, words), '+45.0'],
    [scoreText(ces('mean'), 4.96, words), '4.96'],
    [scoreText(ces('index'), 66, words), '66.0'],
    [bareScoreText(ces('easy'), 0.518, words), '51.8'],
    [differenceText(ces('easy'), -0.094, words), '−9.4'],
    [differenceText(ces('mean'), 0.37, words), '+0.37'],
    [answerRange([5, 6, 7]), '5–7'],
    [answerRange([5]), '5'],
    [answerRange([]), ''],
    [definitionLine(ces('easy'), SEVEN, words), '% easy, 5–7 of 1–7. 95% interval: Wilson.'],
    [
      definitionLine(ces('easy'), { ...FIVE, good: 'low' }, words),
      '% easy, 1–2 of 1–5. 95% interval: Wilson.'
    ],
    [definitionLine(ces('mean'), SEVEN, words), 'Mean, 1–7. 95% interval: Student’s t.'],
    [
      definitionLine(ces('net'), SEVEN, words),
      'Net easy, 5–7 minus 1–3 of 1–7. 95% interval: score interval of the net score.'
    ],
    [
      definitionFormula(ces('mean'), { ...FIVE, good: 'low' }, words),
      'sum of (1 + 5 − answer) ÷ number of answers'
    ],
    [definitionFormula(ces('index'), SEVEN, words), '(mean − 1) ÷ 6 × 100']
  ])('%s', (text, wanted) => expect(text).toBe(wanted))

  it('come with their interval, or with why there is none', () => {
    const figure = { value: 0.5, low: 0.4, high: 0.6, n: 90, effective: 90 }
    expect(intervalText(ces('easy'), figure, words)).toBe('40.0 to 60.0')
    const without = { ...figure, low: null, high: null, why: 'one-answer' as const }
    expect(intervalText(ces('easy'), without, words)).toBe('one answer: no interval')
  })

  it('have a name, a note and a formula under every definition', () => {
    const scales = { ces: SEVEN, csat: FIVE, nps: NPS_SCALE }
    for (const metric of METRICS)
      for (const definition of definitionsFor(metric, scales[metric])) {
        const texts = [
          definitionName(definition, words),
          definitionAbout(definition, words),
          definitionFormula(definition, scales[metric], words)
        ]
        expect(texts.filter((text) => text === '' || /definition\.|formula\.|\{\{/.test(text))).toEqual([])
      }
  })
})

const DIMENSIONS: Dimension[] = [{ id: 'country', label: 'Country', kind: 'category', values: 3 }]
const is = (dimension: string, ...values: (string | null)[]): Condition => ({ op: 'is', dimension, values })

describe('a slice', () => {
  it.each<[Condition, string]>([
    [is('country', 'FR', 'IT'), 'Country is FR or IT'],
    [is('country', null), 'Country is (blank)'],
    [is('@touchpoint', 'Returns'), 'Touchpoint is Returns'],
    [is('@file', 'a.csv'), 'File is a.csv'],
    [is('unknown', 'x'), 'unknown is x'],
    [{ op: 'not', of: is('country', 'FR') }, 'Country is not FR'],
    [
      { op: 'between', dimension: '@time', from: '2026-01-01', to: '2026-07-01' },
      'Jan 1, 2026 – Jun 30, 2026'
    ],
    [
      { op: 'between', dimension: '@time', from: '2026-01-01', to: '2026-07-01 00:00:00' },
      'Jan 1, 2026 – Jun 30, 2026'
    ],
    [
      { op: 'between', dimension: '@time', from: '2026-01-01', to: '2026-07-01 12:00:00' },
      'Jan 1, 2026 – Jul 1, 2026'
    ],
    [{ op: 'or', of: [is('country', 'FR'), is('@file', 'a')] }, 'Country is FR or File is a'],
    [
      { op: 'not', of: { op: 'and', of: [is('country', 'FR'), is('@file', 'a')] } },
      'not (Country is FR; File is a)'
    ],
    [
      is('country', '$t(fault.internal)', '{{values}}', '<b>&'),
      'Country is $t(fault.internal), {{values}}, or <b>&'
    ]
  ])('%j in words', (condition, text) => expect(conditionText(condition, DIMENSIONS, words)).toBe(text))

  it('of everything says so, and of several filters joins them', () => {
    expect(sliceText({ filters: [] }, DIMENSIONS, words)).toBe('All responses')
    expect(sliceText({ filters: [], answers: 'first' }, DIMENSIONS, words)).toBe('First answers only')
    const filters = [is('country', 'FR'), is('@touchpoint', 'Returns')]
    expect(sliceText({ filters }, DIMENSIONS, words)).toBe('Country is FR; Touchpoint is Returns')
  })

  it('counts its first day and its last, whatever the hour', () => {
    expect(daysText('2026-01-01 00:00:00', '2026-06-30 00:00:00', words)).toBe('Jan 1, 2026 – Jun 30, 2026')
    expect(daysText('2026-01-01 08:00:00', '2026-06-30 18:00:00', words)).toBe('Jan 1, 2026 – Jun 30, 2026')
  })
})

describe('a fault', () => {
  it.each<[Fault, string]>([
    [
      { code: 'file-gone', place: { file: 'a.csv' } },
      'a.csv: The file is not there. If it was moved or renamed, open it from its new place.'
    ],
    [
      { code: 'header-holds-delimiter', details: { delimiter: ';' }, place: { file: 'a.csv' } },
      'a.csv: The cells are not separated rightly: a header still holds a semicolon. Either each line is quoted as a whole or two delimiters are mixed. Export the file again with one delimiter throughout.'
    ],
    [
      { code: 'broken-json', cause: 'no end', place: { file: 'a.json', line: 1200 } },
      'a.json, line 1,200: The JSON is damaged or cut short. Export it again. (no end)'
    ],
    [
      { code: 'mapping-column-twice', place: { column: 'ces' } },
      'The column ces is used twice for customer effort.'
    ],
    [{ code: 'no-such-column', details: { column: 'x' } }, 'There is no column x to filter or break down by.']
  ])('%j is sentences', (fault, text) => expect(faultText(fault, words)).toBe(text))

  it.each(FAULT_CODES)('%s has words', (code) => {
    const details = {
      delimiter: ',',
      header: 'h',
      refused: 3,
      columns: 2,
      first: 'a',
      most: 9,
      low: 1,
      high: 7
    }
    const fault: Fault = {
      code,
      details: {
        ...details,
        method: 'm',
        touchpoint: 't',
        files: 'f',
        sheet: 's',
        sheets: 't',
        encoding: 'e'
      },
      cause: 'c',
      place: { column: 'x' }
    }
    expect(faultText(fault, words)).not.toMatch(/fault\.|\{\{|undefined/)
  })
})

describe('what was detected', () => {
  it('says which way CES goes with CSAT', () => {
    const evidence = (correlation: number) =>
      evidenceText({ code: 'correlation', details: { correlation, n: 1234 }, good: 'high' }, words)
    expect(evidence(0.456)).toBe('Rises with CSAT: rank correlation +0.46, n 1,234')
    expect(evidence(-0.456)).toBe('Falls with CSAT: rank correlation −0.46, n 1,234')
  })

  it('counts in singular and plural', () => {
    const reason = (count: number) => roleReasonText({ code: 'few-values', details: { count } }, words)
    expect([reason(1), reason(2)]).toEqual(['1 value', '2 values'])
  })
})
