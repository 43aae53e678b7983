import { accountOfProject } from '../../shared/figures/account'
import { leftOutName } from '../../shared/locale/account-words'
import { useWords } from '../api/services'
import styles from './status-bar.module.css'
import { useWorkbench } from './workbench-context'

interface Part {
  readonly sign: '' | '=' | '+'
  readonly name: string
  readonly n: number
}

/** What became of every row of the files and of every answer asked for, as sums that can be added up. */
export const AccountSum = () => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const { rowsIn, kept, leftOut, refused, asked, scored, missing } = accountOfProject(project)
  const parts: readonly Part[] = [
    { sign: '', name: t('account.part-in'), n: rowsIn },
    { sign: '=', name: t('account.part-kept'), n: kept },
    ...leftOut.map(({ why, column, n }): Part => {
      const what = column === null ? leftOutName(why, words) : `${leftOutName(why, words)} (${column})`
      return { sign: '+', name: t('account.part-left-out', { what }), n }
    }),
    { sign: '+', name: t('account.part-refused'), n: refused },
    { sign: '', name: t('account.part-asked'), n: asked },
    { sign: '=', name: t('account.part-scored'), n: scored },
    ...missing.map(({ why, n }): Part => ({
      sign: '+',
      name: t('account.part-missing', { why: t(`missing-reason.${why}`) }),
      n
    }))
  ]
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
