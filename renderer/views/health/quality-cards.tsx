import { useMemo } from 'react'
import type { SliceQuality } from '../../../shared/contract/slice-quality'
import { cesScales } from '../../../shared/domain/mapping'
import {
  isChecked,
  qualityOf,
  type Effect,
  type MissingFound,
  type Quality
} from '../../../shared/figures/quality'
import { byShare } from '../../../shared/locale/health-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import { shareLines } from '../../../shared/locale/share-lines'
import {
  questionName,
  ruleText,
  shareFigureText,
  shareIntervalText,
  suspectNotes
} from '../../../shared/locale/quality-words'
import { definitionName, differenceText, scoreText, whyText } from '../../../shared/locale/score-words'
import type { Words } from '../../../shared/locale/words'
import type { Definition } from '../../../shared/measures/definition'
import type { Figure } from '../../../shared/measures/figure'
import { definitionOf } from '../../../shared/measures/definitions'
import { askQuality } from '../../../shared/views/ask-health'
import { gridChoice } from '../../../shared/views/grid-question'
import { useWords } from '../../api/services'
import { useFigure } from '../../ui/figure-hint'
import { useLongQuestion } from '../../state/use-long-question'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { CardFigure, CardNotes, CardNumbers, HealthCard } from './health-card'
import styles from './health-view.module.css'
import { GridNote, GridTools } from './grid-tools'
import { SplitCards } from './split-cards'

/** What is missing and what looks wrong: one question, two cards; beside the first, whether two groups are alike. */
export const QualityCards = () => {
  const { t } = useWords()
  const { project, state } = useWorkbench()
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', state.ces, ...scales)
  const { grid } = useMemo(() => gridChoice(project, state.health), [project, state.health])
  const long = useLongQuestion(project, ['health.quality', state.slice, grid], (client, options) =>
    askQuality(project, grid)(client, state.slice, options)
  )
  const { data } = long.question
  const quality = useMemo(
    () => data && qualityOf(data.counted, { definition, weighted: state.weighted, answers: data.answers }),
    [data, definition, state.weighted]
  )
  return (
    <>
      <HealthCard
        title={t('health.suspects.title')}
        question={long.question}
        long={long}
        tools={<GridTools />}
      >
        <GridNote />
        {data && quality && <Suspects quality={quality} counted={data.counted} definition={definition} />}
      </HealthCard>
      <div className={styles.pair} data-roomy>
        <HealthCard title={t('health.missing.title')} question={long.question}>
          {quality && <Missing quality={quality} />}
        </HealthCard>
        <SplitCards />
      </div>
    </>
  )
}

const Missing = ({ quality }: { quality: Quality }) => {
  const words = useWords()
  const { t, count } = words
  const found = byShare(quality.missing)
  const most = found[0]
  const figure = useFigure()
  if (!most) return <p className={styles.soft}>{t('health.missing.nothing')}</p>
  const explain = (one: MissingFound) => () => ({
    name: questionName(one, words),
    lines: shareLines(one.figure, one.count, words)
  })
  return (
    <>
      {found.every((one) => one.count === 0) ? (
        <p className={styles.sentence}>{t('health.missing.complete')}</p>
      ) : (
        <>
          <CardFigure
            value={shareFigureText(most.figure, words)}
            isWhy={most.figure.value === null}
            explain={explain(most)}
          >
            {t('health.missing.figure')}
          </CardFigure>
          <p className={styles.sentence}>
            {t('health.missing.sentence', {
              question: questionName(most, words),
              count: count(most.count),
              n: count(most.raw.n)
            })}
          </p>
        </>
      )}
      <div className={styles.tall} tabIndex={0} role="group" aria-label={t('health.missing.title')}>
        <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('health.missing.question')}</th>
              <th scope="col">{t('health.missing.missing')}</th>
              <th scope="col">{t('health.missing.asked')}</th>
              <th scope="col">{t('health.share')}</th>
              <th scope="col">{t('overview.interval')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={`${one.question} ${one.name ?? ''}`}>
                <th scope="row">{questionName(one, words)}</th>
                <td>{count(one.count)}</td>
                <td>{count(one.raw.n)}</td>
                <td className={styles.share} {...figure(explain(one))}>
                  {shareFigureText(one.figure, words)}
                  <span className={styles.line} aria-hidden="true">
                    <i style={{ width: `${100 * (one.figure.value ?? 0)}%` }} />
                  </span>
                </td>
                <td className={styles.faint}>{shareIntervalText(one.figure, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNotes notes={[t('quality.unweighted')]} />
    </>
  )
}

interface SuspectsProps {
  readonly quality: Quality
  readonly counted: SliceQuality
  readonly definition: Definition
}

const Suspects = ({ quality, counted, definition }: SuspectsProps) => {
  const words = useWords()
  const { t, count } = words
  const { everybody, checks, effects } = quality
  const { project } = useWorkbench()
  const figure = useFigure()
  const explainScore = (score: Figure) => () => ({
    name: definitionName(definition, words),
    lines: [
      ...figureLines(definition, score, cesScales(project.mapping), words),
      t('quality.nothing-dropped')
    ]
  })
  const effectOf = (kind: Effect['without']) => effects.find(({ without }) => without === kind)
  const both = effectOf('both')
  const without = (effect: Effect | undefined) => (
    <>
      <td {...(effect ? figure(explainScore(effect.score)) : {})}>
        {effect ? scoreOrWhy(definition, effect, words) : ''}
      </td>
      <td>{effect ? changeText(definition, quality, effect, words) : ''}</td>
    </>
  )
  return (
    <>
      <CardFigure
        value={
          everybody.score.value === null
            ? whyText(everybody.score, words)
            : scoreText(definition, everybody.score.value, words)
        }
        isWhy={everybody.score.value === null}
        explain={explainScore(everybody.score)}
      >
        {definitionName(definition, words)} {t('health.suspects.figure')}
      </CardFigure>
      <p className={styles.sentence}>{t('quality.nothing-dropped')}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('health.suspects.title')}>
        <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('quality.column.check')}</th>
              <th scope="col" className={styles.words}>
                {t('health.suspects.rule')}
              </th>
              <th scope="col">{t('quality.column.count')}</th>
              <th scope="col">{t('quality.column.n')}</th>
              <th scope="col">{t('quality.column.share')}</th>
              <th scope="col">{t('overview.interval')}</th>
              {effects.length > 0 && <th scope="col">{t('quality.column.without')}</th>}
              {effects.length > 0 && <th scope="col">{t('quality.column.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={check.kind}>
                <th scope="row">{t(`quality.check.${check.kind}`)}</th>
                {isChecked(check) ? (
                  <>
                    <td className={styles.words}>{ruleText(check, counted, words)}</td>
                    <td>{count(check.count)}</td>
                    <td>{count(check.raw.n)}</td>
                    <td
                      {...figure(() => ({
                        name: t(`quality.check.${check.kind}`),
                        lines: [
                          ruleText(check, counted, words),
                          ...shareLines(check.figure, check.count, words)
                        ]
                      }))}
                    >
                      {shareFigureText(check.figure, words)}
                    </td>
                    <td className={styles.faint}>{shareIntervalText(check.figure, words)}</td>
                  </>
                ) : (
                  <td colSpan={5} className={`${styles.words ?? ''} ${styles.faint ?? ''}`}>
                    {t(`health.suspects.unchecked.${check.why}`)}
                  </td>
                )}
                {effects.length > 0 &&
                  without(
                    check.kind === 'straight-lining' || check.kind === 'speeders'
                      ? effectOf(check.kind)
                      : undefined
                  )}
              </tr>
            ))}
            {both && (
              <tr>
                <th scope="row">{t('quality.check.both')}</th>
                <td colSpan={5} />
                {without(both)}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <CardNumbers>
        <CardNotes notes={suspectNotes(quality, counted, definition, words)} />
      </CardNumbers>
    </>
  )
}

const scoreOrWhy = (definition: Definition, { score }: Effect, words: Words): string =>
  score.value === null ? whyText(score, words) : scoreText(definition, score.value, words)

const changeText = (
  definition: Definition,
  { everybody }: Quality,
  { score }: Effect,
  words: Words
): string =>
  everybody.score.value === null || score.value === null
    ? ''
    : differenceText(definition, score.value - everybody.score.value, words)
