import type { Inspection } from '../../shared/contract/inspection'
import { columnsOn, columnsWith, type DraftScale, type OtherScale } from '../../shared/detection/draft/draft'
import { rangeText } from '../../shared/locale/scale-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  readonly column: { readonly key: string; readonly header: string }
  /** The scale the column is on; the common one where left out. */
  readonly other: OtherScale | undefined
}

/** Moves an effort column to another scale, or to one of its own; nothing where there is only one column. */
export const ScaleMenu = ({ inspection, control, column, other }: Props) => {
  const { t } = useWords()
  const { draft, move } = control
  if (columnsWith(draft, 'ces', inspection.columns).length < 2) return null
  const header = column.header.trim()
  const nameOf = ({ low, high, good }: DraftScale): string =>
    good === null
      ? rangeText({ low, high })
      : `${rangeText({ low, high })}, ${t('import.is-easy', { answer: good === 'high' ? high : low })}`
  const scales = [undefined, ...draft.otherScales]
  const isAlone = columnsOn(draft, inspection.columns, other).length === 1
  const current = String(other ? draft.otherScales.indexOf(other) + 1 : 0)
  return (
    <ChoiceMenu
      label={t('import.scale-of', { header })}
      choices={[
        ...scales.map((each, index) => ({
          id: String(index),
          name: nameOf(each?.scale ?? draft.ces)
        })),
        ...(isAlone ? [] : [{ id: 'own', name: t('import.own-scale') }])
      ]}
      value={current}
      onChoose={(id) => {
        if (id !== current) move(column.key, id === 'own' ? id : (scales[Number(id)] ?? 'common'))
      }}
    >
      <Button aria-label={t('import.scale-is', { header, range: rangeText(other?.scale ?? draft.ces) })}>
        {rangeText(other?.scale ?? draft.ces)}
      </Button>
    </ChoiceMenu>
  )
}
