import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { INITIAL_VIEW, type View } from '../../shared/contract/view-state'
import { keptWork } from './kept-work'

const showing = (view: View) => ({ ...INITIAL_VIEW, view })

describe('what is shown', () => {
  let written: string[]
  let answer: () => Promise<void>
  const start = () =>
    keptWork(async (project, { view }) => {
      written.push(`${project} ${view}`)
      await answer()
    })

  beforeEach(() => {
    vi.useFakeTimers()
    written = []
    answer = () => Promise.resolve()
  })
  afterEach(() => void vi.useRealTimers())

  it('is written once it rests, the newest only', async () => {
    const kept = start()
    kept.keep('a', showing('trend'))
    kept.keep('a', showing('drivers'))
    expect(written).toEqual([])
    await vi.runAllTimersAsync()
    expect(written).toEqual(['a drivers'])
  })

  it('is written at once when asked for, and not again', async () => {
    const kept = start()
    kept.keep('a', showing('trend'))
    await kept.flush()
    expect(written).toEqual(['a trend'])
    await kept.flush()
    await vi.runAllTimersAsync()
    expect(written).toEqual(['a trend'])
  })

  it('is written in its order, however long one takes', async () => {
    const answers: (() => void)[] = []
    answer = () => new Promise((resolve) => answers.push(resolve))
    const kept = start()
    kept.keep('a', showing('trend'))
    void kept.flush()
    kept.keep('b', showing('drivers'))
    const all = kept.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(written).toEqual(['a trend'])
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(written).toEqual(['a trend', 'b drivers'])
    answers[1]?.()
    await all
  })

  it('is written as the window closes, though what was written before has no answer yet', async () => {
    answer = () => new Promise(() => undefined)
    const kept = start()
    kept.keep('a', showing('trend'))
    void kept.flush()
    await vi.advanceTimersByTimeAsync(0)
    kept.keep('a', showing('drivers'))
    kept.leave()
    expect(written).toEqual(['a trend', 'a drivers'])
    kept.leave()
    expect(written).toEqual(['a trend', 'a drivers'])
  })

  it('is given up where it is saved', async () => {
    const kept = start()
    kept.keep('a', showing('trend'))
    kept.drop()
    await vi.runAllTimersAsync()
    await kept.flush()
    expect(written).toEqual([])
  })
})
