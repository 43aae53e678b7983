import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectSummary } from '../../shared/contract/project'
import { INITIAL_VIEW, type ViewState } from '../../shared/contract/view-state'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { LANGUAGES } from '../../shared/locale/words'
import { startApplication, type TestApplication } from '../fixtures/application'
import { cellsOf, exhibitOf } from '../fixtures/exhibits'

const { touchpoints, trend } = INITIAL_VIEW

const READ: Readonly<Record<string, Partial<ViewState> & Pick<ViewState, 'view'>>> = {
  overview: { view: 'overview' },
  'one country against another': {
    view: 'overview',
    comparison: { kind: 'values', dimension: 'country', value: 'IT', against: 'RO' }
  },
  touchpoints: { view: 'touchpoints' },
  funnel: { view: 'touchpoints', touchpoints: { ...touchpoints, form: 'funnel' } },
  'CES / CSAT': { view: 'compare' },
  'CES / CSAT with a target': { view: 'compare', compare: { form: 'chart', targets: { 'ces easy': 60 } } },
  trend: { view: 'trend' },
  'trend by touchpoint': { view: 'trend', ces: 'mean', trend: { ...trend, by: TOUCHPOINT } },
  'trend of CSAT': { view: 'trend', trend: { ...trend, metric: 'csat', by: 'country' } },
  'a small slice': {
    view: 'touchpoints',
    slice: {
      filters: [
        { op: 'is', dimension: 'country', values: ['RO'] },
        { op: 'between', dimension: '@time', from: '2025-01-01', to: '2025-01-18' }
      ]
    }
  }
}

let application: TestApplication
let project: ProjectSummary

beforeAll(async () => {
  application = await startApplication()
  project = await application.client.call('project.openSample', {})
})
afterAll(() => application.end())

describe.each(Object.entries(READ))('the reading of %s', (_, asked) => {
  it.each(LANGUAGES)('says what the tests say, %s', async (language) => {
    const { reading } = await exhibitOf(application, project, asked, language)
    expect(`\n${reading.join('\n')}\n`).toMatchSnapshot()
  })

  it('is in whole sentences, each said once', async () => {
    const { reading } = await exhibitOf(application, project, asked)
    expect(new Set(reading).size).toBe(reading.length)
    for (const sentence of reading) expect(sentence).toMatch(/^\S.*[.]$/s)
    expect(reading.join(' ')).not.toMatch(/undefined|NaN|null|\{\{|\s\s|\(\)/)
  })

  it('tells no score that its tables do not tell', async () => {
    const { reading, tables, pictures } = await exhibitOf(application, project, asked)
    expect(pictures.length + tables.length).toBeGreaterThan(0)
    const told = new Set(cellsOf(tables).flatMap(({ text, interval }) => [text, interval?.text ?? '']))
    const scored = reading.join(' ').matchAll(/ ([\d.]+%) \((?:95% interval )?([\d.]+ to [\d.]+);/g)
    for (const [, score = '', interval = ''] of scored) {
      expect([score, told.has(score)]).toEqual([score, true])
      expect([interval, told.has(interval)]).toEqual([interval, true])
    }
  })
})
