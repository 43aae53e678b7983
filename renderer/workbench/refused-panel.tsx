import { useQuery } from '@tanstack/react-query'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { Failed } from '../ui/failed'
import { AccountSum } from './account-sum'
import styles from './status-bar.module.css'
import { useSaveFile } from './use-save-file'
import { useWorkbench } from './workbench-context'

const SHOWN = 100

/** Rows that could not be read, with file, line and reason; all of them can be saved. */
export const RefusedPanel = ({ close }: { close: () => void }) => {
  const { client, words } = useServices()
  const { t, count } = words
  const { project } = useWorkbench()
  const question = useQuery({
    queryKey: [project.id, project.revision, 'refused.page'],
    queryFn: ({ signal }) => client.call('refused.page', { offset: 0, limit: SHOWN }, { signal })
  })
  const { data } = question
  const { save, isBusy } = useSaveFile()
  const saveAll = async () => {
    if (await save(() => client.call('refused.save', {}))) close()
  }
  if (!data || data.total === 0)
    return (
      <div className={styles.panel}>
        {question.isPending && <p>{t('ui.loading')}</p>}
        <Failed question={question} />
        {data && <p>{t('refused.none')}</p>}
        <AccountSum />
      </div>
    )
  return (
    <div className={`${styles.panel} ${styles.wide}`}>
      <h2>{t('refused.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('refused.file')}</th>
            <th scope="col">{t('refused.line')}</th>
            <th scope="col">{t('refused.reason')}</th>
            <th scope="col">{t('refused.text')}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ file, line, lines, reason, text }) => (
            <tr key={`${file} ${line}`}>
              <td className={styles.text}>{file}</td>
              <td>{lines > 1 ? `${count(line)}–${count(line + lines - 1)}` : count(line)}</td>
              <td>{t(`refusal.${reason}`)}</td>
              <td className={styles.text} title={text}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.total > data.rows.length && (
        <p className={styles.soft}>{t('refused.more', { n: count(data.total - data.rows.length) })}</p>
      )}
      <AccountSum />
      <div>
        <Button isDisabled={isBusy} onPress={() => void saveAll()}>
          {t('refused.save')}
        </Button>
      </div>
    </div>
  )
}
