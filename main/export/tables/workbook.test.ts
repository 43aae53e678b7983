import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INITIAL_VIEW } from '../../../shared/contract/view-state'
import { createWords } from '../../../shared/locale/words'
import { makeReport, type Report } from '../../../shared/report/report'
import { ROOT, startApplication, type TestApplication } from '../../../tests/fixtures/application'
import { HAS_OFFICE, readSheets } from '../../../tests/fixtures/office'
import { makeScratch, type Scratch } from '../../../tests/fixtures/scratch'
import { TAKEN } from '../../../tests/fixtures/taken-table'
import { writeWorkbook } from './workbook'

const SAMPLE = join(ROOT, 'samples/retail-pulse.csv')

let application: TestApplication
let scratch: Scratch
beforeAll(async () => {
  scratch = await makeScratch()
  application = await startApplication()
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

/** A report of one table made for the purpose, and of a view without anything to show. */
const REPORT = async (): Promise<Report> => {
  const { client } = application
  const report = await makeReport(
    {
      client,
      project: await client.call('project.openSample', {}),
      views: [{ name: null, state: { ...INITIAL_VIEW, view: 'definitions' } }],
      title: 'Retail: "pulse" & <co>',
      width: 760,
      madeAt: new Date('2026-01-05T10:00:00Z'),
      version: '1.0.0',
      words: createWords('en')
    },
    {},
    () => undefined
  )
  return {
    ...report,
    sections: [
      {
        name: 'Touchpoints',
        view: 'touchpoints',
        state: INITIAL_VIEW,
        exhibit: {
          view: 'touchpoints',
          title: 'Where is it hard?',
          subtitle: ['Slice: everybody', '% easy: 5 to 7 of 1-7'],
          pictures: [],
          tables: [TAKEN],
          reading: ['Delivery is hardest.'],
          caption: [],
          footer: ['1,238 answers', 'Source: =cmd.csv']
        }
      },
      { name: 'Drivers', view: 'drivers', state: INITIAL_VIEW, exhibit: null, why: 'Nothing to draw.' }
    ]
  }
}

const write = async () => writeWorkbook({ report: await REPORT() })

describe('a workbook', () => {
  it.runIf(HAS_OFFICE)(
    'has numbers that are shown as on screen, texts that are no formulas, and notes',
    async () => {
      const sheets = await readSheets(await scratch.write('report.xlsx', await write()))
      expect([...sheets.keys()].sort()).toEqual(['Notes', 'Touchpoints'])
      expect(sheets.get('Touchpoints')?.split('\n').slice(0, 7)).toEqual([
        'Where is it hard?,,,,,,',
        ',Market,,,,,',
        ',FR,,,,,IT',
        'Touchpoint,% easy,"% easy, from","% easy, to","% easy, letters",Answers,Rest',
        '"=HYPERLINK(""x"")",51.8%,49.2%,54.4%,B,"1,234",−9.4',
        '"Delivery, ""late""',
        'again",hidden: fewer than 10 answers,,,,4,0.0'
      ])
      const notes = sheets.get('Notes')?.split('\n') ?? []
      const said = notes.map((line) => line.replace(/,+$/, '')).filter(Boolean)
      expect(said.slice(0, 9)).toEqual([
        '"Retail: ""pulse"" & <co>"',
        'Touchpoints: Where is it hard?',
        'Slice: everybody',
        '% easy: 5 to 7 of 1-7',
        'Delivery is hardest.',
        '"1,238 answers"',
        'Source: =cmd.csv',
        'Drivers',
        'Nothing to draw.'
      ])
      const hash = createHash('sha256')
        .update(await readFile(SAMPLE))
        .digest('hex')
      expect(said.some((line) => line.includes('retail-pulse.csv') && line.includes(hash))).toBe(true)
    },
    60_000
  )

  it('is the same bytes every time', async () => {
    expect(await write()).toEqual(await write())
  })
})
