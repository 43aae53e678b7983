import { useMemo } from 'react'
import { armsDimensionName, balanceText } from '../../../shared/locale/association-words'
import { pCell, pText } from '../../../shared/locale/p-text'
import { askSplits, type Split } from '../../../shared/views/ask-health'
import { useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { useFigure } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { CardFigure, CardNotes, HealthCard } from './health-card'
import styles from './health-view.module.css'

/** Where different people were asked different questions: whether they are alike. */
export const SplitCards = () => {
  const { t, every } = useWords()
  const { project, state } = useWorkbench()
  const ask = useMemo(() => askSplits(project), [project])
  const others = (['csat', 'nps'] as const).filter((other) => project.mapping[other] !== null)
  const question = useQuestion(project, 'health.splits', state.slice, ask)
  const { data } = question
  if (data && data.length > 0)
    return data.map((split) => (
      <HealthCard
        key={split.other}
        title={t('health.split.title', { other: split.other.toUpperCase() })}
        question={question}
      >
        <Balance split={split} />
      </HealthCard>
    ))
  return (
    <HealthCard title={t('health.split.plain')} question={question}>
      {data && (
        <p className={styles.soft}>
          {others.length === 0
            ? t('health.split.alone')
            : t('health.split.none', { others: every(others.map((other) => other.toUpperCase())) })}
        </p>
      )}
    </HealthCard>
  )
}

const Balance = ({ split: { other, balance } }: { split: Split }) => {
  const words = useWords()
  const { t, count, number } = words
  const { project } = useWorkbench()
  const figure = useFigure()
  const context = { other, dimensions: project.dimensions }
  return (
    <>
      <CardFigure
        value={count(balance.first)}
        explain={() => ({
          name: t('health.split.title', { other: other.toUpperCase() }),
          lines: [balanceText(balance, context, words), t('health.split.method')]
        })}
      >
        {t('health.split.figure', { second: count(balance.second), other: other.toUpperCase() })}
      </CardFigure>
      <p className={styles.sentence}>{balanceText(balance, context, words)}</p>
      <div className={`${styles.tall ?? ''} ${styles.scroll ?? ''}`}>
        <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('correlate.column.dimension')}</th>
              <th scope="col">{t('correlate.column.chi-square')}</th>
              <th scope="col">{t('correlate.column.degrees')}</th>
              <th scope="col">V</th>
              <th scope="col">{t('correlate.column.p')}</th>
            </tr>
          </thead>
          <tbody>
            {balance.dimensions.map((one) => {
              const { dimension, test, sparse } = one
              return (
                <tr key={dimension}>
                  <th scope="row">{armsDimensionName(one, context, words)}</th>
                  {typeof test === 'string' ? (
                    <td colSpan={4} className={styles.faint}>
                      {t(`correlate.untested.${test}`)}
                    </td>
                  ) : (
                    <>
                      <td>{number(test.statistic, 1)}</td>
                      <td>{count(test.degreesOfFreedom)}</td>
                      <td>{number(test.v, 2)}</td>
                      <td
                        {...figure(() => ({
                          name: armsDimensionName(one, context, words),
                          lines: [
                            `${number(test.statistic, 1)}, ${pText(test.adjusted, words)}`,
                            t('health.split.method')
                          ]
                        }))}
                      >
                        {pCell(test.adjusted, words)}
                        {sparse && <span className={styles.faint}> {t('correlate.sparse')}</span>}
                      </td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <CardNotes notes={[t('health.split.method')]} />
    </>
  )
}
