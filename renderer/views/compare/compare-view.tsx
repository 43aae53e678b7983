import { useMemo } from 'react'
import { compareChart } from '../../../shared/charts/compare-chart'
import { cesScales } from '../../../shared/domain/mapping'
import type { Scale } from '../../../shared/domain/scale'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { compareFigures, nothingDrawn, quadrantOf } from '../../../shared/figures/compare'
import { scalesIn } from '../../../shared/figures/group'
import { jointAnswers } from '../../../shared/figures/joint-answers'
import { associationTexts } from '../../../shared/locale/association-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import { definitionName } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import { definitionOf } from '../../../shared/measures/definitions'
import { targetOf } from '../../../shared/views/compare-targets'
import { askCompare } from '../../../shared/views/counts'
import { useServices, useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { stepSelection } from '../../state/step-selection'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { Segmented } from '../../ui/segmented'
import { useWidth } from '../../ui/use-width'
import { DefinitionSwitch } from '../../workbench/definition-switch'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import styles from '../view.module.css'
import { CompareTable } from './compare-table'
import { JointPicture } from './joint-picture'
import { JointTable } from './joint-table'
import own from './compare-view.module.css'
import { TargetButton } from './target-button'

/** Effort against satisfaction, touchpoint by touchpoint. */
export const CompareView = () => {
  const { t } = useWords()
  const { project } = useWorkbench()
  const csat = project.mapping.csat?.scale
  return csat ? (
    <CompareWithCsat csat={csat} />
  ) : (
    <ViewFrame title={t('view.compare.title')}>
      <div className={styles.card}>
        <div className={styles.empty}>{t('compare.no-csat')}</div>
      </div>
    </ViewFrame>
  )
}

const CompareWithCsat = ({ csat }: { csat: Scale }) => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { form } = state.compare
  const question = useQuestion(project, 'compare', state.slice, askCompare)
  const [element, width] = useWidth<HTMLDivElement>()
  const ces = cesScales(project.mapping)
  const wanted = definitionOf('ces', state.ces, ...ces)
  const csatDefinition = definitionOf('csat', state.csat, csat)
  const figures = useMemo(
    () =>
      question.data &&
      compareFigures(question.data, wanted, csatDefinition, state.weighted, targetOf(state.compare)),
    [question.data, wanted, csatDefinition, state.weighted, state.compare]
  )
  const cesDefinition = figures?.ces ?? wanted
  const drawable =
    figures?.points.filter((point) => point.ces.value !== null && point.csat.value !== null) ?? []
  const chart = useMemo(
    () =>
      figures &&
      width > 0 &&
      compareChart({
        figures,
        scales: { ces: cesScales(project.mapping), csat },
        look,
        words,
        width,
        ...(state.selected === undefined ? {} : { selected: state.selected })
      }),
    [figures, project.mapping, csat, look, words, width, state.selected]
  )
  const pick = (index: number, shift: boolean) => {
    const point = drawable[index]
    if (!point) return
    const { touchpoint } = point
    if (shift) dispatch({ type: 'filter', filter: { op: 'is', dimension: TOUCHPOINT, values: [touchpoint] } })
    else dispatch({ type: 'select', touchpoint: touchpoint === state.selected ? undefined : touchpoint })
  }
  const hintOf = (index: number): Hint | undefined => {
    const point = drawable[index]
    if (!point) return undefined
    const quadrant = figures && quadrantOf(point, figures)
    return {
      name: touchpointName(point.touchpoint, point, figures?.mixed ?? false, words),
      lines: [
        ...figureLines(cesDefinition, point.ces, scalesIn(point), words, 'CES'),
        ...figureLines(csatDefinition, point.csat, csat, words, 'CSAT'),
        ...(quadrant ? [t('compare.lies', { quadrant: t(`chart.quadrant.${quadrant}`) })] : [])
      ]
    }
  }
  const joint = useMemo(
    () => question.data && figures && jointAnswers(question.data, figures.association, state.weighted),
    [question.data, figures, state.weighted]
  )
  const paired = figures?.association.respondents
  const nothing = figures ? nothingDrawn(figures) : null
  const isEmpty = nothing !== null
  const stale = question.isPlaceholderData ? (styles.stale ?? '') : ''
  return (
    <ViewFrame
      title={t('view.compare.title')}
      about={t(project.wide ? 'compare.about-wide' : 'compare.about')}
      question={question}
      isLoading={question.isLoading}
      tools={
        <>
          <DefinitionSwitch metric="csat" />
          <TargetButton
            key={`${cesDefinition.id} ${csatDefinition.id}`}
            aimed={[
              { definition: cesDefinition, scale: ces[0] },
              { definition: csatDefinition, scale: csat }
            ]}
          />
          <Segmented
            label={t('form.name')}
            choices={[
              { id: 'chart', name: t('form.chart') },
              { id: 'table', name: t('form.table') }
            ]}
            value={form}
            onChange={(chosen) => dispatch({ type: 'arrange', view: 'compare', how: { form: chosen } })}
          />
        </>
      }
    >
      <div className={own.scroll}>
        <div ref={element} className={`${styles.card} ${own.card} ${stale}`}>
          {nothing && <EmptySlice why={nothing} />}
          {figures && !isEmpty && form === 'chart' && chart && (
            <Chart
              chart={chart}
              label={`${t('chart.compare-label', {
                ces: definitionName(cesDefinition, words),
                csat: definitionName(csatDefinition, words)
              })}. ${t('chart.keys')}`}
              onPick={pick}
              hintOf={hintOf}
              current={drawable.findIndex(
                ({ touchpoint }) => state.selected !== undefined && touchpoint === state.selected
              )}
              onStep={(step) =>
                dispatch({
                  type: 'select',
                  touchpoint: stepSelection(
                    drawable
                      .toSorted((one, other) => (one.ces.value ?? 0) - (other.ces.value ?? 0))
                      .map(({ touchpoint }) => touchpoint),
                    state.selected,
                    step
                  )
                })
              }
            />
          )}
          {figures && !isEmpty && (
            <div className={form === 'chart' ? 'visually-hidden' : undefined}>
              <CompareTable figures={figures} canSelect={form === 'table'} />
            </div>
          )}
        </div>
        {figures && !isEmpty && (
          <section aria-label={t('compare.people')} className={`${styles.card} ${own.card} ${stale}`}>
            <header className={own.people}>
              <h2>{t('compare.people')}</h2>
              {associationTexts(
                figures.association,
                { other: 'csat', dimensions: project.dimensions },
                words
              ).map((text) => (
                <p key={text}>{text}</p>
              ))}
              {joint === 'too-many-answers' && <p>{t('joint.too-many-answers')}</p>}
            </header>
            {typeof joint === 'object' &&
              typeof paired === 'object' &&
              (form === 'table' ? (
                <JointTable figures={joint} other="CSAT" />
              ) : (
                <JointPicture figures={joint} paired={paired} width={width} weighted={state.weighted} />
              ))}
          </section>
        )}
        {figures && !isEmpty && (
          <div className={own.notes}>
            <ScalesNote definition={wanted} />
          </div>
        )}
      </div>
    </ViewFrame>
  )
}
