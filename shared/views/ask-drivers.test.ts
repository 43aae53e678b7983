import { expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import type { Client } from '../contract/client'
import { MOST_DRIVERS, type AskedDriver } from '../contract/slice-drivers'
import { EVERYTHING } from '../domain/slice'
import { askDrivers } from './ask-drivers'

const NAMES = Array.from({ length: 60 }, (_, at) => `Touchpoint ${at}`)

/** Touchpoint 0 has the fewest answers. */
const TABULATED = frequenciesOf(
  SEVEN,
  Object.fromEntries(NAMES.map((name, at) => [name, [at, 0, 0, 0, 0, 0, 9]]))
)

const clientOf = (called: { method: string; args: unknown }[]): Client =>
  ({
    call: (method: string, args: unknown) => {
      called.push({ method, args })
      return Promise.resolve(method === 'slice.tabulate' ? TABULATED : {})
    }
  }) as unknown as Client

const touchpoints = (count: number): AskedDriver[] =>
  NAMES.slice(0, count).map((touchpoint) => ({ kind: 'touchpoint', touchpoint }))

const ask = async (drivers: AskedDriver[]) => {
  const called: { method: string; args: unknown }[] = []
  const asked = { outcome: { kind: 'metric', metric: 'csat' } as const, drivers, rounds: 200, seed: 1 }
  return { ...(await askDrivers(clientOf(called), EVERYTHING, asked)), called }
}

it('of more touchpoints than a model has room for asks those with the most answers, and says which are left out', async () => {
  const country: AskedDriver = { kind: 'dimension', column: 'country' }
  const { question, leftOut, called } = await ask([...touchpoints(60), country])
  expect(question.drivers).toHaveLength(MOST_DRIVERS)
  expect(question.drivers).toContainEqual(country)
  expect(question.drivers).toContainEqual({ kind: 'touchpoint', touchpoint: 'Touchpoint 59' })
  expect(leftOut).toHaveLength(60 + 1 - MOST_DRIVERS)
  expect(leftOut).toContain('Touchpoint 0')
  expect(called.at(-1)).toMatchObject({ method: 'slice.drivers', args: { drivers: question.drivers } })
})

it('asks of fewer for no answers first', async () => {
  const { leftOut, called } = await ask(touchpoints(40))
  expect(leftOut).toEqual([])
  expect(called.map(({ method }) => method)).toEqual(['slice.drivers'])
})
