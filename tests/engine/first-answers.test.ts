import { afterAll, describe, expect, it } from 'vitest'
import type { Mapping } from '../../shared/domain/mapping'
import type { Slice } from '../../shared/domain/slice'
import { startApplication } from '../fixtures/application'
import { importFiles } from '../fixtures/imports'
import { mappingOf } from '../fixtures/mappings'
import { makeScratch } from '../fixtures/scratch'

const scratch = await makeScratch()
const application = await startApplication()
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const COMMON = {
  respondent: 'who',
  date: { column: 'day', format: 'iso' as const },
  csat: { column: 'csat', scale: { low: 1, high: 5, good: 'high' as const }, missing: [] },
  retained: 'stayed',
  dimensions: ['country', 'stayed']
}

const PEOPLE = 60

/** What a person answers the first time, or again: never twice the same. */
const answersOf = (person: number, again: boolean) => {
  const turn = again ? 3 : 0
  return {
    who: `P${person}`,
    day: again ? '2026-03-01' : '2026-01-15',
    csat: (person + turn) % 4 === 0 ? '' : `${1 + ((person + turn) % 5)}`,
    stayed: (person + turn) % 3 ? 'yes' : 'no',
    country: (person + turn) % 2 ? 'FR' : 'IT',
    one: `${1 + ((person + turn) % 7)}`,
    two: (person + turn) % 5 === 0 ? '' : `${1 + ((person * 3 + turn) % 7)}`
  }
}

type Answers = ReturnType<typeof answersOf>

interface Shape {
  readonly mapping: Mapping
  readonly head: string
  readonly rows: (answers: Answers, response: number) => string[]
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'a wide file': {
    mapping: mappingOf({
      ...COMMON,
      ces: {
        columns: [
          { column: 'one', touchpoint: 'Pay' },
          { column: 'two', touchpoint: 'Call' }
        ],
        scale: { low: 1, high: 7, good: 'high' },
        missing: []
      }
    }),
    head: 'who,day,csat,stayed,country,one,two',
    rows: ({ who, day, csat, stayed, country, one, two }) => [
      [who, day, csat, stayed, country, one, two].join(',')
    ]
  },
  'rows of a touchpoint each': {
    mapping: mappingOf({ ...COMMON, touchpoint: 'at', response: 'id' }),
    head: 'who,day,csat,stayed,country,id,at,ces',
    rows: ({ who, day, csat, stayed, country, one, two }, response) =>
      [
        ['Pay', one],
        ['Call', two]
      ].map(([at, ces]) => [who, day, csat, stayed, country, response, at, ces].join(','))
  }
}

const FIRST: Slice = { filters: [], answers: 'first' }
const ALL: Slice = { filters: [] }

const { client } = application

/** What questions of single people count. */
const counted = async (slice: Slice) => ({
  joint: await client.call('slice.joint', { other: 'csat', slice }),
  arms: await client.call('slice.arms', { other: 'csat', slice }),
  retention: await client.call('slice.retention', { slice, by: ['country'] }),
  drivers: await client.call('slice.drivers', {
    slice,
    outcome: { kind: 'metric', metric: 'csat' },
    drivers: [{ kind: 'dimension', column: 'country' }],
    rounds: 20,
    seed: 1
  })
})

describe.each(Object.entries(SHAPES))('the first answers of %s', (_, { mapping, head, rows }) => {
  const write = (name: string, turns: readonly boolean[]) =>
    scratch.write(
      name,
      `${head}\n${turns
        .flatMap((again) =>
          Array.from({ length: PEOPLE }, (__, person) =>
            rows(answersOf(person, again), person + (again ? PEOPLE : 0))
          )
        )
        .flat()
        .join('\n')}\n`
    )

  it('are all that is counted, as if nobody had answered again', async () => {
    await importFiles(application, [await write('survey.csv', [false, true])], mapping, 'Twice')
    const first = await counted(FIRST)
    const all = await counted(ALL)
    await importFiles(application, [await write('survey.csv', [false])], mapping, 'Once')
    const once = await counted(ALL)
    expect(first).toEqual(once)
    expect(all).not.toEqual(once)
  })
})
