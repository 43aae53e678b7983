import type { Standing } from '../../../shared/figures/suppression'
import type { Words } from '../../../shared/locale/words'

const MARKS: Readonly<Record<Standing, string>> = {
  empty: '',
  hidden: '†',
  protecting: '‡',
  small: '*',
  enough: ''
}

/** The mark behind a number of answers. */
export const baseMark = (base: Standing): string => MARKS[base]

/** What the marks of some bases mean. */
export const baseHints = (bases: readonly Standing[], { t }: Words): string[] => [
  ...(bases.includes('small') ? [t('cli.hint-small')] : []),
  ...(bases.includes('hidden') ? [t('cli.hint-few-answers')] : []),
  ...(bases.includes('protecting') ? [t('cli.hint-protects-smaller')] : [])
]
