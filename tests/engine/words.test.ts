import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import type { Progress } from '../../shared/contract/progress'
import type { LanguageWords, SliceWords } from '../../shared/contract/slice-words'
import { EVERYTHING } from '../../shared/domain/slice'
import { startAsking } from '../fixtures/asking'
import { faultOf } from '../fixtures/faults'

const { ask, scratch, client } = await startAsking()

/** Comments with an answer on 1-7, and what else a row has. */
type Row = readonly [answer: number | '', comment: string, ...rest: (string | number)[]]

const quoted = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`

let written = 0
const write = (rows: readonly Row[], ...more: string[]) => {
  written += 1
  const header = ['How easy was it? (1-7)', 'Comment', ...more].map(quoted).join(',')
  return scratch.write(
    `words-${written}.csv`,
    `${[header, ...rows.map((row) => row.map(quoted).join(','))].join('\n')}\n`
  )
}

const times = (n: number, row: (at: number) => Row): Row[] => Array.from({ length: n }, (_, at) => row(at))

const CES = ['--ces', 'How easy was it? (1-7)', '--ces-scale', '1-7', '--ces-easy', 'high']
const EASY = [...CES, '--comment', 'Comment']

const told = async (file: string, ...argv: string[]): Promise<SliceWords> => {
  const { json } = await ask('words', file, ...EASY, ...argv)
  return json as SliceWords
}

const only = ({ languages }: SliceWords): LanguageWords => {
  const [language, ...others] = languages
  if (!language || others.length > 0) throw new Error(`${String(languages.length)} languages`)
  return language
}

const word = (language: LanguageWords, term: string) => language.words.find((each) => each.term === term)

/** 40 hard comments, 30 of which say "refund"; 60 easy ones, 5 of which do. */
const REFUNDS: readonly Row[] = [
  ...times(30, () => [2, 'The refund was never paid and I am still waiting']),
  ...times(10, () => [1, 'The courier was rude to me on the phone']),
  ...times(5, () => [7, 'The refund was paid the same day']),
  ...times(55, () => [6, 'The agent was friendly and it was quick']),
  ...times(7, () => [4, 'It was what I expected of the service']),
  ...times(3, (): Row => ['', 'I was not asked about this one'])
]

describe('words of hard against easy experiences', () => {
  it('are log-odds with an informative prior, of comments and of words', async () => {
    const answer = await told(await write(REFUNDS))
    expect(answer.counts).toMatchObject({ hard: 40, easy: 60, neutral: 7, unrated: 3, wordless: 0 })
    const language = only(answer)
    expect(language).toMatchObject({ language: 'en', comments: { hard: 40, easy: 60 }, undecided: 0 })
    const refund = word(language, 'refund')
    expect(refund).toMatchObject({ group: 'hard', words: 1, comments: { hard: 30, easy: 5 } })
    // By hand: a prior of 50 comments, 35 of 100 of which hold it: 17.5.
    const delta = Math.log((30 + 17.5) / (40 + 50 - 47.5)) - Math.log((5 + 17.5) / (60 + 50 - 22.5))
    const sigma = Math.sqrt(1 / 47.5 + 1 / 22.5)
    expect(refund?.byComments.delta).toBeCloseTo(delta, 12)
    expect(refund?.byComments.sigma).toBeCloseTo(sigma, 12)
    expect(refund?.byComments.z).toBeCloseTo(delta / sigma, 12)
    expect(word(language, 'friendly')?.group).toBe('easy')
    expect(word(language, 'never paid')?.comments).toEqual({ hard: 30, easy: 0 })
  })

  it('do not mind the order of the rows', async () => {
    const one = await told(await write(REFUNDS))
    const other = await told(await write([...REFUNDS].reverse()))
    expect(other.languages).toEqual(one.languages)
    expect(other.counts).toEqual(one.counts)
  })

  it('are shown with shares and an example, in a table and as CSV', async () => {
    const analysis = await ask('words', await write(REFUNDS), ...EASY)
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/en +hard +never paid +30 \(75%\) +0 \(0%\) +\+\d\.\d +The refund was never paid/)
    expect(table).toMatch(/en +easy +agent friendly +0 \(0%\) +55 \(92%\) +−\d/)
    expect(table).toContain('English: 40 comments of hard experiences, 60 of easy ones')
    expect(table).toContain('Hard: answers 1–3 as given. Easy: answers 5–7.')
    expect(table).toContain('Left out: 7 comments of experiences neither hard nor easy.')
    expect(printAnalysis(analysis, 'csv').split('\n')[0]).toBe('language,experience,word,hard,easy,z,example')
  })

  it('take hard and easy from the boxes of the definition', async () => {
    const answer = await told(await write(REFUNDS), '--definition', 'box-net-1-1')
    expect(answer.counts).toMatchObject({ hard: 10, easy: 5, neutral: 92 })
    expect(only(answer)).toMatchObject({ why: 'too-few-comments', words: [] })
  })

  it('turn with a scale whose low end is easy', async () => {
    const file = await write(REFUNDS)
    const { json } = await ask('words', file, '--ces-easy', 'low', '--comment', 'Comment')
    expect(word(only(json as SliceWords), 'refund')?.group).toBe('easy')
  })

  it('keep quiet about fewer than ten comments', async () => {
    const file = await write([
      ...times(9, () => [1, 'Ask for Mrs Smith at the desk']),
      ...times(30, () => [7, 'It was quick'])
    ])
    const analysis = await ask('words', file, ...EASY)
    expect(analysis.rows).toEqual([])
    expect(analysis.notes[0]).toContain('nothing is told of fewer than 10')
    const enough = await told(await write([...times(9, () => [1, 'Ask for Mrs Smith']), ...REFUNDS]))
    expect(only(enough).words.map(({ term }) => term)).not.toContain('smith')
    expect(JSON.stringify(enough)).not.toContain('Smith')
  })

  it('are those of the slice', async () => {
    const rows = REFUNDS.flatMap(([answer, comment]): Row[] => [
      [answer, comment, 'Shop'],
      [answer, 'The website was down and I gave up', 'Web']
    ])
    const file = await write(rows, 'Channel')
    const shop = await told(file, '--where', 'Channel=Shop')
    expect(shop.counts).toMatchObject({ hard: 40, easy: 60 })
    expect(JSON.stringify(shop.languages)).not.toContain('website')
    expect((await told(file)).counts).toMatchObject({ hard: 80, easy: 120 })
  })

  it('say where no column holds comments, or not this one', async () => {
    const file = await scratch.write('none.csv', 'How easy was it? (1-7),Age\n1,20\n7,30\n')
    await expect(ask('words', file, ...CES)).rejects.toThrow('--comment COLUMN')
    await expect(ask('words', file, ...CES, '--comment', 'Why')).rejects.toThrow('no column “Why”')
  })

  it('count a weighted comment once, and say so', async () => {
    const rows = REFUNDS.map(([answer, comment], at): Row => [answer, comment, 1 + (at % 3)])
    const file = await write(rows, 'Weight')
    const analysis = await ask('words', file, ...EASY, '--weight', 'Weight')
    expect(analysis.notes.at(-1)).toContain('Not weighted, though the project is.')
    expect((analysis.json as SliceWords).counts).toMatchObject({ hard: 40, easy: 60 })
  })
})

describe('a response', () => {
  it('of a wide file is as hard as the hardest touchpoint it rated, or as the one that is looked at', async () => {
    const lines = REFUNDS.filter(([answer]) => answer !== '').map(
      ([answer, comment], at) => `${answer},${at % 2 ? 7 : ''},${quoted(comment)}`
    )
    const file = await scratch.write(
      'wide.csv',
      `How easy was it to pay? (1-7),How easy was it to return? (1-7),Comment\n${lines.join('\n')}\n`
    )
    const wide = ['--ces', 'How easy was it to pay? (1-7)=Pay,How easy was it to return? (1-7)=Return']
    expect((await told(file, ...wide)).counts).toMatchObject({ hard: 40, easy: 60, neutral: 7, unrated: 0 })
    const narrowed = await told(file, ...wide, '--where', 'touchpoint=Return')
    const { hard, easy, neutral, unrated } = narrowed.counts
    expect({ hard, easy, neutral, unrated }).toEqual({ hard: 0, easy: 53, neutral: 0, unrated: 0 })
  })

  it('that fills several rows has its comment counted once, by its hardest rating', async () => {
    const rows = REFUNDS.flatMap(([answer, comment], at): Row[] => [
      [7, comment, 'Order', `r${at}`],
      [answer, comment, 'Return', `r${at}`]
    ])
    const file = await write(rows, 'Touchpoint', 'Response ID')
    const asked = ['--touchpoint', 'Touchpoint', '--response', 'Response ID']
    // Three rated one touchpoint only.
    expect((await told(file, ...asked)).counts).toMatchObject({ hard: 40, easy: 63, neutral: 7, unrated: 0 })
    const ordered = await told(file, ...asked, '--where', 'touchpoint=Order')
    expect(ordered.counts).toMatchObject({ hard: 0, easy: 110 })
  })

  it('with two comments counts once, or for the column that is named', async () => {
    const rows = REFUNDS.map(([answer, comment], at): Row => [
      answer,
      comment,
      at % 2 ? 'The app is ugly' : ''
    ])
    const file = await write(rows, 'Anything else')
    const both = await told(file, '--comment', 'Anything else')
    expect(both.columns).toEqual(['Comment', 'Anything else'])
    expect(both.counts).toMatchObject({ hard: 40, easy: 60 })
    const { json } = await ask('words', file, ...CES, '--comment', 'Anything else')
    expect((json as SliceWords).counts).toMatchObject({ hard: 20, easy: 30 })
  })
})

describe('the language of a comment', () => {
  const MIXED: readonly Row[] = [
    ...times(20, (at) => [
      1,
      'Le remboursement n’est pas arrivé et c’est très long',
      at % 2 ? 'fr-FR' : 'French'
    ]),
    ...times(20, (): Row => [7, 'Le conseiller était très aimable avec moi', 'FR']),
    ...times(15, (at) => [
      2,
      at % 2 ? 'Nu a fost ușor deloc să vorbesc cu ei' : 'Nu a fost uşor deloc sa vorbesc cu ei',
      'ro'
    ]),
    ...times(15, (): Row => [6, 'Foarte simplu și rapid, mulțumesc', 'Română']),
    ...times(5, (): Row => [1, 'خدمة سيئة جدا وانتظرت طويلا', 'ar']),
    ...times(5, (): Row => [1, 'Das war leider sehr schlecht und nicht einfach', 'de']),
    ...times(2, (): Row => [1, 'Facile', ''])
  ]

  it('is guessed from its words, each is counted by itself, and what is not known with most', async () => {
    const answer = await told(await write(MIXED, 'Language'))
    expect(answer).toMatchObject({ languageBy: 'words', dominant: 'fr' })
    expect(answer.counts.otherLanguage).toBe(10)
    expect(
      answer.languages.map(({ language, comments, undecided }) => [language, comments, undecided])
    ).toEqual([
      ['fr', { hard: 22, easy: 20 }, 2],
      ['ro', { hard: 15, easy: 15 }, 0]
    ])
    const romanian = answer.languages[1]
    expect(romanian && word(romanian, 'nu ușor')?.comments).toEqual({ hard: 15, easy: 0 })
    expect(romanian && word(romanian, 'ușor')).toBeUndefined()
    const french = answer.languages[0]
    expect(french && word(french, 'pas arrivé')?.comments).toEqual({ hard: 20, easy: 0 })
  })

  it('is what a column says', async () => {
    const answer = await told(await write(MIXED, 'Language'), '--language', 'Language')
    expect(answer).toMatchObject({ languageBy: 'column' })
    expect(answer.languages.map(({ comments }) => comments.hard + comments.easy)).toEqual([42, 30])
    const swapped = MIXED.map(([answer, comment]): Row => [answer, comment, 'de'])
    const other = await told(await write(swapped, 'Language'), '--language', 'Language')
    expect(other.languages).toEqual([])
    expect(other.counts.otherLanguage).toBe(82)
  })

  it('is what was said', async () => {
    const answer = await told(await write(MIXED), '--language', 'it')
    expect(answer).toMatchObject({ languageBy: 'said', dominant: null })
    expect(only(answer).language).toBe('it')
    expect(answer.counts.otherLanguage).toBe(0)
  })
})

describe('comments of every kind', () => {
  it('have what could tell who wrote them covered wherever they are shown', async () => {
    const secret =
      'The refund was not paid, ana.pop@example.com, 0722 123 456, card 4111 1111 1111 1111, RO49AAAA1B31007593840000, order 48213'
    const file = await write([...times(20, (): Row => [1, secret]), ...REFUNDS])
    const analysis = await ask('words', file, ...EASY)
    for (const format of ['json', 'table', 'csv'] as const) {
      const text = printAnalysis(analysis, format)
      expect(text).toContain('refund')
      expect(text).not.toMatch(/ana\.pop|0722|4111|RO49|48213/)
    }
    expect(printAnalysis(analysis, 'json')).toContain('•••.•••@•••••••.•••, •••• ••• •••')
  })

  it('may be web pages, signs, long, steering a terminal, or nothing', async () => {
    const file = await write([
      ...times(12, (): Row => [
        1,
        '<p>The refund&nbsp;was <b>not</b> paid&#33;</p><br/>R&eacute;sum&eacute;'
      ]),
      ...times(12, (): Row => [7, '\u001b[31mThe agent was friendly\u202e👍🏽']),
      ...times(4, (): Row => [1, '👍👍']),
      ...times(3, (): Row => [7, '   ']),
      ...times(2, (): Row => [7, `${'The agent was very friendly. '.repeat(200)}END`])
    ])
    const answer = await told(file)
    expect(answer.counts).toMatchObject({ hard: 16, easy: 14, wordless: 4, cut: 2 })
    const language = only(answer)
    expect(word(language, 'not paid')?.examples).toEqual(['The refund was not paid! Résumé'])
    for (const { term, examples } of language.words) {
      expect(term).toMatch(/^\p{L}[\p{L}\- ]*$/u)
      expect(examples.join('')).not.toMatch(/[\p{Cc}\u202e<>]/u)
      for (const example of examples) expect(example.length).toBeLessThanOrEqual(302)
    }
  })
})

describe('a long count', () => {
  const many = () =>
    write(
      times(30_000, (at) => [
        1 + (at % 7),
        `Comment ${at}: the refund was ${at % 3 ? 'slow' : 'quick'} for me`
      ])
    )

  it('tells how far it is, and stops when it is told to', async () => {
    await told(await many())
    const seen: Progress[] = []
    const question = { slice: EVERYTHING, columns: ['comment'] }
    const whole = await client.call('slice.words', question, { progress: (each) => void seen.push(each) })
    expect(whole.counts.hard + whole.counts.easy + whole.counts.neutral).toBe(30_000)
    const fractions = seen.flatMap(({ fraction }) => fraction ?? [])
    expect(fractions).toEqual([...fractions].sort((one, other) => one - other))
    expect(fractions.length).toBeGreaterThan(2)
    expect(fractions.at(-1)).toBe(1)
    const stop = new AbortController()
    const stopped = client.call('slice.words', question, {
      signal: stop.signal,
      progress: ({ fraction }) => {
        if (fraction !== null) stop.abort()
      }
    })
    expect((await faultOf(stopped)).code).toBe('cancelled')
    expect(await client.call('slice.words', question)).toEqual(whole)
  })
})

const SAMPLE_FILE = join(import.meta.dirname, '../../samples/retail-pulse.csv')

describe('the sample', () => {
  it('has words in four languages, told apart as their countries are', async () => {
    const answer = (await ask('words', SAMPLE_FILE)).json as SliceWords
    expect(answer.languages.map(({ language }) => language)).toEqual(['fr', 'it', 'ro', 'en'])
    const byCountry = { fr: 'FR', it: 'IT', ro: 'RO', en: 'UK' }
    for (const { language, comments, undecided } of answer.languages) {
      const filter = { op: 'is' as const, dimension: 'country', values: [byCountry[language]] }
      const own = await client.call('slice.words', { slice: { filters: [filter] }, language })
      const expected = only(own).comments.hard + only(own).comments.easy
      const found = comments.hard + comments.easy
      expect(Math.abs(found - undecided - expected)).toBeLessThanOrEqual(0.03 * expected)
    }
    const italian = answer.languages.find(({ language }) => language === 'it')
    expect(italian && word(italian, 'nuovo corriere')?.group).toBe('hard')
  })
})
