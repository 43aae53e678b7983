import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INITIAL_VIEW, VIEWS, type View } from '../../shared/contract/view-state'
import { startApplication, type TestApplication } from '../fixtures/application'
import {
  allOf,
  faultsIn,
  partsOf,
  relationshipsIn,
  textOf,
  xmlOf,
  type Parts
} from '../fixtures/deck-package'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { convertByOffice, HAS_OFFICE } from '../fixtures/office'
import { readPdf } from '../fixtures/pdf-facts'

const LONGEST = 120_000
/** Type of 10 points, in hundredths. */
const SMALLEST = 1000

const run = promisify(execFile)

/** The text of a PDF as poppler reads it. */
const textIn = async (pdf: string): Promise<string> =>
  (await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 26 })).stdout

let application: TestApplication

beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.end())

const deckOf = async (views: readonly View[], language = 'en', title?: string): Promise<Uint8Array> => {
  const { bytes } = await application.client.call('report.export', {
    format: 'pptx',
    paper: 'a4',
    views: views.map((view) => ({ name: null, state: { ...INITIAL_VIEW, view } })),
    language,
    ...(title === undefined ? {} : { title })
  })
  return bytes
}

const namesOf = (parts: Parts, pattern: RegExp): string[] =>
  [...parts.keys()].filter((name) => pattern.test(name))

const slideCount = (parts: Parts): number => namesOf(parts, /^ppt\/slides\/slide\d+\.xml$/).length

/** The numbers that a chart keeps of its sheet, by where they stand in it. */
const keptBy = (parts: Parts, name: string): Map<string, number> => {
  const kept = new Map<string, number>()
  for (const reference of allOf(xmlOf(parts, name), 'c:numRef')) {
    const [, column = '', row = ''] = /!\$([A-Z]+)\$(\d+)/.exec(allOf(reference, 'c:f')[0]?.text ?? '') ?? []
    for (const point of allOf(reference, 'c:pt'))
      kept.set(`${column}${Number(row) + Number(point.attributes.idx)}`, Number(point.text))
  }
  return kept
}

const numbersIn = (workbook: Parts): Map<string, number> =>
  new Map(
    allOf(xmlOf(workbook, 'xl/worksheets/sheet1.xml'), 'c')
      .filter(({ attributes, text }) => text !== '' && (attributes.t === undefined || attributes.t === 'n'))
      .map(({ attributes, text }) => [attributes.r ?? '', Number(text)])
  )

describe('the sample as slides', () => {
  let bytes: Uint8Array
  let parts: Parts
  const charts = () => namesOf(parts, /^ppt\/charts\/chart\d+\.xml$/)
  beforeAll(async () => {
    await application.client.call('project.openSample', {})
    bytes = await deckOf(VIEWS, 'fr')
    parts = partsOf(bytes)
  }, LONGEST)

  it('opens without repair: every part is declared, reached and well formed, and no id is there twice', () => {
    expect(faultsIn(parts)).toEqual([])
    expect(slideCount(parts)).toBeGreaterThan(VIEWS.length)
  })

  it('has one slide a view, and says on which slides of the appendix there is more of it', () => {
    const said = Array.from({ length: slideCount(parts) }, (_, at) =>
      allOf(xmlOf(parts, `ppt/slides/slide${at + 1}.xml`), 'a:t').map(({ text }) => text)
    )
    const divider = said.findIndex(([title]) => title === 'Annexe')
    const views = said.slice(1, 1 + VIEWS.length)
    expect(views.filter(([title = '']) => / sur \d+\)$/.test(title))).toEqual([])
    // Each place begins behind the one before it, and the last ends with the deck.
    const places = views.flatMap((lines) =>
      lines.flatMap((line) => {
        const [, from, to = from] = /^Suite en diapositives? (\d+)(?: à (\d+))?$/.exec(line) ?? []
        return from === undefined ? [] : [[Number(from), Number(to)] as const]
      })
    )
    expect(places.map(([from]) => from)).toEqual([
      divider + 2,
      ...places.slice(0, -1).map(([, to]) => to + 1)
    ])
    expect(places.at(-1)?.[1]).toBe(said.length)
  })

  it('has charts whose numbers are those of the workbooks behind them', () => {
    expect(charts().length).toBeGreaterThanOrEqual(6)
    for (const chart of charts()) {
      const [book] = relationshipsIn(parts, chart.replace('charts/', 'charts/_rels/') + '.rels')
      const workbook = parts.get(book?.target ?? '')
      expect(workbook).toBeDefined()
      const kept = keptBy(parts, chart)
      expect(kept.size).toBeGreaterThan(0)
      const written = numbersIn(partsOf(workbook ?? new Uint8Array()))
      expect([...kept].filter(([place, value]) => written.get(place) !== value)).toEqual([])
    }
  })

  it('has no type below 10 points, one language, and a description of every chart and picture', () => {
    for (const name of namesOf(parts, /^ppt\/(?:slides|charts)\/[^/]+\.xml$/)) {
      const text = textOf(parts, name)
      const sizes = [...text.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size))
      expect(Math.min(...sizes, SMALLEST)).toBe(SMALLEST)
      expect([...new Set([...text.matchAll(/ lang="([^"]+)"/g)].map(([, language]) => language))]).toEqual([
        'fr-FR'
      ])
      const drawn = [...allOf(xmlOf(parts, name), 'p:graphicFrame'), ...allOf(xmlOf(parts, name), 'p:pic')]
      for (const one of drawn.filter((frame) => allOf(frame, 'a:tbl').length === 0))
        expect(allOf(one, 'p:cNvPr')[0]?.attributes.descr).not.toBe('')
    }
  })

  it('tells its method in the notes of each view', () => {
    const notes = namesOf(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)
    expect(notes).toHaveLength(slideCount(parts))
    const said = notes.map((name) => xmlOf(parts, name).text)
    expect(said.filter((text) => text.includes('retail-pulse.csv')).length).toBeGreaterThanOrEqual(
      VIEWS.length
    )
  })

  it(
    'is the same bytes again, and says when it was made by the clock it is given',
    async () => {
      expect(Buffer.from(await deckOf(VIEWS, 'fr')).equals(bytes)).toBe(true)
      expect(textOf(parts, 'docProps/core.xml')).toContain('2026-01-05T10:00:00Z')
    },
    LONGEST
  )

  it.skipIf(!HAS_OFFICE)(
    'is read by LibreOffice, to the printed digit',
    async () => {
      const file = join(application.folder, 'sample.pptx')
      await writeFile(file, bytes)
      const made = (await convertByOffice(file, 'pdf')).get('sample.pdf')
      const pdf = join(application.folder, 'sample.pdf')
      await writeFile(pdf, made ?? '')
      const facts = await readPdf(pdf)
      expect(facts.pages).toBe(slideCount(parts))
      const said = (await textIn(pdf)).replaceAll(/\s+/g, ' ')
      const shown = namesOf(parts, /^ppt\/slides\/slide\d+\.xml$/).flatMap((name) =>
        allOf(xmlOf(parts, name), 'a:t').map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
      )
      const scores = charts().flatMap((name) =>
        allOf(xmlOf(parts, name), 'c:cat')
          .slice(0, 1)
          .flatMap((names) => allOf(names, 'c:v').map(({ text }) => text))
      )
      const digits = [...shown, ...scores].flatMap((text) => text.match(/\d+[,.]\d+/g) ?? [])
      expect(digits.length).toBeGreaterThan(50)
      expect(digits.filter((number) => !said.includes(number))).toEqual([])
    },
    LONGEST
  )
})

it(
  'takes names that XML would trip over, and three touchpoints as well as sixty',
  async () => {
    const hostile = '<b>&"quoted" ]]>'
    for (const count of [3, 60]) {
      const lines = Array.from({ length: count * 40 }, (_, index) => {
        const answer = ((index * 7 + (index % count)) % 7) + 1
        return `"${hostile.replaceAll('"', '""')} ${index % count}",${answer},${Math.min(5, answer)},2026-0${(index % 6) + 1}-11`
      })
      const file = join(application.folder, `hostile-${count}.csv`)
      await writeFile(file, `touchpoint,ces,csat,day\n${lines.join('\n')}\n`)
      const csat = { column: 'csat', scale: { low: 1, high: 5, good: 'high' } as const, missing: [] }
      await importFiles(
        application,
        [file],
        mappingOf({ touchpoint: 'touchpoint', csat, date: { column: 'day', format: 'iso' } }),
        `Hostile <&"> ${count}`
      )
      const views = ['touchpoints', 'compare', 'trend', 'crosstab'] as const
      const parts = partsOf(await deckOf(views, 'en', `${hostile} \u0007`))
      expect(faultsIn(parts)).toEqual([])
      expect(xmlOf(parts, 'docProps/core.xml').text).toContain(hostile)
      const charts = namesOf(parts, /^ppt\/charts\/chart\d+\.xml$/)
      const named = charts.flatMap((name) => allOf(xmlOf(parts, name), 'c:cat').map(({ text }) => text))
      const all = Array.from({ length: count }, (_, at) => `${hostile} ${at} ·`)
      expect(all.filter((name) => !named.some((text) => text.includes(name)))).toEqual([])
    }
  },
  LONGEST
)
