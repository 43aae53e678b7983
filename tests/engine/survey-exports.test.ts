import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import type { InspectedFile } from '../../shared/contract/inspection'
import { startApplication, type TestApplication } from '../fixtures/application'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'

let application: TestApplication

beforeAll(async () => {
  application = await startApplication()
})
afterAll(() => application.end())

const inspect = (name: string) =>
  application.client.call('source.inspect', { files: [sharedFile('surveys', name)] })

describe.skipIf(!hasSharedData)('exports of survey tools', () => {
  it.each<[name: string, width: number, wanted: Partial<InspectedFile>]>([
    ['StarWars.csv', 38, { rows: 1186, encoding: 'windows-1252', preset: 'survey-monkey' }],
    ['customer_support_tickets.csv', 17, { rows: 8469, encoding: 'utf-8' }],
    ['flying-etiquette.csv', 27, { rows: 1040 }],
    // Its 35 lines are two of header and 33 responses.
    ['poll-of-pollsters-7.tsv', 38, { rows: 33, encoding: 'macroman', preset: 'survey-monkey' }],
    ['sample.csv', 20, { rows: 1, preset: 'qualtrics' }],
    ['sample_legacy.csv', 16, { rows: 1, preset: 'qualtrics' }],
    ['steak-risk-survey.csv', 15, { rows: 550, preset: 'survey-monkey' }]
  ])('%s is read whole', async (name, width, wanted) => {
    const { files, columns } = await inspect(name)
    expect(files[0]).toMatchObject({ refused: 0, exact: true, ...wanted })
    expect(columns).toHaveLength(width)
    expect(new Set(columns.map(({ key }) => key)).size).toBe(width)
  })

  it('tell the questions of their columns', async () => {
    const qualtrics = await inspect('sample.csv')
    expect(qualtrics.columns.find(({ header }) => header === 'Q1')).toMatchObject({
      label: 'This is a multiple choice question.',
      missing: ['-99'],
      values: [{ value: '2', n: 1 }]
    })
    const surveyMonkey = await inspect('StarWars.csv')
    const headers = surveyMonkey.columns.map(({ header }) => header)
    expect(headers[1]).toBe('Have you seen any of the 6 films in the Star Wars franchise?')
    expect(headers[3]).toMatch(
      /^Which of the following Star Wars films have you seen\?.* \[Star Wars: Episode I /
    )
  })

  it('never get an easy end that nothing in them speaks for', async () => {
    for (const name of ['StarWars.csv', 'flying-etiquette.csv', 'steak-risk-survey.csv']) {
      const { columns } = await inspect(name)
      expect(draftFrom(columns).ces.good, name).toBeNull()
    }
  })

  it('of support tickets: satisfaction, dates and comments are found', async () => {
    const { columns } = await inspect('customer_support_tickets.csv')
    const { roles, dateFormat } = draftFrom(columns)
    const held = (role: string) =>
      columns.filter(({ key }) => roles[key]?.role === role).map(({ header }) => header)
    expect(held('csat')).toEqual(['CustomerSatisfactionRating'])
    expect(held('date')).toHaveLength(1)
    expect(dateFormat).not.toBeNull()
    expect(held('comment').length).toBeGreaterThan(0)
    expect(held('ces')).toEqual([])
  })
})
