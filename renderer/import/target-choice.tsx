import type { Inspection } from '../../shared/contract/inspection'
import type { ProjectSummary } from '../../shared/contract/project'
import { useWords } from '../api/services'
import type { SessionActions } from '../state/use-session'
import { Segmented } from '../ui/segmented'
import { droppedFiles } from './file-facts'
import { replacedSources } from './replaced-sources'

interface Props {
  readonly project: ProjectSummary
  readonly inspection: Inspection
  readonly actions: SessionActions
}

/** Longer names would push the rest out of the head of the sheet. */
const LONGEST = 24

const shortened = (name: string): string => {
  const letters = Array.from(name)
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : name
}

/** Whether the files become a project of their own, or are added to the one that is open. */
export const TargetChoice = ({ project, inspection, actions }: Props) => {
  const { t } = useWords()
  return (
    <Segmented
      label={t('beside.target')}
      choices={[
        { id: 'apart', name: t('beside.apart') },
        { id: 'into', name: t('beside.into', { name: shortened(project.name) }) }
      ]}
      value={inspection.beside ? 'into' : 'apart'}
      onChange={(chosen) =>
        chosen === 'apart'
          ? actions.setApart()
          : actions.addTo(replacedSources(droppedFiles(inspection), project.sources))
      }
    />
  )
}
