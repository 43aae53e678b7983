import { useMemo } from 'react'
import { LOOKS } from '../../../shared/charts/look'
import { touchpointsChart } from '../../../shared/charts/touchpoints-chart'
import { ORDERS } from '../../../shared/contract/view-state'
import { cesRanges, cesScales, ratesSeveral } from '../../../shared/domain/mapping'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { funnelFigures } from '../../../shared/figures/funnel'
import { orderRows, touchpointFigures } from '../../../shared/figures/touchpoints'
import { funnelNotes } from '../../../shared/locale/funnel-words'
import { definitionName } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import { touchpointLines } from '../../../shared/locale/touchpoint-lines'
import { sharesText, touchpointNotes, type Note } from '../../../shared/locale/touchpoint-notes'
import { definitionOf } from '../../../shared/measures/definitions'
import { askTouchpoints } from '../../../shared/views/counts'
import { useServices } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { stepSelection } from '../../state/step-selection'
import { Button } from '../../ui/button'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { ChoiceMenu } from '../../ui/choice-menu'
import { Icon } from '../../ui/icon'
import { Segmented } from '../../ui/segmented'
import { useWidth } from '../../ui/use-width'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import styles from '../view.module.css'
import { TouchpointsFunnel } from './touchpoints-funnel'
import { TouchpointsTable } from './touchpoints-table'

/** Where it is hard: one row a touchpoint, worst first. */
export const TouchpointsView = () => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { form } = state.touchpoints
  const several = ratesSeveral(project.mapping)
  const scales = cesScales(project.mapping)
  const question = useQuestion(project, 'touchpoints', state.slice, askTouchpoints)
  const [element, width] = useWidth<HTMLDivElement>()
  const definition = definitionOf('ces', state.ces, ...scales)
  const figures = useMemo(
    () => question.data && touchpointFigures(question.data, definition, state.weighted),
    [question.data, definition, state.weighted]
  )
  const chart = useMemo(
    () =>
      figures &&
      width > 0 &&
      form === 'bars' &&
      touchpointsChart({
        figures,
        order: state.touchpoints.order,
        look: LOOKS[look.name],
        words,
        width,
        ...(state.selected === undefined ? {} : { selected: state.selected })
      }),
    [figures, form, state.touchpoints.order, state.selected, look, words, width]
  )
  const funnel = useMemo(() => {
    if (form !== 'funnel' || !question.data) return undefined
    const found = funnelFigures(question.data, definition, state.weighted)
    return found === 'no-answers' ? undefined : found
  }, [form, question.data, definition, state.weighted])
  const isEmpty = figures !== undefined && (figures.total === null || figures.total.score.n === 0)

  const pick = (index: number, shift: boolean) => {
    const row = figures && orderRows(figures, state.touchpoints.order, words.compare)[index]
    if (!row) return
    if (shift)
      dispatch({ type: 'filter', filter: { op: 'is', dimension: TOUCHPOINT, values: [row.touchpoint] } })
    else
      dispatch({ type: 'select', touchpoint: row.touchpoint === state.selected ? undefined : row.touchpoint })
  }

  const hintOf = (index: number): Hint | undefined => {
    const row = figures && orderRows(figures, state.touchpoints.order, words.compare)[index]
    if (!row) return undefined
    return {
      name: touchpointName(row.touchpoint, row, figures.mixed, words),
      lines: touchpointLines(definition, row, words)
    }
  }

  return (
    <ViewFrame
      title={t('view.touchpoints.title')}
      about={
        form === 'funnel'
          ? t('funnel.about')
          : `${sharesText(cesRanges(project.mapping), words)} ${t(`order.${state.touchpoints.order}-about`)}`
      }
      question={question}
      isLoading={question.isPending && !question.error}
      tools={
        <>
          {form !== 'funnel' && (
            <ChoiceMenu
              label={t('order.label')}
              choices={ORDERS.map((id) => ({ id, name: t(`order.${id}`) }))}
              value={state.touchpoints.order}
              onChoose={(order) => dispatch({ type: 'arrange', view: 'touchpoints', how: { order } })}
            >
              <Button>
                {t(`order.${state.touchpoints.order}`)}
                <Icon name="chevron" size={12} />
              </Button>
            </ChoiceMenu>
          )}
          <Segmented
            label={t('form.name')}
            choices={[
              { id: 'bars', name: t('form.bars') },
              { id: 'funnel', name: t('form.funnel') },
              { id: 'table', name: t('form.table') }
            ]}
            value={form}
            onChange={(chosen) => dispatch({ type: 'arrange', view: 'touchpoints', how: { form: chosen } })}
          />
        </>
      }
    >
      <div
        ref={element}
        {...cardOf('view')}
        className={question.isPlaceholderData ? `${styles.card} ${styles.stale}` : styles.card}
      >
        {isEmpty && <EmptySlice />}
        {funnel && !isEmpty && <TouchpointsFunnel figures={funnel} width={width} />}
        {figures && !isEmpty && chart && (
          <Chart
            chart={chart}
            label={`${t('chart.touchpoints-label', { name: definitionName(definition, words) })}. ${t('chart.keys')}`}
            onPick={pick}
            hintOf={hintOf}
            current={orderRows(figures, state.touchpoints.order, words.compare).findIndex(
              ({ touchpoint }) => state.selected !== undefined && touchpoint === state.selected
            )}
            onStep={(step) =>
              dispatch({
                type: 'select',
                touchpoint: stepSelection(
                  orderRows(figures, state.touchpoints.order, words.compare).map(
                    ({ touchpoint }) => touchpoint
                  ),
                  state.selected,
                  step
                )
              })
            }
          />
        )}
        {figures && !isEmpty && form !== 'funnel' && (
          <div className={form === 'bars' ? 'visually-hidden' : undefined}>
            <TouchpointsTable figures={figures} canSelect={form === 'table'} />
          </div>
        )}
      </div>
      {figures && !isEmpty && (
        <div className={styles.notes}>
          <ScalesNote definition={definition} />
          {(funnel
            ? funnelNotes(funnel, several ? 'between' : null, words, { isDrawn: true }).map((text): Note => ({
                text
              }))
            : touchpointNotes(figures, several, words)
          ).map(({ lead, text }) => (
            <p key={text}>
              {lead && <strong>{lead} </strong>}
              {text}
            </p>
          ))}
        </div>
      )}
    </ViewFrame>
  )
}
