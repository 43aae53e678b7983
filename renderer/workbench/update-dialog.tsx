import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { faultText } from '../../shared/locale/fault-words'
import { bringsText, fittingTitle, placeText, sourceNames } from '../../shared/locale/update-words'
import { viewText } from '../../shared/locale/view-words'
import type { Fitting, FittingFile } from '../../shared/views/ask-fit'
import { useWords } from '../api/services'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { useSavedViews } from '../state/use-saved-views'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { ProgressView } from '../ui/progress-view'
import styles from './update-dialog.module.css'
import { useWorkbench } from './workbench-context'

interface Props {
  readonly session: Session
  readonly actions: SessionActions
}

/** Asks whether files that fit the open project are added to it, once and for all of its saved views. */
export const UpdateDialog = ({ session, actions }: Props) => {
  const { t } = useWords()
  const { fitting, lookedAt, job } = session
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={fitting !== null}
      isKeyboardDismissDisabled={job !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen && job === null) actions.leaveMapping()
      }}
    >
      <Modal>
        <Dialog className={styles.panel ?? ''} role="alertdialog" aria-label={t('update.project')}>
          {fitting && (
            <UpdateQuestion
              key={lookedAt?.inspection.id}
              fitting={fitting}
              session={session}
              actions={actions}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const UpdateQuestion = ({ fitting, session, actions }: Props & { readonly fitting: Fitting }) => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const { views } = useSavedViews(project)
  const [places, setPlaces] = useState(() => fitting.files.map(({ place }) => place.replaces))
  const { job, fault } = session
  const n = { count: views.length, n: count(views.length) }
  return (
    <>
      <div>
        <Heading slot="title" level={2}>
          {fittingTitle(fitting, words)}
        </Heading>
        <p className={styles.facts}>{bringsText(fitting, words)}</p>
      </div>
      {fault && <Notice onDismiss={actions.dismiss}>{faultText(fault, words)}</Notice>}
      <ul className={styles.files}>
        {fitting.files.map((file, index) => (
          <FilePlace
            key={`${index} ${file.name}`}
            file={file}
            isOnly={fitting.files.length === 1}
            isOff={job !== null}
            replaces={places[index] ?? []}
            taken={places.flatMap((other, at) => (at === index ? [] : other))}
            onChange={(next) => setPlaces(places.map((before, at) => (at === index ? next : before)))}
          />
        ))}
      </ul>
      <div>
        <p className={styles.ask}>{views.length > 0 ? t('update.views', n) : t('update.project')}</p>
        {views.length > 0 && (
          <ul className={styles.views} tabIndex={0} aria-label={t('saved.name')}>
            {views.map((view) => (
              <li key={view.id}>
                {view.name}
                <span>{viewText(view.state, project, words)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {job ? (
        <div className={styles.progress}>
          <ProgressView progress={job.progress} />
          <Button size="large" onPress={actions.cancel}>
            {t('ui.cancel')}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button size="large" onPress={actions.leaveMapping}>
            {t('ui.cancel')}
          </Button>
          <Button size="large" onPress={() => actions.addTo(places.map(([first = null]) => first))}>
            {t('update.look')}
          </Button>
          <Button
            kind="primary"
            size="large"
            autoFocus
            onPress={() => actions.updateAtOnce([...new Set(places.flat())])}
          >
            {views.length > 0 ? t('update.do', n) : t('update.do-project')}
          </Button>
        </div>
      )}
    </>
  )
}

interface PlaceProps {
  readonly file: FittingFile
  readonly isOnly: boolean
  readonly isOff: boolean
  /** Sources that it takes the place of. */
  readonly replaces: readonly number[]
  /** Sources that other files take the place of: each is replaced once. */
  readonly taken: readonly number[]
  readonly onChange: (replaces: readonly number[]) => void
}

/** What a file is to the project: a further wave, or in the place of what it holds as well, with the reason. */
const FilePlace = ({ file: { name, place }, isOnly, isOff, replaces, taken, onChange }: PlaceProps) => {
  const words = useWords()
  const { t } = words
  const { project } = useWorkbench()
  const replaced = (ids: readonly number[]) =>
    t('update.replaces', { files: sourceNames(ids, project.sources, words) })
  const several = place.replaces.length > 1 && place.replaces.every((id) => !taken.includes(id))
  const free = project.sources.filter(({ id }) => !taken.includes(id))
  const sets = [...(several ? [place.replaces] : []), ...free.map(({ id }) => [id])]
  const why = placeText(place, project.sources, words)
  return (
    <li className={styles.file}>
      {!isOnly && <strong>{name}</strong>}
      <ChoiceMenu
        label={t('beside.what-of', { file: name })}
        choices={[
          { id: 'wave', name: t('beside.as-wave'), detail: t('beside.as-wave-about') },
          ...sets.map((ids) => ({ id: ids.join(), name: replaced(ids) }))
        ]}
        value={replaces.length === 0 ? 'wave' : replaces.join()}
        onChoose={(chosen) => onChange(sets.find((ids) => ids.join() === chosen) ?? [])}
      >
        <Button isDisabled={isOff}>
          <span className={styles.place}>
            {replaces.length === 0 ? t('beside.as-wave') : replaced(replaces)}
          </span>
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      {why !== null && <p className={styles.why}>{why}</p>}
    </li>
  )
}
