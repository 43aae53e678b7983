import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INITIAL_CHOICES } from '../../shared/contract/chart-format'
import type { ArgumentsOf } from '../../shared/contract/contract'
import {
  CHART_FORMATS,
  CHART_VIEWS,
  INITIAL_VIEW,
  type ChartFormat,
  type ChartPart,
  type ChartRequest
} from '../../shared/contract/view-state'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { readPdf } from '../fixtures/pdf-facts'
import { readPng } from '../fixtures/png-facts'
import { makeScratch, type Scratch } from '../fixtures/scratch'

const TOUCHPOINTS = ['Checkout', 'Plată & "livrare"', '<Returns>', 'Casă']

const FIVE = { low: 1, high: 5, good: 'high' } as const

const HARD = [
  'The refund is late',
  'A rude courier',
  'I waited on the phone',
  'A broken parcel',
  'Wrong invoice'
]
const EASY = [
  'The agent was friendly',
  'A quick website',
  'I like the shop',
  'A clear letter',
  'Great choice'
]

const LINES = Array.from({ length: 480 }, (_, index) => {
  const touchpoint = TOUCHPOINTS[index % 4] ?? ''
  const ces = ((index * 7) % 11) % 7
  const day = `2026-01-${String((index % 31) + 1).padStart(2, '0')}`
  const said = ces < 3 ? HARD : EASY
  return `"${touchpoint.replaceAll('"', '""')}",${index % 3 ? 'FR' : 'IT'},${ces + 1},${Math.min(5, ces + 1)},${day},1.5,${said[index % said.length]}`
})

const MAPPING = mappingOf({
  touchpoint: 'touchpoint',
  csat: { column: 'csat', scale: FIVE, missing: [] },
  date: { column: 'day', format: 'iso' },
  weight: 'w',
  dimensions: ['country'],
  comments: ['said']
})

let application: TestApplication
let scratch: Scratch

const start = async (): Promise<TestApplication> => {
  const started = await startApplication()
  const file = await scratch.write(
    'survey.csv',
    `touchpoint,country,ces,csat,day,w,said\n${LINES.join('\n')}\n`
  )
  await importFiles(started, [file], MAPPING, 'Magasin d’été')
  return started
}

beforeAll(async () => {
  scratch = await makeScratch()
  application = await start()
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const REQUEST: ChartRequest = {
  ...INITIAL_VIEW,
  view: 'touchpoints',
  drivers: { ...INITIAL_VIEW.drivers, columns: ['country'] }
}

type More = Partial<Omit<ArgumentsOf<'chart.export'>, 'request' | 'format'>>

const make = (
  format: ChartFormat,
  request: Partial<ChartRequest> = {},
  more: More = {},
  from = application
) =>
  from.client.call('chart.export', {
    request: { ...REQUEST, ...request },
    format,
    look: 'light',
    width: 900,
    language: 'en',
    ...INITIAL_CHOICES,
    ...more
  })

const svgOf = async (...asked: [Partial<ChartRequest>?, More?]) => {
  const { bytes } = await make('svg', ...asked)
  return new TextDecoder().decode(bytes)
}

/** All text of a picture, as it is read: without its marks, wrapped lines as one. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text)
    .join(' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const pdfOf = async (...asked: [Partial<ChartRequest>?, More?]) => {
  const { bytes } = await make('pdf', ...asked)
  return readPdf(await scratch.write('chart.pdf', bytes))
}

describe.each(CHART_VIEWS)('the chart of %s', (view) => {
  it.each(CHART_FORMATS)('is the same %s every time, in this application and in another', async (format) => {
    const { name, bytes } = await make(format, { view })
    expect(name).toBe(`Magasin d’été ${view}.${format}`)
    const again = await make(format, { view })
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true)
    const other = await start()
    try {
      expect(Buffer.from((await make(format, { view }, {}, other)).bytes).equals(bytes)).toBe(true)
    } finally {
      await other.end()
    }
  })

  it('as PDF is one page of lines and real text in embedded fonts', async () => {
    const pdf = await pdfOf({ view })
    expect(pdf).toMatchObject({ pages: 1, images: 0 })
    expect(pdf.paths).toBeGreaterThan(10)
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.filter(({ name, embedded }) => !embedded || !name.includes('Inter'))).toEqual([])
    expect(pdf.title).toContain('Magasin d’été')
  })

  it('as PNG has two pixels a point', async () => {
    const svg = await svgOf({ view })
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    const png = readPng(Buffer.from((await make('png', { view })).bytes))
    expect(png).toEqual({ width: 2 * Number(width), height: Math.round(2 * Number(height)) })
    expect(Number(width)).toBe(900)
  })

  it('as SVG holds no marks of the drawing library, no script and no other place', async () => {
    const svg = await svgOf({ view })
    expect(svg).not.toMatch(/ecmeta|zr\d|class=|<style|<script|<image|href=|url\(http/)
    expect(svg.match(/<svg/g)).toHaveLength(1)
  })

  it('in a dark look has other colours and the same text', async () => {
    const [light, dark] = await Promise.all([svgOf({ view }), svgOf({ view }, { look: 'dark' })])
    expect(dark).not.toBe(light)
    expect(dark).toContain('#1c1f23')
    expect(textOf(dark)).toBe(textOf(light))
  })
})

describe('a picture of a view of several', () => {
  it.each<[part: ChartPart, view: ChartRequest['view'], has: string, lacks: string]>([
    ['trend', 'trend', 'control limits', 'What changed, and why?'],
    ['change', 'trend', 'What changed, and why?', 'control limits'],
    ['points', 'compare', 'all touchpoints', 'in % of the row'],
    ['people', 'compare', 'in % of the row', 'all touchpoints']
  ])('stands alone: %s', async (part, view, has, lacks) => {
    const [alone, together] = (await Promise.all([svgOf({ view, part }), svgOf({ view })])).map(textOf)
    expect(together).toContain(has)
    expect(together).toContain(lacks)
    expect(alone).toContain(has)
    expect(alone).not.toContain(lacks)
  })
})

describe('what travels with a chart', () => {
  const slice = {
    filters: [
      { op: 'is' as const, dimension: 'country', values: ['FR'] },
      { op: 'between' as const, dimension: '@time', from: '2026-01-01', to: '2026-01-21' }
    ]
  }

  it.each<[name: string, request: Partial<ChartRequest>, texts: string[]]>([
    [
      'everything',
      {},
      [
        'Where is it hard?',
        'Slice: All responses',
        '% easy, 5–7 of 1–7. 95% interval: Wilson.',
        'CES: 480 answers · 480 responses · Jan 1, 2026 – Jan 31, 2026',
        'Source: survey.csv',
        ...TOUCHPOINTS
      ]
    ],
    [
      'a slice of it',
      { slice, ces: 'mean' },
      [
        'Slice: country is FR; Jan 1, 2026 – Jan 20, 2026',
        'Mean, 1–7. 95% interval: Student’s t.',
        'CES: 210 answers · 210 responses · Jan 1, 2026 – Jan 20, 2026'
      ]
    ],
    [
      'effort against satisfaction, weighted',
      { view: 'compare', weighted: true, csat: 'mean' },
      [
        'Effort against satisfaction',
        'CES: % easy, 5–7 of 1–7.',
        'CSAT: Mean CSAT, 1–5. 95% interval: Student’s t.',
        'CES: 480 answers (effective base 480) · CSAT: 480 answers (effective base 480) · 480 responses',
        'weighted',
        'Source: survey.csv'
      ]
    ]
  ])('of %s: title, slice, definition, n, dates and source', async (_, request, texts) => {
    const svg = textOf(await svgOf(request))
    const pdf = (await pdfOf(request)).text.replace(/\s+/g, ' ')
    for (const text of texts) {
      expect(svg).toContain(text)
      expect(pdf).toContain(text)
      expect(pdf.split(text)).toHaveLength(svg.split(text).length)
    }
    expect(svg.includes('not weighted')).toBe(request.weighted !== true)
  })

  it('of a trend: the days that are marked in it, and of which days the rest is', async () => {
    const marked = { from: '2026-01-05', to: '2026-01-18' }
    const trend = { ...INITIAL_VIEW.trend, marked }
    const days = 'Jan 5, 2026 – Jan 18, 2026'
    expect(textOf(await svgOf({ view: 'trend', trend }))).toContain(`Marked: ${days}`)
    const filters = [{ op: 'between' as const, dimension: '@time', from: '2026-01-05', to: '2026-01-19' }]
    const brushed = textOf(await svgOf({ view: 'trend', trend, slice: { filters } }))
    expect(brushed).toContain('Slice: All responses')
    expect(brushed).toContain(`Filtered by: ${days}.`)
    expect(textOf(await svgOf({ view: 'trend' }))).not.toMatch(/Marked:|Filtered by:/)
  })

  it('says of each chart by itself whether it is weighted, whatever the window is', async () => {
    for (const view of CHART_VIEWS)
      for (const weighted of [true, false]) {
        const svg = textOf(await svgOf({ view, weighted }))
        // The model always takes the weights, days and words never do.
        const isWeighted = view === 'drivers' || (weighted && view !== 'health' && view !== 'verbatims')
        expect([view, svg.includes('· weighted'), svg.includes('not weighted')]).toEqual([
          view,
          isWeighted,
          !isWeighted
        ])
        if (view === 'health') expect(svg).not.toContain('effective base')
      }
  })

  it('is not drawn over the chart, however narrow', async () => {
    const svg = await svgOf({}, { width: 480 })
    expect(textOf(svg)).toContain('Slice: All responses')
    const [, top = '0'] = /<g transform="translate\(0 ([\d.]+)\)">/.exec(svg) ?? []
    const heads = [...svg.slice(0, svg.indexOf('<g ')).matchAll(/<text x="20" y="([\d.]+)"/g)].map(([, y]) =>
      Number(y)
    )
    expect(Math.max(...heads)).toBeLessThan(Number(top))
  })
})

describe('nothing is drawn', () => {
  it('of a slice that holds nobody', async () => {
    const nobody = { filters: [{ op: 'is' as const, dimension: 'country', values: ['Atlantis'] }] }
    for (const view of CHART_VIEWS)
      expect(await faultOf(make('svg', { view, slice: nobody }))).toEqual({ code: 'nothing-to-draw' })
  })

  it('of satisfaction that was not asked', async () => {
    const other = await startApplication()
    try {
      const file = await scratch.write('without.csv', 'ces,x\n5,1\n4,2\n')
      await importFiles(other, [file], mappingOf(), 'Without')
      expect(await faultOf(make('png', { view: 'compare' }, {}, other))).toEqual({ code: 'nothing-to-draw' })
      const { bytes } = await make('svg', {}, {}, other)
      expect(textOf(new TextDecoder().decode(bytes))).toContain('no dates in the source')
    } finally {
      await other.end()
    }
  })
})
