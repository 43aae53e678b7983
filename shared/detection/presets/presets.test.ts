import { describe, expect, it } from 'vitest'
import { recogniseLayout } from './presets'

describe('exports known by their first rows', () => {
  it('Qualtrics by its import ids, with the questions as labels', () => {
    const layout = recogniseLayout([
      ['RecordedDate', 'ResponseId', 'Q1'],
      ['Erfassungsdatum', 'Antwort-ID', 'Wie einfach war es?<br>1-7'],
      ['{"ImportId":"recordedDate","timeZone":"Z"}', '{"ImportId":"_recordId"}', '{"ImportId":"QID1"}'],
      ['2026-01-05 08:00:00', 'R_1', '5']
    ])
    expect(layout).toEqual({
      preset: 'qualtrics',
      headerRows: 3,
      headers: ['RecordedDate', 'ResponseId', 'Q1'],
      columns: [
        { label: 'Erfassungsdatum', zone: 'UTC' },
        { label: 'Antwort-ID', role: 'response', tool: 'qualtrics' },
        { label: 'Wie einfach war es? 1-7', missing: ['-99'] }
      ]
    })
  })

  it('Qualtrics of old by its numbered columns', () => {
    expect(
      recogniseLayout([
        ['\uFEFFV1', 'V8', 'Q1'],
        ['ResponseID', 'StartDate', 'How easy was it?'],
        ['R_1', '2017-07-18', '2']
      ])
    ).toMatchObject({ headerRows: 2, headers: ['ResponseID', 'StartDate', 'Q1'] })
  })

  it('SurveyMonkey with its questions written rightwards', () => {
    expect(
      recogniseLayout([
        ['RespondentID', 'How easy was it?', 'Rate these', '', 'Anything else?'],
        ['', 'Response', 'Checkout', 'Returns', 'Open-Ended Response'],
        ['3237565956', '5', '4', '2', 'no']
      ])
    ).toMatchObject({
      preset: 'survey-monkey',
      headerRows: 2,
      headers: [
        'RespondentID',
        'How easy was it?',
        'Rate these [Checkout]',
        'Rate these [Returns]',
        'Anything else?'
      ]
    })
  })

  it('SurveyMonkey condensed: a blank second row is no response', () => {
    const rows = [
      ['Respondent ID', 'Collector ID', 'How easy?'],
      ['', '', ''],
      ['1', '2', '5']
    ]
    expect(recogniseLayout(rows)).toMatchObject({ headerRows: 2 })
    expect(recogniseLayout([rows[0] ?? [], rows[2] ?? []])).toMatchObject({ headerRows: 1 })
  })

  it.each([
    ['typeform', [['#', 'How easy?', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID']]],
    ['microsoft-forms', [['ID', 'Start time', 'Completion time', 'Email', 'Name', 'How easy?']]],
    [
      'formbricks',
      [['No.', 'Response ID', 'Timestamp', 'Finished', 'Survey ID', 'Formbricks ID (internal)']]
    ],
    ['lime-survey', [['\uFEFFid', 'submitdate', 'lastpage', 'startlanguage', 'G01Q01']]],
    ['lime-survey', [['id. Response ID', 'G04Q16. Was it easy?']]],
    ['medallia', [['request_id', 'request_sent_at', 'star_rating', 'comments']]],
    [
      'google-forms',
      [
        ['Timestamp', 'How easy?'],
        ['2017/05/02 12:11:03 PM GMT+2', '5']
      ]
    ]
  ])('%s by its one header row', (preset, rows) => {
    expect(recogniseLayout(rows)).toMatchObject({
      preset,
      headerRows: 1,
      headers: rows[0]?.map((cell) => cell.replace('\uFEFF', ''))
    })
  })

  it.each([
    [
      'a plain survey',
      [
        ['id', 'date', 'ces'],
        ['1', '2026-01-05', '5']
      ]
    ],
    [
      'respondents whose first answers are blank',
      [
        ['RespondentID', 'Q1'],
        ['', '5']
      ]
    ],
    ['nothing', []]
  ])('but not %s', (_, rows) => {
    expect(recogniseLayout(rows)).toBeUndefined()
  })
})

describe('what columns tell of each response', () => {
  const standing = (...rows: string[][]) => recogniseLayout(rows)?.columns.map((column) => column.standing)

  it('Qualtrics by the ids of its columns, whatever they are called', () => {
    expect(
      standing(
        ['Art', 'Fertig', 'Q1', 'Status'],
        ['Antworttyp', 'Beendet', 'Wie einfach?', 'Status'],
        ['{"ImportId":"status"}', '{"ImportId":"finished"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}']
      )
    ).toEqual(['kind', 'finished', undefined, undefined])
  })

  it('Qualtrics of old by their names', () => {
    expect(standing(['V1', 'V7', 'V10'], ['ResponseID', 'Status', 'Finished'], ['R_1', '0', '1'])).toEqual([
      undefined,
      'kind',
      'finished'
    ])
  })

  it('LimeSurvey and Formbricks by theirs; tools that export what was sent by none', () => {
    expect(standing(['id', 'submitdate', 'lastpage', 'Q1'], ['1', '', '2', '5'])).toEqual([
      undefined,
      'submitted',
      undefined,
      undefined
    ])
    expect(
      standing(
        ['No.', 'Response ID', 'Timestamp', 'Finished', 'Formbricks ID (internal)'],
        ['1', 'x', '', 'No', 'y']
      )
    ).toEqual([undefined, undefined, undefined, 'finished', undefined])
    expect(standing(['#', 'Finished', 'Submit Date (UTC)'], ['a', 'No', ''])).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
})
