import type { JointAnswers } from '../../../shared/figures/joint-answers'
import { baseText } from '../../../shared/locale/base-words'
import { whyText } from '../../../shared/locale/score-words'
import { useWords } from '../../api/services'
import view from '../view.module.css'
import styles from './compare-view.module.css'

/** The joint answers as numbers: shares of each row, and how many pairs it has. */
export const JointTable = ({ figures, other }: { figures: JointAnswers; other: string }) => {
  const words = useWords()
  const { t } = words
  return (
    <table className={view.table}>
      <caption className={styles.caption}>{t('joint.title', { other })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('joint.ces')}</th>
          {figures.columns.map((answer) => (
            <th key={answer} scope="col">{`${other} ${answer}`}</th>
          ))}
          <th scope="col">{t('joint.pairs')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.rows.toReversed().map(({ answer, n, hidden, cells }) => (
          <tr key={answer}>
            <th scope="row">{answer}</th>
            {cells.length > 0 ? (
              cells.map((cell) => <td key={cell.answer}>{words.percent(cell.share, 1)}</td>)
            ) : (
              <td colSpan={figures.columns.length} className={view.faint}>
                {whyText({ why: hidden ?? 'no-answers' }, words)}
              </td>
            )}
            <td>{baseText(n, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
