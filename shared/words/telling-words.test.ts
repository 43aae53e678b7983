import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../samples/comments/en'
import { ROMANIAN } from '../../samples/comments/ro'
import { informativePrior, logOdds } from '../statistics/log-odds'
import { addExample, exampleOf, MOST_EXAMPLES, type Example } from './examples'
import { PRIOR_DOCUMENTS, PRIOR_TOKENS, tellingWords, type TellingWords } from './telling-words'
import { createWordCounter, type Comment } from './word-counter'

const countsOf = (comments: readonly Comment[], language: 'en' | 'ro' = 'en') => {
  const counter = createWordCounter(language)
  for (const comment of comments) counter.add(comment)
  return counter.counts()
}

const telling = (comments: readonly Comment[], language: 'en' | 'ro' = 'en'): TellingWords => {
  const outcome = tellingWords(countsOf(comments, language))
  if ('why' in outcome) throw new Error(outcome.why)
  return outcome
}

const repeat = (times: number, group: 'one' | 'other', text: string, from = 0): Comment[] =>
  Array.from({ length: times }, (_, index) => ({ response: from + index, group, text }))

const COMMENTS = [
  ...repeat(12, 'one', 'Refund refund refund not received', 0),
  ...repeat(8, 'one', 'The agent was slow', 100),
  ...repeat(15, 'other', 'Friendly agent, no problem', 200),
  ...repeat(5, 'other', 'Refund received', 300)
]

describe('words counted', () => {
  it('are counted as words and as comments', () => {
    const { documents, tokens, terms } = countsOf(COMMENTS)
    expect(documents).toEqual({ one: 20, other: 20 })
    const refund = terms.find(({ key }) => key === 'refund')
    expect(refund).toMatchObject({
      tokens: { one: 36, other: 5 },
      documents: { one: 12, other: 5 },
      words: 1,
      examples: { one: [0], other: [300] }
    })
    expect(terms.find(({ key }) => key === 'received')).toMatchObject({ documents: { one: 0, other: 5 } })
    expect(terms.find(({ key }) => key === 'not received')).toMatchObject({ tokens: { one: 12, other: 0 } })
    expect(tokens[1]).toEqual({ one: 36 + 16, other: 30 + 10 })
  })

  it('are shown as most write them', () => {
    const { terms } = countsOf(
      ['Ușor', 'uşor', 'usor', 'Ușor', 'usor'].map((text, response) => ({ response, group: 'one', text })),
      'ro'
    )
    expect(terms).toMatchObject([{ key: 'usor', form: 'ușor', documents: { one: 5, other: 0 } }])
  })

  it('leave out comments without words', () => {
    const signs = ['...', '👍', '12345', 'the', ''].map((text, response): Comment => ({
      response,
      group: 'one',
      text
    }))
    expect(countsOf(signs)).toMatchObject({ documents: { one: 0, other: 0 }, terms: [] })
  })
})

describe('more words than are kept', () => {
  /** Each comment has a word of its own; every tenth says "slow". */
  const comments = Array.from({ length: 2000 }, (_, response): Comment => ({
    response,
    group: response % 2 ? 'one' : 'other',
    text: `zz${Array.from(String(response))
      .map((digit) => 'abcdefghij'[Number(digit)])
      .join('')}${response % 10 === 0 ? ', slow' : ''}`
  }))

  it('are let go from the rarest on, and how many comments they may be short of is told', () => {
    const counter = createWordCounter('en', { mostTerms: 100 })
    for (const comment of comments) counter.add(comment)
    const { terms, documents, tokens, forgotten } = counter.counts()
    expect(terms.length).toBeLessThanOrEqual(100)
    expect(terms.find(({ key }) => key === 'slow')?.documents).toEqual({ one: 0, other: 200 })
    expect(documents).toEqual({ one: 1000, other: 1000 })
    expect(tokens[1]).toEqual({ one: 1000, other: 1200 })
    // Each time fifty are let go, and each time counts may be short of one comment more.
    expect(forgotten).toBeGreaterThan(0)
    expect(forgotten).toBeLessThanOrEqual(2000 / 50)
  })

  it('are all kept where there is room', () => {
    const { terms, forgotten } = countsOf(comments)
    expect(terms).toHaveLength(2001)
    expect(forgotten).toBe(0)
  })
})

describe('telling words', () => {
  it('have the log-odds of comments and of words', () => {
    const { words } = telling(COMMENTS)
    const refund = words.find(({ term }) => term.key === 'refund')
    const size = { one: 20, other: 20 }
    const seen = { one: 12, other: 5 }
    expect(refund?.byDocuments).toEqual(logOdds(seen, size, informativePrior(PRIOR_DOCUMENTS, seen, size)))
    const all = { one: 52, other: 40 }
    const tokens = { one: 36, other: 5 }
    expect(refund?.byTokens).toEqual(logOdds(tokens, all, informativePrior(PRIOR_TOKENS, tokens, all)))
    expect(refund?.group).toBe('one')
    expect(words.find(({ term }) => term.key === 'no problem')?.group).toBe('other')
  })

  it('keep quiet about few comments and about words of few comments', () => {
    expect(
      tellingWords(countsOf([...repeat(9, 'one', 'slow'), ...repeat(50, 'other', 'quick', 50)]))
    ).toEqual({
      why: 'too-few-comments',
      documents: { one: 9, other: 50 },
      needed: 10
    })
    expect(tellingWords(countsOf([]))).toMatchObject({ why: 'too-few-comments' })
    const { words, hidden } = telling([...COMMENTS, ...repeat(9, 'one', 'Mrs Smith', 500)])
    expect(words.map(({ term }) => term.key)).not.toContain('smith')
    expect(hidden).toBeGreaterThanOrEqual(3)
  })

  it('leave out what every comment says', () => {
    const { words } = telling([...repeat(10, 'one', 'ok slow'), ...repeat(10, 'other', 'ok quick', 50)])
    expect(words.map(({ term }) => term.key)).not.toContain('ok')
  })

  it('mirror when the groups change places, and do not mind the order of comments', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(COMMENTS, { minLength: COMMENTS.length }), (shuffled) => {
        expect(telling(shuffled)).toEqual(telling(COMMENTS))
      }),
      { numRuns: 20 }
    )
    const turned = telling(
      COMMENTS.map((each) => ({ ...each, group: each.group === 'one' ? 'other' : 'one' }))
    )
    for (const { term, byDocuments, group } of telling(COMMENTS).words) {
      const there = turned.words.find((word) => word.term.key === term.key)
      expect(there?.byDocuments.z).toBeCloseTo(-byDocuments.z, 12)
      expect(there?.group).not.toBe(group)
    }
  })

  it.each([
    ['en', ENGLISH],
    ['ro', ROMANIAN]
  ] as const)('tell easy from hard in the sample (%s)', (language, phrases) => {
    const comments = [
      ...Object.values(phrases.difficult)
        .flat()
        .map((text): Omit<Comment, 'response'> => ({ text, group: 'one' })),
      ...Object.values(phrases.easy)
        .flat()
        .map((text): Omit<Comment, 'response'> => ({ text, group: 'other' }))
    ].flatMap((comment) => Array.from({ length: 12 }, () => comment))
    const { words } = telling(
      comments.map((comment, response) => ({ ...comment, response })),
      language
    )
    expect(words.length).toBeGreaterThan(50)
    for (const { term, group } of words) expect(term.documents[group]).toBeGreaterThan(0)
  })
})

describe('examples', () => {
  const text = (length: number, letter = 'x') => letter.repeat(length)

  it('are the readable ones, each thing said once', () => {
    const comments = [
      { response: 1, text: text(5) },
      { response: 2, text: text(400) },
      { response: 3, text: text(118) },
      { response: 4, text: text(118) },
      { response: 5, text: text(100) },
      { response: 6, text: text(118, 'y') }
    ].map(({ response, text }) => exampleOf(response, text))
    const best = comments.reduce<readonly Example[]>(addExample, [])
    expect(best.map(({ response }) => response)).toEqual([3, 6, 5])
    expect(comments.reduceRight<readonly Example[]>(addExample, [])).toEqual(best)
    expect(best).toHaveLength(MOST_EXAMPLES)
  })
})
