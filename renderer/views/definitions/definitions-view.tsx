import { cesRanges, cesScales } from '../../../shared/domain/mapping'
import { definitionRows } from '../../../shared/figures/definitions'
import { baseIn, everybodyIn, groupsOf } from '../../../shared/figures/group'
import { figureLines } from '../../../shared/locale/figure-lines'
import {
  definitionAbout,
  definitionFormula,
  definitionName,
  intervalText,
  scoreText,
  whyText
} from '../../../shared/locale/score-words'
import { rangeText, touchpointName } from '../../../shared/locale/scale-words'
import { definitionOf } from '../../../shared/measures/definitions'
import type { Definition } from '../../../shared/measures/definition'
import type { Figure } from '../../../shared/measures/figure'
import { askTouchpoints } from '../../../shared/views/counts'
import { useWords } from '../../api/services'
import { useQuestion } from '../../state/questions'
import { useFigure } from '../../ui/figure-hint'
import { cardOf } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import { ScalesNote } from '../scales-note'
import { EmptySlice, ViewFrame } from '../view-frame'
import view from '../view.module.css'
import styles from './definitions-view.module.css'

/** The same answers under every published definition of CES, with formula and source. */
export const DefinitionsView = () => {
  const words = useWords()
  const { t } = words
  const { project, state, dispatch } = useWorkbench()
  const scales = cesScales(project.mapping)
  const [scale] = scales
  const question = useQuestion(project, 'touchpoints', state.slice, askTouchpoints)
  const chosen = definitionOf('ces', state.ces, ...scales)
  const total = question.data && everybodyIn(question.data, state.weighted)
  const selected =
    question.data &&
    groupsOf(question.data, state.weighted).find(
      ({ key }) => state.selected !== undefined && (key[0] ?? null) === state.selected
    )
  const groups = total ? [total, ...(selected ? [selected] : [])] : []
  const rows = groups.length === 0 ? [] : definitionRows('ces', groups, scales)
  return (
    <ViewFrame
      title={t('view.definitions.title')}
      about={
        scales.length > 1
          ? t('definitions.about-scales', { scales: words.every([...new Set(scales.map(rangeText))]) })
          : t('definitions.about', {
              low: scale.low,
              high: scale.high,
              end: t(scale.good === 'high' ? 'definitions.high' : 'definitions.low')
            })
      }
      question={question}
      isLoading={question.isPending && !question.error}
    >
      <div {...cardOf()} className={question.isPlaceholderData ? `${view.card} ${view.stale}` : view.card}>
        {question.data && rows.every(({ figures }) => figures[0]?.n === 0) ? (
          <EmptySlice />
        ) : (
          <table className={`${view.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('definitions.definition')}</th>
                <th scope="col" className={styles.formula}>
                  {t('definitions.formula')}
                </th>
                <th scope="col" className={styles.source}>
                  {t('definitions.source')}
                </th>
                {groups.map((group, index) => (
                  <th key={index} scope="col">
                    {index === 0
                      ? t('chart.all-touchpoints')
                      : touchpointName(
                          group.key[0] ?? null,
                          group,
                          cesRanges(project.mapping).length > 1,
                          words
                        )}
                    <div className={view.faint}>
                      {t('definitions.base', { n: words.count(baseIn(group)) })}
                    </div>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ definition, figures }) => (
                <tr key={definition.id} className={definition.id === chosen.id ? styles.chosen : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.name}
                      aria-pressed={definition.id === chosen.id}
                      onClick={() => dispatch({ type: 'define', metric: 'ces', definition: definition.id })}
                    >
                      {definitionName(definition, words)}
                    </button>
                    <p className={styles.about}>{definitionAbout(definition, words)}</p>
                  </th>
                  <td className={styles.formula}>{definitionFormula(definition, scales, words)}</td>
                  <td className={styles.source}>
                    <Sources definition={definition} />
                  </td>
                  {figures.map((each, index) => (
                    <FigureCell key={index} definition={definition} figure={each} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className={view.notes}>
        <ScalesNote definition={chosen} />
        <p>{t('definitions.switch')}</p>
      </div>
    </ViewFrame>
  )
}

/** Who published it, each by its own link. */
const Sources = ({ definition }: { definition: Definition }) => {
  const { t } = useWords()
  if (!definition.sources) return <>{t('definitions.common')}</>
  return (
    <ul className={styles.sources}>
      {definition.sources.map(({ name, address }) => (
        <li key={name}>
          {address === undefined ? (
            name
          ) : (
            <a href={address} target="_blank" rel="noreferrer">
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

const FigureCell = ({ definition, figure }: { definition: Definition; figure: Figure }) => {
  const words = useWords()
  const { project } = useWorkbench()
  const explained = useFigure()
  return (
    <td
      {...explained(() => ({
        name: definitionName(definition, words),
        lines: [
          ...figureLines(definition, figure, cesScales(project.mapping), words),
          definitionAbout(definition, words)
        ]
      }))}
    >
      {figure.value === null ? whyText(figure, words) : scoreText(definition, figure.value, words)}
      {figure.value !== null && <div className={view.faint}>{intervalText(definition, figure, words)}</div>}
    </td>
  )
}
