import type { LanguageWords, WordFigure } from '../../../shared/contract/slice-words'
import { useWords } from '../../api/services'
import type { Hint } from '../../ui/chart-hint'
import { useFigure } from '../../ui/figure-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'

interface Props {
  readonly told: LanguageWords
  readonly shown: readonly WordFigure[]
  /** Lists the comments of a word; `null` where the table only stands behind the chart. */
  readonly onChoose: ((term: string) => void) | null
  readonly hintOf: (figure: WordFigure) => Hint | undefined
}

/** The words with their numbers. */
export const WordTable = ({ told, shown, onChoose, hintOf }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { state } = useWorkbench()
  const explained = useFigure()
  const hinted = (figure: WordFigure) => (onChoose ? explained(() => hintOf(figure)) : {})
  const share = ({ comments }: WordFigure, side: 'hard' | 'easy') =>
    t('words.comments-share', {
      n: count(comments[side]),
      share: words.percent(comments[side] / Math.max(1, told.comments[side]), 0)
    })
  return (
    <table className={view.table}>
      <caption className="visually-hidden">
        {t('verbatims.chart-label', { language: t(`words.language.${told.language}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('verbatims.column-word')}</th>
          <th scope="col">{t('verbatims.column-hard')}</th>
          <th scope="col">{t('verbatims.column-easy')}</th>
          <th scope="col">{t('verbatims.column-z')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((figure) => (
          <tr
            key={`${figure.group} ${figure.term}`}
            className={figure.term === state.verbatims.word ? view.selected : undefined}
          >
            <th scope="row">
              {onChoose ? (
                <button type="button" className={view.rowButton} onClick={() => onChoose(figure.term)}>
                  {figure.term}
                </button>
              ) : (
                figure.term
              )}
            </th>
            <td {...hinted(figure)}>{share(figure, 'hard')}</td>
            <td {...hinted(figure)}>{share(figure, 'easy')}</td>
            <td {...hinted(figure)}>{words.signed(figure.byComments.z, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
