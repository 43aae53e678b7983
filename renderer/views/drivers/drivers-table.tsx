import type { DriverLine } from '../../../shared/charts/driver-lines'
import type { Contrast } from '../../../shared/figures/driver-contrast'
import { resampledText } from '../../../shared/locale/driver-words'
import type { NoBootstrap } from '../../../shared/statistics/bootstrap'
import type { Interval } from '../../../shared/statistics/sample'
import { useWords } from '../../api/services'
import type { Hint } from '../../ui/chart-hint'
import { useFigure } from '../../ui/figure-hint'
import styles from '../view.module.css'
import own from './drivers-view.module.css'

interface Props {
  readonly lines: readonly DriverLine[]
  readonly outcome: string
  /** What explains the figures of a line; `null` where the table only stands behind the picture. */
  readonly hintOf: ((line: DriverLine) => Hint) | null
}

/** What a line is of, whatever its place. */
export const keyOfLine = ({ driver, level }: DriverLine): string =>
  JSON.stringify([driver.asked, level && [level.kind, level.value]])

/** The numbers behind the picture, a line each. */
export const DriversTable = ({ lines, outcome, hintOf }: Props) => {
  const words = useWords()
  const { t, percent, signed } = words
  const isRated = lines.some(({ driver }) => driver.ease)
  const beta = (value: number) => signed(value, 2)
  const hidden = t('cli.hidden')
  const figure = useFigure()
  const explained = (line: DriverLine) => (hintOf ? figure(() => hintOf(line)) : {})
  const withInterval = (
    line: DriverLine,
    value: string,
    interval: Interval | NoBootstrap,
    say: (value: number) => string
  ) => (
    <td {...explained(line)}>
      {value}
      <span className={styles.interval}>{resampledText(interval, say, words)}</span>
    </td>
  )
  const contrastCells = (contrast: Contrast | null) => {
    if (!contrast) return [<td key="p" />, <td key="r" />, <td key="f" />]
    if (contrast.base === 'hidden' || contrast.base === 'protecting')
      return [<td key="p">{hidden}</td>, <td key="r">{hidden}</td>, <td key="f" />]
    const told = contrast.outcome
    if ('why' in told)
      return [<td key="p" />, <td key="r" />, <td key="f">{t(`drivers.no-group.${told.group}`)}</td>]
    const mark = contrast.base === 'small' ? '*' : ''
    return [
      <td key="p">{`${beta(told.penalty)}${mark}`}</td>,
      <td key="r">{`${beta(told.reward)}${mark}`}</td>,
      <td key="f">{t(`drivers.factor.${told.kind}`)}</td>
    ]
  }
  const easeCells = ({ driver: { ease, quadrant }, johnson }: DriverLine) => {
    if (!ease) return [<td key="e" />, <td key="q" />]
    if (ease.base === 'hidden') return [<td key="e">{hidden}</td>, <td key="q" />]
    return [
      <td key="e">{ease.index.value === null ? t('why.no-answers') : words.number(ease.index.value, 1)}</td>,
      <td key="q">{quadrant && johnson ? t(`drivers.quadrant.${quadrant}`) : ''}</td>
    ]
  }
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('drivers.chart.label', { outcome })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('drivers.column.driver')}</th>
          <th scope="col">{t('drivers.column.share')}</th>
          <th scope="col">{t('drivers.column.part')}</th>
          <th scope="col">{t('drivers.column.shapley')}</th>
          <th scope="col">{t('drivers.column.beta')}</th>
          {isRated && (
            <>
              <th scope="col">{t('drivers.column.ease')}</th>
              <th scope="col">{t('drivers.column.priority')}</th>
              <th scope="col">{t('drivers.column.penalty')}</th>
              <th scope="col">{t('drivers.column.reward')}</th>
              <th scope="col">{t('drivers.column.factor')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { level, name, johnson, shapley, effect, contrast } = line
          return (
            <tr key={keyOfLine(line)}>
              <th scope="row" className={level ? own.level : undefined}>
                {name}
              </th>
              <td {...explained(line)}>{johnson ? percent(johnson.share) : ''}</td>
              {johnson ? withInterval(line, percent(johnson.part), johnson.interval, percent) : <td />}
              <td {...explained(line)}>{shapley ? percent(shapley.share) : ''}</td>
              {effect ? withInterval(line, beta(effect.beta), effect.betaInterval, beta) : <td />}
              {isRated && (level ? [<td key="e" />, <td key="q" />] : easeCells(line))}
              {isRated && contrastCells(contrast)}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
