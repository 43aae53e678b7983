import { useDeferredValue, useMemo } from 'react'
import type { RankedSeries } from '../../../shared/figures/trend-series'
import type { TrendFigures, TrendPeriod } from '../../../shared/figures/trend'
import { cesScales } from '../../../shared/domain/mapping'
import { baseText } from '../../../shared/locale/base-words'
import { periodName } from '../../../shared/locale/period-words'
import {
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  shortWhyText
} from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { remarkText } from '../../../shared/locale/trend-words'
import { seriesTable } from '../../../shared/tables/series-table'
import { DataTable } from '../../ui/data-table'
import { useFigure } from '../../ui/figure-hint'
import { useWords } from '../../api/services'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { periodHint } from './period-hint'

interface Props {
  readonly figures: TrendFigures
  readonly series: readonly RankedSeries[]
  /** What the series are values of; left out of one. */
  readonly dimension?: string
}

/** Every period of every series with all that is known of it. */
export const TrendTable = ({ figures, series, dimension }: Props) => {
  const words = useWords()
  const { t } = words
  return (
    <table className={view.table}>
      <thead>
        <tr>
          {dimension !== undefined && <th scope="col">{dimension}</th>}
          <th scope="col">{t(`dimension.${figures.period}`)}</th>
          <th scope="col">{t('chart.answers')}</th>
          <th scope="col">{t('cli.column.score')}</th>
          <th scope="col">{t('overview.interval')}</th>
          <th scope="col">{t('trend.column.before')}</th>
          <th scope="col">{t('trend.column.limits')}</th>
          <th scope="col">{t('trend.column.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {series.flatMap((one) =>
          one.periods.map((period) => (
            <tr key={`${JSON.stringify(one.key)} ${period.from}`}>
              {dimension !== undefined && <th scope="row">{valueLabel(one.key[0] ?? null, words)}</th>}
              <PeriodCells figures={figures} series={one} period={period} />
            </tr>
          ))
        )}
      </tbody>
    </table>
  )
}

const PeriodCells = ({
  figures,
  series,
  period
}: {
  figures: TrendFigures
  series: RankedSeries
  period: TrendPeriod
}) => {
  const words = useWords()
  const { project, state } = useWorkbench()
  const figure = useFigure()
  const explained =
    state.trend.form === 'table'
      ? figure(() => periodHint(figures, series, period, cesScales(project.mapping), words))
      : {}
  const { definition } = figures
  const { score, change, control } = period
  const isShown = score.value !== null
  return (
    <>
      <th scope="row">{periodName(figures.period, period, words)}</th>
      <td>{baseText(score.n, words)}</td>
      <td {...explained}>
        {isShown ? scoreText(definition, score.value, words) : shortWhyText(score, words)}
      </td>
      <td>{isShown ? intervalText(definition, score, words) : ''}</td>
      <td {...explained}>
        {typeof change?.value === 'number' && (
          <>
            {differenceText(definition, change.value, words)}
            <span className={view.interval}>{differenceIntervalText(definition, change, words)}</span>
          </>
        )}
      </td>
      <td {...explained}>
        {control ? intervalText(definition, { ...score, ...control.limits }, words) : ''}
      </td>
      <td>{remarkText(period, words)}</td>
    </>
  )
}

/**
 * The table behind the picture of one series. It is made once the picture is painted: a year of days takes longer to
 * write than to draw.
 */
export const TableBehind = ({ trend }: { trend: Props }) => {
  const shown = useDeferredValue<Props | null>(trend, null)
  const table = useMemo(() => shown && <TrendTable {...shown} />, [shown])
  return (
    <div className="visually-hidden" data-coming={shown !== trend}>
      {table}
    </div>
  )
}

/** Of many series a line each: what stands behind the small pictures; each period is in the table. */
export const SeriesTable = ({ dimension, ...read }: Props & { readonly dimension: string }) => (
  <DataTable table={seriesTable(read, { title: '', dimension }, useWords())} />
)
