import { useMemo } from 'react'
import { compareChart } from '../../../shared/charts/compare-chart'
import { cesScales } from '../../../shared/domain/mapping'
import type { Scale } from '../../../shared/domain/scale'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { compareFigures, nothingDrawn } from '../../../shared/figures/compare'
import { associationTexts } from '../../../shared/locale/association-words'
import { definitionName, figureText } from '../../../shared/locale/score-words'
import { touchpointName } from '../../../shared/locale/scale-words'
import type { Definition } from '../../../shared/measures/definition'
import { definitionOf } from '../../../shared/measures/definitions'
import type { Figure } from '../../../shared/measures/figure'
import { askCompare } from '../../../shared/views/counts'
import { useServices, useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { stepSelection } from '../../state/step-selection'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { useWidth } from '../../ui/use-width'
import { DefinitionSwitch } from '../../workbench/definition-switch'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import styles from '../view.module.css'
import { CompareTable } from './compare-table'

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
  const question = useQuestion(project, 'compare', state.slice, askCompare)
  const [element, width] = useWidth<HTMLDivElement>()
  const ces = cesScales(project.mapping)
  const wanted = definitionOf('ces', state.ces, ...ces)
  const csatDefinition = definitionOf('csat', state.csat, csat)
  const figures = useMemo(
    () => question.data && compareFigures(question.data, wanted, csatDefinition, state.weighted),
    [question.data, wanted, csatDefinition, state.weighted]
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
    const line = (definition: Definition, figure: Figure) =>
      `${definitionName(definition, words)} ${figureText(definition, figure, words)}, n ${words.count(figure.n)}`
    return {
      name: touchpointName(point.touchpoint, point, figures?.mixed ?? false, words),
      lines: [`CES: ${line(cesDefinition, point.ces)}`, `CSAT: ${line(csatDefinition, point.csat)}`]
    }
  }
  const nothing = figures ? nothingDrawn(figures) : null
  const isEmpty = nothing !== null
  return (
    <ViewFrame
      title={t('view.compare.title')}
      about={t(project.wide ? 'compare.about-wide' : 'compare.about')}
      question={question}
      tools={<DefinitionSwitch metric="csat" />}
    >
      <div
        ref={element}
        className={question.isPlaceholderData ? `${styles.card} ${styles.stale}` : styles.card}
      >
        {nothing && <EmptySlice why={nothing} />}
        {figures && !isEmpty && chart && (
          <Chart
            chart={chart}
            label={`${t('chart.compare-label', {
              ces: definitionName(cesDefinition, words),
              csat: definitionName(csatDefinition, words)
            })}. ${t('chart.keys')}`}
            onPick={pick}
            hintOf={hintOf}
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
          <div className="visually-hidden">
            <CompareTable figures={figures} />
          </div>
        )}
      </div>
      {figures && !isEmpty && (
        <div className={styles.notes}>
          <ScalesNote definition={wanted} />
          {associationTexts(
            figures.association,
            { other: 'csat', dimensions: project.dimensions },
            words
          ).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </ViewFrame>
  )
}
