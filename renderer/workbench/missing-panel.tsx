import { METRICS, type Metric } from '../../shared/domain/metric'
import { roleName } from '../../shared/locale/detection-words'
import { valueLabel } from '../../shared/locale/slice-words'
import { useWords } from '../api/services'
import { AccountSum } from './account-sum'
import styles from './status-bar.module.css'
import { useWorkbench } from './workbench-context'

/** Answers that are no scores: how many of each metric in the slice, and what stands in their place. */
export const MissingPanel = ({ missing }: { missing: Readonly<Record<Metric, number>> | undefined }) => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const { missingCounts, withoutDate, withoutWeight } = project
  return (
    <div className={styles.panel}>
      <h2>{t('missing.title')}</h2>
      <p className={styles.soft}>{t('missing.about')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('missing.metric')}</th>
            <th scope="col">{t('missing.count')}</th>
          </tr>
        </thead>
        <tbody>
          {METRICS.filter((metric) => project.mapping[metric] !== null).map((metric) => (
            <tr key={metric}>
              <td>{roleName(metric, words)}</td>
              <td>{missing ? count(missing[metric]) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missingCounts.length > 0 && (
        <>
          <h3>{t('missing.whole')}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('missing.metric')}</th>
                <th scope="col">{t('missing.answer')}</th>
                <th scope="col">{t('missing.why')}</th>
                <th scope="col">{t('missing.count')}</th>
              </tr>
            </thead>
            <tbody>
              {missingCounts.slice(0, 40).map(({ metric, value, why, n }) => (
                <tr key={`${metric} ${why} ${value}`}>
                  <td>{roleName(metric, words)}</td>
                  <td className={styles.text}>{valueLabel(value, words)}</td>
                  <td>{t(`missing-reason.${why}`)}</td>
                  <td>{count(n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {missingCounts.length > 40 && (
        <p className={styles.soft}>{t('missing.more', { n: count(missingCounts.length - 40) })}</p>
      )}
      <AccountSum />
      {withoutDate > 0 && <p className={styles.soft}>{t('missing.dates', { n: count(withoutDate) })}</p>}
      {withoutWeight > 0 && (
        <p className={styles.soft}>{t('missing.weights', { n: count(withoutWeight) })}</p>
      )}
    </div>
  )
}
