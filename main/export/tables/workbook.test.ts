import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWords } from '../../../shared/locale/words'
import type { Report } from '../../../shared/report/report'
import { HAS_OFFICE, readSheets } from '../../../tests/fixtures/office'
import { makeScratch, type Scratch } from '../../../tests/fixtures/scratch'
import { TAKEN } from '../../../tests/fixtures/taken-table'
import { writeWorkbook } from './workbook'

let scratch: Scratch
beforeAll(async () => {
  scratch = await makeScratch()
})
afterAll(() => scratch.clear())

const REPORT = {
  title: 'Retail: "pulse" & <co>',
  sections: [
    {
      name: 'Touchpoints',
      view: 'touchpoints',
      exhibit: {
        view: 'touchpoints',
        title: 'Where is it hard?',
        subtitle: ['Slice: everybody', '% easy: 5 to 7 of 1-7'],
        pictures: [],
        tables: [TAKEN],
        reading: ['Delivery is hardest.'],
        footer: ['1,238 answers', 'Source: =cmd.csv']
      }
    },
    { name: 'Drivers', view: 'drivers', exhibit: null, why: 'Nothing to draw.' }
  ],
  words: createWords('en')
} as unknown as Report

const write = () => writeWorkbook({ report: REPORT })

describe.runIf(HAS_OFFICE)('a workbook, as another program opens it', () => {
  it('has numbers that are shown as on screen, texts that are no formulas, and notes', async () => {
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
    expect(sheets.get('Notes')?.split('\n').filter(Boolean)).toEqual([
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
  }, 60_000)
})

describe('a workbook', () => {
  it('is the same bytes every time', async () => {
    expect(await write()).toEqual(await write())
  })
})
