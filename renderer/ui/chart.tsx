import type { ECharts } from 'echarts/core'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { datumRect, mountChart, type Chart as DrawnChart } from '../../shared/charts/echarts'
import { ChartHint, type Hint, type Spot } from './chart-hint'
import styles from './chart.module.css'

interface Props {
  readonly chart: DrawnChart
  /** What the picture shows, in a sentence; the table behind it has the numbers. */
  readonly label: string
  /** Told the position of the datum that was clicked, and whether shift was held. */
  readonly onPick: (index: number, shift: boolean) => void
  /** Told to choose the next datum or the one before; which way the key points, and whether shift was held. */
  readonly onStep: (step: 1 | -1, key: StepKey) => void
  /** The position of the datum that the keys came to. */
  readonly current?: number | undefined
  /** What is said of the datum under the pointer, or of the one that the keys came to. */
  readonly hintOf: (index: number) => Hint | undefined
  /**
   * Told the positions of the first and last datum that the pointer was drawn over, `null` where it came back to the
   * first, and whether it was let go.
   */
  readonly onBrush?: OnBrush
}

interface Brushed {
  readonly from: number
  readonly to: number
}

export type OnBrush = (over: Brushed | null, isDone: boolean) => void

export interface StepKey {
  readonly isVertical: boolean
  readonly shift: boolean
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Follows the pointer from the datum where it is pressed to the one where it is let go, once it came to another. */
const brushing = (chart: ECharts, tell: OnBrush): (() => void) => {
  let drawn: (Brushed & { readonly isMoved: boolean }) | null = null
  const over = (): Brushed | null => (drawn && drawn.from !== drawn.to ? drawn : null)
  chart.on('mousedown', ({ dataIndex }) => {
    drawn = { from: dataIndex, to: dataIndex, isMoved: false }
  })
  chart.on('mousemove', ({ dataIndex }) => {
    if (!drawn || drawn.to === dataIndex) return
    drawn = { ...drawn, to: dataIndex, isMoved: true }
    tell(over(), false)
  })
  // Anywhere: the pointer may have left the picture.
  const end = () => {
    if (drawn?.isMoved) tell(over(), true)
    drawn = null
  }
  window.addEventListener('mouseup', end)
  return () => window.removeEventListener('mouseup', end)
}

/** A chart of the shared kind, drawn as SVG. The arrow keys go from datum to datum. */
export const Chart = ({ chart, label, onPick, onStep, current = -1, hintOf, onBrush }: Props) => {
  const element = useRef<HTMLDivElement>(null)
  const drawing = useRef<ECharts | null>(null)
  const size = useRef({ width: chart.width, height: chart.height })
  const pick = useRef(onPick)
  const brush = useRef(onBrush)
  const [spot, setSpot] = useState<Spot>()
  const [isFocused, setIsFocused] = useState(false)
  const said = useId()
  const reached = isFocused && current >= 0 ? hintOf(current) : undefined
  const hint = spot && hintOf(spot.index)
  useEffect(() => {
    pick.current = onPick
    brush.current = onBrush
  })

  // Before the page is painted: otherwise it is painted without the picture first.
  useLayoutEffect(() => {
    if (!element.current) return
    const mounted = mountChart(element.current, size.current)
    drawing.current = mounted
    mounted.on('click', ({ dataIndex, event }) =>
      pick.current(dataIndex, (event?.event as unknown as MouseEvent | undefined)?.shiftKey ?? false)
    )
    mounted.on('mousemove', ({ dataIndex, event }) => {
      const pointer = event?.event as unknown as MouseEvent | undefined
      if (pointer) setSpot({ index: dataIndex, x: pointer.clientX, y: pointer.clientY })
    })
    for (const leaving of ['mouseout', 'globalout']) mounted.on(leaving, () => setSpot(undefined))
    const endBrush = brushing(mounted, (over, isDone) => brush.current?.(over, isDone))
    return () => {
      endBrush()
      mounted.dispose()
    }
  }, [])

  useLayoutEffect(() => {
    const { option, width, height } = chart
    const isResized = width !== size.current.width || height !== size.current.height
    size.current = { width, height }
    // What is resized is drawn then, once.
    drawing.current?.setOption(option, { notMerge: true, lazyUpdate: isResized })
    if (isResized) drawing.current?.resize({ width, height })
    // Into this frame: left to itself it is painted with the next.
    drawing.current?.getZr().flush()
  }, [chart])

  // After the drawing: the datum is where it is drawn.
  useEffect(() => {
    if (!isFocused || current < 0) return
    const frame = requestAnimationFrame(() => {
      const box = element.current?.getBoundingClientRect()
      const rect = drawing.current && datumRect(drawing.current, current)
      if (box && rect)
        setSpot({ index: current, x: box.left + rect.x + rect.width / 2, y: box.top + rect.y + rect.height })
    })
    return () => cancelAnimationFrame(frame)
  }, [isFocused, current, chart])

  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setSpot(undefined)
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    // Who came by the pointer goes on by the keys.
    setIsFocused(true)
    onStep(by, { isVertical: event.key === 'ArrowUp' || event.key === 'ArrowDown', shift: event.shiftKey })
  }

  return (
    <div
      className={styles.focus}
      tabIndex={0}
      role="group"
      aria-label={label}
      aria-describedby={said}
      onKeyDown={step}
      onFocus={({ currentTarget }) => setIsFocused(currentTarget.matches(':focus-visible'))}
      onBlur={() => {
        setIsFocused(false)
        setSpot(undefined)
      }}
    >
      <div
        ref={element}
        data-chart
        aria-hidden="true"
        className={styles.chart}
        style={{ width: chart.width, height: chart.height }}
      />
      <p id={said} className="visually-hidden" aria-live="polite">
        {reached && [reached.name, ...reached.lines].join('. ')}
      </p>
      {spot && hint && <ChartHint key={spot.index} hint={hint} spot={spot} />}
    </div>
  )
}
