import { cesScales } from '../../shared/domain/mapping'
import {
  CHANGE_LEVEL,
  changesBetween,
  type Change,
  type Changes,
  type TouchpointChange
} from '../../shared/figures/changes'
import type { TouchpointRow } from '../../shared/figures/touchpoints'
import { changeLines } from '../../shared/locale/change-lines'
import { comparisonText, oneSidedText, sidesText, type SidesText } from '../../shared/locale/comparison-words'
import { pText } from '../../shared/locale/p-text'
import {
  definitionLine,
  differenceIntervalText,
  differenceText,
  scoreText,
  whyText
} from '../../shared/locale/score-words'
import { directionOf } from '../../shared/measures/definition'
import { definitionOf } from '../../shared/measures/definitions'
import { isTested } from '../../shared/statistics/test-result'
import { askChanges } from '../../shared/views/ask-changes'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { InspectorLine } from './inspector-line'
import styles from './inspector.module.css'
import { useWorkbench } from './workbench-context'

/** The change of what is selected against the comparison: with its interval, from what to what, and its test. */
export const ChangeLine = ({ row }: { row: TouchpointRow | undefined }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { comparison, slice, weighted } = state
  const against = sidesText(comparison, slice, project, words)
  const name = t(against?.told === 'difference' ? 'difference.name' : 'inspector.change')
  const { data: sides, isPlaceholderData } = useQuestion(
    project,
    `changes ${JSON.stringify(comparison)}`,
    slice,
    (client, of, options) => askChanges(client, of, { comparison, project }, options)
  )
  if (sides === undefined) return <InspectorLine name={name}>{t('ui.loading')}</InspectorLine>
  if (typeof sides === 'string')
    return (
      <InspectorLine name={name}>
        <span>{comparisonText(comparison, slice, project, words)}</span>
      </InspectorLine>
    )
  const definition = definitionOf('ces', state.ces, ...cesScales(project.mapping))
  const changes = changesBetween(sides.now, sides.before, definition, weighted)
  const change = row
    ? changes.rows.find(({ touchpoint }) => touchpoint === row.touchpoint)
    : (changes.total ?? undefined)
  if (!change) return null
  return (
    <InspectorLine
      name={name}
      isStale={isPlaceholderData}
      explain={() => ({
        name,
        lines: [
          definitionLine(changes.definition, cesScales(project.mapping), words),
          ...changeLines(changes.definition, change, row ? changes : null, against, words)
        ]
      })}
    >
      <ChangeValue change={change} changes={changes} sides={against} />
      {against && <small>{t('overview.against', { now: against.now, before: against.before })}</small>}
    </InspectorLine>
  )
}

const isOfTouchpoint = (change: Change): change is TouchpointChange => 'adjusted' in change

interface ValueProps {
  readonly change: Change | TouchpointChange
  readonly changes: Changes
  readonly sides: SidesText | null
}

const ChangeValue = ({ change, changes, sides }: ValueProps) => {
  const words = useWords()
  const { t } = words
  const { definition } = changes
  const { difference, outcome, now, before } = change
  if (difference.value === null)
    return (
      <>
        {isOfTouchpoint(change) && change.kind !== 'both'
          ? oneSidedText(change.kind, sides, 'inspector', words)
          : whyText(difference, words)}
      </>
    )
  const isOne = isOfTouchpoint(change)
  const p = isOne ? change.adjusted : isTested(outcome) ? outcome.p : null
  const isGood = difference.value > 0 === (directionOf(definition) === 'high-is-good')
  const isBeyond = p !== null && p <= CHANGE_LEVEL
  return (
    <>
      <b className={isBeyond ? (isGood ? styles.better : styles.worse) : undefined}>
        {isBeyond && (isGood ? '▲ ' : '▼ ')}
        {differenceText(definition, difference.value, words)}
      </b>
      <span>{differenceIntervalText(definition, difference, words)}</span>
      <small>
        {words.apart([
          ...(now.value !== null && before.value !== null
            ? [
                t(sides?.told === 'difference' ? 'overview.against' : 'inspector.from-to', {
                  before: scoreText(definition, before.value, words),
                  now: scoreText(definition, now.value, words)
                })
              ]
            : []),
          ...(p === null
            ? []
            : [
                `${pText(p, words).replaceAll(' ', '\u00a0')} (${
                  isOne
                    ? t('test.tests', {
                        count: changes.tests,
                        correction: t(`test.correction.${changes.correction}`)
                      })
                    : t('inspector.one-test')
                })`
              ])
        ])}
      </small>
    </>
  )
}
