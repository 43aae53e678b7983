import { afterAll, beforeAll, expect, it } from 'vitest'
import { INITIAL_VIEW, type Grain } from '../../shared/contract/view-state'
import { EVERYTHING } from '../../shared/domain/slice'
import { createWords } from '../../shared/locale/words'
import { longerText } from '../../shared/locale/trend-words'
import { askTrend } from '../../shared/views/ask-trend'
import { makePicture } from '../../shared/views/picture'
import { LOOKS } from '../../shared/charts/look'
import { startApplication, type TestApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let scratch: Scratch
beforeAll(async () => {
  scratch = await makeScratch()
})
afterAll(() => scratch.clear())

/** Twenty-eight days from a Monday, so many answers each, to one of two countries. */
const surveyOf = async (application: TestApplication, aDay: number) => {
  const lines = Array.from({ length: 28 }, (_, day) =>
    Array.from(
      { length: aDay },
      (__, at) => `Shop,${at % 2 ? 'FR' : 'IT'},${(day % 7) + 1},2026-06-${String(day + 1).padStart(2, '0')}`
    )
  ).flat()
  const file = await scratch.write(`days-${aDay}.csv`, `touchpoint,country,ces,day\n${lines.join('\n')}\n`)
  const mapping = mappingOf({
    touchpoint: 'touchpoint',
    date: { column: 'day', format: 'iso' },
    dimensions: ['country']
  })
  const { project } = await importFiles(application, [file], mapping, `Days ${aDay}`)
  return project
}

it.each<[aDay: number, by: string | null, grain: Grain, period: string, hides: string | null]>([
  [12, null, 'auto', 'day', null],
  [3, null, 'auto', 'week', 'day'],
  [12, 'country', 'auto', 'week', 'day'],
  // Nothing longer cuts the span: the weeks show no more than the days, and are not taken.
  [1, null, 'auto', 'day', null],
  [3, null, 'day', 'day', null]
])('%i answers a day by %s, %s: periods of a %s', async (aDay, by, grain, period, hides) => {
  const application = await startApplication()
  try {
    const project = await surveyOf(application, aDay)
    const { client } = application
    const counts = await askTrend(client, { metric: 'ces', slice: EVERYTHING, grain, by, project })
    expect(counts).toMatchObject({ period, hides })
    const words = createWords('en')
    const said = counts ? longerText(counts, words) : []
    expect(said).toHaveLength(hides === null ? 0 : 1)
    if (aDay === 1) return
    const request = { ...INITIAL_VIEW, view: 'trend' as const, trend: { ...INITIAL_VIEW.trend, grain, by } }
    const drawn = makePicture({ client, project, request, look: LOOKS.light, words, width: 900 }, {})
    if (grain === 'day') await expect(drawn).rejects.toMatchObject({ fault: { code: 'nothing-to-show' } })
    else expect((await drawn).subtitle).toEqual(expect.arrayContaining(said))
  } finally {
    await application.end()
  }
})
