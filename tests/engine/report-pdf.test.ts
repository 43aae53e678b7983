import { writeFile } from 'node:fs/promises'
import { settable } from '../../main/export/report/unset-letters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArgumentsOf } from '../../shared/contract/contract'
import { INITIAL_VIEW, VIEWS, type ViewState } from '../../shared/contract/view-state'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { createWords, LANGUAGES } from '../../shared/locale/words'
import { methodSections } from '../../shared/report/methods'
import { filesTable, provenanceTable } from '../../shared/report/provenance'
import { makeReport } from '../../shared/report/report'
import type { Table } from '../../shared/tables/table'
import { startApplication, type TestApplication } from '../fixtures/application'
import { faultOf } from '../fixtures/faults'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { pdfFonts, pdfInfo, pdfOutline, pdfText } from '../fixtures/poppler'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2018, sfoMapping } from '../fixtures/surveys'

type Request = ArgumentsOf<'report.export'>

const view = (state: Partial<ViewState>, name: string | null = null): Request['views'][number] => ({
  name,
  state: { ...INITIAL_VIEW, ...state }
})

const EVERY_VIEW = VIEWS.map((each) => view({ view: each }))

const requestOf = (over: Partial<Request> = {}): Request => ({
  format: 'pdf',
  paper: 'a4',
  views: EVERY_VIEW,
  language: 'en',
  ...over
})

const scratch: { current?: Scratch } = {}
let made = 0

beforeAll(async () => {
  scratch.current = await makeScratch()
})
afterAll(() => scratch.current?.clear())

/** A report as a file, and all that is read in it. */
const reportOf = async ({ client }: TestApplication, request: Request) => {
  const { bytes } = await client.call('report.export', request)
  const path = scratch.current?.path(`report-${made++}.pdf`) ?? ''
  await writeFile(path, bytes)
  return { path, bytes, text: await pdfText(path) }
}

/** The same report before it is written, and every table that has to be in it. */
const tablesOf = async ({ client }: TestApplication, request: Request): Promise<readonly Table[]> => {
  const project = await client.call('project.openSample', {})
  const report = await makeReport(
    {
      client,
      project,
      views: request.views,
      title: request.title,
      width: 760,
      madeAt: new Date('2026-01-05T10:00:00Z'),
      version: '0.0.0-test',
      words: createWords('en')
    },
    {},
    () => undefined
  )
  return [
    ...report.sections.flatMap(({ exhibit }) => exhibit?.tables ?? []),
    ...methodSections(report).flatMap(({ tables }) => tables),
    provenanceTable(report),
    filesTable(report)
  ]
}

/** How often each word stands in a text; what is set without a space between is told apart by the spaces of the page. */
const wordCounts = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap((text) => text.split(/\s+/u)))
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const withoutSpaces = (text: string): string => text.replaceAll(/\s+/gu, '')

describe('a report of the sample', () => {
  let application: TestApplication

  beforeAll(async () => {
    application = await startApplication()
    await application.client.call('project.openSample', {})
  })
  afterAll(() => application.end())

  it('is a tagged file of its paper, with a title and every font in it', async () => {
    const { path } = await reportOf(application, requestOf({ title: 'Effort in June' }))
    const info = await pdfInfo(path)
    expect(info.get('Title')).toBe('Effort in June')
    expect(info.get('Author')).toBe('Effortscope')
    expect(info.get('Keywords')).toContain('CES')
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Page size')).toContain('A4')
    expect(Number(info.get('Pages'))).toBeGreaterThan(9)
    const fonts = await pdfFonts(path)
    expect(fonts.length).toBeGreaterThan(1)
    for (const { name, embedded, subset } of fonts) {
      expect(name).toContain('Inter')
      expect({ embedded, subset }).toEqual({ embedded: true, subset: true })
    }
  })

  it('has every cell of every table as it is printed on screen', async () => {
    const request = requestOf()
    const tables = await tablesOf(application, request)
    const { text } = await reportOf(application, request)
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.length).toBeGreaterThan(300)
    const printed = wordCounts([text])
    const wanted = wordCounts(
      cells.flatMap((cell) => [cell.text, cell.interval?.text ?? '', cell.letters ?? ''])
    )
    // Words that are longer than a line of their cell are broken: those are looked for in the text without spaces.
    const lacking = [...wanted].filter(([word, n]) => word.length <= 24 && (printed.get(word) ?? 0) < n)
    expect(lacking).toEqual([])
    const whole = withoutSpaces(text)
    for (const [word] of wanted) if (word.length > 24) expect(whole).toContain(word)
  })

  it('has contents, bookmarks and running pages', async () => {
    const views = [view({ view: 'touchpoints' }, 'Where it hurts'), view({ view: 'definitions' })]
    const { path, text } = await reportOf(application, requestOf({ views }))
    const { bookmarks } = await pdfOutline(path)
    const pages = (await pdfInfo(path)).get('Pages') ?? ''
    for (const name of ['Key figures', 'Contents', 'Where it hurts', 'Definitions', 'Methods', 'Provenance'])
      expect(bookmarks.filter((title) => title.endsWith(name))).toHaveLength(1)
    expect(text.match(/^\d+ ?\/ ?\d+$/gm)?.map(withoutSpaces)).toEqual(
      Array.from({ length: Number(pages) - 1 }, (_, at) => `${at + 2}/${pages}`)
    )
    expect(text.split('Where it hurts')).toHaveLength(3)
  })

  it('is the same bytes for the same question', async () => {
    const request = requestOf({ paper: 'letter' })
    const [first, second] = [await reportOf(application, request), await reportOf(application, request)]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect((await pdfInfo(first.path)).get('Page size')).toContain('letter')
  })

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const views = [view({ view: 'overview' }), view({ view: 'crosstab' })]
    const { path, text } = await reportOf(application, requestOf({ views, language }))
    const { t, count } = createWords(language)
    const read = withoutSpaces(text)
    expect((await pdfOutline(path)).language).toBe(language)
    for (const words of [t('document.contents'), t('methods.title'), t('methods.small-bases'), count(20_000)])
      expect(read).toContain(withoutSpaces(words))
  })

  it('says of a view without answers that there is nothing, and makes the others', async () => {
    const nobody = {
      filters: [{ op: 'is', dimension: TOUCHPOINT, values: ['Nowhere'] }]
    } satisfies ViewState['slice']
    const views = [view({ view: 'touchpoints' }), view({ view: 'touchpoints', slice: nobody }, 'Empty')]
    const { text } = await reportOf(application, requestOf({ views }))
    expect(text).toContain('no answers in this slice')
    expect(text).toContain('Support call')
  })

  it('can be stopped while its pages are set', async () => {
    const stop = new AbortController()
    const call = application.client.call('report.export', requestOf(), {
      signal: stop.signal,
      progress: ({ phase }) => phase === 'saving' && stop.abort()
    })
    expect((await faultOf(call)).code).toBe('cancelled')
  })
})

const HOSTILE = [
  '#import "x": *',
  '*bold* _x_ $1$ <b> `c` = h',
  '\\u{202e} @label // none /* no */',
  'שירות לקוחות',
  'Ajutor la ușă 😀',
  `Long ${'x'.repeat(290)}`
]

describe('a report of touchpoints that nobody would name so', () => {
  let application: TestApplication
  const names = [...HOSTILE, ...Array.from({ length: 54 }, (_, at) => `Touchpoint number ${at + 1}`)]

  beforeAll(async () => {
    application = await startApplication()
    const lines = names.flatMap((name, at) =>
      Array.from(
        { length: 40 },
        (_, index) =>
          `"${name.replaceAll('"', '""')}",${((index * 7 + at) % 7) + 1},"${names[at % 9]?.replaceAll('"', '""')}"`
      )
    )
    const file = (await scratch.current?.write('hostile.csv', `tp,ces,group\n${lines.join('\n')}\n`)) ?? ''
    await importFiles(application, [file], mappingOf({ touchpoint: 'tp', dimensions: ['group'] }))
  })
  afterAll(() => application.end())

  it('has their names as they stand, each of the sixty, and the title too', async () => {
    const views = [
      view({ view: 'touchpoints' }, '#panic("name")'),
      view({ view: 'crosstab', crosstab: { ...INITIAL_VIEW.crosstab, columns: ['group'] } })
    ]
    const title = '#let x = 1; *A* "report" \\ ]] }'
    const { path, text } = await reportOf(application, requestOf({ views, title }))
    const whole = withoutSpaces(text)
    for (const name of names) expect(whole).toContain(withoutSpaces(settable(name)))
    expect(settable('Ajutor la ușă 😀')).not.toContain('😀')
    expect(whole).toContain(withoutSpaces(title))
    expect(whole).toContain('#panic("name")')
    expect((await pdfInfo(path)).get('Title')).toBe(title)
    expect((await pdfInfo(path)).get('Tagged')).toBe('yes')
  })
})

describe.skipIf(!hasSharedData)('a report of the passenger survey', () => {
  let application: TestApplication

  beforeAll(async () => {
    application = await startApplication()
    const inspection = await application.client.call('source.inspect', { files: [SFO_2018] })
    await application.client.call('project.import', {
      inspection: inspection.id,
      mapping: sfoMapping(inspection),
      name: 'SFO 2018'
    })
  })
  afterAll(() => application.end())

  it('counts what became of every row, and says which file it was', async () => {
    const { text } = await reportOf(application, requestOf({ paper: 'letter' }))
    for (const figure of ['2,809', '5,618', '651', '2018_SFO_Customer_Survey.csv'])
      expect(text).toContain(figure)
    expect(withoutSpaces(text)).toMatch(/[0-9a-f]{64}/)
    // Its answers have no dates, and nothing is said of days.
    expect(text).toContain('the answers have no dates')
    expect(text).not.toContain('no answers in this slice')
    expect(text).not.toContain('Newest first')
  })
})
