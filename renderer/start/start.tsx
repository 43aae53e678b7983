import { Button } from '../ui/button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { faultText } from '../../shared/locale/fault-words'
import { useServices, useWords } from '../api/services'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { Notice } from '../ui/notice'
import { ProgressView } from '../ui/progress-view'
import { WindowControls, type WindowChoices } from '../ui/window-controls'
import { RecentList } from './recent-list'
import styles from './start.module.css'

interface Props {
  readonly session: Session
  readonly actions: SessionActions
  readonly choices: WindowChoices
}

/** The first screen: drop or choose an export, open the sample, or go on where one stopped. */
export const Start = ({ session, actions, choices }: Props) => {
  const words = useWords()
  const { t } = words
  const { job, fault } = session
  return (
    <main className={styles.start}>
      <div className={styles.middle}>
        <div className={styles.column}>
          <header>
            <p className={styles.brand}>{t('application.name')}</p>
            <h1 className={styles.title}>{t('start.title')}</h1>
          </header>
          {fault && <Notice onDismiss={actions.dismiss}>{faultText(fault, words)}</Notice>}
          <section className={styles.zone} aria-label={t('start.open')}>
            {job ? (
              <div style={{ width: '100%' }}>
                <ProgressView progress={job.progress} />
                <p style={{ marginTop: 14 }}>
                  <Button onPress={actions.cancel}>{t('ui.cancel')}</Button>
                </p>
              </div>
            ) : (
              <>
                <p className={styles.lead}>{t('start.lead')}</p>
                <p className={styles.kinds}>{t('start.kinds')}</p>
                <div className={styles.buttons}>
                  <ChooseFiles actions={actions} />
                  <Button size="large" onPress={actions.openSample}>
                    {t('start.sample')}
                  </Button>
                </div>
              </>
            )}
          </section>
          <RecentList onOpen={actions.openProject} disabled={job !== null} />
        </div>
      </div>
      <footer className={styles.foot}>
        <span>{t('start.private')}</span>
        <span className={styles.grow} />
        <WindowControls {...choices} />
      </footer>
    </main>
  )
}

/** The system's own dialog where the host has one, else the browser's. */
const ChooseFiles = ({ actions }: { actions: SessionActions }) => {
  const { host, words } = useServices()
  const { chooseFiles } = host
  const name = words.t('start.choose')
  if (chooseFiles)
    return (
      <Button kind="primary" size="large" onPress={() => void chooseFiles().then(actions.openPaths)}>
        {name}
      </Button>
    )
  return (
    <FileTrigger allowsMultiple onSelect={(files) => actions.openFiles(files ? [...files] : [])}>
      <Button kind="primary" size="large">
        {name}
      </Button>
    </FileTrigger>
  )
}
