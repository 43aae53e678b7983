import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import { forecast } from '../../shared/detection/forecast'
import { EVERYTHING, FILE, TOUCHPOINT } from '../../shared/domain/slice'
import { baseOf } from '../../shared/domain/tally'
import { definitionOf } from '../../shared/measures/definitions'
import { measure } from '../../shared/measures/measure'
import { startApplication, type TestApplication } from '../fixtures/application'
import { hasSharedData, sharedFile } from '../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018, sfoDraft, sfoMapping } from '../fixtures/surveys'

interface Reference {
  n: number
  mean: number
  mean_ci95: [number, number]
  top2_pct: number
  wilson95: [number, number]
  net_easy: number
  dist: Record<string, number>
}

describe.skipIf(!hasSharedData)('the passenger survey of 2018', () => {
  let application: TestApplication
  let inspection: Inspection
  let project: ProjectSummary

  beforeAll(async () => {
    application = await startApplication()
    inspection = await application.client.call('source.inspect', { files: [SFO_2018] })
    project = await application.client.call('project.import', {
      inspection: inspection.id,
      mapping: sfoMapping(inspection),
      name: 'SFO 2018'
    })
  })
  afterAll(() => application.end())

  it('is foretold and counted as the analyst sees it', async () => {
    const mapping = sfoMapping(inspection)
    const again = await application.client.call('source.inspect', { files: [SFO_2018] })
    const kept = await application.client.call('source.keep', { inspection: again.id, how: mapping })
    const counts = { responses: 2809, evaluations: 5618, missing: 651 }
    expect(forecast(inspection, kept, mapping)).toMatchObject({ ...counts, touchpoints: 2 })
    expect(project).toMatchObject({
      ...counts,
      refused: 0,
      touchpoints: ['Finding your way', 'Security screening']
    })
    expect(project.missingCounts.filter(({ metric }) => metric === 'ces')).toEqual([
      { metric: 'ces', value: '0', why: 'outside', n: 376 },
      { metric: 'ces', value: '6', why: 'outside', n: 275 }
    ])
    expect(project.missingCounts).toContainEqual({
      metric: 'csat',
      value: 'BLANK',
      why: 'declared',
      n: 184
    })
    expect(project.missingCounts).toContainEqual({ metric: 'nps', value: '11', why: 'outside', n: 159 })
  })

  it('guesses the scale and asks for the easy end', () => {
    const draft = sfoDraft(inspection)
    expect(draft.ces).toMatchObject({ low: 1, high: 5 })
    expect(draft.csat).toMatchObject({ low: 1, high: 5 })
  })

  it('gives the reference numbers', async () => {
    const reference = JSON.parse(readFileSync(sharedFile('reference/sfo_2018_ces.json'), 'utf8')) as Record<
      string,
      Reference
    >
    const { cells } = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: EVERYTHING,
      by: [TOUCHPOINT]
    })
    expect(cells).toHaveLength(2)
    for (const { key, tally } of cells) {
      const wanted = reference[key[0] ?? '']
      if (!wanted) throw new Error(`no reference for ${key.join()}`)
      const figure = (id: string) => measure(definitionOf('ces', id, tally.scale), tally, false)
      expect(baseOf(tally)).toBe(wanted.n)
      expect(tally.n).toEqual(Object.values(wanted.dist))
      const mean = figure('mean')
      expect(Math.abs((mean.value ?? 0) - wanted.mean)).toBeLessThan(1e-9)
      expect(Math.abs((mean.low ?? 0) - wanted.mean_ci95[0])).toBeLessThan(1e-9)
      expect(Math.abs((mean.high ?? 0) - wanted.mean_ci95[1])).toBeLessThan(1e-9)
      const easy = figure('easy')
      expect(Math.abs((easy.value ?? 0) - wanted.top2_pct / 100)).toBeLessThan(1e-9)
      expect(Math.abs((easy.low ?? 0) - wanted.wilson95[0] / 100)).toBeLessThan(1e-9)
      expect(Math.abs((easy.high ?? 0) - wanted.wilson95[1] / 100)).toBeLessThan(1e-9)
      expect(Math.abs((figure('net').value ?? 0) - wanted.net_easy / 100)).toBeLessThan(1e-9)
    }
  })

  it('counts CSAT and NPS once per response', async () => {
    const base = async (metric: 'csat' | 'nps', by: string[] = []) => {
      const { cells } = await application.client.call('slice.tabulate', { metric, slice: EVERYTHING, by })
      return cells.map(({ tally }) => baseOf(tally))
    }
    expect(await base('csat')).toEqual([2625])
    expect(await base('nps')).toEqual([2809 - 159])
    const [find, pass] = await base('csat', [TOUCHPOINT])
    expect(find).toBeLessThan(2603)
    expect(pass).toBeLessThan(2364)
  })

  it('filters by touchpoint and by dimension, each response still once', async () => {
    const slice = { filters: [{ op: 'is' as const, dimension: TOUCHPOINT, values: ['Security screening'] }] }
    const { cells } = await application.client.call('slice.tabulate', { metric: 'csat', slice, by: [] })
    const split = await application.client.call('slice.tabulate', { metric: 'csat', slice, by: [TOUCHPOINT] })
    expect(cells[0]?.tally.n).toEqual(split.cells[0]?.tally.n)
    const area = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: EVERYTHING,
      by: ['barea']
    })
    expect(area.cells.map(({ key }) => key[0])).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G'])
    expect(area.cells.reduce((sum, { tally }) => sum + baseOf(tally), 0)).toBe(2603 + 2364)
    const only = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: { filters: [{ op: 'is', dimension: 'barea', values: ['G'] }] },
      by: []
    })
    expect(only.cells[0]?.tally).toEqual(area.cells.find(({ key }) => key[0] === 'G')?.tally)
  })

  it('relates answers for the evidence of polarity', async () => {
    const again = await application.client.call('source.inspect', { files: [SFO_2018] })
    const pairs = await application.client.call('source.relate', {
      inspection: again.id,
      ces: ['q14find', 'q14passthru'],
      other: 'q7all'
    })
    const scored = pairs.filter(({ one, other }) => /^[1-5]$/.test(one) && /^[1-5]$/.test(other))
    expect(scored.reduce((sum, { n }) => sum + n, 0)).toBe(4723)
    await application.client.call('source.forget', { inspection: again.id })
  })
})

describe.skipIf(!hasSharedData)('three waves in one project', () => {
  let application: TestApplication

  beforeAll(async () => {
    application = await startApplication()
  })
  afterAll(() => application.end())

  it('meets headers that drift and counts each wave by itself', async () => {
    const inspection = await application.client.call('source.inspect', {
      files: [SFO_2014, SFO_2016, SFO_2018]
    })
    const respondent = inspection.columns.find(({ key }) => key === 'respnum')
    expect(respondent).toMatchObject({ header: 'RESPNUM', files: [0, 1, 2], rows: 2818 + 3087 + 2809 })
    const project = await application.client.call('project.import', {
      inspection: inspection.id,
      mapping: sfoMapping(inspection),
      name: 'SFO'
    })
    expect(project.responses).toBe(2818 + 3087 + 2809)
    expect(project.evaluations).toBe(2 * project.responses)
    const { cells } = await application.client.call('slice.tabulate', {
      metric: 'ces',
      slice: EVERYTHING,
      by: [FILE, TOUCHPOINT]
    })
    const find = cells
      .filter(({ key }) => key[1] === 'Finding your way')
      .map(({ key, tally }) => [key[0], tally.n])
    expect(find).toEqual([
      ['2014_SFO_Customer_Survey.csv', [18, 59, 351, 692, 1574]],
      ['2016_SFO_Customer_Survey.csv', [32, 51, 379, 755, 1690]],
      ['2018_SFO_Customer_Survey.csv', [26, 51, 316, 686, 1524]]
    ])
    const nps = await application.client.call('slice.tabulate', {
      metric: 'nps',
      slice: EVERYTHING,
      by: [FILE]
    })
    expect(nps.cells.map(({ tally }) => [baseOf(tally), tally.missing])).toEqual([[2650, 159]])
  })
})
