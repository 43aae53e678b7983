import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import type { Progress } from '../../shared/contract/progress'
import { createRandom } from '../../shared/statistics/random'
import { startAsking } from '../fixtures/asking'
import { MTCARS } from '../fixtures/mtcars'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../fixtures/surveys'

const { ask, scratch, client } = await startAsking()

interface Part {
  readonly part: number
  readonly share: number
  readonly low: number
  readonly high: number
}

interface Printed {
  readonly n: number
  readonly used: number
  readonly answered: number
  readonly withoutWeight: number
  readonly effective: number
  readonly base: string
  readonly model: { readonly r2: { readonly value: number }; readonly why?: string }
  readonly drivers: readonly {
    readonly name: string
    readonly missing: number
    readonly unread: readonly { readonly value: string; readonly n: number }[]
    readonly johnson: Part
    readonly shapley: Part | null
    readonly beta: { readonly value: number }
    readonly quadrant: string | null
    readonly ease?: { readonly mean: number; readonly index: number; readonly n: number }
    readonly reference?: { readonly value: string | null; readonly n: number }
    readonly pooled?: number
    readonly levels?: readonly {
      readonly kind: string
      readonly value: string | null
      readonly n: number
      readonly beta: { readonly value: number }
    }[]
    readonly contrast?: {
      readonly reference: number
      readonly penalty: { readonly value: number }
      readonly reward: { readonly value: number }
      readonly kind: string
      readonly n: object
      readonly base: string
    }
  }[]
}

const drivers = async (...argv: string[]) => {
  const analysis = await ask('drivers', ...argv)
  return { analysis, json: analysis.json as Printed }
}

/** A number of each driver by its name, as many digits as are printed. */
const by = <T>({ drivers }: Printed, read: (driver: Printed['drivers'][number]) => T): Record<string, T> =>
  Object.fromEntries(drivers.map((driver) => [driver.name, read(driver)]))

const digits = (value: number | undefined, count = 7) => Number((value ?? NaN).toFixed(count))

const EASE = 'How easy was it? (1-7)'

describe('published drivers', () => {
  const cars = () => {
    const lines = MTCARS.map((car, row) => [(row % 7) + 1, ...car].join(','))
    return scratch.write('cars.csv', `${EASE},mpg,cyl,disp,hp,tons,gear\n${lines.join('\n')}\n`)
  }
  const asNumbers = (...names: string[]) => names.flatMap((name) => ['--driver', `${name}=number`])

  it('of mtcars come out of the files to the printed digit (METHODS 2.7)', async () => {
    const { json, analysis } = await drivers(
      await cars(),
      ...['--outcome', 'mpg=number', ...asNumbers('cyl', 'disp', 'hp', 'tons')]
    )
    expect(by(json, ({ johnson }) => digits(johnson.part))).toEqual({
      tons: 0.2706812,
      cyl: 0.2096904,
      disp: 0.1883043,
      hp: 0.179959
    })
    expect(by(json, ({ shapley }) => digits(shapley?.part))).toEqual({
      tons: 0.2621501,
      cyl: 0.2157094,
      disp: 0.2006984,
      hp: 0.1700769
    })
    expect(digits(json.model.r2.value)).toBe(0.8486348)
    expect(json).toMatchObject({ n: 32, used: 32, missing: 'listwise', caution: 'association-not-cause' })
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/^tons +31\.9% +27\.1% .* −0\.\d\d /m)
    expect(table).toContain('Association, not cause')
  })

  it.skipIf(!hasSharedData)('of swiss come out under weights, those far from nought as well', async () => {
    const rows = readFileSync(sharedFile('reference/swiss.csv'), 'utf8').trim().split('\n').slice(1)
    const lines = rows.map((line, row) => {
      const [fertility, ...rest] = line.split(',').map(Number)
      return [(row % 7) + 1, 1 + ((row + 1) % 3), 1e6 + (fertility ?? NaN), ...rest].join(',')
    })
    const file = await scratch.write(
      'swiss.csv',
      `${EASE},Weight,Fertility,Agriculture,Examination,Education,Catholic,Infants\n${lines.join('\n')}\n`
    )
    const { json } = await drivers(
      file,
      ...['--weight', 'Weight', '--outcome', 'Fertility=number'],
      ...asNumbers('Agriculture', 'Examination', 'Education', 'Catholic', 'Infants')
    )
    expect(digits(json.model.r2.value, 6)).toBe(0.694333)
    expect(by(json, ({ shapley }) => digits(shapley?.part, 6))).toEqual({
      Agriculture: 0.051821,
      Examination: 0.154945,
      Education: 0.255977,
      Catholic: 0.101957,
      Infants: 0.129632
    })
  })

  it('cost and bring what METHODS 2.7 has them cost and bring', async () => {
    const answers = (rating: number, ...csat: [answer: number, n: number][]) =>
      csat.flatMap(([answer, n]) =>
        Array.from({ length: n }, (_, row) => `${(row % 7) + 1},${answer},${rating}`)
      )
    const lines = [...answers(1, [2, 20]), ...answers(3, [3, 20], [4, 30]), ...answers(5, [4, 24], [5, 6])]
    const file = await scratch.write('contrast.csv', `${EASE},Satisfaction,Staff\n${lines.join('\n')}\n`)
    const { json, analysis } = await drivers(
      file,
      ...['--outcome', 'Satisfaction=1-5', '--driver', 'Staff=1-5']
    )
    const { contrast, ease } = json.drivers[0] ?? {}
    expect(
      [contrast?.reference, contrast?.penalty.value, contrast?.reward.value].map((x) => digits(x))
    ).toEqual([3.6, -1.6, 0.6])
    expect(contrast).toMatchObject({ kind: 'basic', n: { low: 20, middle: 50, high: 30 }, base: 'small' })
    expect(ease).toMatchObject({ mean: 3.2, n: 100 })
    expect(digits(ease?.index)).toBe(55)
    expect(printAnalysis(analysis, 'table')).toMatch(/−1\.60\* +\+0\.60\* +Basic/)
  })
})

/** People who rated some touchpoints and were satisfied with them, more by the first than by the others. */
const people = (n: number, seed = 5) => {
  const random = createRandom(seed)
  const answer = () => 1 + Math.floor(7 * random())
  return Array.from({ length: n }, () => {
    const ease = [answer(), answer(), answer()]
    const [a = 0, b = 0, c = 0] = ease
    const csat = Math.min(5, Math.max(1, Math.round((3 * a + b + 0.2 * c) / 6 + random())))
    return { ease, csat }
  })
}

describe('drivers of a wide file', () => {
  const header = 'How easy was it to pay?,How easy was it to return?,How easy was it to ask?,CSAT (1-5),Land'
  const wide = (name: string, lands: (row: number) => string, n = 400) => {
    const lines = people(n).map(({ ease, csat }, row) => {
      const rated = ease.map((answer, at) => (row % 10 === at ? '' : answer))
      return [...rated, row % 40 === 39 ? '' : csat, lands(row)].join(',')
    })
    return scratch.write(name, `${header}\n${lines.join('\n')}\n`)
  }
  const mapped = [
    '--ces',
    'How easy was it to pay?=Pay,How easy was it to return?=Return,How easy was it to ask?=Ask',
    ...['--ces-scale', '1-7', '--ces-easy', 'high', '--csat', 'CSAT (1-5)']
  ]

  it('are its touchpoints, where nothing else is said, and who lacks one is left out and counted', async () => {
    const file = await wide('touchpoints.csv', () => 'IT')
    const { json, analysis } = await drivers(file, ...mapped)
    expect(json.drivers.map(({ name }) => name)).toEqual(['Pay', 'Return', 'Ask'])
    expect(json).toMatchObject({ n: 400, answered: 390, used: 270, base: 'enough' })
    expect(by(json, ({ missing }) => missing)).toEqual({ Pay: 40, Return: 40, Ask: 40 })
    expect(json.drivers[0]).toMatchObject({
      quadrant: expect.stringMatching(/concentrate|keep-up/) as string
    })
    for (const { johnson, beta } of json.drivers) {
      expect(johnson.low).toBeLessThan(johnson.part)
      expect(johnson.high).toBeGreaterThan(johnson.part)
      expect(beta.value).toBeGreaterThan(0)
    }
    const parts = json.drivers.reduce((sum, { johnson }) => sum + johnson.part, 0)
    expect(parts).toBeCloseTo(json.model.r2.value, 10)
    expect(printAnalysis(analysis, 'table')).toContain('CSAT 10, Pay 40, Return 40, and Ask 40')
    expect(printAnalysis(analysis, 'csv')).toMatch(/^driver,johnson-share,johnson,johnson-low,johnson-high,/)
  })

  it('are drawn alike with the same seed, and otherwise with another', async () => {
    const file = await wide('seeds.csv', () => 'IT')
    const interval = async (seed: string) =>
      (await drivers(file, ...mapped, '--seed', seed, '--rounds', '50')).json.drivers.map(({ johnson }) => [
        johnson.low,
        johnson.high
      ])
    expect(await interval('7')).toEqual(await interval('7'))
    expect(await interval('7')).not.toEqual(await interval('8'))
  })

  it('are values of a dimension, rare ones together, blank as one of them', async () => {
    const land = (row: number) => (row < 4 ? `rare ${row}` : row < 40 ? '' : row < 80 ? 'RO' : 'IT')
    const file = await wide('lands.csv', land)
    const { json, analysis } = await drivers(file, ...mapped, '--driver', 'Pay', '--driver', 'Land')
    const dimension = json.drivers.find(({ name }) => name === 'Land')
    // One in ten lacks Pay, and one in forty CSAT. The four rare ones are too few to be told of, and take with them
    // the rarest of the others.
    expect(json.used).toBe(350)
    expect(dimension?.reference).toEqual({ kind: 'value', value: 'IT', n: 280 })
    expect(dimension?.levels?.map(({ kind, value, n }) => [kind, value, n])).toEqual([
      ['value', 'RO', 35],
      ['other', null, 35]
    ])
    expect(dimension?.pooled).toBe(4)
    const table = printAnalysis(analysis, 'table')
    expect(table).toContain('Land: each value against the most frequent, IT (280)')
    expect(table).toMatch(/^Driver +Level /)
  })

  it('are told of ten people, and of fewer only to programs', async () => {
    const file = await wide('few.csv', (row) => (row < 9 ? 'RO' : 'IT'))
    const { json, analysis } = await drivers(file, ...mapped, '--driver', 'Pay', '--where', 'Land=RO')
    expect(json).toMatchObject({ used: 8, base: 'hidden' })
    expect(json.model.r2.value).toBeGreaterThan(0)
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/^Pay +hidden +hidden/m)
    expect(table).toContain('fewer than 10 people')
    expect(table).not.toContain('R²')
    expect(printAnalysis(analysis, 'csv').split('\n')[1]).toMatch(/^Pay,,,,,,,,,,,,,$/)
  })

  it('explain nothing where they are the outcome, follow from each other or never vary', async () => {
    const file = await wide('twice.csv', () => 'IT')
    await expect(drivers(file, ...mapped, '--driver', 'CSAT (1-5)=1-5')).rejects.toMatchObject({
      fault: { code: 'driver-twice' }
    })
    await expect(drivers(file, ...mapped, '--outcome', 'ces')).rejects.toMatchObject({
      fault: { code: 'effort-asked-apart' }
    })
    const { json, analysis } = await drivers(file, ...mapped, '--driver', 'Land')
    expect(json.model.why).toBe('no-drivers')
    expect(printAnalysis(analysis, 'table')).toContain('There is no model: no driver has two values.')
    await expect(drivers(file, ...mapped, '--outcome', 'Land')).rejects.toThrow('An outcome is a number')
    await expect(drivers(file, ...mapped, '--rounds', '3')).rejects.toThrow('--rounds takes a whole number')
  })

  it('can be stopped while they are drawn', async () => {
    const file = await wide('stop.csv', () => 'IT')
    await drivers(file, ...mapped)
    const abort = new AbortController()
    const told: Progress[] = []
    const asked = client.call(
      'slice.drivers',
      {
        slice: { filters: [] },
        outcome: { kind: 'metric', metric: 'csat' },
        drivers: ['Pay', 'Return', 'Ask'].map((touchpoint) => ({ kind: 'touchpoint', touchpoint })),
        rounds: 5000,
        seed: 1
      },
      {
        signal: abort.signal,
        progress: (progress) => {
          told.push(progress)
          if ((progress.fraction ?? 0) > 0.85) abort.abort()
        }
      }
    )
    await expect(asked).rejects.toMatchObject({ fault: { code: 'cancelled' } })
    expect(told.at(-1)).toMatchObject({ phase: 'counting' })
    expect(told.at(-1)?.fraction).toBeLessThan(0.9)
  })
})

describe('drivers of a long file', () => {
  const header = `Response ID,Touchpoint,${EASE},CSAT (1-5),Channel`
  const long = (name: string, apart: boolean) => {
    const lines = people(200).flatMap(({ ease, csat }, row) =>
      ['Pay', 'Return', 'Ask'].map((touchpoint, at) =>
        [apart ? `${row}-${at}` : row, touchpoint, ease[at], csat, row % 3 ? 'web' : 'shop'].join(',')
      )
    )
    return scratch.write(name, `${header}\n${lines.join('\n')}\n`)
  }
  const mapped = ['--touchpoint', 'Touchpoint', '--csat', 'CSAT (1-5)', '--response', 'Response ID']

  it('are touchpoints where one response rated several: its rows are one person', async () => {
    const { json } = await drivers(await long('together.csv', false), ...mapped)
    expect(json).toMatchObject({ n: 200, used: 200 })
    const lines = people(200).map(({ ease, csat }) => [...ease, csat].join(','))
    const wide = await scratch.write(
      'same.csv',
      `Pay easy,Return easy,Ask easy,CSAT (1-5)\n${lines.join('\n')}\n`
    )
    const other = await drivers(
      wide,
      ...['--ces', 'Pay easy=Pay,Return easy=Return,Ask easy=Ask', '--ces-scale', '1-7'],
      ...['--ces-easy', 'high', '--csat', 'CSAT (1-5)']
    )
    expect(by(json, ({ johnson }) => digits(johnson.part))).toEqual(
      by(other.json, ({ johnson }) => digits(johnson.part))
    )
    expect(by(json, ({ contrast }) => contrast)).toEqual(by(other.json, ({ contrast }) => contrast))
  })

  it('are not touchpoints where nobody is known to have rated two', async () => {
    const file = await long('apart.csv', true)
    await expect(drivers(file, ...mapped)).rejects.toThrow('“correlate”')
    await expect(drivers(file, ...mapped, '--driver', 'touchpoints')).rejects.toMatchObject({
      fault: { code: 'touchpoints-rated-apart' }
    })
  })

  it('of effort itself are columns and the touchpoint as one', async () => {
    const { json } = await drivers(
      await long('effort.csv', true),
      ...[...mapped, '--outcome', 'ces', '--driver', 'touchpoint', '--driver', 'Channel']
    )
    expect(json).toMatchObject({ n: 600, used: 600 })
    expect(json.drivers.map(({ name, levels }) => [name, levels?.length]).sort()).toEqual([
      ['Channel', 1],
      ['Touchpoint', 2]
    ])
  })
})

describe.skipIf(!hasSharedData)('drivers of the passenger survey', () => {
  const mapped = [
    ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening'],
    ...['--ces-scale', '1-5', '--ces-easy', 'high', '--csat', 'Q7ALL', '--csat-scale', '1-5'],
    ...[
      '--driver',
      'touchpoints',
      '--driver',
      'Q7FOOD=1-5',
      '--driver',
      'Q7SIGN=1-5',
      '--driver',
      'Q7WIFI=1-5'
    ]
  ]

  it('are those a regression of its complete answers has', async () => {
    const { json } = await drivers(SFO_2018, ...mapped)
    expect(json).toMatchObject({ n: 2809, answered: 2625, used: 1502, base: 'enough' })
    expect(digits(json.model.r2.value)).toBe(0.5394666)
    expect(by(json, ({ beta }) => digits(beta.value))).toEqual({
      Q7FOOD: 0.3814416,
      Q7SIGN: 0.2827681,
      Q7WIFI: 0.1731169,
      'Finding your way': 0.0794911,
      'Security screening': 0.1292632
    })
    const food = json.drivers.find(({ name }) => name === 'Q7FOOD')
    expect(food?.unread.map(({ value }) => value).sort()).toEqual(['0', '6'])
  })

  it('are told of three waves together, weighted as well', async () => {
    const waves = [SFO_2014, SFO_2016, SFO_2018]
    const { json } = await drivers(...waves, ...mapped)
    expect(json).toMatchObject({ n: 8714, answered: 8221, used: 4710 })
    expect(digits(json.model.r2.value)).toBe(0.5223551)
    const weighted = await drivers(...waves, ...mapped, '--weight', 'WEIGHT')
    expect(weighted.json).toMatchObject({ n: 8714, used: 4710, weighted: true })
    expect(weighted.json.effective).toBeLessThan(4710)
    expect(weighted.json.model.r2.value).not.toBeCloseTo(json.model.r2.value, 4)
  })
})
