import type { ECharts } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { mountChart, type Chart as DrawnChart } from '../../shared/charts/echarts'
import styles from './chart.module.css'

interface Props {
  readonly chart: DrawnChart
  /** What the picture shows, in a sentence; the table behind it has the numbers. */
  readonly label: string
  /** Told the position of the datum that was clicked, and whether shift was held. */
  readonly onPick?: (index: number, shift: boolean) => void
}

/** A chart of the shared kind, drawn as SVG. */
export const Chart = ({ chart, label, onPick }: Props) => {
  const element = useRef<HTMLDivElement>(null)
  const drawing = useRef<ECharts | null>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })

  useEffect(() => {
    if (!element.current) return
    const mounted = mountChart(element.current)
    drawing.current = mounted
    mounted.on('click', ({ dataIndex, event }) =>
      pick.current?.(dataIndex, (event?.event as unknown as MouseEvent | undefined)?.shiftKey ?? false)
    )
    return () => mounted.dispose()
  }, [])

  useEffect(() => {
    drawing.current?.resize({ width: chart.width, height: chart.height })
    drawing.current?.setOption(chart.option, { notMerge: true })
  }, [chart])

  return (
    <div
      ref={element}
      role="img"
      aria-label={label}
      className={styles.chart}
      style={{ width: chart.width, height: chart.height }}
    />
  )
}
