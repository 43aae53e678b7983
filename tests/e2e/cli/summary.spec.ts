import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readPdf } from '../../fixtures/pdf-facts'
import { readPixels, readPng } from '../../fixtures/png-facts'
import { hasSharedData, sharedFile } from '../../fixtures/shared-data'
import { SFO_2018 } from '../../fixtures/surveys'
import { ROOT } from '../places'
import { effortscope } from './command-line'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

const TOUCHPOINTS = [
  ...['Account', 'Billing', 'Checkout', 'Delivery'],
  ...['Onboarding', 'Returns', 'Support call', 'Support chat']
]

const SFO_MAPPING = [
  ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening'],
  ...['--ces-scale', '1-5', '--ces-easy', 'high', '--missing', '6,0']
]

interface Estimate {
  value: number
  low: number
  high: number
}

interface Printed {
  source: { files: string[]; responses: number; evaluations: number; missing: number; refused: number }
  definition: unknown
  rows: {
    key: Record<string, string>
    ces: { n: number; base: string; counts: Record<string, number> } & Record<
      'mean' | 'easy' | 'difficult' | 'net' | 'index',
      Estimate
    >
    csat?: { n: number; counts: Record<string, number>; mean: Estimate; satisfied: Estimate }
    nps?: { n: number; net: Estimate }
  }[]
}

interface Reference {
  n: number
  mean: number
  mean_ci95: [number, number]
  top2: number
  wilson95: [number, number]
  top2_pct: number
  bottom2_pct: number
  net_easy: number
  dist: Record<string, number>
}

const summaryOf = async (...args: string[]): Promise<Printed> => {
  const { code, out, error } = await effortscope('summary', ...args, '--format', 'json')
  expect(code, error).toBe(0)
  return JSON.parse(out) as Printed
}

const expectNear = (value: number | undefined, wanted: number) => {
  expect(Math.abs((value ?? NaN) - wanted)).toBeLessThan(1e-9)
}

test.describe('a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('the summary equals the reference numbers', async () => {
    const { source, rows } = await summaryOf(SFO_2018, ...SFO_MAPPING, '--csat', 'Q7ALL', '--nps', 'NETPRO')
    expect(source).toMatchObject({ responses: 2809, evaluations: 5618, missing: 651, refused: 0 })
    const reference = JSON.parse(await readFile(sharedFile('reference/sfo_2018_ces.json'), 'utf8')) as Record<
      string,
      Reference
    >
    expect(rows.map(({ key }) => key.touchpoint).sort()).toEqual(['Finding your way', 'Security screening'])
    for (const { key, ces } of rows) {
      const wanted = reference[key.touchpoint ?? '']
      if (!wanted) throw new Error(`no reference for ${key.touchpoint}`)
      expect(ces.n).toBe(wanted.n)
      expect(ces.base).toBe('enough')
      expect(ces.counts).toEqual(wanted.dist)
      expectNear(ces.mean.value, wanted.mean)
      expectNear(ces.mean.low, wanted.mean_ci95[0])
      expectNear(ces.mean.high, wanted.mean_ci95[1])
      expectNear(ces.easy.value, wanted.top2_pct / 100)
      expectNear(ces.easy.low, wanted.wilson95[0] / 100)
      expectNear(ces.easy.high, wanted.wilson95[1] / 100)
      expectNear(ces.difficult.value, wanted.bottom2_pct / 100)
      expectNear(ces.net.value, wanted.net_easy / 100)
    }
  })

  test('a polarity that cannot be decided is asked for', async () => {
    const { code, out, error } = await effortscope(
      ...['summary', SFO_2018, '--ces', 'Q14FIND,Q14PASSTHRU', '--ces-scale', '1-5', '--format', 'json']
    )
    // Q7ALL is not named here, and nothing in the headers says which end is easy.
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(error).toContain('--ces-easy')
    // A question about the data: the help has no answer to it.
    expect(error).not.toContain('--help')
  })

  test('rows can be narrowed and split', async () => {
    const { source, rows } = await summaryOf(
      ...[SFO_2018, ...SFO_MAPPING, '--by', 'touchpoint,BAREA', '--where', 'BAREA=A']
    )
    // The source is the file, whatever was narrowed; a row's n is of the rows kept.
    expect(source.responses).toBe(2809)
    expect(rows.map(({ key }) => key)).toEqual([
      { touchpoint: 'Finding your way', BAREA: 'A' },
      { touchpoint: 'Security screening', BAREA: 'A' }
    ])
    for (const { ces } of rows) expect(ces.n).toBeLessThan(1233)
  })
})

test('what is not given is detected, and said on the error stream', async () => {
  const { code, out, error } = await effortscope('summary', SAMPLE, '--format', 'csv')
  expect(code).toBe(0)
  const [header, ...rows] = out.trim().split('\n')
  expect(header).toMatch(/^touchpoint,/)
  const ALL = ''
  expect(new Set(rows.map((row) => row.split(',')[0]))).toEqual(new Set([...TOUCHPOINTS, ALL]))
  expect(error).toMatch(/touchpoint/i)
  expect(error).toMatch(/easy/i)
})

test.describe('what cannot be done', () => {
  let folder: string
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
  })
  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  const WRONG: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
    ['no command', [], /summary.*See --help\./],
    ['an unknown command', ['summarise', SAMPLE], /summarise/],
    ['no file', ['summary'], /file/i],
    ['an unknown option', ['summary', SAMPLE, '--cess', 'X'], /--cess/],
    ['an unknown column', ['summary', SAMPLE, '--csat', 'Nowhere'], /Nowhere/],
    ['a scale that is none', ['summary', SAMPLE, '--ces-scale', 'five'], /five/],
    ['an end that is none', ['summary', SAMPLE, '--ces-easy', 'up'], /high.*low/],
    ['an unknown format', ['summary', SAMPLE, '--format', 'xml'], /xml/],
    ['an unknown dimension', ['summary', SAMPLE, '--by', 'Nowhere'], /Nowhere/],
    ['a filter without a value', ['summary', SAMPLE, '--where', 'Country'], /Country/],
    ['a chart without a place', ['chart', SAMPLE, '--view', 'touchpoints'], /--out/],
    ['a chart of a format nobody draws', ['chart', SAMPLE, '--out', 'chart.gif'], /gif/],
    ['a chart of a size nobody knows', ['chart', SAMPLE, '--out', 'a.png', '--size', 'a3'], /a3/]
  ]
  for (const [name, args, says] of WRONG)
    test(`${name} is wrong usage`, async () => {
      const { code, out, error } = await effortscope(...args)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(error).toMatch(says)
    })

  test('a file that cannot be read is named', async () => {
    const { code, error } = await effortscope('summary', join(folder, 'nowhere.csv'))
    expect(code).toBe(1)
    expect(error).toContain('nowhere.csv')
  })

  test('a file of another kind is refused', async () => {
    const picture = join(folder, 'picture.csv')
    await writeFile(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const { code, error } = await effortscope('summary', picture)
    expect(code).toBe(1)
    expect(error).toMatch(/picture\.csv/)
  })

  test('an empty file is refused', async () => {
    const empty = join(folder, 'empty.csv')
    await writeFile(empty, '')
    const { code, error } = await effortscope('summary', empty)
    expect(code).toBe(1)
    expect(error).toContain('empty')
  })
})

test.describe('charts', () => {
  let folder: string
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
  })
  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  const draw = async (view: string, name: string, ...more: string[]): Promise<Buffer> => {
    const out = join(folder, name)
    const { code, error } = await effortscope('chart', SAMPLE, '--view', view, '--out', out, ...more)
    expect(code, error).toBe(0)
    return readFile(out)
  }

  test('a PDF is vector, with its fonts and its words', async () => {
    await draw('touchpoints', 'chart.pdf')
    const pdf = await readPdf(join(folder, 'chart.pdf'))
    expect(pdf.text).toContain('retail-pulse.csv')
    expect(pdf.text).toContain('Returns')
    expect(pdf.images).toBe(0)
    for (const font of pdf.fonts) expect(font.embedded).toBe(true)
    expect(pdf.fonts.length).toBeGreaterThan(0)
  })

  test('a PNG has twice the pixels', async () => {
    expect(readPng(await draw('compare', 'chart.png')).width).toBe(2 * 960)
  })

  test('a slide has its size, its resolution and nothing behind it', async () => {
    const slide = ['--size', 'slide', '--scale', '1', '--background', 'transparent']
    const png = readPixels(await draw('compare', 'slide.png', ...slide))
    expect(png).toMatchObject({ width: 1280, height: 720, perInch: 96 })
    expect(png.at(0, 0)).toEqual([0, 0, 0, 0])
  })

  test('an SVG is the same when it is drawn again', async () => {
    const first = await draw('compare', 'chart.svg')
    expect(first.toString()).toContain('Onboarding')
    expect((await draw('compare', 'again.svg')).equals(first)).toBe(true)
  })
})

test('touchpoints on different scales are summed up by the index alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'effortscope-cli-'))
  const file = join(folder, 'scales.csv')
  await writeFile(
    file,
    [
      'How easy was it to pay? (1-5),How easy was it to find us? (1-7)',
      ...Array.from({ length: 60 }, (_, row) => ['2,3', '4,4', '5,6', '5,7', '4,5'][row % 5])
    ].join('\n')
  )
  const json = await effortscope('summary', file, '--by', 'touchpoint', '--format', 'json')
  expect(json.code, json.error).toBe(0)
  expect(json.error).toContain('another CES scale, 1-7, in How easy was it to find us?')
  const { rows, total, definition } = JSON.parse(json.out) as Record<string, unknown>
  expect(definition).toMatchObject({ ces: { pooled: ['index'] } })
  expect(rows).toMatchObject([
    { ces: { mean: { value: 5 }, on: [{ low: 1, high: 7, counts: { '3': 12, '2': 0 } }] } },
    { ces: { mean: { value: 4 }, on: [{ low: 1, high: 5, counts: { '2': 12, '5': 24 } }] } }
  ])
  expect(total).toMatchObject({
    ces: {
      n: 120,
      mean: { value: null, why: 'different-scales' },
      easy: { value: null, low: null, why: 'different-scales' },
      index: { value: expect.closeTo(70.8333, 4), low: expect.closeTo(66.1344, 3) }
    }
  })
  expect(total).not.toHaveProperty('ces.counts')

  const table = await effortscope('summary', file, '--by', 'touchpoint')
  expect(table.out).toMatch(/^All +120 +different scales/m)
  expect(table.out).toContain('Touchpoints are asked on different scales: 1–')

  const csv = await effortscope('summary', file, '--by', 'touchpoint', '--format', 'csv')
  expect(csv.out.split('\n')[0]).toBe('touchpoint,metric,figure,n,value,low,high,base,scale')
  expect(csv.out).toMatch(/^,ces,mean,120,,,,enough,1-[57]; 1-[57]$/m)

  const one = await effortscope('summary', file, '--ces-scale', '1-7', '--format', 'json')
  expect(JSON.parse(one.out)).toMatchObject({ total: { ces: { mean: { value: 4.5 } } } })
  await rm(folder, { recursive: true, force: true })
})
