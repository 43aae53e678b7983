import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { AccountSum } from './account-sum'
import styles from './status-bar.module.css'
import { useSaveFile } from './use-save-file'

/** Rows that were read and do not count, in the sum of all rows; they can be saved as they stand in the files. */
export const LeftOutPanel = ({ close }: { close: () => void }) => {
  const { client, words } = useServices()
  const { t } = words
  const { save, isBusy } = useSaveFile()
  const saveAll = async () => {
    if (await save(() => client.call('left-out.save', {}))) close()
  }
  return (
    <div className={styles.panel}>
      <h2>{t('left-out.title')}</h2>
      <p className={styles.soft}>{t('left-out.again')}</p>
      <AccountSum />
      <div>
        <Button isDisabled={isBusy} onPress={() => void saveAll()}>
          {t('refused.save')}
        </Button>
      </div>
    </div>
  )
}
