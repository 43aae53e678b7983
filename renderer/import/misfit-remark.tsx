import { useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import { misfitText } from '../../shared/locale/update-words'
import { useWords } from '../api/services'
import type { Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { Button } from '../ui/button'
import { Remark } from '../ui/remark'
import { droppedFiles } from './file-facts'
import { replacedSources } from './replaced-sources'

interface Props {
  readonly inspection: Inspection
  readonly session: Session
  readonly actions: SessionActions
}

/** What differs in files that are much like those of the open project, so that they were not added to it at once. */
export const MisfitRemark = ({ inspection, session: { project, misfits }, actions }: Props) => {
  const words = useWords()
  const { t } = words
  const [isGone, setIsGone] = useState(false)
  if (!project || misfits.length === 0 || isGone) return null
  return (
    <Remark
      text={t('update.unlike', { project: project.name })}
      detail={misfits.map((misfit) => misfitText(misfit, words)).join(' ')}
      onDismiss={() => setIsGone(true)}
    >
      {!inspection.beside && (
        <Button onPress={() => actions.addTo(replacedSources(droppedFiles(inspection), project.sources))}>
          {t('update.map')}
        </Button>
      )}
    </Remark>
  )
}
