import { cesScales } from '../../shared/domain/mapping'
import {
  changeP,
  changesBetween,
  isBetter,
  isBeyondChance,
  type Change,
  type Changes,
  type TouchpointChange
} from '../../shared/figures/changes'
import type { TouchpointRow } from '../../shared/figures/touchpoints'
import { changeLines } from '../../shared/locale/change-lines'
import { comparisonText, sidesText } from '../../shared/locale/comparison-words'
import { pText } from '../../shared/locale/p-text'
import {
  definitionLine,
  differenceIntervalText,
  differenceText,
  scoreText,
  whyText
} from '../../shared/locale/score-words'
import { definitionOf } from '../../shared/measures/definitions'
import { askChanges } from '../../shared/views/ask-changes'
import { useWords } from '../api/services'
import { useAnswered } from '../state/questions'
import { ChangeMark } from '../ui/change-mark'
import { Failed } from '../ui/failed'
import { InspectorLine } from './inspector-line'
import { useWorkbench } from './workbench-context'

/** The change of what is selected against the comparison: with its interval, from what to what, and its test. */
export const ChangeLine = ({ row }: { row: TouchpointRow | undefined }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const { weighted } = state
  const wanted = { slice: state.slice, comparison: state.comparison }
  const question = useAnswered(project, 'changes', wanted, (client, asked, options) =>
    askChanges(client, asked.slice, { comparison: asked.comparison, project }, options)
  )
  if (question.error)
    return (
      <InspectorLine name={t('inspector.change')}>
        <Failed question={question} isLine />
      </InspectorLine>
    )
  if (question.data === undefined)
    return <InspectorLine name={t('inspector.change')}>{t('ui.loading')}</InspectorLine>
  const { isPlaceholderData } = question
  const {
    asked: { slice, comparison },
    answer: sides
  } = question.data
  if (typeof sides === 'string')
    return (
      <InspectorLine name={t('inspector.change')} isStale={isPlaceholderData}>
        <span>{comparisonText(comparison, slice, project, words)}</span>
      </InspectorLine>
    )
  const definition = definitionOf('ces', state.ces, ...cesScales(project.mapping))
  const changes = changesBetween(sides.now, sides.before, definition, weighted)
  const change = row
    ? changes.rows.find(({ touchpoint }) => touchpoint === row.touchpoint)
    : (changes.total ?? undefined)
  if (!change) return null
  const against = sidesText(comparison, slice, project, words)
  return (
    <InspectorLine
      name={t('inspector.change')}
      isStale={isPlaceholderData}
      explain={() => ({
        name: t('inspector.change'),
        lines: [
          definitionLine(changes.definition, cesScales(project.mapping), words),
          ...changeLines(changes.definition, change, row ? changes : null, words)
        ]
      })}
    >
      <ChangeValue change={change} changes={changes} />
      {against && <small>{t('overview.against', { now: against.now, before: against.before })}</small>}
    </InspectorLine>
  )
}

const isOfTouchpoint = (change: Change): change is TouchpointChange => 'adjusted' in change

const ChangeValue = ({ change, changes }: { change: Change | TouchpointChange; changes: Changes }) => {
  const words = useWords()
  const { t } = words
  const { definition } = changes
  const { difference, now, before } = change
  if (difference.value === null)
    return (
      <>
        {isOfTouchpoint(change) && change.kind !== 'both'
          ? t(`inspector.${change.kind}`)
          : whyText(difference, words)}
      </>
    )
  const isOne = isOfTouchpoint(change)
  const p = changeP(change)
  return (
    <>
      <ChangeMark isBeyond={isBeyondChance(change)} isGood={isBetter(definition, difference)}>
        {differenceText(definition, difference.value, words)}
      </ChangeMark>
      <span>{differenceIntervalText(definition, difference, words)}</span>
      <small>
        {words.apart([
          ...(now.value !== null && before.value !== null
            ? [
                t('inspector.from-to', {
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
