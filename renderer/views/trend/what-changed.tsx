import { useMemo } from 'react'
import { waterfallChart } from '../../../shared/charts/waterfall-chart'
import { cesScales } from '../../../shared/domain/mapping'
import type { ChangeStep } from '../../../shared/figures/change-explained'
import {
  changeAboutText,
  changeLabel,
  changeTotalText,
  notExplainedText,
  shareMovedText,
  stepName
} from '../../../shared/locale/change-explained-words'
import { sidesText, type SidesText } from '../../../shared/locale/comparison-words'
import {
  definitionLine,
  definitionName,
  differenceLine,
  differenceText
} from '../../../shared/locale/score-words'
import { dimensionLabel } from '../../../shared/locale/slice-words'
import type { Definition } from '../../../shared/measures/definition'
import { askChange, partsOf } from '../../../shared/views/ask-trend'
import { metricAsked } from '../../../shared/views/metric-asked'
import { changeRows, readChange } from '../../../shared/views/read-change'
import { useServices, useWords } from '../../api/services'
import { useAnswered } from '../../state/questions'
import { stepIndex } from '../../state/step-selection'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { Failed } from '../../ui/failed'
import { useWidth } from '../../ui/use-width'
import { cardOf } from '../../workbench/card-menu'
import { useChosen } from '../../workbench/use-chosen'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './trend-view.module.css'

/** Asks what the change between the two sides of the comparison is made of. */
export const useChange = () => {
  const { project, state } = useWorkbench()
  const wanted = {
    metric: metricAsked(project.mapping, state, state.trend.metric).metric,
    slice: state.slice,
    comparison: state.comparison,
    by: partsOf(state)
  }
  const question = useAnswered(project, 'change', wanted, (client, asked, options) =>
    askChange(client, { ...asked, project }, options)
  )
  return { wanted, question }
}

/** Why the score changed between the two sides of the comparison: scores moved, or other parts weigh more. */
export const WhatChanged = () => {
  const { words, look } = useServices()
  const { t } = words
  const { project, state } = useWorkbench()
  const { ces, csat, nps, weighted } = state
  const { wanted, question } = useChange()
  // What is drawn is the last answer, which may be to the question before.
  const { metric, slice, comparison, by } = question.data?.asked ?? wanted
  const counts = question.data?.answer
  const definition = useMemo(
    () => metricAsked(project.mapping, { ces, csat, nps }, metric).definition,
    [project.mapping, ces, csat, nps, metric]
  )
  const [element, width] = useWidth<HTMLDivElement>()
  const explained = useMemo(
    () =>
      counts === undefined || typeof counts === 'string' ? counts : readChange(counts, definition, weighted),
    [counts, definition, weighted]
  )
  const sides = useMemo(
    () => sidesText(comparison, slice, project, words),
    [comparison, slice, project, words]
  )
  const told = sides?.told ?? 'change'
  const dimension = dimensionLabel(by, project.dimensions, words)
  const known = typeof explained === 'object' && !explained.isHidden ? explained : undefined
  const steps = useMemo(() => (known ? changeRows(known) : []), [known])
  // The scores before and after stand around the parts.
  const rows = useMemo(() => ['before', ...steps.map(nameOf), 'after'], [steps])
  const [named, choose] = useChosen<string>()
  const at = named === null ? -1 : rows.indexOf(named)
  const chosen = at < 0 ? null : at
  const chart = useMemo(
    () =>
      known && sides && width > 0
        ? waterfallChart({ explained: known, steps, sides, look, words, width, chosen })
        : undefined,
    [known, steps, sides, look, words, width, chosen]
  )
  const points = (value: number) => (known ? differenceText(known.definition, value, words) : '')
  const method = known
    ? [
        definitionLine(known.definition, cesScales(project.mapping), words),
        t(`${told}.method`),
        differenceLine(known.definition, words)
      ]
    : []
  const hintOf = (index: number): Hint | undefined => {
    const step = steps[index - 1]
    if (!known) return undefined
    if (step) return stepHint(step, known.definition)
    const side = index === 0 ? 'before' : index === steps.length + 1 ? 'after' : null
    return side && sides
      ? {
          name: side === 'before' ? sides.before : sides.now,
          lines: [changeTotalText(known, sides, words), ...method]
        }
      : undefined
  }
  const stepHint = (step: ChangeStep, definition: Definition): Hint => ({
    name: stepName(step, words),
    lines: [
      t('change.adds', { rate: points(step.rate), mix: points(step.mix) }),
      ...(step.scoreChange === null
        ? step.kind === 'new' || step.kind === 'vanished'
          ? sides?.told === 'difference'
            ? [t('difference.no-answers', { side: step.kind === 'new' ? sides.before : sides.now })]
            : [t(`change.part.${step.kind}`)]
          : []
        : [t('change.score-moved', { change: differenceText(definition, step.scoreChange, words) })]),
      shareMovedText(step, sides, words),
      ...method
    ]
  })
  return (
    <section
      {...cardOf('change')}
      aria-label={t(`${told}.title`)}
      className={question.isPlaceholderData ? `${styles.card} ${view.stale}` : styles.card}
    >
      <header className={styles.head}>
        <h2>{t(`${told}.title`)}</h2>
        {known && sides && <p>{changeAboutText(sides, dimension, words)}</p>}
        {known && (
          <p className={styles.total}>
            {changeTotalText(known, sides, words)}{' '}
            {t(`${told}.split`, { rate: points(known.change.rate), mix: points(known.change.mix) })}
          </p>
        )}
      </header>
      <Failed question={question} />
      {typeof explained === 'string' && (
        <p className={styles.quiet}>
          {notExplainedText(explained, sides, { dimension, metric: metric.toUpperCase() }, words)}
        </p>
      )}
      {typeof explained === 'object' && explained.isHidden && (
        <p className={styles.quiet}>{t(`${told}.hidden`)}</p>
      )}
      <div ref={element}>
        {chart && known && sides && (
          <Chart
            chart={chart}
            label={changeLabel(sides, definitionName(known.definition, words), words)}
            onPick={(row) => choose(row === chosen ? null : (rows[row] ?? null))}
            onStep={(step) => choose(rows[stepIndex(chosen, step, rows.length) ?? -1] ?? null)}
            hintOf={hintOf}
            current={at}
          />
        )}
      </div>
      {known && sides && (
        <>
          <div className="visually-hidden">
            <StepsTable steps={steps} definition={known.definition} dimension={dimension} sides={sides} />
          </div>
          <div className={`${styles.notes} ${styles.foot}`}>
            {known.change.isSimpson && <p>{t(`${told}.simpson`)}</p>}
            <p>
              {t(`${told}.method`)} {differenceLine(known.definition, words)}
            </p>
          </div>
        </>
      )}
    </section>
  )
}

const nameOf = ({ value }: ChangeStep): string => (value === undefined ? 'others' : JSON.stringify(value))

interface TableProps {
  readonly steps: readonly ChangeStep[]
  readonly definition: Definition
  readonly dimension: string
  readonly sides: SidesText
}

/** The numbers behind the waterfall. */
const StepsTable = ({ steps, definition, dimension, sides }: TableProps) => {
  const words = useWords()
  const { t } = words
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{dimension}</th>
          {sides.told === 'difference' ? (
            <>
              <th scope="col">{t('difference.column.share', { side: sides.before })}</th>
              <th scope="col">{t('difference.column.share', { side: sides.now })}</th>
            </>
          ) : (
            <>
              <th scope="col">{t('change.column.share-before')}</th>
              <th scope="col">{t('change.column.share-now')}</th>
            </>
          )}
          <th scope="col">{t(`${sides.told}.column.score`)}</th>
          <th scope="col">{t(`${sides.told}.scores`)}</th>
          <th scope="col">{t(`${sides.told}.mix`)}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={nameOf(step)}>
            <th scope="row">{stepName(step, words)}</th>
            <td>{words.percent(step.shareBefore, 1)}</td>
            <td>{words.percent(step.shareAfter, 1)}</td>
            <td>{step.scoreChange === null ? '' : differenceText(definition, step.scoreChange, words)}</td>
            <td>{differenceText(definition, step.rate, words)}</td>
            <td>{differenceText(definition, step.mix, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
