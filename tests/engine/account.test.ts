import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Account } from '../../shared/figures/account'
import { baseOf } from '../../shared/domain/tally'
import { startApplication, type TestApplication } from '../fixtures/application'
import { countsOf } from '../fixtures/counts'
import { foretellAndImport } from '../fixtures/foretold'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { FUZZ_CASES, FUZZ_TIMEOUT } from '../fixtures/fuzz'
import { fileOf, toldSurvey, truthOf, type ToldSurvey } from '../fixtures/told-survey'
/** Each imports a survey of up to three files, twice looked at: the dearest of all that is tried. */
const RUNS = { numRuns: Math.max(30, Math.ceil(FUZZ_CASES / 50)) }

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const mappingFor = ({ layout, dated, rules, repeated }: ToldSurvey) =>
  mappingOf({
    ces: {
      columns: (layout === 'wide' ? ['ces', 'other'] : ['ces']).map((column) => ({
        column,
        touchpoint: column
      })),
      scale: { low: 1, high: 7, good: 'high' },
      missing: ['-99']
    },
    touchpoint: layout === 'long' ? 'touchpoint' : null,
    date: dated ? { column: 'day', format: 'iso' } : null,
    response: 'id',
    leftOut: rules,
    repeated
  })

/** The parts of an account without regard to their order. */
const inAnyOrder = ({ leftOut, missing, ...sums }: Account) => ({
  ...sums,
  leftOut: Object.fromEntries(leftOut.map(({ why, n }) => [why, n])),
  missing: Object.fromEntries(missing.map(({ why, n }) => [why, n]))
})

const sum = (parts: readonly { readonly n: number }[]) => parts.reduce((total, { n }) => total + n, 0)

it(
  'adds up to every row and answer, and each part is what it has to be',
  async () => {
    await fc.assert(
      fc.asyncProperty(toldSurvey, async (survey) => {
        const files = await Promise.all(
          survey.waves.map((wave, index) => scratch.write(`wave-${index + 1}.csv`, fileOf(survey, wave)))
        )
        const { account, forecast, kept, project } = await foretellAndImport(
          application,
          files,
          mappingFor(survey)
        )
        const { responses, repeated, ...truth } = truthOf(survey)
        expect(inAnyOrder(account)).toEqual({
          ...truth,
          leftOut: Object.fromEntries(truth.leftOut.map(({ why, n }) => [why, n])),
          missing: Object.fromEntries(truth.missing.map(({ why, n }) => [why, n]))
        })
        expect(inAnyOrder(forecast.account)).toEqual(inAnyOrder(account))
        expect(account.rowsIn).toBe(account.kept + sum(account.leftOut) + account.refused)
        expect(account.asked).toBe(account.scored + sum(account.missing))
        expect([project.responses, forecast.responses, kept.repeated]).toEqual([
          responses,
          responses,
          repeated
        ])
        const { '': tally } = await countsOf(application, 'ces')
        expect([tally && baseOf(tally), tally?.missing]).toEqual([account.scored, sum(account.missing)])
      }),
      RUNS
    )
  },
  FUZZ_TIMEOUT
)
