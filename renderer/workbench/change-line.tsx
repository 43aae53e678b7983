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
import { comparisonText, oneSidedText, sidesText, type SidesText } from '../../shared/locale/comparison-words'
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
  const { slice, comparison } = question.data?.asked ?? wanted
  const against = sidesText(comparison, slice, project, words)
  const name = t(against?.told === 'difference' ? 'difference.name' : 'inspector.change')
  if (question.error)
    return (
      <InspectorLine name={name}>
        <Failed question={question} isLine />
      </InspectorLine>
    )
  if (question.data === undefined) return <InspectorLine name={name}>{t('ui.loading')}</InspectorLine>
  const {
    isPlaceholderData,
    data: { answer: sides }
  } = question
  if (typeof sides === 'string')
    return (
      <InspectorLine name={name} isStale={isPlaceholderData}>
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
  const { difference, now, before } = change
  if (difference.value === null)
    return (
      <>
        {isOfTouchpoint(change) && change.kind !== 'both'
          ? oneSidedText(change.kind, sides, 'inspector', words)
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
