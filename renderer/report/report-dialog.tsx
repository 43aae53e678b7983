import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { TextField } from 'react-aria-components/TextField'
import { PAPERS, REPORT_FORMATS, type Paper, type ReportFormat } from '../../shared/contract/report'
import { LANGUAGES, languageName, type Language } from '../../shared/locale/words'
import { useWords } from '../api/services'
import { useSavedViews } from '../state/use-saved-views'
import { Button } from '../ui/button'
import { LongProgress } from '../ui/long-progress'
import { Segmented } from '../ui/segmented'
import { SelectField } from '../ui/select-field'
import { useKept } from '../ui/use-kept'
import { useKeptFocus } from '../ui/use-kept-focus'
import { useWorkbench } from '../workbench/workbench-context'
import { chosenViews, offeredViews, usualViews } from './report-choice'
import styles from './report-dialog.module.css'
import { ReportViews } from './report-views'
import { useMakeReport } from './use-make-report'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Takes several views away as one document. */
export const ReportDialog = ({ isOpen, onClose }: Props) => (
  <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} onOpenChange={onClose} isDismissable>
    <Modal className={styles.modal ?? ''}>
      <Dialog className={styles.panel ?? ''}>
        <ReportForm close={onClose} />
      </Dialog>
    </Modal>
  </ModalOverlay>
)

const ReportForm = ({ close }: { close: () => void }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { views } = useSavedViews(project)
  const offered = offeredViews(state, views)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => usualViews(offered))
  const [format, setFormat] = useKept<ReportFormat>('report-format', REPORT_FORMATS, 'pdf')
  const [paper, setPaper] = useKept<Paper>('report-paper', PAPERS, 'a4')
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(words.language)
  const { make, progress, stop } = useMakeReport()
  const actions = useRef<HTMLElement>(null)
  // Buttons change while it is made: the keys stay in the dialog.
  useKeptFocus(actions)
  const taken = chosenViews(offered, chosen)

  const start = async () => {
    const named = title.trim()
    const isSaved = await make({
      format,
      paper,
      views: taken,
      language,
      ...(named === '' ? {} : { title: named })
    })
    if (isSaved) close()
  }

  return (
    <>
      <Heading slot="title" level={2}>
        {t('report.name')}
      </Heading>
      <div className={styles.columns}>
        <ReportViews offered={offered} chosen={chosen} onChoose={setChosen} />
        <div className={styles.form}>
          <TextField className={styles.field ?? ''} value={title} onChange={setTitle} maxLength={200}>
            <Label>{t('report.title')}</Label>
            <Input placeholder={project.name} />
          </TextField>
          <div className={styles.field}>
            <span>{t('report.format')}</span>
            <Segmented
              label={t('report.format')}
              choices={REPORT_FORMATS.map((id) => ({ id, name: t(`report.${id}`) }))}
              value={format}
              onChange={setFormat}
              wide
            />
            <small>{t(`report.${format}-about`)}</small>
          </div>
          {format === 'pdf' && (
            <div className={styles.field}>
              <span>{t('report.paper')}</span>
              <Segmented
                label={t('report.paper')}
                choices={PAPERS.map((id) => ({ id, name: t(`report.${id}`) }))}
                value={paper}
                onChange={setPaper}
              />
            </div>
          )}
          <SelectField
            label={t('language.name')}
            choices={LANGUAGES.map((id) => ({ id, name: languageName(id) }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
      </div>
      <footer ref={actions} className={styles.actions}>
        <span className={styles.sum} role="status">
          {taken.length === 0 ? t('report.none') : t('report.views', { count: taken.length })}
        </span>
        {progress ? (
          <div className={styles.progress}>
            <LongProgress progress={progress} stop={stop} />
          </div>
        ) : (
          <>
            <Button onPress={close}>{t('ui.cancel')}</Button>
            <Button kind="primary" isDisabled={taken.length === 0} onPress={() => void start()}>
              {t('report.make')}
            </Button>
          </>
        )}
      </footer>
    </>
  )
}
