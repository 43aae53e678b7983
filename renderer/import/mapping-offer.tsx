import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import type { RememberedMapping } from '../../shared/contract/remembered-mapping'
import { columnChanges } from '../../shared/detection/column-changes'
import { changesText } from '../../shared/locale/change-words'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { Remark } from '../ui/remark'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** Offers the mapping that these columns, or columns much like them, were imported with before. */
export const MappingOffer = ({ inspection, control }: Props) => {
  const { client, words } = useServices()
  const { t } = words
  const [answer, setAnswer] = useState<'used' | 'declined' | null>(null)
  const { data: remembered } = useQuery({
    queryKey: ['mapping.recall', inspection.id],
    queryFn: ({ signal }) => client.call('mapping.recall', { inspection: inspection.id }, { signal })
  })
  if (!remembered || answer === 'declined') return null
  const details = { date: words.date(remembered.mappedAt), project: remembered.project }
  if (answer === 'used')
    return (
      <Remark text={t('template.used', details)}>
        <Button
          onPress={() => {
            control.giveBack()
            setAnswer(null)
          }}
        >
          {t('template.give-back')}
        </Button>
      </Remark>
    )
  return (
    <Remark
      text={t(isSame(remembered, inspection) ? 'template.offer' : 'template.offer-near', details)}
      detail={changesText(columnChanges(remembered, inspection), words)}
      onDismiss={() => setAnswer('declined')}
    >
      <Button
        onPress={() => {
          control.adopt(remembered)
          setAnswer('used')
        }}
      >
        {t('template.use')}
      </Button>
    </Remark>
  )
}

const isSame = ({ columns }: RememberedMapping, inspection: Inspection): boolean => {
  const keys = new Set(columns.map(({ key }) => key))
  return keys.size === inspection.columns.length && inspection.columns.every(({ key }) => keys.has(key))
}
