import { cesScales } from '../../../shared/domain/mapping'
import { hiddenCommentsText } from '../../../shared/locale/verbatim-words'
import { definitionOf } from '../../../shared/measures/definitions'
import { askWords, languageShown, listQuestion } from '../../../shared/views/ask-verbatims'
import { useWords } from '../../api/services'
import { answered } from '../../state/questions'
import { useLongQuestion } from '../../state/use-long-question'
import { Segmented } from '../../ui/segmented'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import view from '../view.module.css'
import { useVerbatimList } from './use-verbatims'
import { ListProgress } from './list-progress'
import { VerbatimList } from './verbatim-list'
import styles from './verbatims-view.module.css'
import { WordPanel } from './word-panel'

/** What people say where it is hard and where it is easy: the words that tell, and the comments themselves. */
export const VerbatimsView = () => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const { slice, verbatims } = state
  const scales = cesScales(project.mapping)
  const wanted = definitionOf('ces', state.ces, ...scales)
  const hasComments = project.mapping.comments.length > 0
  const common = { slice, definition: wanted.id }
  // How many responses there are is asked by itself: with fewer than ten nothing is told, neither words nor comments.
  const listed = useVerbatimList(project, { ...common, order: 'oldest', masked: true }, hasComments)
  const { question: whole } = listed
  const responses = whole.data?.responses ?? 0
  const isHidden = whole.data?.hidden === true
  const isEmpty = whole.data !== undefined && !isHidden && whole.data.total === 0
  const isShown = whole.data !== undefined && !isHidden && !isEmpty
  const counted = useLongQuestion(
    project,
    ['words', common],
    (client, options) => answered(common, askWords(client, common, options)),
    isShown && !whole.isPlaceholderData
  )
  // What is drawn is the last answer, which may be of the definition before.
  const { data } = counted.question
  const definition = data ? definitionOf('ces', data.asked.definition, ...scales) : wanted
  const told = data && languageShown(data.answer, verbatims)
  const question = listQuestion(common, verbatims, data?.answer)
  return (
    <ViewFrame
      title={t('view.verbatims.title')}
      about={t('verbatims.about')}
      question={whole.error ? whole : counted.question}
      {...(isShown
        ? {
            tools: (
              <Segmented
                label={t('form.name')}
                choices={[
                  { id: 'bars', name: t('form.bars') },
                  { id: 'table', name: t('form.table') }
                ]}
                value={verbatims.form}
                onChange={(form) => dispatch({ type: 'arrange', view: 'verbatims', how: { form } })}
              />
            )
          }
        : {})}
    >
      {!hasComments && (
        <div className={view.card}>
          <p className={view.empty}>{t('verbatims.no-comments')}</p>
        </div>
      )}
      {!whole.data && <ListProgress list={listed} />}
      {isHidden && (
        <div className={view.card}>
          <p className={view.empty}>{hiddenCommentsText({ responses }, words)}</p>
        </div>
      )}
      {isEmpty && (
        <div className={view.card}>
          {responses === 0 ? <EmptySlice /> : <p className={view.empty}>{t('verbatims.none')}</p>}
        </div>
      )}
      {isShown && (
        <div className={styles.split}>
          <WordPanel counted={counted} told={told} definition={definition} />
          <VerbatimList question={question} />
        </div>
      )}
      {isShown && (
        <div className={view.notes}>
          <ScalesNote definition={definition} />
        </div>
      )}
    </ViewFrame>
  )
}
