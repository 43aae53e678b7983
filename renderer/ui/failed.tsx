import type { UseQueryResult } from '@tanstack/react-query'
import { errorText } from '../api/error-text'
import { useWords } from '../api/services'
import { Button } from './button'
import styles from './notice.module.css'
import { Notice } from './notice'

interface Props {
  /** The question that was not answered. */
  readonly question: Pick<UseQueryResult, 'error' | 'refetch'>
  /** Beside other figures it is a line, not a notice. */
  readonly isLine?: boolean
}

/** What kept a question from being answered, with the way to ask it again; nothing where nothing did. */
export const Failed = ({ question: { error, refetch }, isLine = false }: Props) => {
  const words = useWords()
  if (!error) return null
  const said = (
    <>
      <p>{errorText(error, words)}</p>
      <Button onPress={() => void refetch()}>{words.t('ui.again')}</Button>
    </>
  )
  return isLine ? <div className={styles.line}>{said}</div> : <Notice>{said}</Notice>
}
