import { useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import { faultText } from '../../shared/locale/fault-words'
import { useWords } from '../api/services'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProgressView } from '../ui/progress-view'
import { AddedCard } from './added-card'
import { CesCard } from './ces-card'
import { ColumnGrid } from './column-grid'
import { ColumnSearch } from './column-search'
import { DateCard } from './date-card'
import { droppedFiles, fileFacts, filesTitle } from './file-facts'
import { ForecastLine } from './forecast-line'
import styles from './import-sheet.module.css'
import { LeftOutCard } from './left-out-card'
import { MappingMenu, type MappingMessage } from './mapping-menu'
import { MappingOffer } from './mapping-offer'
import { MappingRemark } from './mapping-remark'
import { MisfitRemark } from './misfit-remark'
import { OtherMetricCards } from './other-metric-cards'
import { ProjectField } from './project-field'
import { projectName } from './project-name'
import { QuestionLine } from './question-line'
import { ReadingButton } from './reading-button'
import { ReadingPanel } from './reading-panel'
import { SheetChoice } from './sheet-choice'
import { TargetChoice } from './target-choice'
import { useShownFile } from './use-shown-file'
import { useDraft } from './use-draft'
import { openProposals, WavesCard } from './waves-card'

interface Props {
  readonly inspection: Inspection
  readonly session: Session
  readonly actions: SessionActions
}

/** What the columns mean, proposed with reasons, changed and confirmed before anything is imported. */
export const ImportSheet = ({ inspection: looked, session, actions }: Props) => {
  const words = useWords()
  const { t } = words
  const control = useDraft(looked)
  const { inspection } = control
  /** The columns as they are once rows are left out: what the cards count is what will be imported. */
  const staying = { ...inspection, columns: control.kept?.columns ?? inspection.columns }
  const [search, setSearch] = useState('')
  const files = droppedFiles(inspection)
  const proposed = projectName(
    files.map((file) => file.name),
    t('import.surveys', { count: files.length })
  )
  const [name, setName] = useState(proposed)
  const [showsReading, setShowsReading] = useState(false)
  const [said, setSaid] = useState<MappingMessage | null>(null)
  const shown = useShownFile(inspection)
  const { job, fault, lookedAt } = session
  const readings = lookedAt?.readings ?? []
  const title = filesTitle(inspection, words)
  const importNow = () => {
    if (!control.mapping) return
    if (inspection.beside) actions.update(control.mapping)
    else actions.importAs(control.mapping, name.trim() || proposed)
  }
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          <p>{fileFacts(inspection, words)}</p>
        </div>
        <span className={styles.grow} />
        {files.length === 1 && files[0] && (
          <SheetChoice file={files[0]} onChoose={(sheet) => actions.readAs([0], { ...readings[0], sheet })} />
        )}
        <ReadingButton files={files} isOpen={showsReading} onToggle={() => setShowsReading(!showsReading)} />
        <MappingMenu inspection={looked} control={control} name={name.trim() || proposed} onSay={setSaid} />
        {session.project && <TargetChoice project={session.project} inspection={looked} actions={actions} />}
        {!inspection.beside && <ProjectField value={name} onChange={setName} />}
      </header>

      <main className={styles.body} aria-label={t('import.title')}>
        <section className={styles.grid} aria-label={t('import.columns')}>
          {!inspection.beside && <MappingOffer inspection={looked} control={control} />}
          <MisfitRemark inspection={looked} session={session} actions={actions} />
          {said && <MappingRemark said={said} control={control} onDismiss={() => setSaid(null)} />}
          {fault && <Notice onDismiss={actions.dismiss}>{faultText(fault, words)}</Notice>}
          {showsReading && (
            <ReadingPanel
              inspection={inspection}
              readings={readings}
              file={shown.file}
              onShow={shown.show}
              onRead={actions.readAs}
            />
          )}
          <ColumnSearch
            value={search}
            onChange={setSearch}
            inspection={inspection}
            draft={control.draft}
            rowsOf={files.length > 1 ? (files[shown.file]?.name ?? null) : null}
          />
          <ColumnGrid inspection={inspection} control={control} search={search} shown={shown} />
        </section>

        <section key={inspection.id} className={styles.cards} aria-label={t('import.metrics')}>
          <AddedCard inspection={looked} session={session} actions={actions} />
          <CesCard inspection={staying} control={control} />
          <OtherMetricCards inspection={staying} control={control} />
          <DateCard inspection={inspection} control={control} />
          <LeftOutCard inspection={inspection} control={control} />
          <WavesCard inspection={looked} control={control} />
        </section>
      </main>

      <footer className={styles.foot}>
        {job ? (
          <div className={styles.progress}>
            <ProgressView progress={job.progress} />
          </div>
        ) : (
          <div>
            <ForecastLine inspection={inspection} control={control} />
            <QuestionLine inspection={staying} control={control} renamed={openProposals(looked, control)} />
          </div>
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
              {t(inspection.beside ? 'beside.add' : 'import.import')}
            </Button>
          </>
        )}
      </footer>
    </div>
  )
}
