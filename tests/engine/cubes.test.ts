import fc from 'fast-check'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ArgumentsOf } from '../../shared/contract/contract'
import type { Mapping } from '../../shared/domain/mapping'
import { EVERYTHING, TIME, TOUCHPOINT, type Condition } from '../../shared/domain/slice'
import { createEngine, type Engine } from '../../main/engine/engine'
import { ROOT } from '../fixtures/application'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'

const scratch = await makeScratch()
const engines: Engine[] = []
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()))
  await scratch.clear()
})

const context = { signal: new AbortController().signal, progress: () => undefined }

const start = async (name: string, cubesFrom: number): Promise<Engine> => {
  const engine = await createEngine({
    dataFolder: scratch.path(`${name}/data`),
    tempFolder: scratch.path(`${name}/temp`),
    inMemory: true,
    sampleFile: join(ROOT, 'samples/retail-pulse.csv'),
    version: '0.0.0-test',
    now: () => new Date('2026-01-05T10:00:00Z'),
    cubesFrom
  })
  engines.push(engine)
  return engine
}

const importInto = async (engine: Engine, file: string, mapping: Mapping) => {
  const { id } = await engine.handlers['source.inspect']({ files: [file] }, context)
  return engine.handlers['project.import']({ inspection: id, mapping, name: 'Test' }, context)
}

const COUNTRIES = ['FR', 'IT', 'RO', '']
const ZONE = 'Europe/Bucharest'

/** So many rows that a cube has fewer cells, whatever they are cut by. */
const ROWS = 12_000

const FIVE = { low: 1, high: 5, good: 'high' } as const

const draw = (row: number, column: number, of: number) => ((row * 7919 + column * 104_729) ^ (row >> 3)) % of

const momentOf = (row: number): string =>
  row % 50 === 0
    ? ''
    : new Date(
        Date.UTC(2025, 2, 28, 20) + draw(row, 1, 8) * 86_400_000 + draw(row, 2, 86_400) * 1000
      ).toISOString()

const longSurvey = () =>
  [
    'touchpoint,country,ces,csat,day,w',
    ...Array.from({ length: ROWS }, (_, row) =>
      [
        ['Pay', 'Send', ''][draw(row, 3, 3)],
        COUNTRIES[draw(row, 4, 4)],
        draw(row, 5, 7),
        draw(row, 6, 6),
        momentOf(row),
        row % 9 === 0 ? '' : 0.5 + draw(row, 7, 4)
      ].join(',')
    )
  ].join('\n')

const wideSurvey = () =>
  [
    'pay,send,country,csat,day,who',
    ...Array.from({ length: ROWS }, (_, row) =>
      [
        draw(row, 3, 7),
        draw(row, 5, 6),
        COUNTRIES[draw(row, 4, 4)],
        draw(row, 6, 6),
        momentOf(row),
        draw(row, 8, 4000)
      ].join(',')
    )
  ].join('\n')

const common = {
  csat: { column: 'csat', scale: FIVE, missing: [] },
  date: { column: 'day', format: 'iso', zone: ZONE },
  dimensions: ['country']
}

const LONG = mappingOf({
  ...common,
  ces: { columns: [{ column: 'ces', touchpoint: 'ces' }], scale: FIVE, missing: [] },
  touchpoint: 'touchpoint',
  weight: 'w'
})
const WIDE = mappingOf({
  ...common,
  ces: {
    columns: [
      { column: 'pay', touchpoint: 'Pay' },
      { column: 'send', touchpoint: 'Send' }
    ],
    scale: FIVE,
    missing: []
  },
  touchpoint: null,
  respondent: 'who'
})

type Question = ArgumentsOf<'slice.tabulate'>

const day = fc
  .integer({ min: 28, max: 36 })
  .map((of) => new Date(Date.UTC(2025, 2, of)).toISOString().slice(0, 10))

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .subarray([...COUNTRIES.slice(0, 3), null])
    .map((values): Condition => ({ op: 'is', dimension: 'country', values })),
  fc
    .subarray(['Pay', 'Send', null])
    .map((values): Condition => ({ op: 'is', dimension: TOUCHPOINT, values })),
  fc.tuple(day, day, fc.constantFrom('', ' 00:00:00', ' 12:30:00')).map(([from, to, time]): Condition => ({
    op: 'between',
    dimension: TIME,
    from: `${from}${time}`,
    to: `${to}${time}`
  })),
  fc.constant<Condition>({ op: 'is', dimension: TIME, values: [null] }),
  fc.constant<Condition>({ op: 'is', dimension: '@week', values: ['2025-03-24', null] }),
  fc.constant<Condition>({ op: 'is', dimension: '@month', values: ['2025-04-01'] }),
  fc.constant<Condition>({ op: 'between', dimension: TIME, from: '2025-03-01', to: '2025-04-01' })
)

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: leaf.map((of): Condition => ({ op: 'not', of })) },
  {
    weight: 1,
    arbitrary: fc.tuple(leaf, leaf).map(([one, other]): Condition => ({ op: 'or', of: [one, other] }))
  }
)

const questionOf = (answers: readonly ('all' | 'first')[]): fc.Arbitrary<Question> =>
  fc.record({
    metric: fc.constantFrom('ces' as const, 'csat' as const),
    by: fc.subarray([TOUCHPOINT, 'country', '@day', '@week', '@month'], { maxLength: 3 }),
    slice: fc.record({ filters: fc.array(condition, { maxLength: 2 }), answers: fc.constantFrom(...answers) })
  })

type Asked = (engine: Engine) => Promise<unknown>

/** Every call that counts, of the same slice and dimensions. */
const asking = ({ metric, slice, by }: Question): readonly Asked[] => [
  ({ handlers }) => handlers['slice.tabulate']({ metric, slice, by }, context),
  ({ handlers }) => handlers['slice.describe']({ slice }, context),
  ({ handlers }) => handlers['slice.values']({ dimension: by.find(isNoPeriod) ?? 'country', slice }, context),
  ({ handlers }) =>
    handlers['slice.joint']({ other: 'csat', slice, ...(by[0] === undefined ? {} : { by: by[0] }) }, context)
]

const isNoPeriod = (id: string): boolean => !id.startsWith('@')

/** Sums of weights may be added in another order. */
const rounded = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value
    )
  )

describe.each([
  ['long', longSurvey, LONG, ['all']],
  ['wide', wideSurvey, WIDE, ['all', 'first']]
] as const)('cubes of a %s file', (shape, survey, mapping, answers) => {
  it('answer whatever is asked as the rows do', async () => {
    const file = await scratch.write(`${shape}.csv`, `${survey()}\n`)
    const [rows, cubes] = await Promise.all([start(`${shape} rows`, Infinity), start(`${shape} cubes`, 0)])
    await Promise.all([importInto(rows, file, mapping), importInto(cubes, file, mapping)])
    await fc.assert(
      fc.asyncProperty(questionOf(answers), async (question) => {
        for (const ask of asking(question)) {
          const expected = rounded(await ask(rows))
          expect(rounded(await ask(cubes))).toEqual(expected)
          await cubes.settled()
          expect(rounded(await ask(cubes))).toEqual(expected)
        }
      }),
      { numRuns: 60 }
    )
    expect(cubes.kept()).toBeGreaterThan(5)
  })

  it('are let go of with their project', async () => {
    const file = scratch.path(`${shape}.csv`)
    const engine = await start(`${shape} twice`, 0)
    const question: Question = { metric: 'ces', slice: EVERYTHING, by: [TOUCHPOINT] }
    await importInto(engine, file, mapping)
    await engine.handlers['slice.tabulate'](question, context)
    await engine.settled()
    expect(engine.kept()).toBeGreaterThan(0)
    await importInto(engine, file, mapping)
    expect(engine.kept()).toBe(0)
  })
})
