import { describe, expect, it } from 'vitest'
import { METHODS } from '../../shared/contract/contract'
import type { CallContext } from '../../shared/contract/progress'
import type { TransportEvent } from '../../shared/contract/transport'
import { Failure, type Fault } from '../../shared/domain/fault'
import { QueryError } from './connection'
import { createDispatch, type Handlers } from './dispatch'
import { sql } from './sql/sql'

type Describe = (args: unknown, context: CallContext) => Promise<unknown>

/** A door behind which one call does what a test wants, and the log of it. */
const doorWith = (describe: Describe) => {
  const logged: Fault[] = []
  const others = Object.fromEntries(METHODS.map((method) => [method, () => Promise.resolve(null)]))
  const handlers = { ...others, 'application.describe': describe } as unknown as Handlers
  const door = createDispatch(handlers, (fault) => logged.push(fault))
  return { door, logged, ask: (id = 'a') => door.call(id, 'application.describe', {}) }
}

/** Work that goes on until it is stopped. */
const untilStopped: Describe = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('interrupted')))
  })

const systemError = (code: string) => Object.assign(new Error(`${code}: it happened`), { code })

describe('what goes wrong behind the door', () => {
  it.each<[error: unknown, fault: Fault, logged: boolean]>([
    [new Failure('no-project'), { code: 'no-project' }, false],
    [
      new Failure('file-gone', { place: { file: 'a.csv' } }),
      { code: 'file-gone', place: { file: 'a.csv' } },
      false
    ],
    [systemError('ENOENT'), { code: 'file-gone', cause: 'ENOENT: it happened' }, false],
    [systemError('EACCES'), { code: 'could-not-read', cause: 'EACCES: it happened' }, false],
    [systemError('EISDIR'), { code: 'could-not-read', cause: 'EISDIR: it happened' }, false],
    [systemError('ENOSPC'), { code: 'could-not-write', cause: 'ENOSPC: it happened' }, false],
    [systemError('EROFS'), { code: 'could-not-write', cause: 'EROFS: it happened' }, false],
    [systemError('EWHATEVER'), { code: 'internal', cause: 'EWHATEVER: it happened' }, true],
    [new QueryError(sql`select ${1}`, new Error('no')), { code: 'database-failed', cause: 'no' }, true],
    [new TypeError('a mistake'), { code: 'internal', cause: 'a mistake' }, true],
    ['a text', { code: 'internal', cause: 'a text' }, true]
  ])('%s comes back as a value', async (error, fault, isLogged) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything may be thrown
    const { ask, logged } = doorWith(() => Promise.reject(error))
    expect(await ask()).toEqual({ ok: false, fault })
    expect(logged).toEqual(isLogged ? [fault] : [])
  })

  it('does not close it', async () => {
    let times = 0
    const { ask } = doorWith(() => {
      times += 1
      if (times === 1) throw new Error('at once')
      return Promise.resolve('well')
    })
    expect(await ask()).toMatchObject({ ok: false, fault: { code: 'internal' } })
    expect(await ask()).toEqual({ ok: true, value: 'well' })
  })
})

describe('a call under way', () => {
  it('is cancelled by its id, and no other with it', async () => {
    const { door, ask, logged } = doorWith(untilStopped)
    const [one, other] = [ask('one'), ask('other')]
    door.cancel('one')
    expect(await one).toEqual({ ok: false, fault: { code: 'cancelled' } })
    door.cancel('nobody')
    door.cancel('other')
    expect(await other).toEqual({ ok: false, fault: { code: 'cancelled' } })
    expect(logged).toEqual([])
  })

  it('is stopped with all others, and waited for', async () => {
    const { door, ask } = doorWith(untilStopped)
    const calls = [ask('one'), ask('other')]
    await door.stop()
    expect(await Promise.all(calls)).toEqual([
      { ok: false, fault: { code: 'cancelled' } },
      { ok: false, fault: { code: 'cancelled' } }
    ])
  })

  it('tells how far it is, under its id, to those who listen', async () => {
    const { door, ask } = doorWith((_, { progress }) => {
      progress({ phase: 'reading', fraction: 0.5 })
      return Promise.resolve('done')
    })
    const heard: TransportEvent[] = []
    const stopListening = door.onEvent((event) => heard.push(event))
    await ask('mine')
    stopListening()
    await ask('not heard')
    expect(heard).toEqual([{ id: 'mine', progress: { phase: 'reading', fraction: 0.5 } }])
  })
})
