import type { Words } from '../../../../shared/locale/words'

/** What a user fills in, as it stands in the lists of subcommands and options. */
const PLACEHOLDERS = [
  'PROJECT_OR_FILES',
  'SUBCOMMAND',
  'OPTION',
  'COLUMNS',
  'COLUMN',
  'ROWS',
  'WITHIN',
  'PARTS',
  'VALUE',
  'NAME',
  'FILE',
  'MARK',
  'ZONE',
  'FORMAT',
  'CODE',
  'LABEL',
  'TEXT'
] as const

const ANY = new RegExp(`\\b(?:${PLACEHOLDERS.join('|')})\\b`, 'g')

/** "--by ROWS,COLUMNS" with the words of the language for what is to be filled in. */
export const fillIn = (text: string, { t }: Words): string =>
  text.replace(ANY, (found) => {
    const placeholder = PLACEHOLDERS.find((one) => one === found)
    return placeholder ? t(`cli.help.value.${placeholder}`) : found
  })
