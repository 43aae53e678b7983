import { describe, expect, it } from 'vitest'
import type { CallOptions, Client } from '../../shared/contract/client'
import { INITIAL_VIEW } from '../../shared/contract/view-state'
import { EVERYTHING } from '../../shared/domain/slice'
import { shareCalls } from './share-calls'

/** A client whose calls stay open until they are answered. */
const openClient = () => {
  const calls: { method: string; signal: AbortSignal | undefined; answer: (value: unknown) => void }[] = []
  const call = (method: string, _: unknown, { signal }: CallOptions = {}) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      calls.push({ method, signal, answer: resolve })
    })
  return { calls, client: shareCalls({ call } as unknown as Client) }
}

const facts = { responses: 3, period: null, revision: 1 }
const describeAll = (client: Client, options?: CallOptions) =>
  client.call('slice.describe', { slice: EVERYTHING }, options)

describe('the same question of several parts of the window', () => {
  it('is asked once, and answered to all of them', async () => {
    const { calls, client } = openClient()
    const answers = [describeAll(client), describeAll(client)]
    expect(calls).toHaveLength(1)
    calls[0]?.answer(facts)
    expect(await Promise.all(answers)).toEqual([facts, facts])
  })

  it('is asked again once it was answered', async () => {
    const { calls, client } = openClient()
    const first = describeAll(client)
    calls[0]?.answer(facts)
    await first
    void describeAll(client)
    expect(calls).toHaveLength(2)
  })

  it('goes on while one of them waits, and is cancelled with the last', async () => {
    const { calls, client } = openClient()
    const [one, other] = [new AbortController(), new AbortController()]
    const leaving = describeAll(client, { signal: one.signal })
    const staying = describeAll(client, { signal: other.signal })
    one.abort()
    await expect(leaving).rejects.toThrow()
    expect(calls[0]?.signal?.aborted).toBe(false)
    other.abort()
    await expect(staying).rejects.toThrow()
    expect(calls[0]?.signal?.aborted).toBe(true)
    void describeAll(client)
    expect(calls).toHaveLength(2)
  })

  it('is the same while what is shown is kept', () => {
    const { calls, client } = openClient()
    void describeAll(client)
    void client.call('project.keepShown', { project: 'one', state: INITIAL_VIEW, as: 'kept' })
    void describeAll(client)
    expect(calls.map(({ method }) => method)).toEqual(['slice.describe', 'project.keepShown'])
  })

  it('is another one after the project was changed, or of another slice', () => {
    const { calls, client } = openClient()
    void describeAll(client)
    void client.call('slice.describe', { slice: { ...EVERYTHING, answers: 'first' } })
    void client.call('project.close', {})
    void describeAll(client)
    expect(calls.map(({ method }) => method)).toEqual([
      'slice.describe',
      'slice.describe',
      'project.close',
      'slice.describe'
    ])
  })
})
