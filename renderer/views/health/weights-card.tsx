import { useMemo } from 'react'
import { baseIn, effectiveIn, everybodyIn } from '../../../shared/figures/group'
import { askEffort } from '../../../shared/views/ask-health'
import { useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { useWorkbench } from '../../workbench/workbench-context'
import { CardFigure, CardNotes, HealthCard } from './health-card'
import styles from './health-view.module.css'

/** What weights cost: how many answers alike would tell as much. */
export const WeightsCard = () => {
  const { t, count, number } = useWords()
  const { project, state } = useWorkbench()
  const { hasWeights, withoutWeight, negativeWeights } = project
  const question = useQuestion(project, 'health.effort', state.slice, askEffort, hasWeights)
  const group = useMemo(() => question.data && everybodyIn(question.data, true), [question.data])
  if (!hasWeights)
    return (
      <HealthCard title={t('health.weights.title')}>
        <p className={styles.soft}>{t('health.weights.none')}</p>
      </HealthCard>
    )
  const n = group ? baseIn(group) : 0
  const effective = group ? effectiveIn(group) : null
  const negative =
    negativeWeights === 0 ? '' : t('weights.negative', { count: negativeWeights, n: count(negativeWeights) })
  return (
    <HealthCard title={t('health.weights.title')} question={question}>
      {group && effective === null && <p className={styles.soft}>{t('health.weights.hidden')}</p>}
      {group && effective !== null && effective > 0 && (
        <>
          <CardFigure
            value={count(Math.round(effective))}
            explain={() => ({
              name: t('inspector.effective'),
              lines: [
                t('health.weights.sentence', {
                  n: count(n),
                  effective: count(Math.round(effective)),
                  deff: number(n / effective, 2)
                }),
                t('weights.used')
              ]
            })}
          >
            {t('health.weights.figure', { n: count(n) })}
          </CardFigure>
          <p className={styles.sentence}>
            {t('health.weights.sentence', {
              n: count(n),
              effective: count(Math.round(effective)),
              deff: number(n / effective, 2)
            })}
          </p>
        </>
      )}
      {!state.weighted && <p className={styles.soft}>{t('health.weights.off')}</p>}
      <CardNotes
        notes={[
          t('weights.used'),
          ...(withoutWeight > 0
            ? [t('weights.left-out', { count: withoutWeight, n: count(withoutWeight), negative })]
            : [])
        ]}
      />
    </HealthCard>
  )
}
