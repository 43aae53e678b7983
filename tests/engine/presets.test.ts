import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspection } from '../../shared/contract/inspection'
import type { Draft } from '../../shared/detection/draft/draft'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import type { Mapping } from '../../shared/domain/mapping'
import { TIME } from '../../shared/domain/slice'
import { startApplication, type TestApplication } from '../fixtures/application'
import { mappingOf as mappingWith } from '../fixtures/mappings'
import { createRawReader } from '../fixtures/raw-file'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { workbookOf } from '../fixtures/workbook'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  application = await startApplication()
  scratch = await makeScratch()
})
afterAll(async () => {
  await application.end()
  await scratch.clear()
})

type Rows = readonly (readonly string[])[]

const csvOf = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

interface Seen {
  readonly inspection: Inspection
  readonly draft: Draft
  /** Role by header, those without use left out. */
  readonly roles: Readonly<Record<string, string>>
}

const look = async (name: string, content: string | Uint8Array): Promise<Seen> => {
  const inspection = await application.client.call('source.inspect', {
    files: [await scratch.write(name, content)]
  })
  const draft = draftFrom(inspection.columns)
  const used = inspection.columns.flatMap(({ key, header }) => {
    const role = draft.roles[key]?.role ?? 'ignore'
    return role === 'ignore' ? [] : [[header, role] as const]
  })
  return { inspection, draft, roles: Object.fromEntries(used) }
}

/** Both ways in which a tool exports the same rows. */
const twins = async (name: string, rows: Rows): Promise<readonly Seen[]> => [
  await look(`${name}.csv`, csvOf(rows)),
  await look(
    `${name}.xlsx`,
    workbookOf({ sheets: [{ rows: rows.map((row) => row.map((cell) => cell || null)) }] })
  )
]

/** Rows of answers that differ as people do. */
const people = (count: number, row: (index: number) => readonly string[]): Rows =>
  Array.from({ length: count }, (_, index) => row(index))

const day = (index: number) => String((index % 28) + 1).padStart(2, '0')

describe('what a tool says of its columns', () => {
  it('Qualtrics, in any language: roles by import ids, the zone, -99', async () => {
    const zoned = (id: string) => `{"ImportId":"${id}","timeZone":"America/Denver"}`
    const ids = ['_recordId', 'status', 'recipientEmail', 'userLanguage', 'QID1']
    const rows = [
      ['Début', 'EndDate', 'RecordedDate', 'ResponseId', 'Status', 'RecipientEmail', 'UserLanguage', 'Q1'],
      [
        'Startdatum',
        'Enddatum',
        'Erfasst',
        'Antwort-ID',
        'Antworttyp',
        'E-Mail',
        'Sprache',
        'How easy was it?'
      ],
      [...['startDate', 'endDate', 'recordedDate'].map(zoned), ...ids.map((id) => `{"ImportId":"${id}"}`)],
      ...people(30, (index) => [
        ...['10:00', '10:05', '10:06'].map((clock) => `2026-03-${day(index)} ${clock}:00`),
        `R_${index}`,
        '0',
        `p${index}@example.com`,
        index % 2 ? 'DE' : 'FR',
        index === 3 ? '-99' : String((index % 7) + 1)
      ])
    ]
    for (const { inspection, draft, roles } of await twins('qualtrics', rows)) {
      expect(inspection.files[0]).toMatchObject({ preset: 'qualtrics', rows: 30 })
      expect(roles).toEqual({
        EndDate: 'date',
        ResponseId: 'response',
        RecipientEmail: 'respondent',
        UserLanguage: 'dimension',
        Q1: 'ces'
      })
      expect(draft).toMatchObject({ dateFormat: 'iso', dateZone: 'America/Denver', missing: ['-99'] })
      expect(draft.roles.enddate?.reason).toEqual({ code: 'tool-says', details: { tool: 'qualtrics' } })
    }
  })

  it('Microsoft Forms: anchors in the header say which end is easy', async () => {
    const rows = [
      [
        'ID',
        'Start time',
        'Completion time',
        'Email',
        'Name',
        'How hard was it?\n1 - Extremely simple\n5 - Very difficult'
      ],
      ...people(30, (index) => [
        String(index + 1),
        `7/${(index % 28) + 1}/26 19:06:23`,
        `7/${(index % 28) + 1}/26 19:08:01`,
        'anonymous',
        '',
        String((index % 5) + 1)
      ])
    ]
    for (const { inspection, draft, roles } of await twins('forms', rows)) {
      expect(inspection.files[0]?.preset).toBe('microsoft-forms')
      expect(Object.values(roles)).toEqual(['response', 'date', 'ces'])
      expect(draft).toMatchObject({ dateFormat: '%m/%d/%y %H:%M:%S', dateZone: null })
      expect(draft.ces).toEqual({ low: 1, high: 5, good: 'low' })
    }
  })

  it('SurveyMonkey: each row of an effort question is a touchpoint', async () => {
    const rows = [
      ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'How easy was it?', '', 'Anything else?'],
      ['', '', '', '', 'Checkout', 'Returns', 'Open-Ended Response'],
      ...people(30, (index) => [
        `10${index}`,
        '7',
        `2026-01-${day(index)}`,
        `2026-02-${day(index)}`,
        String((index % 7) + 1),
        String(((index + 3) % 7) + 1),
        ''
      ])
    ]
    for (const { inspection, draft, roles } of await twins('monkey', rows)) {
      expect(inspection.files[0]?.preset).toBe('survey-monkey')
      expect(roles).toMatchObject({ 'Respondent ID': 'response', 'End Date': 'date' })
      expect(Object.values(draft.touchpoints)).toEqual(['Checkout', 'Returns'])
    }
  })

  it('Google Forms: a grid of effort is a wide file, one of satisfaction is not', async () => {
    const { inspection, draft, roles } = await look(
      'google.csv',
      csvOf([
        [
          'Timestamp',
          'How easy was it? [Search]',
          'How easy was it? [Payment]',
          'How satisfied are you? [Price]'
        ],
        ...people(30, (index) => [
          `2017/05/${day(index)} 12:11:03 PM GMT+2`,
          ...[0, 2, 4].map((shift) => String(((index + shift) % 5) + 1))
        ])
      ])
    )
    expect(inspection.files[0]?.preset).toBe('google-forms')
    expect(roles).toEqual({
      Timestamp: 'date',
      'How easy was it? [Search]': 'ces',
      'How easy was it? [Payment]': 'ces',
      'How satisfied are you? [Price]': 'csat'
    })
    expect(Object.values(draft.touchpoints)).toEqual(['Search', 'Payment'])
    expect(draft).toMatchObject({ dateFormat: '%Y/%m/%d %I:%M:%S %p %z', dateZone: 'UTC+02:00' })
  })

  it('Google Forms behind a spreadsheet of another language', async () => {
    const { inspection, draft } = await look(
      'moduli.csv',
      csvOf([
        ['Informazioni cronologiche', 'Quanto è stato facile?'],
        ...people(20, (index) => [`${index + 5}/02/2026 19.07.17`, String((index % 7) + 1)])
      ])
    )
    expect(inspection.files[0]?.preset).toBe('google-forms')
    expect(draft.dateFormat).toBe('%d/%m/%Y %H.%M.%S')
  })

  it('Typeform: times of UTC; the mark of an earlier answer is no part of a question', async () => {
    const { draft, roles } = await look(
      'typeform.csv',
      csvOf([
        ['#', 'How easy was it, {{answer_42}}?', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'],
        ...people(20, (index) => [
          `${index}a`.padStart(32, '0'),
          String((index % 7) + 1),
          ...['05', '06'].map((minute) => `2026-04-${day(index)} 09:${minute}:14`),
          `d${index}`
        ])
      ])
    )
    expect(roles).toEqual({ '#': 'response', 'How easy was it, …?': 'ces', 'Submit Date (UTC)': 'date' })
    expect(draft.dateZone).toBe('UTC')
  })

  it('Formbricks: the offset stands in the values', async () => {
    const { draft, roles } = await look(
      'formbricks.csv',
      csvOf([
        [
          'No.',
          'Response ID',
          'Timestamp',
          'Finished',
          'Survey ID',
          'Formbricks ID (internal)',
          'User ID',
          'Language',
          "'=1. How easy was it?"
        ],
        ...people(20, (index) => [
          String(index),
          `r${index}`,
          `2026-03-${day(index)} 14:05:06 GMT+1`,
          'Yes',
          's1',
          `f${index}`,
          `u${index}`,
          index % 2 ? "'+en" : 'fr',
          String((index % 5) + 1)
        ])
      ])
    )
    expect(roles).toEqual({
      'Response ID': 'response',
      Timestamp: 'date',
      'User ID': 'respondent',
      Language: 'dimension',
      '=1. How easy was it?': 'ces'
    })
    expect(draft).toMatchObject({ dateFormat: '%Y-%m-%d %H:%M:%S %z', dateZone: 'UTC+01:00' })
  })

  it('Medallia: stars are satisfaction, and what is called comments is none', async () => {
    const { draft, roles } = await look(
      'medallia.csv',
      csvOf([
        ['request_id', 'request_sent_at', 'response_received_at', 'star_rating', 'comments', 'channel'],
        ...people(20, (index) => [
          `q${index}`,
          `2026-03-${day(index)} 08:00:00`,
          `2026-03-${day(index)} 09:00:00`,
          String((index % 5) + 1),
          index % 3 ? 'yes' : 'no',
          index % 2 ? 'chat' : 'phone'
        ])
      ])
    )
    expect(roles).toEqual({
      request_id: 'response',
      response_received_at: 'date',
      star_rating: 'csat',
      comments: 'dimension',
      channel: 'dimension'
    })
    expect(draft).toMatchObject({ csat: { low: 1, high: 5, good: 'high' }, dateZone: 'UTC' })
  })

  it('Zendesk: good and bad are answers, offered is none', async () => {
    const { inspection, draft, roles } = await look(
      'zendesk.csv',
      csvOf([
        ['Id', 'Satisfaction Score', 'How easy was it?'],
        ...people(20, (index) => [
          String(index),
          ['Good', 'Bad with comment', 'Offered', 'Unoffered'][index % 4] ?? '',
          String((index % 7) + 1)
        ])
      ])
    )
    expect(inspection.files[0]?.preset).toBe('zendesk')
    expect(roles['Satisfaction Score']).toBe('csat')
    expect(draft.labels.csat).toEqual({ Good: 5, 'Bad with comment': 1, Offered: null, Unoffered: null })
  })

  it.each([
    ['delighted', ['Score', 'Comment', 'Delighted Source', 'Delighted Device Type']],
    ['nicereply', ['Score', 'Legacy Score', 'Comment', 'Agent']]
  ])('%s by the columns that it alone has', async (preset, header) => {
    const { inspection, roles } = await look(
      `${preset}.csv`,
      csvOf([header, ...people(20, (index) => header.map((_, column) => String(((index + column) % 5) + 1)))])
    )
    expect(inspection.files[0]?.preset).toBe(preset)
    expect(roles['Legacy Score']).toBeUndefined()
  })
})

describe('LimeSurvey', () => {
  const text = [
    'id;submitdate;lastpage;startlanguage;Q1',
    '"1";"2026-01-05 08:00:00";"3";"en";"5"',
    '"2";"2026-01-06 08:00:00";"3";"fr";""',
    `"3";;"1";"fr";`,
    `"4";"2026-01-07 08:00:00";"3";"en";"'=oh"`
  ].join('\r\n')

  it('keeps what was shown and left empty apart from what was not shown', async () => {
    const file = await scratch.write('lime.csv', `\uFEFF${text}\r\n\r\n`)
    const reader = await createRawReader(scratch.folder)
    const { rows } = await reader.read(file)
    await reader.close()
    expect(rows.map((row) => row.at(-1))).toEqual(['5', '', null, '=oh'])
    expect(rows[2]).toEqual(['3', null, '1', 'fr', null])
  })

  it('says what its own columns are', async () => {
    const { roles } = await look('lime-roles.csv', text)
    expect(roles).toMatchObject({ id: 'response', submitdate: 'date', startlanguage: 'dimension' })
    expect(roles.lastpage).toBeUndefined()
  })
})

it('dates of a long file are told apart by all of it', async () => {
  const dates = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, index + 1)))
  const clocks = Array.from({ length: 40 }, (_, minute) => `10:${minute + 10}:00`)
  const rows = dates.flatMap((date) =>
    clocks.map((clock) => [
      `${date.toISOString().slice(8, 10)}/${date.toISOString().slice(5, 7)}/2024 ${clock}`,
      String((date.getUTCDate() % 7) + 1)
    ])
  )
  const { draft } = await look('long.csv', csvOf([['answered', 'How easy was it?'], ...rows]))
  expect(draft.dateFormat).toBe('%d/%m/%Y %H:%M:%S')
})

describe('periods', () => {
  const file = csvOf([
    ['date', 'ces'],
    ['2026-03-08 23:30:00', '5'],
    ['2026-03-09 00:30:00', '6'],
    ['2026-03-09 23:30:00', '7'],
    ['2026-03-10 00:30:00', '1']
  ])
  const answersOn = async (first: string, behind: string, date: Partial<NonNullable<Mapping['date']>>) => {
    const path = await scratch.write('period.csv', file)
    const inspection = await application.client.call('source.inspect', { files: [path] })
    const mapping = mappingWith({ date: { column: 'date', format: 'iso', ...date } })
    const project = await application.client.call('project.import', {
      inspection: inspection.id,
      mapping,
      name: 'P'
    })
    const slice = { filters: [{ op: 'between' as const, dimension: TIME, from: first, to: behind }] }
    const facts = await application.client.call('slice.describe', { slice })
    return { period: project.period, responses: facts.responses }
  }

  it.each([undefined, 'UTC', 'America/Denver', 'Asia/Kolkata', 'UTC-03:30'])(
    'are cut where the file says a day begins: %s',
    async (zone) => {
      expect(await answersOn('2026-03-09', '2026-03-10', zone === undefined ? {} : { zone })).toEqual({
        period: { from: '2026-03-08 23:30:00', to: '2026-03-10 00:30:00' },
        responses: 2
      })
    }
  )

  it('of a zone that nobody knows are refused at the door', async () => {
    await expect(answersOn('2026-03-09', '2026-03-10', { zone: 'Mars/Olympus' })).rejects.toThrow()
  })
})

it('what a tool says can be confirmed as it stands', async () => {
  const { inspection, draft } = await look(
    'ready.csv',
    csvOf([
      [
        'ID',
        'Hora de inicio',
        'Hora de finalización',
        'How easy was it? (1 = very difficult, 7 = very easy)'
      ],
      ...people(20, (index) => [
        String(index),
        ...['5', '6'].map((hour) => `2026-05-${day(index)} 0${hour}:00:00`),
        String((index % 7) + 1)
      ])
    ])
  )
  expect(mappingOf(draft, inspection.columns)).toMatchObject({
    date: { column: 'horadefinalizacion', format: 'iso', zone: null },
    response: 'id'
  })
})
