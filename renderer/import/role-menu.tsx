import { Button } from 'react-aria-components/Button'
import { ROLES, type Role } from '../../shared/detection/role'
import { roleName } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './role-menu.module.css'

const LOOKS: Partial<Record<Role, string | undefined>> = {
  touchpoint: styles.touchpoint,
  ces: styles.ces,
  csat: styles.csat,
  nps: styles.nps,
  date: styles.person,
  respondent: styles.person,
  response: styles.person,
  ignore: styles.ignore
}

interface Props {
  readonly header: string
  readonly role: Role
  readonly onChange: (role: Role) => void
  /** Whether Tab stops here; one header does, arrows go to the others. */
  readonly isTabStop: boolean
}

/** The role of a column, and the menu to change it. */
export const RoleMenu = ({ header, role, onChange, isTabStop }: Props) => {
  const words = useWords()
  const { t } = words
  const choices = ROLES.map((id) => ({ id, name: roleName(id, words), detail: t(`role-about.${id}`) }))
  return (
    <ChoiceMenu label={t('import.role-of', { header })} choices={choices} value={role} onChoose={onChange}>
      <Button
        className={`${styles.role} ${LOOKS[role] ?? ''}`}
        aria-label={t('import.role-is', { header, role: roleName(role, words) })}
        excludeFromTabOrder={!isTabStop}
      >
        {roleName(role, words)}
        <Icon name="chevron" size={11} />
      </Button>
    </ChoiceMenu>
  )
}
