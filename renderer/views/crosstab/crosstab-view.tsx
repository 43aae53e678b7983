import { useMemo } from 'react'
import { cesScales } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import { LEVELS } from '../../../shared/figures/column-letters'
import { crosstab } from '../../../shared/figures/crosstab'
import { ANSWER, whyNoTable } from '../../../shared/figures/crosstab-asked'
import { answersAsStub } from '../../../shared/figures/crosstab-content'
import {
  answerNets,
  crosstabDimensionText,
  crosstabNotes,
  crosstabText
} from '../../../shared/locale/crosstab-words'
import { definitionLine, definitionName } from '../../../shared/locale/score-words'
import { sliceText } from '../../../shared/locale/slice-words'
import type { Definition } from '../../../shared/measures/definition'
import { definitionOf } from '../../../shared/measures/definitions'
import {
  askCrosstab,
  crosstabChoice,
  whyNotAsked,
  withRows,
  type CrosstabChoice
} from '../../../shared/views/ask-crosstab'
import { mayRepeat } from '../../../shared/views/every-answer'
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
  const {
    ces,
    csat,
    nps,
    crosstab: { correction, family, content }
  } = state
  const scalesOf = (metric: Metric) => {
    if (metric === 'ces') return cesScales(project.mapping)
    const asked = project.mapping[metric]
    return asked ? [asked.scale] : []
  }
  const definitions = useMemo(() => {
    const { mapping } = project
    return {
      ces: definitionOf('ces', ces, ...cesScales(mapping)),
      ...(mapping.csat ? { csat: definitionOf('csat', csat, mapping.csat.scale) } : {}),
      ...(mapping.nps ? { nps: definitionOf('nps', nps, mapping.nps.scale) } : {})
    } satisfies Partial<Record<Metric, Definition>>
  }, [project, ces, csat, nps])
  const shown = refused === null ? question.data : undefined
  // What is drawn is the last answer, which may be to the question before; its cells say what is chosen now.
  const choice = shown
    ? { ...shown.choice, content: shown.choice.rows === ANSWER ? 'shares' : content }
    : wanted
  const noTable = shown ? whyNoTable(shown.frequencies, shown.choice.rows === ANSWER) : null
  const reason = refused ?? noTable
  const table = useMemo(() => {
    if (!shown || noTable !== null) return undefined
    const { touchpoints } = project
    const order = (one: string, other: string, dimension: string) => {
      if (dimension === ANSWER) return Number(one) - Number(other)
      return dimension === TOUCHPOINT
        ? touchpoints.indexOf(one) - touchpoints.indexOf(other)
        : words.compare(one, other)
    }
    const { frequencies, choice: asked } = shown
    const definition = definitions[asked.metric] ?? definitions.ces
    const isScore = asked.rows !== ANSWER && content === 'score'
    const scale = frequencies.cells[0]?.tally.scale
    return crosstab(asked.rows === ANSWER ? answersAsStub(frequencies) : frequencies, {
      content: isScore ? { kind: 'score', definition } : { kind: 'shares' },
      ...(asked.rows === ANSWER && scale ? { nets: { rows: answerNets(asked.metric, scale, words) } } : {}),
      weighted,
      order,
      correction,
      family,
      levels: LEVELS
    })
  }, [shown, noTable, project, definitions, content, weighted, correction, family, words])

  const dimensionText = (id: string) => crosstabDimensionText(id, choice.metric, project.dimensions, words)
  const columnsText = (columns: readonly string[]) => {
    const [outer = '', inner] = columns.map((id) => dimensionText(id))
    return inner === undefined ? outer : t('crosstab.within', { inner, outer })
  }
  const said = {
    metric: choice.metric.toUpperCase(),
    rows: dimensionText(choice.rows),
    columns: columnsText(choice.columns)
  }
  const definition = definitions[choice.metric] ?? definitions.ces
  const notes = table && shown ? crosstabNotes(table, words) : []
  const isEmpty = table?.columns.at(-1)?.n === 0
  const swapped = (to: string) => dispatch({ type: 'arrange', view: 'crosstab', how: withRows(wanted, to) })
  const copy = async () => {
    if (!table) return
    const notesSaid = [
      sliceText(state.slice, project.dimensions, words),
      ...(table.content.kind === 'score'
        ? [definitionLine(table.content.definition, scalesOf(choice.metric), words)]
        : []),
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
