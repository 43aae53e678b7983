import { useMemo } from 'react'
import { driverLines } from '../../../shared/charts/driver-lines'
import { driversChart } from '../../../shared/charts/drivers-chart'
import { MOST_DRIVERS } from '../../../shared/contract/slice-drivers'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { driversFigure, isModel } from '../../../shared/figures/drivers'
import { driverHint } from '../../../shared/locale/driver-hint'
import {
  columnsText,
  driverNotes,
  driverOutcomeName,
  driversTitle,
  leftOutNotes,
  modelNotes,
  outcomeName,
  usualNotes
} from '../../../shared/locale/driver-words'
import { dimensionLabel } from '../../../shared/locale/slice-words'
import { askDrivers } from '../../../shared/views/ask-drivers'
import {
  driverChoice,
  driverColumns,
  driverOutcomes,
  ratedTogether
} from '../../../shared/views/driver-question'
import { useServices } from '../../api/services'
import { answered } from '../../state/questions'
import { useLongQuestion } from '../../state/use-long-question'
import { Button } from '../../ui/button'
import { Chart } from '../../ui/chart'
import { ChoiceMenu } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import { LongProgress } from '../../ui/long-progress'
import { Segmented } from '../../ui/segmented'
import { useWidth } from '../../ui/use-width'
import { cardOf } from '../../workbench/card-menu'
import { useChosen } from '../../workbench/use-chosen'
import { useWorkbench } from '../../workbench/workbench-context'
import { EmptySlice, ViewFrame } from '../view-frame'
import styles from '../view.module.css'
import { DriverPicker } from './driver-picker'
import { DriversTable, keyOfLine } from './drivers-table'
import own from './drivers-view.module.css'

/** What goes with satisfaction: which drivers matter, which way, and which of them are hard. */
export const DriversView = () => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { outcome, columns, usual, question: asked, why } = driverChoice(project, state.drivers)
  const { question, progress, isStopped, stop } = useLongQuestion(
    project,
    ['drivers', state.slice, asked],
    (client, options) =>
      asked
        ? answered(outcome, askDrivers(client, state.slice, asked, options))
        : Promise.reject(new Error('Nothing is asked')),
    asked !== null
  )
  const [element, width] = useWidth<HTMLDivElement>()
  const naming = useMemo(() => ({ dimensions: project.dimensions, words }), [project.dimensions, words])
  const answer = asked ? question.data?.answer : undefined
  const isStale = answer !== undefined && question.isPlaceholderData
  const figure = useMemo(
    () => answer && driversFigure(answer.counted, answer.question.drivers, project.hasWeights),
    [answer, project.hasWeights]
  )
  const lines = useMemo(() => (figure ? driverLines(figure, naming) : []), [figure, naming])
  const chart = useMemo(
    () =>
      figure &&
      answer &&
      width > 0 &&
      driversChart({
        figure,
        outcome: answer.question.outcome,
        naming,
        look,
        width,
        ...(state.selected === undefined ? {} : { selected: state.selected })
      }),
    [figure, answer, naming, look, width, state.selected]
  )
  const outcomes = driverOutcomes(project)
  const offered = driverColumns(project, outcome)
  const together = ratedTogether(project) && outcome !== 'ces'
  // The keys go from line to line; only touchpoints can be selected.
  const [stepped, setStepped] = useChosen<string>()
  const selectedAt = lines.findIndex(
    ({ touchpoint, level }) => state.selected !== undefined && !level && touchpoint === state.selected
  )
  const steppedAt = lines.findIndex((line) => keyOfLine(line) === stepped)
  const at = steppedAt < 0 ? selectedAt : steppedAt
  const step = (by: 1 | -1) => {
    const next = at < 0 ? (by === 1 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, at + by))
    const line = lines[next]
    if (!line) return
    setStepped(keyOfLine(line))
    const { touchpoint } = line
    if (touchpoint !== undefined) dispatch({ type: 'select', touchpoint })
  }
  const isEmpty = figure?.counts.n === 0
  const isTold = figure !== undefined && isModel(figure.model) && figure.base !== 'hidden'
  // What is offered where all were taken out: what is shown where none were chosen.
  const begins = driverChoice(project, { ...state.drivers, columns: null })
  const canBegin = why === 'nothing-chosen' && columns.length === 0 && begins.columns.length > 0
  const said = figure && answer ? modelNotes(figure, answer.question.outcome, naming) : []

  const pick = (index: number, shift: boolean) => {
    const line = lines[index]
    if (!line) return
    const { level, touchpoint, driver } = line
    if (shift && touchpoint !== undefined)
      dispatch({ type: 'filter', filter: { op: 'is', dimension: TOUCHPOINT, values: [touchpoint] } })
    else if (shift && driver.asked.kind === 'dimension' && level?.kind === 'value')
      dispatch({
        type: 'filter',
        filter: { op: 'is', dimension: driver.asked.column, values: [level.value] }
      })
    else if (touchpoint !== undefined)
      dispatch({ type: 'select', touchpoint: touchpoint === state.selected ? undefined : touchpoint })
  }
  const picker = offered.length > 0 && (
    <DriverPicker
      label={t('drivers.choose')}
      shown={
        columns.length === 0
          ? t('drivers.choose')
          : t('drivers.chosen', {
              count: asked?.drivers.length ?? columns.length,
              n: words.count(asked?.drivers.length ?? columns.length)
            })
      }
      choices={offered.map((id) => ({
        id,
        name:
          id === TOUCHPOINT && together
            ? t('drivers.each-touchpoint')
            : dimensionLabel(id, project.dimensions, words).trim(),
        detail: words.count(
          id === TOUCHPOINT
            ? project.touchpoints.length
            : (project.dimensions.find((dimension) => dimension.id === id)?.values ?? 0)
        )
      }))}
      chosen={columns}
      onChange={(chosen) => dispatch({ type: 'arrange', view: 'drivers', how: { columns: chosen } })}
    />
  )

  return (
    <ViewFrame
      title={driversTitle(asked && question.data ? question.data.asked : outcome, words)}
      about={t('drivers.caution')}
      question={question}
      tools={
        <>
          {outcomes.length > 1 && (
            <ChoiceMenu
              label={t('drivers.outcome-of')}
              choices={outcomes.map((id) => ({ id, name: driverOutcomeName(id, words) }))}
              value={outcome}
              onChoose={(chosen) => dispatch({ type: 'arrange', view: 'drivers', how: { outcome: chosen } })}
            >
              <Button aria-label={words.pair(t('drivers.outcome-of'), driverOutcomeName(outcome, words))}>
                <span className={styles.faint}>{t('drivers.outcome-of')}</span>
                {driverOutcomeName(outcome, words)}
                <Icon name="chevron" size={12} />
              </Button>
            </ChoiceMenu>
          )}
          {picker}
          <Segmented
            label={t('form.name')}
            choices={[
              { id: 'chart', name: t('form.chart') },
              { id: 'table', name: t('form.table') }
            ]}
            value={state.drivers.form}
            onChange={(form) => dispatch({ type: 'arrange', view: 'drivers', how: { form } })}
          />
        </>
      }
    >
      <div className={own.body}>
        {said.length > 0 && !isEmpty && (
          <div className={isStale ? `${own.model} ${styles.stale}` : own.model}>
            {said.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        {usualNotes(usual, project, naming).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {progress && <LongProgress progress={progress} stop={stop} />}
        <div
          ref={element}
          {...cardOf('view')}
          {...(state.drivers.form === 'table' && !why
            ? { tabIndex: 0, role: 'region', 'aria-label': t('form.table') }
            : {})}
          className={`${styles.card} ${own.card} ${isStale ? styles.stale : ''}`}
        >
          {why && (
            <div className={styles.empty}>
              <p className={own.about}>
                {why === 'too-many'
                  ? t('drivers.empty.too-many', { most: words.count(MOST_DRIVERS) })
                  : outcomes.length === 0
                    ? t('drivers.empty.no-outcome')
                    : offered.length === 0
                      ? t('drivers.empty.no-columns')
                      : together
                        ? t('drivers.empty.nothing-chosen', { outcome: driverOutcomeName(outcome, words) })
                        : t('drivers.empty.apart')}
              </p>
              {canBegin && (
                <p className={own.about}>
                  {t('drivers.empty.offer', {
                    list: together ? t('drivers.each-touchpoint') : columnsText(begins.columns, naming)
                  })}
                </p>
              )}
              <div className={own.actions}>
                {canBegin && (
                  <Button
                    kind="primary"
                    onPress={() => dispatch({ type: 'arrange', view: 'drivers', how: { columns: null } })}
                  >
                    {t('drivers.take')}
                  </Button>
                )}
                {project.mapping.csat && !together && (
                  <Button onPress={() => dispatch({ type: 'show', view: 'compare' })}>
                    {t('view.compare.name')}
                  </Button>
                )}
              </div>
            </div>
          )}
          {isStopped && !answer && (
            <div className={styles.empty}>
              <p>{t('drivers.stopped')}</p>
              <Button onPress={() => void question.refetch()}>{t('ui.again')}</Button>
            </div>
          )}
          {isEmpty && <EmptySlice />}
          {isTold && answer && chart && !isEmpty && state.drivers.form === 'chart' && (
            <Chart
              chart={chart}
              label={`${t('drivers.chart.label', { outcome: outcomeName(answer.question.outcome, naming) })}. ${t('chart.keys')}`}
              onPick={pick}
              current={at}
              hintOf={(index) => {
                const line = lines[index]
                return line && driverHint(line, figure, naming)
              }}
              onStep={step}
            />
          )}
          {figure && answer && !isEmpty && (
            <div className={isTold && state.drivers.form === 'chart' ? 'visually-hidden' : undefined}>
              <DriversTable
                lines={lines}
                outcome={outcomeName(answer.question.outcome, naming)}
                hintOf={
                  isTold && state.drivers.form === 'chart' ? null : (line) => driverHint(line, figure, naming)
                }
              />
            </div>
          )}
        </div>
        {isStopped && answer && (
          <p className={styles.faint}>
            {t('drivers.stopped')}{' '}
            <Button kind="quiet" onPress={() => void question.refetch()}>
              {t('ui.again')}
            </Button>
          </p>
        )}
        {figure && answer && !isEmpty && (
          <div className={`${styles.notes} ${own.notes}`}>
            {driverNotes(figure, answer.question, naming)
              .filter((note) => !said.includes(note) && note !== t('drivers.caution'))
              .map((text) => (
                <p key={text}>{text}</p>
              ))}
            {leftOutNotes(answer.leftOut, words).map((text) => (
              <p key={text}>{text}</p>
            ))}
            {project.hasWeights && !state.weighted && <p>{t('drivers.always-weighted')}</p>}
          </div>
        )}
      </div>
    </ViewFrame>
  )
}
