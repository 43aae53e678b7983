import { CSV_DELIMITERS, type CsvDelimiter } from '../../shared/contract/report'
import { useKept } from '../ui/use-kept'

/** What stands between cells: what spreadsheets of the language expect, or always the same. */
export const DELIMITER_CHOICES = ['usual', ...CSV_DELIMITERS] as const

type DelimiterChoice = (typeof DELIMITER_CHOICES)[number]

const MARKS = ['with', 'without'] as const

/** How tables are written as text: remembered on this computer, for all projects. */
export const useCsvChoices = () => {
  const [delimiter, chooseDelimiter] = useKept<DelimiterChoice>(
    'effortscope.csv-delimiter',
    DELIMITER_CHOICES,
    'usual'
  )
  const [marked, chooseMarked] = useKept('effortscope.csv-mark', MARKS, 'with')
  const mark = marked === 'with'
  const choices: { readonly mark: boolean; readonly delimiter?: CsvDelimiter } =
    delimiter === 'usual' ? { mark } : { mark, delimiter }
  return {
    delimiter,
    chooseDelimiter,
    mark,
    chooseMark: (isOn: boolean) => chooseMarked(isOn ? 'with' : 'without'),
    /** As they are asked for. */
    choices
  }
}
