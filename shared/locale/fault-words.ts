import type { Fault } from '../domain/fault'
import type { Words } from './words'

const DELIMITER_NAMES: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar' | 'colon' | 'space'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ':': 'colon',
  ' ': 'space'
}

/** "comma", or the mark itself where it has no usual name. */
export const delimiterName = (mark: string, words: Words): string => {
  const name = DELIMITER_NAMES[mark]
  return name ? words.t(`delimiter.${name}`) : mark
}

/** A fault as sentences: what happened, where, and what to do. */
export const faultText = (fault: Fault, words: Words): string => {
  const details = { ...fault.details }
  if (typeof details.delimiter === 'string') details.delimiter = delimiterName(details.delimiter, words)
  const sentence = words.t(`fault.${fault.code}`, {
    ...details,
    column: fault.place?.column ?? details.column ?? '',
    cause: fault.cause ?? ''
  })
  const { file, line } = fault.place ?? {}
  if (file === undefined) return sentence
  return line === undefined
    ? words.t('fault-place.file', { file, sentence })
    : words.t('fault-place.line', { file, line: words.count(line), sentence })
}
