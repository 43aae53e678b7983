import { useRef, useState } from 'react'
import { Button as RailButton } from 'react-aria-components/Button'
import { readViewFile, writeViewFile, type SavedView } from '../../shared/contract/saved-view'
import { Failure } from '../../shared/domain/fault'
import { faultText } from '../../shared/locale/fault-words'
import { viewText } from '../../shared/locale/view-words'
import { errorText } from '../api/error-text'
import { useWords } from '../api/services'
import { useSavedViews } from '../state/use-saved-views'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import { NameField } from '../ui/name-field'
import { useKeptFocus } from '../ui/use-kept-focus'
import styles from './saved-views.module.css'
import { useSaveFile } from './use-save-file'
import { useShowSaved } from './use-show-saved'
import { useWorkbench } from './workbench-context'

/** What is being named: nothing, what is shown now, or a view that is there. */
type Naming = 'new' | { readonly id: string } | null

/** What was deleted last, and where it stood. */
interface Removed {
  readonly view: SavedView
  readonly place: number
}

/** Views kept in the project: shown again by a click, renamed, put in order, handed on as a file. */
export const SavedViews = () => {
  const words = useWords()
  const { t } = words
  const { project, state, say } = useWorkbench()
  const saved = useSavedViews(project)
  const { save } = useSaveFile()
  const [naming, setNaming] = useState<Naming>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const element = useRef<HTMLElement>(null)
  useKeptFocus(element)

  const run = (work: Promise<unknown>) =>
    void work.catch((error: unknown) =>
      say(error instanceof Failure ? faultText(error.fault, words) : errorText(error, words))
    )
  const share = (views: readonly SavedView[], name: string) =>
    run(
      save(() =>
        Promise.resolve({
          name: t('saved.file-name', { name }),
          type: 'application/json',
          bytes: new TextEncoder().encode(writeViewFile(views))
        })
      )
    )
  const open = async (file: File) => {
    const views = readViewFile(await file.text(), file.name)
    await saved.add(views)
    say(t('saved.opened', { count: views.length, file: file.name }))
  }

  return (
    <section ref={element} className={styles.saved} aria-label={t('saved.name')}>
      <header>
        <h3>{t('saved.name')}</h3>
        <Button
          kind="quiet"
          size="icon"
          aria-label={t('saved.add')}
          data-shortcut="save"
          onPress={() => setNaming('new')}
        >
          <Icon name="add" size={13} />
        </Button>
        <ChoiceMenu
          label={t('saved.more')}
          choices={[
            { id: 'open', name: t('saved.open') },
            ...(saved.views.length > 0 ? [{ id: 'share' as const, name: t('saved.share-all') }] : [])
          ]}
          onChoose={(chosen) =>
            chosen === 'open' ? input.current?.click() : share(saved.views, project.name)
          }
        >
          <Button kind="quiet" size="icon" aria-label={t('saved.more')}>
            <Icon name="more" size={13} />
          </Button>
        </ChoiceMenu>
      </header>
      {naming === 'new' && (
        <NameField
          label={t('saved.name-it')}
          start=""
          onName={(name) => {
            setNaming(null)
            run(saved.add([{ name, state }]))
          }}
          onLeave={() => setNaming(null)}
        />
      )}
      <ul>
        {saved.views.map((view, place) =>
          typeof naming === 'object' && naming?.id === view.id ? (
            <li key={view.id}>
              <NameField
                label={t('saved.name-it')}
                start={view.name}
                onName={(name) => {
                  setNaming(null)
                  run(saved.rename(view.id, name))
                }}
                onLeave={() => setNaming(null)}
              />
            </li>
          ) : (
            <li key={view.id} className={styles.line}>
              <SavedViewLine view={view} />
              <ChoiceMenu
                label={t('saved.more-of', { name: view.name })}
                choices={[
                  { id: 'rename', name: t('saved.rename') },
                  { id: 'replace', name: t('saved.replace') },
                  ...(place > 0 ? [{ id: 'up' as const, name: t('saved.up') }] : []),
                  ...(place < saved.views.length - 1 ? [{ id: 'down' as const, name: t('saved.down') }] : []),
                  { id: 'share', name: t('saved.share') },
                  { id: 'remove', name: t('saved.remove') }
                ]}
                onChoose={(chosen) => {
                  if (chosen === 'rename') setNaming({ id: view.id })
                  else if (chosen === 'replace') run(saved.replace(view.id, state))
                  else if (chosen === 'up') run(saved.move(view.id, -1))
                  else if (chosen === 'down') run(saved.move(view.id, 1))
                  else if (chosen === 'share') share([view], view.name)
                  else run(saved.remove(view.id).then(() => setRemoved({ view, place })))
                }}
              >
                <Button kind="quiet" size="icon" aria-label={t('saved.more-of', { name: view.name })}>
                  <Icon name="more" size={13} />
                </Button>
              </ChoiceMenu>
            </li>
          )
        )}
      </ul>
      {removed && (
        <p className={styles.removed} role="status">
          <span>{t('saved.removed', { name: removed.view.name })}</span>
          <Button
            kind="quiet"
            onPress={() => {
              run(saved.putBack(removed.view, removed.place))
              setRemoved(null)
            }}
          >
            {t('ui.undo')}
          </Button>
        </p>
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('saved.open')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Chosen again, the same file is to be read again.
          if (file) run(open(file).finally(() => (target.value = '')))
        }}
      />
    </section>
  )
}

/** Shows a view again by a click. */
const SavedViewLine = ({ view }: { view: SavedView }) => {
  const words = useWords()
  const { project } = useWorkbench()
  const show = useShowSaved()
  return (
    <span className={styles.name} title={`${view.name}\n${viewText(view.state, project, words)}`}>
      <RailButton className={styles.view ?? ''} onPress={() => show(view)}>
        {view.name}
      </RailButton>
    </span>
  )
}
