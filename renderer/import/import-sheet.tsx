import { useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import { faultText } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProgressView } from '../ui/progress-view'
import { CesCard } from './ces-card'
import { ColumnGrid } from './column-grid'
import { ColumnSearch } from './column-search'
import { DateCard } from './date-card'
import { fileFacts, filesTitle } from './file-facts'
import { ForecastLine } from './forecast-line'
import styles from './import-sheet.module.css'
import { OtherMetricCards } from './other-metric-cards'
import { useDraft } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly session: Session
  readonly actions: SessionActions
}

/** What the columns mean, proposed with reasons, changed and confirmed before anything is imported. */
export const ImportSheet = ({ inspection, session, actions }: Props) => {
  const words = useWords()
  const { t } = words
  const control = useDraft(inspection)
  const [search, setSearch] = useState('')
  const [name, setName] = useState(() => projectName(inspection))
  const { job, fault } = session
  const title = filesTitle(inspection, words)
  const importNow = () => {
    if (control.mapping) actions.importAs(control.mapping, name.trim() || projectName(inspection))
  }
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          <p>{fileFacts(inspection, words)}</p>
        </div>
        <span className={styles.grow} />
        <label className={styles.project}>
          <span>{t('import.project')}</span>
          <input value={name} onChange={(event) => setName(event.target.value)} />
        </label>
      </header>

      <main className={styles.body} aria-label={t('import.title')}>
        <section className={styles.grid} aria-label={t('import.columns')}>
          {fault && <Notice onDismiss={actions.dismiss}>{faultText(fault, words)}</Notice>}
          <ColumnSearch value={search} onChange={setSearch} inspection={inspection} draft={control.draft} />
          <ColumnGrid inspection={inspection} control={control} search={search} />
        </section>

        <section className={styles.cards} aria-label={t('import.metrics')}>
          <CesCard inspection={inspection} control={control} />
          <OtherMetricCards inspection={inspection} control={control} />
          <DateCard inspection={inspection} control={control} />
        </section>
      </main>

      <footer className={styles.foot}>
        {job ? (
          <div className={styles.progress}>
            <ProgressView progress={job.progress} />
          </div>
        ) : (
          <ForecastLine inspection={inspection} control={control} />
        )}
        <span className={styles.grow} />
        {job ? (
          <Button size="large" onPress={actions.cancel}>
            {t('ui.cancel')}
          </Button>
        ) : (
          <>
            <Button size="large" onPress={actions.leaveMapping}>
              {t('ui.cancel')}
            </Button>
            <Button kind="primary" size="large" isDisabled={!control.mapping} onPress={importNow}>
              {t('import.import')}
            </Button>
          </>
        )}
      </footer>
    </div>
  )
}

/** Unless it is named otherwise, the project is called like its first file, without the ending. */
const projectName = ({ files }: Inspection): string =>
  files[0]?.name.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '') ?? 'Survey'
