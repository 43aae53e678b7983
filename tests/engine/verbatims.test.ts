import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArgumentsOf } from '../../shared/contract/contract'
import type { VerbatimPage } from '../../shared/contract/verbatim-page'
import { EVERYTHING, TOUCHPOINT, type Slice } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** Comments by how hard it was, a day apart; the last has no day and no rating. */
const ROWS: readonly [ces: string, country: string, day: string, comment: string][] = [
  ...Array.from({ length: 30 }, (_, at): [string, string, string, string] => [
    String((at % 3) + 1),
    'FR',
    `2026-01-${String(at + 1).padStart(2, '0')}`,
    at % 2 ? `Le remboursement n’est jamais arrivé (${at})` : `L’étape était très compliquée pour moi (${at})`
  ]),
  ...Array.from({ length: 30 }, (_, at): [string, string, string, string] => [
    String((at % 3) + 5),
    'FR',
    `2026-02-${String((at % 28) + 1).padStart(2, '0')}`,
    `Le conseiller était aimable et c’est très rapide (${at})`
  ]),
  ['4', 'FR', '2026-03-01', 'Écrivez-moi à ana@example.com ou au 06 12 34 56 78'],
  ['4', 'RO', '2026-03-02', 'Așteptarea a fost lungă'],
  ['6', 'RO', '2026-03-03', '   '],
  ['', 'FR', '', 'Pas encore livré']
]

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

const importRows = async (
  rows: readonly (readonly string[])[] = ROWS,
  mapping: Parameters<typeof mappingOf>[0] = {}
) => {
  const lines = rows.map((row) => row.map(quoted).join(','))
  const file = await scratch.write('comments.csv', `ces,country,day,comment\n${lines.join('\n')}\n`)
  await importFiles(
    application,
    [file],
    mappingOf({
      comments: ['comment'],
      dimensions: ['country'],
      date: { column: 'day', format: 'iso' },
      ...mapping
    })
  )
}

type Asked = Partial<ArgumentsOf<'verbatims.page'>>

const page = (asked: Asked = {}, signal?: AbortSignal): Promise<VerbatimPage> =>
  application.client.call(
    'verbatims.page',
    { slice: EVERYTHING, order: 'oldest', offset: 0, limit: 200, masked: false, ...asked },
    signal ? { signal } : {}
  )

const inCountry = (country: string): Slice => ({
  filters: [{ op: 'is', dimension: 'country', values: [country] }]
})

describe('the comments of a slice', () => {
  beforeAll(() => importRows())

  it('are listed with side, answer, touchpoint and day, blank ones left out', async () => {
    const all = await page()
    expect(all).toMatchObject({
      total: 63,
      responses: 64,
      hidden: false,
      counts: { hard: 30, neutral: 2, easy: 30, unrated: 1 }
    })
    expect(all.texts).toHaveLength(63)
    expect(new Set(all.places).size).toBe(63)
    const at = all.texts.indexOf('Așteptarea a fost lungă')
    expect([all.sides[at], all.answers[at], all.scales[at], all.touchpoints[at], all.days[at]]).toEqual([
      'neutral',
      4,
      0,
      'Everything',
      '2026-03-02'
    ])
    expect([all.sides.at(-1), all.answers.at(-1), all.days.at(-1), all.texts.at(-1)]).toEqual([
      null,
      null,
      null,
      'Pas encore livré'
    ])
  })

  it.each(['oldest', 'newest'] as const)('come %s first, those without a time last', async (order) => {
    const { days } = await page({ order })
    const dated = days.slice(0, -1) as string[]
    expect(dated).toEqual(order === 'oldest' ? dated.toSorted() : dated.toSorted().reverse())
    expect(dated[0]).toBe(order === 'oldest' ? '2026-01-01' : '2026-03-02')
    expect(days.at(-1)).toBeNull()
  })

  it.each(['oldest', 'newest'] as const)('have the same order page by page, %s first', async (order) => {
    const whole = await page({ order })
    const pages: VerbatimPage[] = []
    for (let offset = 0; offset < whole.total; offset += 7)
      pages.push(await page({ order, offset, limit: 7 }))
    expect(pages.flatMap(({ texts }) => texts)).toEqual(whole.texts)
    expect(pages.flatMap(({ places }) => places)).toEqual(whole.places)
    expect((await page({ order, offset: 500 })).texts).toEqual([])
  })

  it.each([
    ['asteptarea', 1],
    ['  ETAPE ', 15],
    ["n'est jamais", 15],
    ['tres', 45],
    ['100%', 0],
    ["' or 1=1", 0],
    ['', 63]
  ])('are searched without minding accents and case: %s', async (search, total) => {
    expect(await page({ search })).toMatchObject({ total })
  })

  it('are those of one side, of those that were found, and of all again', async () => {
    const hard = await page({ search: 'tres', side: 'hard' })
    expect(hard).toMatchObject({ total: 15, counts: { hard: 15, neutral: 0, easy: 30, unrated: 0 } })
    expect(new Set(hard.sides)).toEqual(new Set(['hard']))
    expect((await page({ side: 'neutral' })).texts).toHaveLength(2)
    expect((await page({ search: 'tres' })).total).toBe(45)
    expect((await page()).total).toBe(63)
  })

  it('are those that hold a word as words are told', async () => {
    const told = await application.client.call('slice.words', { slice: EVERYTHING })
    const [french] = told.languages
    expect(french?.language).toBe('fr')
    const words = french?.words ?? []
    expect(words.length).toBeGreaterThan(3)
    for (const { term, comments } of words) {
      const { counts } = await page({
        word: { term, language: 'fr', undecided: told.dominant === 'fr' }
      })
      expect([term, counts.hard, counts.easy]).toEqual([term, comments.hard, comments.easy])
    }
  })

  it('are none of a word that nobody wrote, and of one that stands within others alone', async () => {
    for (const term of ['introuvable', 'rembours'])
      expect(await page({ word: { term, language: 'fr', undecided: true } })).toMatchObject({
        total: 0,
        texts: []
      })
  })

  it('sides follow the definition', async () => {
    const { counts } = await page({ definition: 'box-net-1-1' })
    expect(counts).toEqual({ hard: 10, neutral: 42, easy: 10, unrated: 1 })
  })

  it('are covered where they tell who wrote them, if that is asked for', async () => {
    const search = 'ecrivez'
    expect((await page({ search })).texts).toEqual(['Écrivez-moi à ana@example.com ou au 06 12 34 56 78'])
    const [masked] = (await page({ search, masked: true })).texts
    expect(masked).toMatch(/^Écrivez-moi à •+@•+\.•+ ou au [• ]+$/)
  })

  it('are not shown of fewer than ten responses', async () => {
    expect(await page({ slice: inCountry('RO') })).toMatchObject({
      hidden: true,
      responses: 2,
      total: 0,
      texts: [],
      counts: { hard: 0, neutral: 0, easy: 0, unrated: 0 }
    })
    expect(await page({ slice: inCountry('XX') })).toMatchObject({ hidden: false, responses: 0, total: 0 })
    expect(await page({ slice: inCountry('FR') })).toMatchObject({ hidden: false, total: 62 })
  })

  it('of a column that is not there are a fault', async () => {
    expect(await faultOf(page({ columns: ['nothing'] }))).toMatchObject({ code: 'mapping-column-unknown' })
    expect((await page()).total).toBe(63)
  })

  it('are listed again after a question that was stopped, and questions put at once', async () => {
    const controller = new AbortController()
    const stopped = faultOf(page({ search: 'rapide' }, controller.signal))
    controller.abort()
    expect(await stopped).toEqual({ code: 'cancelled' })
    const answers = await Promise.all(
      ['rapide', 'tres', '', 'remboursement'].map((search) => page({ search, limit: 5 }))
    )
    expect(answers.map(({ total }) => total)).toEqual([30, 45, 63, 15])
  })

  it('are those of the project that is open now', async () => {
    expect((await page()).total).toBe(63)
    await importRows(ROWS.slice(0, 40))
    expect((await page()).total).toBe(40)
  })
})

describe('a comment', () => {
  it('on a scale whose low end is easy has the answer as it was given', async () => {
    await importRows(ROWS, {
      ces: {
        columns: [{ column: 'ces', touchpoint: 'Everything' }],
        scale: { low: 1, high: 7, good: 'low' },
        missing: []
      }
    })
    const { answers, sides, counts } = await page({ search: 'rapide' })
    expect(counts).toMatchObject({ hard: 30, easy: 0 })
    expect(new Set(answers)).toEqual(new Set([5, 6, 7]))
    expect(new Set(sides)).toEqual(new Set(['hard']))
  })

  it('of a wide file counts once, with the hardest touchpoint, or the one that is looked at', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `${at % 2 ? 2 : 7},${at % 2 ? 6 : ''},Comment ${at}`)
    const file = await scratch.write('wide.csv', `pay,returns,comment\n${lines.join('\n')}\n`)
    await importFiles(
      application,
      [file],
      mappingOf({
        ces: {
          columns: [
            { column: 'pay', touchpoint: 'Payment' },
            { column: 'returns', touchpoint: 'Returns' }
          ],
          scale: { low: 1, high: 7, good: 'high' },
          missing: []
        },
        comments: ['comment']
      })
    )
    const all = await page()
    expect(all).toMatchObject({ total: 20, counts: { hard: 10, easy: 10 } })
    expect(new Set(all.touchpoints)).toEqual(new Set(['Payment']))
    expect(all.texts).toEqual(lines.map((_, at) => `Comment ${at}`))
    const returns = await page({
      slice: { filters: [{ op: 'is', dimension: TOUCHPOINT, values: ['Returns'] }] }
    })
    expect(returns).toMatchObject({ total: 10, counts: { hard: 0, easy: 10 } })
    expect(new Set(returns.touchpoints)).toEqual(new Set(['Returns']))
  })
})

describe('a project without comments', () => {
  it('has none to list', async () => {
    const file = await scratch.write('none.csv', `ces,x\n${'5,1\n'.repeat(30)}`)
    await importFiles(application, [file], mappingOf())
    expect(await page()).toMatchObject({ total: 0, texts: [], hidden: false })
  })
})
