import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from '../../main/engine/import/formats/workbook/number-text'
import { serialText } from '../../main/engine/import/formats/workbook/serial-date'
import { kindOfFormat } from '../../main/engine/import/formats/workbook/number-format'
import { SharedStrings } from '../../main/engine/import/formats/workbook/shared-strings'
import { readSheet } from '../../main/engine/import/formats/workbook/sheet'
import { readStyles } from '../../main/engine/import/formats/workbook/styles'
import { encodingOfStart } from '../../main/engine/import/encoding'
import { guessLegacy } from '../../main/engine/import/legacy-encoding'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { recogniseLayout } from '../../shared/detection/presets/presets'
import { readAnswer } from '../../shared/domain/answer'
import { mappingSchema } from '../../shared/domain/mapping'
import { FUZZ, FUZZ_TIMEOUT, piecesOf, textOf } from '../fixtures/fuzz'
import { mappingOf as mapped } from '../fixtures/mappings'

/** What reads the parts of a workbook may only fail as such: no reading of what is not there, no endless depth. */
const readsOrFails = async (reading: () => Promise<unknown>): Promise<void> => {
  try {
    await reading()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    expect(['Error', 'Failure', 'TypeError']).toContain((error as Error).name)
    // The only one of its kind: bytes that are no text of the encoding.
    if ((error as Error).name === 'TypeError')
      expect(error).toMatchObject({ code: 'ERR_ENCODING_INVALID_ENCODED_DATA' })
  }
}

const XML = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<worksheet>',
  '<sheetData>',
  '<row>',
  '<row r="2">',
  '<c r="B2" t="s" s="1">',
  '<c t="inlineStr">',
  '<c r="XFD1" t="d">',
  '<v>',
  '</v>',
  '7',
  '45351.5',
  '<is>',
  '<t>',
  '</t>',
  '</is>',
  '</c>',
  '</row>',
  '</sheetData>',
  '</worksheet>',
  '<sst>',
  '<si>',
  '</si>',
  '</sst>',
  '<styleSheet><cellXfs>',
  '<xf numFmtId="14"/>',
  '<numFmt numFmtId="164" formatCode="yyyy"/>',
  '&amp;',
  '&lol;',
  '&#0;',
  '_x0000_',
  '<![CDATA[',
  ']]>',
  '<!-- ',
  '-->',
  '<!DOCTYPE a>',
  '\u00e9',
  ' '
]

describe('parts of a workbook', () => {
  const xml = textOf(XML)
  const size = fc.integer({ min: 1, max: 40 })
  const rules = { styles: ['number', 'date'] as const, from1904: false }

  it(
    'are read or refused, in whatever pieces they come',
    async () => {
      await fc.assert(
        fc.asyncProperty(xml, size, async (text, at) => {
          const pieces = () => piecesOf(Buffer.from(text), at)
          await readsOrFails(() => readSheet(pieces(), rules, () => undefined))
          await readsOrFails(() => SharedStrings.read(pieces()))
          await readsOrFails(() => readStyles(pieces()))
        }),
        FUZZ
      )
    },
    FUZZ_TIMEOUT
  )

  it('hold numbers, dates and formats that never fail', () => {
    const number = fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String))
    const kind = fc.constantFrom('date', 'datetime', 'time', 'duration')
    fc.assert(
      fc.property(
        number,
        fc.double(),
        kind,
        fc.boolean(),
        fc.string(),
        (text, serial, as, from1904, code) => {
          expect(numberText(text).length).toBeLessThan(400 + text.length)
          expect(typeof (serialText(serial, as, from1904) ?? '')).toBe('string')
          expect(['number', 'date', 'datetime', 'time', 'duration']).toContain(kindOfFormat(code))
        }
      ),
      FUZZ
    )
  })
})

const CELLS = [
  '5',
  '7/7',
  '4,5',
  ' - ',
  'Very easy',
  '(',
  ')',
  '-99',
  '\u2b50',
  '\ufeff',
  'é',
  '1=',
  ';',
  '\u00a0',
  "'"
]

describe('answers and columns', () => {
  const cell = textOf(CELLS, 8)

  it('are scores or missing for a reason', () => {
    const rules = { scale: { low: 1, high: 7, good: 'high' as const }, missing: ['-99', 'BLANK'], labels: {} }
    fc.assert(
      fc.property(fc.option(cell), (text) => {
        const answer = readAnswer(text, rules)
        if ('score' in answer) expect([1, 2, 3, 4, 5, 6, 7]).toContain(answer.score)
        else expect(answer.missing).toMatch(/^(?:blank|declared|outside|not-whole|not-a-number)$/)
      }),
      FUZZ
    )
  })

  it(
    'give a mapping that can be written and read, or none',
    () => {
      const header = fc.oneof(
        fc.constantFrom(
          'ces',
          'touchpoint',
          'How easy was it? (1-5)',
          'csat',
          'date',
          'id',
          'weight',
          'comment'
        ),
        cell
      )
      const column = fc.record({
        header,
        values: fc.array(fc.oneof(cell, fc.constantFrom('1', '5', '2024-05-01')))
      })
      fc.assert(
        fc.property(fc.array(column, { maxLength: 6 }), (written) => {
          const columns = written.map(({ header: name, values }, index): ColumnProfile => {
            const distinct = [...new Set(values)]
            return {
              key: `c${index}`,
              header: name,
              files: [0],
              rows: values.length,
              blank: 0,
              distinct: distinct.length,
              values: distinct.map((value) => ({ value, n: values.filter((one) => one === value).length })),
              complete: true
            }
          })
          const mapping = mappingOf(draftFrom(columns), columns)
          if (!mapping) return
          expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
        }),
        FUZZ
      )
    },
    FUZZ_TIMEOUT
  )

  it('of a mapping that somebody wrote are taken or refused, never half', () => {
    const json = fc.letrec((tie) => ({
      part: fc.oneof(fc.jsonValue({ maxDepth: 2 }), tie('mapping')),
      mapping: fc
        .dictionary(fc.constantFrom(...Object.keys(mapped())), fc.jsonValue({ maxDepth: 3 }))
        .map((parts) => ({ ...mapped(), ...parts }))
    }))
    fc.assert(
      fc.property(json.part, (value) => {
        const parsed = mappingSchema.safeParse(value)
        if (parsed.success)
          expect(mappingSchema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data)
      }),
      FUZZ
    )
  })

  it('of a header never fail to be told from those of tools', () => {
    const words = [
      'Respondent ID',
      'Collector ID',
      '#',
      'id',
      'V1',
      '{"ImportId":"Q1"}',
      'Response',
      'request_id',
      ''
    ]
    const row = fc.array(fc.oneof(fc.constantFrom(...words), cell), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const layout = recogniseLayout(rows)
        if (layout) expect(layout.headers.length).toBe(rows[0]?.length)
      }),
      FUZZ
    )
  })
})

it(
  'any bytes have an encoding that can be read',
  () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const encoding = encodingOfStart(Buffer.from(bytes)) ?? guessLegacy(Buffer.from(bytes))
        expect(encoding).toMatch(/^[a-z0-9_-]+$/)
      }),
      FUZZ
    )
  },
  FUZZ_TIMEOUT
)
