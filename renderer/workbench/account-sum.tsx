import { accountOfProject } from '../../shared/figures/account'
import { accountParts } from '../../shared/locale/account-words'
import { useWords } from '../api/services'
import styles from './status-bar.module.css'
import { useWorkbench } from './workbench-context'

/** What became of every row of the files and of every answer asked for, as sums that can be added up. */
export const AccountSum = () => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const parts = accountParts(accountOfProject(project), words)
  return (
    <>
      <h3>{t('account.title')}</h3>
      <table className={styles.account}>
        <tbody>
          {parts.map(({ sign, name, n }) => (
            <tr key={name} data-total={sign === '' || undefined}>
              <td>{sign}</td>
              <th scope="row">{name}</th>
              <td>{count(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
