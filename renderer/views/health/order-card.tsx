import { useMemo } from 'react'
import { answerOrderChart } from '../../../shared/charts/answer-order-chart'
import { cesScales } from '../../../shared/domain/mapping'
import { toldPairs, wayOf, type Fatigue, type PairedScore } from '../../../shared/figures/fatigue'
import { orderNotes, orderText } from '../../../shared/locale/health-words'
import {
  definitionLine,
  definitionName,
  differenceIntervalText,
  differenceText,
  scoreText,
  whyText
} from '../../../shared/locale/score-words'
import type { Definition } from '../../../shared/measures/definition'
import { useServices, useWords } from '../../api/services'
import type { LongQuestion } from '../../state/use-long-question'
import { Chart } from '../../ui/chart'
import { useWidth } from '../../ui/use-width'
import { useChosen } from '../../workbench/use-chosen'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { CardFigure, CardNotes, CardNumbers, HealthCard } from './health-card'
import styles from './health-view.module.css'

interface Props {
  readonly long: LongQuestion<unknown>
  readonly found: Fatigue | undefined
}

/** What people say when they are asked again, against what they said first. */
export const OrderCard = ({ long: { question }, found }: Props) => {
  const { t } = useWords()
  return (
    <HealthCard title={t('health.order.title')} picture="order" question={question}>
      {found && typeof found.pairs === 'string' && (
        <p className={styles.soft}>{t(`health.order.why.${found.pairs}`)}</p>
      )}
      {found && typeof found.pairs !== 'string' && found.pairs.length === 0 && (
        <p className={styles.soft}>{t('health.order.nobody')}</p>
      )}
      {found && typeof found.pairs !== 'string' && found.pairs.length > 0 && (
        <Orders found={found} pairs={found.pairs} />
      )}
    </HealthCard>
  )
}

const Orders = ({ found, pairs }: { found: Fatigue; pairs: readonly PairedScore[] }) => {
  const { words, look } = useServices()
  const { t, count } = words
  const { project } = useWorkbench()
  const { definition, independence } = found
  const [element, width] = useWidth<HTMLDivElement>()
  const [place, setPlace] = useChosen<number>()
  const drawn = useMemo(() => toldPairs(pairs), [pairs])
  const chart = useMemo(
    () =>
      width > 0 &&
      answerOrderChart({ definition, pairs: drawn, look, words, width, selected: place ?? undefined }),
    [definition, drawn, look, words, width, place]
  )
  const second = drawn[0]
  const name = definitionName(definition, words)
  const nameOf = ({ alike, place }: PairedScore) =>
    t(alike ? 'fatigue.later-alike' : 'fatigue.later', { place })
  const linesOf = (pair: PairedScore) => [
    `${pairText(pair, definition, words)}, ${count(pair.difference.raw.n)} ${t('fatigue.of.both')}`,
    definitionLine(definition, cesScales(project.mapping), words),
    t(project.mapping.date === null ? 'fatigue.pairs-by-place' : 'fatigue.pairs'),
    ...(pair.alike ? [t('health.order.alike')] : []),
    t('health.order.alone')
  ]
  return (
    <>
      {second && (
        <>
          {second.difference.shown.value !== null && (
            <CardFigure
              value={differenceText(definition, second.difference.shown.value, words)}
              explain={() => ({ name: nameOf(second), lines: linesOf(second) })}
            >
              {t('health.order.figure', { name })}{' '}
              {differenceIntervalText(definition, second.difference.shown, words)}
            </CardFigure>
          )}
          <p className={styles.sentence}>
            {orderText(pairs, definition, project.touchpoints.length > 1, words)}
          </p>
        </>
      )}
      <div ref={element} className={styles.wide}>
        {chart && (
          <Chart
            chart={chart}
            label={t('health.order.label', { name })}
            onPick={(index) => setPlace(drawn[index]?.place === place ? null : (drawn[index]?.place ?? null))}
            current={drawn.findIndex((pair) => pair.place === place)}
            onStep={(step) => {
              const at = drawn.findIndex((pair) => pair.place === place)
              const next = at < 0 ? (step > 0 ? 0 : drawn.length - 1) : at + step
              setPlace(drawn[Math.min(drawn.length - 1, Math.max(0, next))]?.place ?? null)
            }}
            hintOf={(index) => {
              const pair = drawn[index]
              return (
                pair && {
                  name: nameOf(pair),
                  lines: linesOf(pair)
                }
              )
            }}
          />
        )}
      </div>
      {typeof independence !== 'string' && independence.independent !== null && (
        <p className={styles.soft}>
          {t('health.order.worth', {
            n: count(independence.asUsual.raw.n),
            people: count(independence.people),
            independent: count(Math.round(independence.independent))
          })}
        </p>
      )}
      <CardNumbers>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('health.order.title')}>
          <PairTable pairs={pairs} definition={definition} />
        </div>
        <CardNotes notes={orderNotes(pairs, found, project.mapping.date !== null, words)} />
      </CardNumbers>
    </>
  )
}

const pairText = (
  { difference: { shown } }: PairedScore,
  definition: Definition,
  words: ReturnType<typeof useWords>
): string =>
  shown.value === null
    ? whyText(shown, words)
    : `${differenceText(definition, shown.value, words)} (${differenceIntervalText(definition, shown, words)})`

const PairTable = ({ pairs, definition }: { pairs: readonly PairedScore[]; definition: Definition }) => {
  const words = useWords()
  const { t, count } = words
  const score = (value: number | null) => (value === null ? '' : scoreText(definition, value, words))
  return (
    <table className={`${view.table ?? ''} ${styles.table ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('health.order.column')}</th>
          <th scope="col">{t('health.order.first')}</th>
          <th scope="col">{t('health.order.later')}</th>
          <th scope="col">{t('health.order.difference')}</th>
          <th scope="col">{t('overview.interval')}</th>
          <th scope="col">{t('health.order.people')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => {
          const { place, alike, first, later, difference } = pair
          const { shown, raw } = difference
          const way = wayOf(pair, definition)
          return (
            <tr key={`${place} ${alike}`}>
              <th scope="row">{t(alike ? 'fatigue.later-alike' : 'fatigue.later', { place })}</th>
              <td>{score(first)}</td>
              <td>{score(later)}</td>
              <td className={way === 'none' ? undefined : styles[way]}>
                {shown.value === null
                  ? whyText(shown, words)
                  : differenceText(definition, shown.value, words)}
              </td>
              <td className={styles.faint}>
                {shown.value === null ? '' : differenceIntervalText(definition, shown, words)}
              </td>
              <td>{count(raw.n)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
