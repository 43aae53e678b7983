import { useMemo } from 'react'
import { contrastWords, wordContrastChart } from '../../../shared/charts/word-contrast-chart'
import type { LanguageWords, SliceWords, WordFigure } from '../../../shared/contract/slice-words'
import { cesScales } from '../../../shared/domain/mapping'
import { effortSidesText, noWordsText, wordNotes } from '../../../shared/locale/verbatim-words'
import type { Words } from '../../../shared/locale/words'
import type { Definition } from '../../../shared/measures/definition'
import { useServices } from '../../api/services'
import type { Answered } from '../../state/questions'
import type { LongQuestion } from '../../state/use-long-question'
import { Button } from '../../ui/button'
import { Chart } from '../../ui/chart'
import type { Hint } from '../../ui/chart-hint'
import { LongProgress } from '../../ui/long-progress'
import { Segmented } from '../../ui/segmented'
import { useWidth } from '../../ui/use-width'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import styles from './verbatims-view.module.css'
import { WordTable } from './word-table'

interface Props {
  readonly counted: LongQuestion<Answered<unknown, SliceWords>>
  readonly told: LanguageWords | undefined
  readonly definition: Definition
}

/** The words of hard against easy experiences in one language; choosing one lists its comments. */
export const WordPanel = ({ counted, told, definition }: Props) => {
  const { words, look } = useServices()
  const { t, count } = words
  const { project, state, dispatch } = useWorkbench()
  const [element, width] = useWidth<HTMLDivElement>()
  const { question, progress, isStopped, stop } = counted
  const { form, word } = state.verbatims
  const chart = useMemo(
    () => told && width > 0 && wordContrastChart({ told, look, words, width, selected: word }),
    [told, look, words, width, word]
  )
  const lists = told && contrastWords(told, width)
  const shown = lists ? [...lists.hard, ...lists.easy] : []
  const choose = (term: string | null) =>
    dispatch({ type: 'arrange', view: 'verbatims', how: { word: term === word ? null : term } })
  const pick = (index: number) => {
    const figure = shown[index]
    if (figure) choose(figure.term)
  }
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ term }) => term === word)
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by]
    if (next) dispatch({ type: 'arrange', view: 'verbatims', how: { word: next.term } })
  }
  const hintOf = (figure: WordFigure | undefined): Hint | undefined => {
    if (!figure || !told) return undefined
    const inSide = (side: 'hard' | 'easy') =>
      t(`verbatims.in-${side}`, {
        n: count(figure.comments[side]),
        of: count(told.comments[side]),
        share: words.percent(figure.comments[side] / Math.max(1, told.comments[side]), 0)
      })
    return {
      name: figure.term,
      lines: [
        inSide('hard'),
        inSide('easy'),
        t('verbatims.strength', {
          z: words.signed(figure.byComments.z, 1),
          delta: words.signed(figure.byComments.delta, 2),
          sigma: words.number(figure.byComments.sigma, 2)
        }),
        t('verbatims.compared', { n: count(told.compared) }),
        effortSidesText(definition, cesScales(project.mapping), words)
      ]
    }
  }
  const languages = question.data?.answer.languages ?? []
  return (
    <section
      className={styles.panel}
      aria-label={t('verbatims.chart-label', { language: nameOf(told, words) })}
    >
      {languages.length > 1 && told && (
        <div className={styles.bar}>
          <Segmented
            label={t('verbatims.languages')}
            choices={languages.map(({ language, comments }) => ({
              id: language,
              name: t('verbatims.language', {
                language: t(`words.language.${language}`),
                n: count(comments.hard + comments.easy)
              })
            }))}
            value={told.language}
            onChange={(language) =>
              dispatch({ type: 'arrange', view: 'verbatims', how: { language, word: null } })
            }
          />
        </div>
      )}
      {progress && (
        <div className={styles.waiting}>
          <LongProgress progress={progress} stop={stop} />
          <span>{t('verbatims.counting')}</span>
        </div>
      )}
      {isStopped && (
        <div className={styles.waiting}>
          <div className={styles.stop}>
            <span>{t('verbatims.cancelled')}</span>
            <Button onPress={() => void question.refetch()}>{t('verbatims.count-again')}</Button>
          </div>
        </div>
      )}
      <div
        ref={element}
        {...cardOf('view')}
        className={question.isPlaceholderData ? `${styles.words} ${view.stale}` : styles.words}
      >
        {told && shown.length === 0 && <p className={view.empty}>{noWordsText(told, words)}</p>}
        {told && shown.length > 0 && form === 'bars' && chart && (
          <Chart
            chart={chart}
            label={`${t('verbatims.chart-label', { language: nameOf(told, words) })}. ${t('verbatims.keys')}`}
            onPick={pick}
            onStep={step}
            hintOf={(index) => hintOf(shown[index])}
            current={shown.findIndex(({ term }) => term === word)}
          />
        )}
        {told && shown.length > 0 && (
          <div className={form === 'bars' ? 'visually-hidden' : undefined}>
            <WordTable
              told={told}
              shown={shown}
              onChoose={form === 'table' ? choose : null}
              hintOf={hintOf}
            />
          </div>
        )}
        {told && (
          <div className={`${view.notes} ${styles.notes}`}>
            {wordNotes(
              {
                told,
                counts: question.data?.answer.counts,
                definition,
                mapping: project.mapping,
                weighted: state.weighted
              },
              words
            ).map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

const nameOf = (told: LanguageWords | undefined, { t }: Words): string =>
  told ? t(`words.language.${told.language}`) : ''
