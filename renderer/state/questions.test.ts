import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it } from 'vitest'
import type { Client } from '../../shared/contract/client'
import { EVERYTHING, type Slice } from '../../shared/domain/slice'
import { questionOptions } from './questions'

const sliceOf = (country: string): Slice => ({
  ...EVERYTHING,
  filters: [{ op: 'is', dimension: 'country', values: [country] }]
})

interface Asked {
  readonly slice: Slice
  readonly signal: AbortSignal | undefined
  readonly answer: (value: string) => void
}

const queries: QueryClient[] = []
afterEach(() => {
  for (const query of queries.splice(0)) query.clear()
})

/** A view that asks of a slice, and an engine that answers when it is told to, whether or not it was stopped. */
const watching = () => {
  const asked: Asked[] = []
  const query = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.push(query)
  const optionsOf = (country: string, revision = 1) =>
    questionOptions(
      {} as Client,
      { id: 'one', revision },
      'test',
      sliceOf(country),
      (_, slice, { signal }) => {
        return new Promise<string>((answer) => asked.push({ slice, signal, answer }))
      }
    )
  const observer = new QueryObserver(query, optionsOf('FR'))
  observer.subscribe(() => undefined)
  return {
    asked,
    shown: () => observer.getCurrentResult(),
    ask: (country: string, revision?: number) => observer.setOptions(optionsOf(country, revision)),
    settled: () => new Promise((resolve) => setTimeout(resolve))
  }
}

it('a newer question aborts the older, whose answer is dropped when it comes all the same', async () => {
  const { asked, ask, shown, settled } = watching()
  ask('IT')
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false])
  asked[0]?.answer('of France')
  await settled()
  expect(shown().data).toBeUndefined()
  asked[1]?.answer('of Italy')
  await settled()
  expect(shown()).toMatchObject({ data: 'of Italy', isPlaceholderData: false })
  ask('FR')
  expect(asked).toHaveLength(3)
})

it('the picture before stays, marked as such, until the answer is there', async () => {
  const { asked, ask, shown, settled } = watching()
  asked[0]?.answer('of France')
  await settled()
  ask('IT')
  expect(shown()).toMatchObject({ data: 'of France', isPlaceholderData: true, isFetching: true })
  asked[1]?.answer('of Italy')
  await settled()
  expect(shown()).toMatchObject({ data: 'of Italy', isPlaceholderData: false, isFetching: false })
})

it('what was answered is not asked again, but of another revision', async () => {
  const { asked, ask, shown, settled } = watching()
  asked[0]?.answer('of France')
  await settled()
  ask('IT')
  ask('FR')
  expect(shown()).toMatchObject({ data: 'of France', isPlaceholderData: false })
  expect(asked).toHaveLength(2)
  ask('FR', 2)
  expect(asked).toHaveLength(3)
  expect(shown()).toMatchObject({ data: 'of France', isPlaceholderData: true })
})
