import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILIES, type Family, type LanguageLabels, type Step } from './labels/label-family'
import { LANGUAGES, spellings } from './labels/dictionary'
import { templatesOf } from './labels/scale-templates'
import { positionOfLabel, readWords } from './word-scale'

const read = (...labels: string[]) => readWords(labels.map((label) => ({ label, n: 10 })))

/** Each scale that the labels may belong to, as the answers they are. */
const scalesOf = (...labels: string[]) =>
  read(...labels)?.scales.map(({ points, answers }) => [points, ...labels.map((label) => answers.get(label))])

describe('labels of one scale', () => {
  it.each<[string[], number]>([
    [['Very difficult', 'Difficult', 'Neutral', 'Easy', 'Very easy'], 5],
    [
      [
        'Extremely difficult',
        'Somewhat difficult',
        'Neither easy nor difficult',
        'Somewhat easy',
        'Extremely easy'
      ],
      5
    ],
    [['Not at all easy', 'Not so easy', 'Somewhat easy', 'Very easy', 'Extremely easy'], 5],
    [['Difficult', 'Neutral', 'Easy'], 3],
    [
      [
        'Strongly disagree',
        'Disagree',
        'Somewhat disagree',
        'Neither agree nor disagree',
        'Somewhat agree',
        'Agree',
        'Strongly agree'
      ],
      7
    ],
    [
      [
        "Pas du tout d'accord",
        "Plutôt pas d'accord",
        "Ni d'accord ni pas d'accord",
        "Plutôt d'accord",
        "Tout à fait d'accord"
      ],
      5
    ],
    [['Per niente facile', 'Difficile', 'Neutro', 'Facile', 'Molto facile'], 5],
    [['Dezacord total', 'Dezacord', 'Nici acord, nici dezacord', 'Acord', 'Acord total'], 5],
    [
      [
        'Stimme überhaupt nicht zu',
        'Stimme eher nicht zu',
        'Weder noch',
        'Stimme eher zu',
        'Stimme voll und ganz zu'
      ],
      5
    ],
    [
      [
        'Totalmente en desacuerdo',
        'En desacuerdo',
        'Ni de acuerdo ni en desacuerdo',
        'De acuerdo',
        'Totalmente de acuerdo'
      ],
      5
    ],
    [['Poor', 'Fair', 'Good', 'Very good', 'Excellent'], 5],
    [['😡', '🙁', '😐', '🙂', '😀'], 5],
    [['Negative', 'Semi-positive', 'Positive'], 3],
    [['👎', '👍'], 2],
    [['Very high effort', 'High effort', 'Moderate effort', 'Low effort', 'Very low effort'], 5]
  ])('%j have %d answers', (labels, points) =>
    expect(scalesOf(...labels)).toEqual([[points, ...labels.map((_, index) => index + 1)]])
  )

  it('have the answers that nobody gave, where a mirror tells of them', () => {
    expect(scalesOf('Very easy', 'Easy', 'Neutral', 'Very difficult')).toEqual([[5, 5, 4, 3, 1]])
    expect(scalesOf('Very easy', 'Easy', 'Neutral')).toEqual([[5, 5, 4, 3]])
  })

  it('are asked about where nobody gave what may be the middle', () => {
    expect(scalesOf('Very easy', 'Easy', 'Difficult', 'Very difficult')).toEqual([
      [4, 4, 3, 2, 1],
      [5, 5, 4, 2, 1]
    ])
    expect(scalesOf('Easy', 'Neutral')?.length).toBeGreaterThan(1)
    expect(scalesOf('Very easy', 'Neutral', 'Very difficult')?.length).toBeGreaterThan(1)
  })

  it('mean the same in several languages at once', () => {
    expect(scalesOf('Very easy', 'Très facile', 'Easy', 'Foarte ușor', 'Neutral', 'Sehr schwierig')).toEqual([
      [5, 5, 5, 4, 5, 3, 1]
    ])
  })

  it('are of no scale where two of them are one step of it', () => {
    expect(
      scalesOf('Strongly agree', 'Very strongly agree', 'Completely agree', 'Totally agree', 'Agree')
    ).toEqual([])
  })

  it('of a help desk are good or bad', () => {
    expect(scalesOf('Good', 'Bad', 'Good with comment', 'Offered')).toEqual([[2, 2, 1, 2, undefined]])
    expect(scalesOf('Good', 'Bad')?.length).toBeGreaterThan(1)
  })

  it('are none where no language knows them', () => expect(read('Rarely', 'Often')).toBeUndefined())
})

/** A scale as a survey tool would show it: each step of a template in one language's words, in any order, one left out or none. */
const asked = fc.constantFrom(...Object.values<LanguageLabels>(LANGUAGES)).chain(({ families }) =>
  fc
    .constantFrom(...FAMILIES.filter((family) => families[family]))
    .filter((family) => usable(families, family).length > 0)
    .chain((family) =>
      fc.constantFrom(...usable(families, family)).chain((template) =>
        fc.record({
          template: fc.constant(template),
          labels: fc.tuple(
            ...template.map((step) =>
              fc.constantFrom(
                ...(families[family]?.[step] ?? [])
                  .flatMap(spellings)
                  .map(({ text }) => text)
                  .filter((text) => !text.includes(HELP_DESK))
              )
            )
          ),
          unused: fc.integer({ min: -1, max: template.length - 1 }),
          seed: fc.integer()
        })
      )
    )
)

/** Words of a help desk's export say by themselves that good and bad are all. */
const HELP_DESK = 'with comment'

const usable = (families: LanguageLabels['families'], family: Family) =>
  templatesOf(family).filter((template) =>
    template.every((step: Step) => (families[family]?.[step] ?? []).length > 0)
  )

it('any scale of the dictionary, in any order, one label unused or none, is found or asked about, never mistaken', () => {
  let decided = 0
  fc.assert(
    fc.property(asked, ({ template, labels, unused, seed }) => {
      const given = labels.flatMap((label, index) =>
        index === unused ? [] : [{ label, answer: template.length - index }]
      )
      const shuffled = [...given].sort(
        (one, other) => ((one.answer * seed) % 7) - ((other.answer * seed) % 7)
      )
      const reading = readWords(shuffled.map(({ label }) => ({ label, n: 5 })))
      if (!reading || reading.scales.length === 0) return
      const right = reading.scales.some(
        ({ points, answers }) =>
          points === template.length && given.every(({ label, answer }) => answers.get(label) === answer)
      )
      expect(right).toBe(true)
      if (reading.scales.length === 1) decided += 1
    }),
    { numRuns: 10_000 }
  )
  expect(decided).toBeGreaterThan(3000)
})

it('a label stands where its words put it', () => {
  expect(positionOfLabel('Very easy')).toBeGreaterThan(positionOfLabel('Easy') ?? NaN)
  expect(positionOfLabel('Neutral')).toBe(0)
  expect(positionOfLabel('Pas facile')).toBeLessThan(0)
  expect(positionOfLabel('Rarely')).toBeUndefined()
})
