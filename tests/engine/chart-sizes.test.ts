import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHART_SIZES, INITIAL_CHOICES, type ChartSize } from '../../shared/contract/chart-format'
import { INITIAL_VIEW, type ChartFormat, type ChartRequest } from '../../shared/contract/view-state'
import { startApplication, type TestApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { LONG_NAMED_MAPPING, longName, longNamedSurvey } from '../fixtures/long-named-survey'
import { readPdfFonts, readPdfInfo, readPdfWords, wordsBeyond, wordsOver } from '../fixtures/pdf-words'
import { readPixels } from '../fixtures/png-facts'
import { makeScratch, type Scratch } from '../fixtures/scratch'

/*
 * Every chart at every size, of few and of many touchpoints under long names: that nothing is cut off, lies over something
 * else or is too small, as poppler finds it in the PDF and as the pixels of the PNG are.
 */

const views = (view: ChartRequest['view'], more: Partial<ChartRequest> = {}): ChartRequest => ({
  ...INITIAL_VIEW,
  ...more,
  view
})

const REQUESTS: Readonly<Record<string, ChartRequest>> = {
  touchpoints: views('touchpoints'),
  funnel: views('touchpoints', { touchpoints: { ...INITIAL_VIEW.touchpoints, form: 'funnel' } }),
  compare: views('compare'),
  trend: views('trend'),
  'trend by touchpoint': views('trend', { trend: { ...INITIAL_VIEW.trend, by: '@touchpoint' } }),
  change: views('trend', { part: 'change' }),
  drivers: views('drivers', { drivers: { ...INITIAL_VIEW.drivers, columns: ['region'] } }),
  health: views('health'),
  order: views('health', { part: 'order' }),
  verbatims: views('verbatims')
}

let scratch: Scratch
const applications = new Map<number, TestApplication>()

beforeAll(async () => {
  scratch = await makeScratch()
  for (const touchpoints of [3, 60]) {
    const application = await startApplication()
    const file = await scratch.write(`survey-of-${touchpoints}.csv`, longNamedSurvey(touchpoints))
    await importFiles(application, [file], LONG_NAMED_MAPPING, 'Magasin d’été')
    applications.set(touchpoints, application)
  }
})
afterAll(() => Promise.all([...[...applications.values()].map((one) => one.end()), scratch.clear()]))

const make = async (
  touchpoints: number,
  request: ChartRequest,
  format: ChartFormat,
  size: ChartSize,
  more: Partial<typeof INITIAL_CHOICES> & {
    readonly language?: string
    readonly look?: 'light' | 'dark'
  } = {}
) => {
  const application = applications.get(touchpoints)
  if (!application) throw new Error(`No survey of ${touchpoints}`)
  return application.client.call('chart.export', {
    request,
    format,
    look: 'light',
    width: 900,
    language: 'fr',
    ...INITIAL_CHOICES,
    size,
    ...more
  })
}

/** Points of a page of each size; the height of some follows from what is drawn. */
const PAGES: Readonly<Record<ChartSize, readonly [width: number, height: number | null]>> = {
  screen: [675, null],
  slide: [960, 540],
  a4: [595.28, 841.89],
  column: [240.94, null]
}

describe.each([3, 60])('of %i touchpoints, the chart of', (touchpoints) => {
  describe.each(Object.entries(REQUESTS))('%s', (_, request) => {
    it.each(CHART_SIZES)('has all its words on its pages, apart from one another: %s', async (size) => {
      const { bytes, pages: count, fit } = await make(touchpoints, request, 'pdf', size)
      const pages = await readPdfWords(await scratch.write('chart.pdf', bytes))
      const [width, height] = PAGES[size]
      expect(pages).toHaveLength(count)
      expect(fit).toBe(count > 1 ? 'pages' : 'whole')
      for (const page of pages) {
        expect(page.width).toBeCloseTo(width, 1)
        if (height !== null) expect(page.height).toBeCloseTo(height, 1)
        expect(page.words.length).toBeGreaterThan(10)
        expect(wordsBeyond(page)).toEqual([])
        expect(wordsOver(page)).toEqual([])
      }
    })
  })
})

describe('a chart of 60 touchpoints that one page has no room for', () => {
  it.each<[ChartSize, number]>([
    ['slide', 5],
    ['a4', 3]
  ])(
    'goes on over pages in a PDF, headings repeated and every row on one of them: %s',
    async (size, count) => {
      const { bytes } = await make(60, views('touchpoints'), 'pdf', size)
      const pages = await readPdfWords(await scratch.write('pages.pdf', bytes))
      expect(pages).toHaveLength(count)
      const texts = pages.map(({ words }) => words.map(({ text }) => text).join(' '))
      for (const [index, text] of texts.entries()) {
        expect(text).toContain('Où est-ce difficile')
        expect(text).toContain('Difficile | neutre | facile')
        expect(text).toContain(`Page ${index + 1} sur ${count}`)
        expect(text).toContain('Source')
      }
      const all = texts.join(' ')
      for (let touchpoint = 0; touchpoint < 60; touchpoint += 1) {
        const end = new RegExp(`, ${touchpoint + 1}(?= )`, 'g')
        expect([longName(touchpoint), all.match(end)?.length]).toEqual([longName(touchpoint), 1])
      }
    }
  )

  it('is one taller picture as PNG and SVG, as wide as the slide, and says so', async () => {
    const { bytes, fit, pages } = await make(60, views('touchpoints'), 'png', 'slide')
    expect([fit, pages]).toEqual(['taller', 1])
    const { width, height } = readPixels(Buffer.from(bytes))
    expect(width).toBe(2 * 1280)
    expect(height).toBeGreaterThan(2 * 720)
    const svg = new TextDecoder().decode((await make(60, views('touchpoints'), 'svg', 'slide')).bytes)
    const [, tall] = /^<svg[^>]* width="1280" height="([\d.]+)"/.exec(svg) ?? []
    expect(Math.abs(2 * Number(tall) - height)).toBeLessThan(1)
  })
})

describe('a PNG', () => {
  const request = views('touchpoints')
  const pixelsOf = async (...more: Parameters<typeof make>) =>
    readPixels(Buffer.from((await make(...more)).bytes))

  it.each([
    ['1', 1280, 96],
    ['2', 2560, 192],
    ['4', 5120, 384]
  ] as const)('at %sx has its pixels, and says how many an inch has', async (scale, width, perInch) => {
    const png = await pixelsOf(3, request, 'png', 'slide', { scale })
    expect(png).toMatchObject({ width, height: (width * 9) / 16, perInch })
  })

  it.each(CHART_SIZES)('has nothing drawn at its edges, on nothing and on white: %s', async (size) => {
    const [white, clear] = await Promise.all([
      pixelsOf(60, request, 'png', size, { scale: '1' }),
      pixelsOf(60, request, 'png', size, { scale: '1', background: 'transparent' })
    ])
    expect([clear.width, clear.height]).toEqual([white.width, white.height])
    const { width, height } = white
    const edges = [
      ...Array.from({ length: width }, (_, x) => [x, 0] as const),
      ...Array.from({ length: width }, (_, x) => [x, height - 1] as const),
      ...Array.from({ length: height }, (_, y) => [0, y] as const),
      ...Array.from({ length: height }, (_, y) => [width - 1, y] as const)
    ]
    expect(edges.filter(([x, y]) => white.at(x, y).join() !== '255,255,255,255')).toEqual([])
    expect(edges.filter(([x, y]) => clear.at(x, y)[3] !== 0)).toEqual([])
  })

  it('on nothing shows what is behind it but for what is drawn, in both looks', async () => {
    for (const look of ['light', 'dark'] as const) {
      const png = await pixelsOf(3, request, 'png', 'column', { scale: '1', background: 'transparent', look })
      const opacities = Array.from({ length: png.height }, (_, y) =>
        Array.from({ length: png.width }, (__, x) => png.at(x, y)[3] ?? 0)
      ).flat()
      const clear = opacities.filter((opacity) => opacity === 0).length / opacities.length
      expect(clear).toBeGreaterThan(0.7)
      expect(opacities).toContain(255)
    }
  })

  it('on nothing has no white rims around its words', async () => {
    const svg = new TextDecoder().decode(
      (await make(3, views('compare'), 'svg', 'screen', { background: 'transparent' })).bytes
    )
    expect(svg).not.toMatch(/<text[^>]*stroke/)
    expect(svg).not.toMatch(/<rect width="\d+" height="[\d.]+" fill="#ffffff"/)
    const white = new TextDecoder().decode((await make(3, views('compare'), 'svg', 'screen')).bytes)
    expect(white).toMatch(/<text[^>]*stroke="#ffffff"/)
  })
})

describe('a PDF', () => {
  it.each(CHART_SIZES)(
    'says its title and language, and embeds what it needs of its fonts: %s',
    async (size) => {
      const { bytes } = await make(3, views('compare'), 'pdf', size)
      const path = await scratch.write('facts.pdf', bytes)
      expect(await readPdfInfo(path)).toMatchObject({
        Title: 'L’effort face à la satisfaction · Magasin d’été',
        Author: 'Effortscope',
        JavaScript: 'no',
        Encrypted: 'no'
      })
      expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (fr)')
      const fonts = await readPdfFonts(path)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts)
        expect(font).toEqual({
          name: expect.stringMatching(/^[A-Z]{6}\+Inter-/) as string,
          embedded: true,
          subset: true
        })
    }
  )
})
