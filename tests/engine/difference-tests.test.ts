import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { startAsking } from '../fixtures/asking'
import { hasSharedData } from '../fixtures/shared-data'
import { TIED } from '../fixtures/samples'
import { SFO_2014, SFO_2016, SFO_2018 } from '../fixtures/surveys'

const { ask, scratch } = await startAsking()

interface Outcome {
  readonly test: string
  readonly statistic: number
  readonly degreesOfFreedom?: number
  readonly p: number
  readonly adjusted: number
  readonly of: number
}

interface Printed {
  readonly independence: string
  readonly clusters?: { readonly who: string; readonly people: number; readonly answers: number }
  readonly groups: readonly { readonly key: string; readonly value: number; readonly base: string }[]
  readonly omnibus: {
    readonly answers: Outcome & {
      readonly v: number
      readonly leastExpected: number
      readonly isRough: boolean
    }
    readonly ranks: Outcome
    readonly within: Outcome
  }
  readonly comparisons: readonly {
    readonly group: string
    readonly difference: { readonly value: number; readonly low: number; readonly high: number }
    readonly test: Outcome
    readonly ranks: Outcome & { readonly u: number; readonly method: string }
    readonly delta: { readonly value: number; readonly word: string }
    readonly standardised: { readonly d: { readonly value: number; readonly word: string } }
  }[]
}

/** Groups of people who answered once, each as counts of the answers from 1 on. */
const survey = (name: string, groups: Readonly<Record<string, readonly number[]>>) => {
  const points = Math.max(...Object.values(groups).map((counts) => counts.length))
  const rows = Object.entries(groups).flatMap(([group, counts]) =>
    counts.flatMap((n, at) => Array<string>(n).fill(`${at + 1},${group}`))
  )
  return scratch.write(name, `How easy was it? (1-${points}),Place\n${rows.join('\n')}\n`)
}

const test = async (file: string, ...argv: string[]) => {
  const analysis = await ask('test', file, ...argv)
  const printed = analysis.json as Printed
  const [first] = printed.comparisons
  if (!first) throw new Error('nothing was compared')
  return { analysis, printed, first, table: printAnalysis(analysis, 'table') }
}

/** Two answers alone do not tell a scale. */
const onFive = ['--ces', 'How easy was it? (1-5)', '--ces-scale', '1-5', '--ces-easy', 'high']
const byPlace = ['--by', 'Place', '--against', 'pairs']

describe('groups of different people', () => {
  it('of two shares: pooled z and Newcombe’s interval, as in METHODS', async () => {
    const file = await survey('shares.csv', { A: [14, 0, 0, 0, 56], B: [32, 0, 0, 0, 48] })
    const { first, printed } = await test(file, ...byPlace, ...onFive)
    expect(printed.independence).toBe('independent')
    expect(first.test).toMatchObject({ test: 'two-proportion-pooled', of: 1 })
    expect(first.test.statistic).toBeCloseTo(2.65017, 5)
    expect(first.test.p).toBeCloseTo(0.008045, 6)
    expect(first.difference.low).toBeCloseTo(0.0524, 4)
    expect(first.difference.high).toBeCloseTo(0.3339, 4)
  })

  it('of two means: Welch, Mann-Whitney, Cliff’s delta and Cohen’s d, as in METHODS', async () => {
    const [A, B] = TIED
    const { first, table } = await test(
      await survey('means.csv', { A, B }),
      ...byPlace,
      '--definition',
      'mean'
    )
    expect(first.test).toMatchObject({ test: 'welch' })
    expect(first.test.statistic).toBeCloseTo(2.9519, 4)
    expect(first.test.degreesOfFreedom).toBeCloseTo(76.416, 3)
    expect(first.test.p).toBeCloseTo(0.004192, 6)
    expect(first.ranks).toMatchObject({ u: 1089.5, method: 'normal' })
    expect(first.ranks.p).toBeCloseTo(0.004765, 6)
    expect(first.delta).toMatchObject({ word: 'medium' })
    expect(first.delta.value).toBeCloseTo(0.3619, 4)
    expect(first.standardised.d.value).toBeCloseTo(0.6601, 4)
    expect(table).toContain('A is 1.13 points easier than B: +0.37 to +1.88, p = .0042 (one test).')
    expect(table).toMatch(/t\(76\.4\) 2\.95 +\.0042 +\.0042 +\+0\.36 medium +\.0048/)
  })

  it('all at once: chi-square of the answers with Cramér’s V, as in METHODS, and Kruskal-Wallis', async () => {
    const file = await survey('agresti.csv', { A: [762, 327, 468], B: [484, 239, 477] })
    const { printed, table } = await test(file, ...byPlace, '--ces-scale', '1-3', '--ces-easy', 'high')
    expect(printed.omnibus.answers).toMatchObject({ test: 'chi-square', degreesOfFreedom: 2, isRough: false })
    expect(printed.omnibus.answers.statistic).toBeCloseTo(30.0701, 4)
    expect(printed.omnibus.answers.p / 2.9536e-7).toBeCloseTo(1, 4)
    expect(printed.omnibus.answers.v).toBeCloseTo(0.1044, 4)
    expect(printed.omnibus.ranks).toMatchObject({ test: 'kruskal-wallis', degreesOfFreedom: 1 })
    expect(table).toContain('chi-square of the answers 30.07, 2 df, p < .0001; Cramér’s V .104 (small)')
  })

  it('that are few are tested exactly, and rough approximations are called so', async () => {
    const file = await survey('few.csv', { A: [1, 2, 3, 4, 5], B: [6, 5, 2, 1, 0] })
    const { first, printed, table } = await test(file, ...byPlace)
    expect(first.ranks).toMatchObject({ method: 'exact' })
    expect(printed.omnibus.answers.isRough).toBe(true)
    expect(table).toContain('exact where both sides have at most 50 answers together')
    expect(table).toContain('take chi-square for rough')
  })

  it('are each set against the rest, corrected as one family', async () => {
    const file = await survey('three.csv', {
      A: [10, 10, 10, 30, 40],
      B: [20, 20, 10, 30, 20],
      C: [30, 30, 10, 20, 10]
    })
    const { printed, analysis } = await test(file, '--by', 'Place')
    const { comparisons } = printed
    expect(comparisons.map(({ test: { of } }) => of)).toEqual([3, 3, 3])
    const [a, b, c] = comparisons.map(({ test: { p } }) => p)
    if (a === undefined || b === undefined || c === undefined) throw new Error('not three')
    expect(b).toBeGreaterThan(0.05)
    expect(comparisons[0]?.test.adjusted).toBeCloseTo(3 * a, 12)
    expect(comparisons[2]?.test.adjusted).toBeCloseTo(Math.max(3 * a, 2 * c), 12)
    expect(comparisons[0]?.difference.value).toBeCloseTo(0.7 - 0.4, 12)
    expect(printAnalysis(analysis, 'csv').split('\n')[0]).toBe(
      'Place,n,score,difference,low,high,statistic,p,p-adjusted,delta,rank-p-adjusted,rank-p,effect,test,df,d,g,base'
    )
    const { printed: plain } = await test(file, '--by', 'Place', '--correction', 'none')
    expect(plain.comparisons[0]?.test.adjusted).toBe(plain.comparisons[0]?.test.p)
  })

  it('are named one before the other, and told by which way is good', async () => {
    const file = await survey('waves.csv', {
      old: [40, 10, 0, 30, 20],
      new: [10, 10, 0, 40, 40],
      third: [9, 9, 9, 9, 9]
    })
    const { printed, table } = await test(
      file,
      ...['--by', 'Place', '--before', 'old', '--after', 'new', '--definition', 'difficult']
    )
    expect(printed.comparisons).toHaveLength(1)
    expect(printed.comparisons[0]?.difference.value).toBeCloseTo(0.2 - 0.5, 12)
    expect(printed.groups.map(({ key }) => key).sort()).toEqual(['new', 'old'])
    expect(table).toMatch(/new is 30\.0 points easier than old: −/)
  })

  it('that are small are hidden, and nothing is tested that would tell of them', async () => {
    const file = await survey('small.csv', {
      A: [1, 1, 1, 1, 1],
      B: [2, 2, 2, 3, 3],
      C: [10, 10, 10, 10, 20],
      D: [20, 10, 10, 10, 10]
    })
    const { analysis, printed, table } = await test(file, '--by', 'Place')
    expect(printed.groups.map(({ base }) => base)).toEqual(['hidden', 'protecting', 'enough', 'enough'])
    expect(printed.groups[0]?.value).toBeCloseTo(0.4, 12)
    expect(printed.comparisons.slice(0, 2).map((each) => each.test)).toEqual([
      'few-answers',
      'protects-smaller'
    ])
    expect(printed.comparisons[2]?.test).toMatchObject({ of: 2 })
    const lines = printAnalysis(analysis, 'csv').split('\n')
    expect(lines[1]).toBe('A,5,,,,,,,,,,,,,,,,hidden')
    expect(table).toMatch(/^A +5 +hidden +hidden: fewer than 10 answers$/m)
    expect(table).toContain('Hidden: 2 groups')
    expect(table).toContain('(17 answers)')
  })

  it('have a p that is never 0', async () => {
    const file = await survey('far.csv', { A: [5000, 0, 0, 0, 1], B: [1, 0, 0, 0, 5000] })
    const { first, table } = await test(file, ...byPlace, ...onFive)
    expect(first.test.p).toBe(Number.MIN_VALUE)
    expect(first.test.adjusted).toBeGreaterThan(0)
    expect(table).toContain('p < .0001')
  })

  it('are as without weights where all weigh alike', async () => {
    const rows = ['A', 'B'].flatMap((place, at) =>
      Array.from({ length: 60 }, (_, row) => `${((row * (3 - at)) % 5) + 1},${place},2.5`)
    )
    const file = await scratch.write('weighted.csv', `How easy was it? (1-5),Place,W\n${rows.join('\n')}\n`)
    const plain = await test(file, ...byPlace)
    const weighted = await test(file, ...byPlace, '--weight', 'W')
    expect(weighted.first.test.p).toBeCloseTo(plain.first.test.p, 12)
    expect(weighted.printed.omnibus.answers.p).toBeCloseTo(plain.printed.omnibus.answers.p, 12)
    expect(weighted.table).toMatch(/Effective/)
    expect(weighted.table).toContain('Weighted:')
  })
})

/** Twelve people who rated paying and returning, once each. */
const PAIRS: readonly (readonly [number, number])[] = [
  [5, 4],
  [6, 4],
  [7, 6],
  [4, 4],
  [5, 3],
  [6, 5],
  [7, 5],
  [3, 3],
  [4, 2],
  [5, 4],
  [6, 6],
  [7, 5]
]

describe('groups in which the same people stand', () => {
  const wide = () =>
    scratch.write(
      'wide.csv',
      `Easy to pay (1-7),Easy to return (1-7)\n${PAIRS.map((pair) => pair.join(',')).join('\n')}\n`
    )
  const mapped = [
    '--ces',
    'Easy to pay (1-7)=Pay,Easy to return (1-7)=Return',
    '--ces-easy',
    'high',
    '--ces-scale',
    '1-7'
  ]

  it('are tested within people: the paired t test where each rated each, by hand', async () => {
    const { first, printed, table } = await test(await wide(), ...mapped, '--definition', 'mean')
    // Differences 1 2 1 0 2 1 2 0 2 1 0 2: mean 14/12, sum of squares 24.
    const variance = (24 - 14 ** 2 / 12) / 11
    expect(first.difference.value).toBeCloseTo(14 / 12, 12)
    expect(first.test).toMatchObject({ test: 'cluster-t', degreesOfFreedom: 11 })
    expect(first.test.statistic).toBeCloseTo(14 / 12 / Math.sqrt(variance / 12), 10)
    expect(printed).toMatchObject({
      independence: 'shared',
      clusters: { who: 'response', people: 12, answers: 24 },
      omnibus: { answers: 'not-independent', ranks: 'not-independent' }
    })
    expect(printed.omnibus.within.statistic).toBeCloseTo(first.test.statistic ** 2, 8)
    expect(printed.comparisons.map(({ ranks }) => ranks)).toEqual(['not-independent', 'not-independent'])
    expect(table).toContain(
      'The same people rated several touchpoints: differences are tested within people (12 people, 24 answers)'
    )
  })

  it('are the same people in a long file with the response or the respondent of each row', async () => {
    const { first } = await test(await wide(), ...mapped)
    const rows = PAIRS.flatMap(([pay, back], at) => [`P${at},${pay},Pay`, `P${at},${back},Return`])
    const file = await scratch.write('long.csv', `Who,How easy was it? (1-7),Step\n${rows.join('\n')}\n`)
    for (const [option, who] of [
      ['--response', 'response'],
      ['--respondent', 'respondent']
    ] as const) {
      const long = await test(file, '--touchpoint', 'Step', option, 'Who', '--ces-easy', 'high')
      expect(long.printed.clusters).toEqual({ who, people: 12, answers: 24 })
      expect(long.first.test.statistic).toBeCloseTo(first.test.statistic, 10)
    }
  })

  it('are two people where each file numbers its respondents anew, and one where ids are their own', async () => {
    const write = (name: string, id: (row: number) => string) =>
      scratch.write(
        name,
        `Who,How easy was it? (1-7)\n${PAIRS.map(([pay], row) => `${id(row)},${pay}`).join('\n')}\n`
      )
    const asked = ['--by', 'file', '--respondent', 'Who', '--ces-easy', 'high']
    const numbered = [
      await write('n1.csv', (row) => `${row + 1}`),
      await write('n2.csv', (row) => `${row + 3}`)
    ] as const
    expect((await test(...numbered, ...asked)).printed).toMatchObject({ independence: 'independent' })
    const named = [
      await write('i1.csv', (row) => `C-${row + 1}`),
      await write('i2.csv', (row) => `C-${row + 3}`)
    ] as const
    expect((await test(...named, ...asked)).printed).toMatchObject({
      independence: 'shared',
      clusters: { who: 'respondent', people: 14, answers: 24 }
    })
  })

  it('are tested over people where a group holds several answers of one', async () => {
    const rows = PAIRS.flatMap((pair, at) => [
      `${pair.join(',')},A`,
      `${pair.map((score) => Math.max(1, score - (at % 3))).join(',')},B`
    ])
    const file = await scratch.write(
      'places.csv',
      `Easy to pay (1-7),Easy to return (1-7),Place\n${rows.join('\n')}\n`
    )
    const { printed, table, first } = await test(file, ...mapped, '--by', 'Place')
    expect(printed).toMatchObject({ independence: 'repeated', clusters: { people: 24, answers: 48 } })
    expect(first.test).toMatchObject({ test: 'cluster-t', degreesOfFreedom: 11 })
    expect(table).toContain('People answered more than once')
    expect(table).not.toContain('All at once')
  })

  it('are hidden where fewer than ten people gave their answers', async () => {
    // Twelve answers, of six people.
    const few = PAIRS.slice(0, 6).map((pair) => `${pair.join(',')},Few`)
    const many = [...PAIRS, ...PAIRS].flatMap((pair, at) => [`${pair.join(',')},${at % 2 ? 'A' : 'B'}`])
    const file = await scratch.write(
      'fewer.csv',
      `Easy to pay (1-7),Easy to return (1-7),Place\n${[...few, ...many].join('\n')}\n`
    )
    const { printed } = await test(file, ...mapped, '--by', 'Place')
    expect(Object.fromEntries(printed.groups.map(({ key, base }) => [key, base]))).toEqual({
      Few: 'hidden',
      A: 'protecting',
      B: 'small'
    })
  })

  it('asked on different scales are compared by their index alone', async () => {
    const rows = [...PAIRS, ...PAIRS].map(([pay, back]) => `${pay},${Math.min(5, back)}`)
    const file = await scratch.write(
      'scales.csv',
      `Easy to pay (1-7),Easy to return (1-5)\n${rows.join('\n')}\n`
    )
    const asked = ['--ces', 'Easy to pay (1-7)=Pay,Easy to return (1-5)=Return', '--ces-easy', 'high']
    const { first } = await test(file, ...asked, '--definition', 'mean')
    expect(first.test).toBe('different-scales')
    const index = await test(file, ...asked, '--definition', 'index')
    expect(index.first.test).toMatchObject({ test: 'cluster-t' })
  })
})

describe('a test', () => {
  it('says what it wants', async () => {
    const file = await survey('wants.csv', { A: [5, 5, 5, 5, 5], B: [5, 5, 5, 5, 5] })
    await expect(ask('test', file, '--by', 'Place,touchpoint')).rejects.toThrow('one dimension')
    await expect(ask('test', file, '--by', 'Place', '--before', 'A')).rejects.toThrow('both of them')
    await expect(ask('test', file, '--by', 'Place', '--before', 'A', '--after', 'A')).rejects.toThrow(
      'the same group'
    )
    await expect(ask('test', file, '--by', 'Place', '--before', 'A', '--after', 'Z')).rejects.toThrow('“Z”')
    await expect(ask('test', file, '--by', 'Place', '--against', 'all')).rejects.toThrow('--against')
    await expect(ask('test', file, '--by', 'file')).rejects.toThrow('no two groups')
    await expect(ask('test', file, '--by', 'Place', '--metric', 'nps')).rejects.toThrow('no NPS')
  })
})

describe.runIf(hasSharedData)('the passenger survey', () => {
  const asked = [
    ...[SFO_2014, SFO_2016, SFO_2018],
    ...[
      '--ces',
      'Q14FIND=Finding your way,Q14PASSTHRU=Security screening',
      '--ces-scale',
      '1-5',
      '--ces-easy',
      'high'
    ]
  ] as const

  it('finds security harder, within people', async () => {
    const { first, printed, table } = await test(...asked, '--by', 'touchpoint')
    // Worked out from the rows by a script of a few lines, apart from this project.
    expect(first.difference.value).toBeCloseTo(0.0688006400102, 12)
    expect(first.test.statistic).toBeCloseTo(14.0608639301, 8)
    expect(first.test.degreesOfFreedom).toBe(7455)
    expect(first.test.p).toBeLessThan(1e-40)
    expect(printed.clusters).toEqual({ who: 'respondent-of-file', people: 8321, answers: 15_660 })
    expect(table).toContain(
      'Security screening is 6.9 points harder than the rest: −7.8 to −5.9, p < .0001 (Holm, 2 tests).'
    )
  })

  it('has three waves of different people, most of whom answered twice', async () => {
    const { printed } = await test(...asked, '--by', 'file')
    expect(printed.independence).toBe('repeated')
    const statistics = printed.comparisons.map(({ test: { statistic } }) => Math.round(statistic * 1e6) / 1e6)
    expect(statistics).toEqual([4.282688, -0.635206, -3.554752])
    expect(printed.comparisons.map(({ test: { of } }) => of)).toEqual([3, 3, 3])
  })
})

describe('periods', () => {
  it('are groups, whoever answered again in another', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => {
      const month = 1 + (at % 6)
      return `${1 + ((at * 5) % 7)},2025-${String(month).padStart(2, '0')}-10,C${at % 70}`
    })
    const file = await scratch.write(
      'months.csv',
      `How easy was it? (1-7),Date,Customer\n${rows.join('\n')}\n`
    )
    const said = ['--ces', 'How easy was it? (1-7)', '--ces-scale', '1-7', '--ces-easy', 'high']
    const asked = [...said, '--date', 'Date', '--respondent', 'Customer', '--by', 'quarter']
    const { printed } = await test(file, ...asked, '--before', '2025-01-01', '--after', '2025-04-01')
    expect(printed.clusters).toMatchObject({ who: 'respondent', people: 70, answers: 120 })
    expect(printed.groups.map(({ key }) => key)).toEqual(['2025-01-01', '2025-04-01'])
    expect(printed.comparisons[0]?.test).toMatchObject({ test: 'cluster-t', degreesOfFreedom: 51 })
  })
})
