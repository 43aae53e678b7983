import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { writeChart } from '../../main/hosts/cli/chart'
import { hidesSome, printCsv, printTable } from '../../main/hosts/cli/print'
import { openSession, type Session } from '../../main/hosts/cli/session'
import { summariseSlice, toJson } from '../../main/hosts/cli/summary'
import { DataError, UsageError } from '../../main/hosts/cli/usage-error'
import { createWords } from '../../shared/locale/words'
import { startApplication, type TestApplication } from '../fixtures/application'
import { makeScratch, type Scratch } from '../fixtures/scratch'

const words = createWords('en')

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** Runs what the command line runs, on a survey of some lines; what it says goes to a list. */
const open = async (
  lines: readonly string[],
  ...options: string[]
): Promise<{ session: Session; said: string[] }> => {
  const file = await scratch.write('survey.csv', `${lines.join('\n')}\n`)
  const given = readArguments(['summary', file, ...options], words)
  if (isWish(given)) throw new Error('That asks for help')
  const said: string[] = []
  const session = await openSession(given, {
    client: application.client,
    words,
    say: (sentence) => said.push(sentence)
  })
  return { session, said }
}

const summarise = async (lines: readonly string[], ...options: string[]) => {
  const { session } = await open(lines, ...options)
  return summariseSlice({ client: application.client, ...session, weighted: options.includes('--weight') })
}

const repeat = (times: number, ...lines: string[]) => Array.from({ length: times }, () => lines).flat()

const LONG = [
  'Touchpoint,How easy was it? (1-7),Satisfaction,Country',
  ...repeat(20, 'Checkout,7,5,FR', 'Checkout,5,4,IT', 'Delivery,2,2,FR', 'Delivery,4,3,'),
  'Delivery,9,,FR'
]
const SILENT = ['Touchpoint,CES,Country', ...repeat(9, 'A,1,FR', 'A,7,IT', 'B,4,FR')]
const WIDE = ['Q1 checkout,Q2 delivery,w', ...repeat(10, '1,5,2', '5,4,1', '2,,0.5')]

describe('what the command line makes of a survey', () => {
  it('is detected and said', async () => {
    const { session, said } = await open(LONG)
    expect(session.project.mapping).toMatchObject({
      touchpoint: 'touchpoint',
      ces: { scale: { low: 1, high: 7, good: 'high' } },
      csat: { scale: { low: 1, high: 5 } }
    })
    expect(said).toEqual([
      'Detected: high is easy. The header asks for ease (“easy”): high is easy.',
      'Detected: Touchpoint in column “Touchpoint” (header word “touchpoint”).',
      'Detected: CES in column “How easy was it? (1-7)” (header word “easy”).',
      'Detected: CSAT in column “Satisfaction” (header word “satisfaction”).',
      'Detected: CES scale 1-7.',
      'Detected: CSAT scale 1-5.',
      'CES: 1 missing answers (9: 1).',
      'CSAT: 1 missing answers ((blank): 1).',
      '81 rows = 81 kept + 0 refused; 81 evaluations = 80 with a score + 1 missing.'
    ])
  })

  it.each<[name: string, lines: string[], options: string[], message: RegExp]>([
    [
      'the easy end',
      SILENT,
      [],
      /Say it with --ces-easy high or --ces-easy low\. Evidence: No word in the header/
    ],
    [
      'the effort column',
      ['a,b', '1,2', '3,4'],
      [],
      /No column asks how easy it was\. Name it with --ces COLUMN\./
    ],
    [
      'the order of dates',
      ['How easy was it?,Date', '5,01/02/2026', '4,03/04/2026', '3,05/06/2026'],
      [],
      /In column “Date” day and month cannot be told apart/
    ],
    ['a column that is not there', LONG, ['--csat', 'Nothing'], /There is no column “Nothing”/],
    ['a scale', LONG, ['--ces-scale', 'seven'], /“seven” is no scale/],
    ['an end', SILENT, ['--ces-easy', 'up'], /--ces-easy takes high or low, not “up”/],
    ['a filter', LONG, ['--where', 'Country'], /is no filter/]
  ])('is asked about where it cannot be known: %s', async (_, lines, options, message) => {
    await expect(open(lines, ...options)).rejects.toThrow(UsageError)
    await expect(open(lines, ...options)).rejects.toThrow(message)
  })

  it('is what was said, where something was said', async () => {
    const { session, said } = await open(SILENT, '--ces-easy', 'low', '--ces-scale', '1-5', '--missing', '4')
    expect(session.project.mapping.ces).toMatchObject({
      scale: { low: 1, high: 5, good: 'low' },
      missing: ['4']
    })
    expect(said).toEqual([
      'Detected: Touchpoint in column “Touchpoint” (header word “touchpoint”).',
      'Detected: CES in column “CES” (header word “ces”).',
      '--missing 4: no answer to CES.',
      'CES: 18 missing answers (4: 9, 7: 9).',
      '27 rows = 27 kept + 0 refused; 27 evaluations = 9 with a score + 18 missing.'
    ])
  })

  it('has columns for touchpoints by the names they are given', async () => {
    const { session } = await open(
      WIDE,
      '--ces',
      'Q1 checkout=Paying,Q2 delivery',
      '--ces-easy',
      'high',
      '--ces-scale',
      '1-5'
    )
    expect(session.project).toMatchObject({
      wide: true,
      touchpoints: ['Paying', 'Q2 delivery'],
      evaluations: 60
    })
    expect(session.project.hasWeights).toBe(false)
  })

  it('says where a filter matches nobody', async () => {
    const { said } = await open(LONG, '--where', 'Country=Atlantis')
    expect(said.at(-1)).toBe('No response matches “Country is Atlantis”.')
  })
})

describe('a summary', () => {
  it('has figures by touchpoint and of all, as JSON', async () => {
    const json = toJson(await summarise(LONG))
    expect(json).toMatchObject({
      source: { files: ['survey.csv'], responses: 81, evaluations: 81, missing: 1, refused: 0 },
      definition: {
        confidence: 0.95,
        weighted: false,
        ces: {
          scale: { low: 1, high: 7, easy: 'high' },
          turned: false,
          easy: [5, 6, 7],
          difficult: [1, 2, 3]
        },
        csat: { satisfied: [4, 5] }
      },
      rows: [
        {
          key: { touchpoint: 'Checkout' },
          ces: { n: 40, base: 'enough', missing: 0, easy: { value: 1 }, mean: { value: 6 } }
        },
        {
          key: { touchpoint: 'Delivery' },
          ces: { n: 40, missing: 1, easy: { value: 0 }, mean: { value: 3 } }
        }
      ],
      total: {
        key: {},
        ces: { n: 80, easy: { value: 0.5 }, mean: { value: 4.5 } },
        csat: { n: 80, satisfied: { value: 0.5 } }
      }
    })
  })

  it('counts answers as people gave them, where low is easy', async () => {
    const { total, rows } = await summarise(SILENT, '--ces-easy', 'low', '--by', 'Country')
    expect(rows.map(({ key }) => key)).toEqual([{ Country: 'FR' }, { Country: 'IT' }])
    expect(total.metrics.ces?.counts).toEqual({ '1': 9, '2': 0, '3': 0, '4': 9, '5': 0, '6': 0, '7': 9 })
    expect(total.metrics.ces?.figures.mean?.value).toBe(4)
  })

  it('is weighted where a weight is named, and says with how many answers that goes', async () => {
    const { total } = await summarise(
      WIDE,
      '--ces',
      'Q1 checkout',
      '--ces-easy',
      'high',
      '--ces-scale',
      '1-5',
      '--weight',
      'w'
    )
    expect(total.metrics.ces?.figures.mean?.value).toBeCloseTo((1 * 2 + 5 * 1 + 2 * 0.5) / 3.5, 12)
    expect(total.metrics.ces?.effective).toBeCloseTo(35 ** 2 / (10 * (4 + 1 + 0.25)), 9)
  })

  it('is a table with a word on small bases', async () => {
    const text = printTable(await summarise(LONG, '--where', 'Country=FR'), words)
    const [heading, checkout, , all] = text.split('\n')
    expect(heading).toMatch(
      /^touchpoint +CES n +% easy +% difficult +Net easy +Mean +Index 0–100 +CSAT n +% satisfied +Mean CSAT$/
    )
    expect(checkout).toMatch(/^Checkout +20\* +100\.0% \(83\.9% 100\.0%\)/)
    expect(all).toMatch(/^All +40 +50\.0%/)
    expect(text).toContain('* fewer than 30 answers')
  })

  it('is CSV, a line a figure, that a spreadsheet does not run', async () => {
    const lines = ['Touchpoint,How easy was it?', ...repeat(10, '=1+1,7', '"a,b",1', '=1+1,5')]
    const [heading, ...rest] = printCsv(await summarise(lines))
      .trimEnd()
      .split('\n')
    expect(heading).toBe('touchpoint,metric,figure,n,value,low,high,base')
    expect(rest[0]).toMatch(/^'=1\+1,ces,easy,20,1,0\.83\d+,1,small$/)
    expect(rest.some((line) => line.startsWith('"a,b",ces,mean,10,1,,,small'))).toBe(true)
  })
})

const TINY = [
  'Touchpoint,How easy was it? (1-7),Satisfaction',
  ...repeat(15, 'Big,7,5', 'Big,2,2'),
  ...repeat(3, 'Tiny,6,5', 'Tiny,2,1')
]

describe('a group of fewer than ten', () => {
  it('is hidden in the table, and what would give it away; the table says why', async () => {
    const text = printTable(await summarise(TINY), words)
    const [, big, tiny, all] = text.split('\n')
    expect(big).toMatch(/^Big +30‡ +hidden +hidden/)
    expect(tiny).toMatch(/^Tiny +6† +hidden +hidden/)
    expect([big, tiny].join()).not.toMatch(/%/)
    expect(all).toMatch(/^All +36 +50\.0%/)
    expect(text).toContain('† hidden: fewer than 10 answers\n‡ hidden to protect a smaller group')
  })

  it('is hidden where it is all there is', async () => {
    const text = printTable(await summarise(TINY, '--where', 'Touchpoint=Tiny'), words)
    expect(text).toMatch(/All +6† +hidden/)
    expect(text).not.toContain('%  ')
    expect(text).not.toMatch(/\d%/)
  })

  it('is blank in CSV', async () => {
    const summary = await summarise(TINY)
    expect(hidesSome(summary)).toBe(true)
    const lines = printCsv(summary).split('\n')
    expect(lines).toContain('Tiny,ces,easy,6,,,,hidden')
    expect(lines).toContain('Big,csat,mean,30,,,,protecting')
  })

  it('is all there in JSON, which says that it must be hidden, within the scale', async () => {
    const { rows } = toJson(await summarise(TINY, '--where', 'Touchpoint=Tiny'))
    expect(rows[0]).toMatchObject({
      ces: { n: 6, base: 'hidden', counts: { 2: 3, 6: 3 }, easy: { value: 0.5 }, mean: { value: 4 } }
    })
    const two = ['Touchpoint,How easy was it? (1-7)', 'A,2', 'A,6', ...repeat(9, 'B,1', 'B,7', 'B,5')]
    const { total } = toJson(await summarise(two, '--ces-scale', '1-7', '--where', 'Touchpoint=A'))
    expect(total).toMatchObject({ ces: { mean: { low: 1, high: 7 }, index: { low: 0, high: 100 } } })
  })

  it('is not found where there is nobody', async () => {
    const summary = await summarise(TINY, '--where', 'Touchpoint=Nowhere')
    expect(hidesSome(summary)).toBe(false)
    expect(printTable(summary, words)).toMatch(/All +0 +no answers/)
    expect(printTable(summary, words)).not.toContain('*')
  })
})

it('codes of no answer are said with the metrics they hold for', async () => {
  const lines = [
    'Touchpoint,How easy was it? (1-5),Satisfaction (1-5)',
    ...repeat(12, 'A,5,5', 'A,1,2', 'A,9,4')
  ]
  const { said } = await open(lines, '--ces-scale', '1-5', '--csat-scale', '1-5', '--missing', '5,9')
  expect(said).toContain('--missing 5,9: no answer to CES and CSAT.')
  const { said: apart } = await open(lines, '--ces-scale', '1-7', '--csat-scale', '1-5', '--missing', '5,9')
  expect(apart).toContain('--missing 5: no answer to CES.')
  expect(apart).toContain('--missing 9: no answer to CES and CSAT.')
})

it('a comparison needs satisfaction', async () => {
  const { session } = await open(SILENT, '--ces-easy', 'high')
  const given = readArguments(
    ['chart', 'survey.csv', '--view', 'compare', '--out', scratch.path('c.svg')],
    words
  )
  if (isWish(given)) throw new Error('That asks for help')
  const drawing = writeChart(session, given, { client: application.client, words, say: () => undefined })
  await expect(drawing).rejects.toThrow(new DataError(words.t('cli.no-csat')))
})
