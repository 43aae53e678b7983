import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

/** Work that tells when it begins, and ends when it is told to. */
const works = () => {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => (): Promise<string> => {
    begun.push(name)
    return new Promise((resolve) => ends.set(name, () => resolve(name)))
  }
  return { begun, work, end: (name: string) => ends.get(name)?.() }
}

/** Lets all that is due go on. */
const goOn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('let changes and what is written be in their order, with nothing beside a change', async () => {
    const turns = new Turns()
    const { begun, work, end } = works()
    const all = [
      turns.write(work('write 1')),
      turns.write(work('write 2')),
      turns.change(work('change')),
      turns.write(work('write 3')),
      turns.ask(work('ask'))
    ]
    await goOn()
    expect(begun).toEqual(['write 1'])
    end('write 1')
    await goOn()
    expect(begun).toEqual(['write 1', 'write 2'])
    end('write 2')
    await goOn()
    expect(begun).toEqual(['write 1', 'write 2', 'change'])
    end('change')
    await goOn()
    expect(begun.slice(3).sort()).toEqual(['ask', 'write 3'])
    end('ask')
    end('write 3')
    await Promise.all(all)
  })

  it('let questions be asked side by side and beside what is written, and a change wait for all of them', async () => {
    const turns = new Turns()
    const { begun, work, end } = works()
    const all = [
      turns.write(work('write')),
      turns.ask(work('ask 1')),
      turns.ask(work('ask 2')),
      turns.change(work('change')),
      turns.ask(work('ask 3'))
    ]
    await goOn()
    expect(begun.sort()).toEqual(['ask 1', 'ask 2', 'write'])
    for (const name of ['ask 2', 'write', 'ask 1']) {
      expect(begun).not.toContain('change')
      end(name)
      await goOn()
    }
    expect(begun).toContain('change')
    expect(begun).not.toContain('ask 3')
    end('change')
    await goOn()
    end('ask 3')
    await Promise.all(all)
  })

  it('go on after what failed', async () => {
    const turns = new Turns()
    const fail = () => Promise.reject(new Error('no'))
    const failed = await Promise.allSettled([turns.write(fail), turns.ask(fail), turns.change(fail)])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await turns.change(() => Promise.resolve('done'))).toBe('done')
  })
})
