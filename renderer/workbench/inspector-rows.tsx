import type { UseQueryResult } from '@tanstack/react-query'
import { cesScales } from '../../shared/domain/mapping'
import type { Metric } from '../../shared/domain/metric'
import { effectiveIn, onlyTally, scalesIn, scoreOf, type Group } from '../../shared/figures/group'
import { standingOf } from '../../shared/figures/suppression'
import type { TouchpointRow } from '../../shared/figures/touchpoints'
import { roleName } from '../../shared/locale/detection-words'
import { figureLines } from '../../shared/locale/figure-lines'
import { touchpointLines } from '../../shared/locale/touchpoint-lines'
import {
  definitionBoxes,
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whyText
} from '../../shared/locale/score-words'
import { directionOf, type Definition } from '../../shared/measures/definition'
import { definitionOf, definitionsFor } from '../../shared/measures/definitions'
import { useWords } from '../api/services'
import { Failed } from '../ui/failed'
import { ChangeLine } from './change-line'
import { InspectorLine } from './inspector-line'
import styles from './inspector.module.css'
import { RetentionLine } from './retention-line'
import { useWorkbench } from './workbench-context'

interface Props {
  /** The selected touchpoint, or everything. */
  readonly group: Group
  readonly row: TouchpointRow | undefined
  readonly csat: Asked
  readonly nps: Asked
}

/** A metric that is asked for by itself: its question, and the group of its answer. */
interface Asked {
  readonly question: UseQueryResult
  readonly group: Group | undefined
}

/** Definitions shown beside the one in force. */
const BESIDE = ['easy', 'difficult', 'net', 'mean', 'index']

/** Figures beside the score: the difference from the rest, the change, other definitions, CSAT, NPS, retention. */
export const InspectorRows = ({ group, row, csat, nps }: Props) => {
  const words = useWords()
  const { t } = words
  const { state, project } = useWorkbench()
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', state.ces, ...scales)
  const others = definitionsFor('ces', ...scales).filter(
    ({ id }) => id !== definition.id && BESIDE.includes(id)
  )
  const effective = group.weighted ? effectiveIn(group) : null
  return (
    <dl className={styles.rows}>
      {!group.hidden && row && <RestLine row={row} definition={definition} />}
      {!group.hidden && <ChangeLine row={row} />}
      {!group.hidden &&
        others.map((other) => (
          <InspectorLine
            key={other.id}
            name={definitionName(other, words)}
            explain={() => ({
              name: definitionName(other, words),
              lines: figureLines(other, scoreOf(other, group), scalesIn(group), words)
            })}
          >
            <Value definition={other} group={group} />
          </InspectorLine>
        ))}
      {effective !== null && (
        <InspectorLine
          name={t('inspector.effective')}
          explain={() => ({ name: t('inspector.effective'), lines: [t('weights.used')] })}
        >
          {words.count(Math.round(effective))}
        </InspectorLine>
      )}
      {project.mapping.csat && <MetricLine metric="csat" id={state.csat} asked={csat} />}
      {project.mapping.nps && <MetricLine metric="nps" id="net" asked={nps} />}
      {project.mapping.retained && <RetentionLine row={row} />}
    </dl>
  )
}

const Value = ({ definition, group }: { definition: Definition; group: Group }) => {
  const words = useWords()
  const figure = scoreOf(definition, group)
  if (figure.value === null) return <>{whyText(figure, words)}</>
  return (
    <>
      {scoreText(definition, figure.value, words)}
      <span>{intervalText(definition, figure, words)}</span>
    </>
  )
}

interface MetricProps {
  readonly metric: Metric
  readonly id: string
  readonly asked: Asked
}

/** Another metric of the same people: its score, and under it which answers count and of how many. */
const MetricLine = ({ metric, id, asked: { question, group } }: MetricProps) => {
  const words = useWords()
  const { t } = words
  const name = roleName(metric, words)
  if (question.error)
    return (
      <InspectorLine name={name}>
        <Failed question={question} isLine />
      </InspectorLine>
    )
  if (!group)
    return (
      <InspectorLine name={name}>{t(question.isPending ? 'ui.loading' : 'why.no-answers')}</InspectorLine>
    )
  const scale = onlyTally(group)?.scale
  if (!scale) return null
  const [usual] = definitionsFor(metric, scale)
  if (!usual) return null
  const definition = definitionOf(metric, id, scale)
  const own = definitionName(definition, words)
  const figure = scoreOf(definition, group)
  return (
    <InspectorLine
      name={own.includes(name) ? own : `${name} ${own}`}
      isStale={question.isPlaceholderData}
      explain={() => ({ name, lines: figureLines(definition, figure, scale, words, name) })}
    >
      <Value definition={definition} group={group} />
      <small>
        {t('inspector.base', { boxes: definitionBoxes(definition, scale, words), n: words.count(figure.n) })}
        {standingOf(figure) === 'small' && `, ${t('inspector.small')}`}
      </small>
    </InspectorLine>
  )
}

/** The difference from all other touchpoints; nothing where there are no others. */
const RestLine = ({ row, definition }: { row: TouchpointRow; definition: Definition }) => {
  const words = useWords()
  const { rest } = row
  if (rest.why === 'different-scales')
    return <InspectorLine name={words.t('inspector.rest')}>{whyText(rest, words)}</InspectorLine>
  if (rest.value === null) return null
  return (
    <InspectorLine
      name={words.t('inspector.rest')}
      explain={() => ({ name: words.t('inspector.rest'), lines: touchpointLines(definition, row, words) })}
    >
      <b className={toneOf(row, definition)}>{differenceText(definition, rest.value, words)}</b>
      <span>{differenceIntervalText(definition, rest, words)}</span>
    </InspectorLine>
  )
}

/** Coloured only beyond chance; the sign says it without the colour. */
const toneOf = (row: TouchpointRow, definition: Definition): string | undefined => {
  if (!row.beyondChance) return undefined
  const better = (row.rest.value ?? 0) > 0 === (directionOf(definition) === 'high-is-good')
  return better ? styles.better : styles.worse
}
