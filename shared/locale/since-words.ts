import type { ProjectSummary } from '../contract/project'
import type { SinceFigures, SinceRow, Untested } from '../figures/since'
import type { Scale } from '../domain/scale'
import { isTested } from '../statistics/test-result'
import type { Since, ValueChange } from '../views/ask-since'
import { headerList } from './change-words'
import { changeLines } from './change-lines'
import type { SidesText } from './comparison-words'
import { figureLines } from './figure-lines'
import { isScoreTest } from './signal-words'
import { dimensionLabel } from './slice-words'
import type { Words } from './words'

/** Why nothing is tested, in a sentence. */
export const untestedText = (why: Untested, { t }: Words): string => t(`since.untested.${why}`)

/** What is new in a dimension, and what is gone: "Country: New: PT and ES". */
export const valueLines = (
  { dimension, added, gone }: ValueChange,
  { dimensions }: Pick<ProjectSummary, 'dimensions'>,
  words: Words
): string => {
  const { t } = words
  const said = [
    ...(added.length > 0 ? [t('since.value-new', { values: headerList(added, words) })] : []),
    ...(gone.length > 0 ? [t('since.value-gone', { values: headerList(gone, words) })] : [])
  ]
  return words.pair(dimensionLabel(dimension, dimensions, words), words.apart(said))
}

/** Which responses are the new ones; nothing where they cannot be told. */
export const newByText = (
  { newBy, files }: Since,
  before: { readonly to: string } | null,
  words: Words
): string | null => {
  if (newBy === 'time') return words.t('since.new-by-time', { date: words.date(before?.to ?? '') })
  if (newBy === null) return null
  const added = files.filter(({ became }) => became === 'added').map(({ name }) => name)
  return words.t('since.new-by-file', { files: headerList(added, words) })
}

const sides = ({ t }: Words): SidesText => ({
  now: t('since.column.fresh'),
  before: t('since.column.before'),
  told: 'difference'
})

/** What explains the figures of a line: of last time, of the new responses, of all, and of what is new against last time. */
export const sinceHints = (
  figures: SinceFigures,
  line: SinceRow | NonNullable<SinceFigures['total']>,
  scales: readonly Scale[],
  words: Words
): Readonly<Record<'before' | 'fresh' | 'after' | 'change', () => string[]>> => {
  const { definition, untested } = figures
  const score = (figure: SinceRow['after']) => () => figureLines(definition, figure, scales, words)
  return {
    before: score(line.before),
    fresh: score(line.now),
    after: score(line.after),
    change: () =>
      untested
        ? [untestedText(untested, words)]
        : changeLines(definition, line, 'adjusted' in line ? figures : null, sides(words), words)
  }
}

/** How the changes of a table were tested, and what p is corrected for; nothing where nothing was. */
export const testsText = ({ rows, total, tests, correction }: SinceFigures, words: Words): string | null => {
  const { t } = words
  const tested = [...rows, ...(total ? [total] : [])].flatMap(({ outcome }) =>
    isTested(outcome) && isScoreTest(outcome.test) ? [outcome.test] : []
  )
  const [test] = tested
  if (test === undefined) return null
  const method = t(`test.method.${test}`)
  if (tests === 0) return method
  return t('since.tests', {
    method,
    family: t('test.tests', { count: tests, correction: t(`test.correction.${correction}`) })
  })
}
