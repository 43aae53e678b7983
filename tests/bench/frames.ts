import type { Page } from '@playwright/test'

/** How steadily something moved. */
export interface Frames {
  readonly count: number
  /** Frames a second. */
  readonly rate: number
  /** Milliseconds between two frames: 95 in a hundred are no further apart. */
  readonly usual: number
  readonly longest: number
  /** Frames in which a row in sight had nothing in it yet. */
  readonly empty: number
  /** Processor time of the page for a frame, in milliseconds: what a busy machine changes least. */
  readonly work: number
}

interface Camera {
  readonly start: () => void
  readonly stop: () => { readonly times: readonly number[]; readonly empty: number }
}

/** Watches a list from within its page, frame by frame. */
const install = (list: string): void => {
  let times: number[] = []
  let empty = 0
  let isOn = false
  const look = (time: number) => {
    if (!isOn) return
    times.push(time)
    const scroller = document.querySelector(list)
    const seen = scroller?.getBoundingClientRect()
    const rows = [...(scroller?.querySelectorAll('[aria-busy=true]') ?? [])]
    const isEmpty = rows.some((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return seen !== undefined && bottom > seen.top && top < seen.bottom
    })
    if (isEmpty) empty += 1
    requestAnimationFrame(look)
  }
  const camera: Camera = {
    start: () => {
      times = []
      empty = 0
      isOn = true
      requestAnimationFrame(look)
    },
    stop: () => {
      isOn = false
      return { times, empty }
    }
  }
  Object.assign(window, { camera })
}

export const watchFrames = (page: Page, list: string): Promise<void> => page.evaluate(install, list)

/** The frames that are drawn while something is done to the list. */
export const framesOf = async (page: Page, act: () => Promise<void>): Promise<Frames> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const before = await worked()
  await page.evaluate(() => (window as unknown as { camera: Camera }).camera.start())
  await act()
  const { times, empty } = await page.evaluate(() => (window as unknown as { camera: Camera }).camera.stop())
  const after = await worked()
  await session.detach()
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    count: times.length,
    rate: (1000 * gaps.length) / Math.max(1, whole),
    usual: gaps.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(0.95 * gaps.length) - 1)] ?? 0,
    longest: Math.max(0, ...gaps),
    empty,
    work: (after - before) / Math.max(1, times.length)
  }
}
