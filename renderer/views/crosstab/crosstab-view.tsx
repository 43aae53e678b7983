import { useMemo } from 'react'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { ANSWER, whyNoTable } from '../../../shared/figures/crosstab-asked'
import { crosstabNames, crosstabNotes, crosstabText } from '../../../shared/locale/crosstab-words'
import { definitionLine, definitionName } from '../../../shared/locale/score-words'
import { sliceText } from '../../../shared/locale/slice-words'
import {
  askCrosstab,
  crosstabChoice,
  whyNotAsked,
  withRows,
  type CrosstabChoice
} from '../../../shared/views/ask-crosstab'
import { mayRepeat } from '../../../shared/views/every-answer'
import { metricAsked } from '../../../shared/views/metric-asked'
import { readCrosstab } from '../../../shared/views/read-crosstab'
import { useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { Button } from '../../ui/button'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import view from '../view.module.css'
import { CrosstabPickers } from './crosstab-pickers'
import { CrosstabTable } from './crosstab-table'
import styles from './crosstab-view.module.css'
import { LettersButton } from './letters-button'

/** Any dimension by one or two others: scores or shares, with letters for the columns a cell is above. */
export const CrosstabView = () => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch, say } = useWorkbench()
  const { crosstab: arranged, weighted } = state
  const wanted = useMemo(() => crosstabChoice(project, arranged), [project, arranged])
  const refused = whyNotAsked(project, wanted)
  const nameOf = ({ metric, rows, columns }: CrosstabChoice) =>
    `crosstab ${JSON.stringify([metric, rows, columns])}`
  const question = useQuestion(project, nameOf(wanted), state.slice, askCrosstab(wanted), refused === null)
  const shown = refused === null ? question.data : undefined
  // What is drawn is the last answer, which may be to the question before; its cells say what is chosen now.
  const choice = shown
    ? { ...shown.choice, content: shown.choice.rows === ANSWER ? ('shares' as const) : arranged.content }
    : wanted
  const noTable = shown ? whyNoTable(shown.frequencies, shown.choice.rows === ANSWER) : null
  const reason = refused ?? noTable
  const { scales, definition } = useMemo(
    () => metricAsked(project.mapping, state, choice.metric),
    [project, state, choice.metric]
  )
  const { content, correction, family } = arranged
  const table = useMemo(
    () =>
      shown && noTable === null
        ? readCrosstab(
            shown,
            project,
            { weighted, definition, crosstab: { content, correction, family } },
            words
          )
        : undefined,
    [shown, noTable, project, weighted, definition, content, correction, family, words]
  )
  const said = crosstabNames(choice, project.dimensions, words)
  const notes = table && shown ? crosstabNotes(table, words) : []
  const isEmpty = table?.columns.at(-1)?.n === 0
  const swapped = (to: string) => dispatch({ type: 'arrange', view: 'crosstab', how: withRows(wanted, to) })
  const copy = async () => {
    if (!table) return
    const notesSaid = [
      sliceText(state.slice, project.dimensions, words),
      ...(table.content.kind === 'score' ? [definitionLine(table.content.definition, scales, words)] : []),
      ...notes
    ]
    const text = crosstabText(table, said.rows, notesSaid, words)
    try {
      await navigator.clipboard.writeText(text)
      say(t('crosstab.copied'))
    } catch {
      say(t('crosstab.not-copied'))
    }
  }

  return (
    <ViewFrame
      title={t('view.crosstab.title')}
      about={
        choice.columns.length === 0
          ? ''
          : choice.content === 'score'
            ? t('crosstab.about-score', { ...said, name: definitionName(definition, words) })
            : t('crosstab.about-shares', said)
      }
      {...(refused === null ? { question } : {})}
      isLoading={question.isLoading}
      tools={
        <>
          <LettersButton />
          <Button
            isDisabled={!table || isEmpty || question.isPlaceholderData}
            data-shortcut="copy-table"
            onPress={() => void copy()}
          >
            {t('crosstab.copy')}
          </Button>
        </>
      }
    >
      <CrosstabPickers choice={wanted} />
      {reason !== null ? (
        <div className={view.card}>
          <div className={view.empty}>
            <p className={styles.reason}>{t(`crosstab.${reason}`)}</p>
            {refused === 'same-people' && (
              <Button onPress={() => swapped(TOUCHPOINT)}>
                {t(wanted.rows === ANSWER ? 'crosstab.swap-touchpoints' : 'crosstab.swap')}
              </Button>
            )}
          </div>
        </div>
      ) : (
        table &&
        shown && (
          <>
            <div
              {...cardOf()}
              className={`${view.card} ${styles.card} ${question.isPlaceholderData ? (view.stale ?? '') : ''}`}
            >
              {isEmpty ? (
                <EmptySlice />
              ) : (
                <CrosstabTable
                  key={nameOf(choice)}
                  table={table}
                  choice={choice}
                  label={t('crosstab.table-of', said)}
                  stub={said.rows}
                />
              )}
            </div>
            {!isEmpty && (
              <div className={view.notes}>
                {choice.metric === 'ces' && choice.content === 'score' && (
                  <ScalesNote definition={definition} />
                )}
                {[
                  ...notes,
                  ...(mayRepeat(
                    project,
                    state.slice,
                    choice.metric === 'ces' || [choice.rows, ...choice.columns].includes(TOUCHPOINT)
                  )
                    ? [t('note.every-answer')]
                    : [])
                ].map((note) => (
                  <p key={note}>{note}</p>
                ))}
              </div>
            )}
          </>
        )
      )}
    </ViewFrame>
  )
}
