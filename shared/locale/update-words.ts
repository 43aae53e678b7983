import type { Source } from '../contract/project'
import type { Misfit } from '../detection/project-fit'
import type { ProposedPlace } from '../detection/proposed-place'
import type { Fitting } from '../views/ask-fit'
import { headerList } from './change-words'
import { daysText } from './slice-words'
import type { Words } from './words'

/** "September.csv fits this project" */
export const fittingTitle = ({ files }: Fitting, { t, count }: Words): string =>
  t('update.fits', { count: files.length, n: count(files.length), file: files[0]?.name ?? '' })

const periodOf = ({ files }: Fitting): { readonly from: string; readonly to: string } | null => {
  const periods = files.flatMap(({ period }) => period ?? [])
  const [from] = periods.map((period) => period.from).sort()
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1)
  return from !== undefined && to !== undefined ? { from, to } : null
}

/** "1,204 responses (3 rows refused, 12 missing answers), Sep 1, 2026 – Sep 30, 2026" */
export const bringsText = (fitting: Fitting, words: Words): string => {
  const { t, count } = words
  const { exact, rows, responses, refused, missing, leftOut } = fitting
  const period = periodOf(fitting)
  const said = (key: 'responses' | 'refused' | 'missing' | 'rows', n: number) =>
    t(`count.${key}`, { count: n, n: count(n) })
  const brings = exact
    ? t('update.brings', {
        responses: said('responses', responses),
        refused: said('refused', refused),
        missing: said('missing', missing)
      })
    : t('import.about', { rows: said('rows', rows) })
  return [
    brings,
    ...(leftOut > 0 ? [t('update.left-out', { count: leftOut, n: count(leftOut) })] : []),
    ...(period ? [daysText(period.from, period.to, words)] : [])
  ].join(', ')
}

/** Why a file is proposed for a place in the project; nothing where nothing speaks for one. */
export const placeText = (
  { why, shared, replaces }: ProposedPlace,
  sources: readonly Source[],
  words: Words
): string | null => {
  const { t, count } = words
  if (why === null) return null
  if (why === 'same-name' && shared.length === 0) return t('update.why.same-name')
  const told = why === 'holds-some' ? shared : shared.filter(({ source }) => replaces.includes(source))
  const sum = (of: (rows: (typeof told)[number]) => number) => told.reduce((all, rows) => all + of(rows), 0)
  const [first] = told
  const rows = sum((each) => each.rows)
  return t(`update.why.${why === 'holds-all' ? why : 'holds-some'}`, {
    shared: count(sum((each) => each.shared)),
    rows: t('count.rows', { count: rows, n: count(rows) }),
    files: sourceNames(
      told.map(({ source }) => source),
      sources,
      words
    ),
    by: t(`update.by.${first?.by ?? 'row'}`)
  })
}

/** Files of the project by name; of many the first, and how many more. */
export const sourceNames = (
  ids: readonly number[],
  sources: readonly Pick<Source, 'id' | 'name'>[],
  words: Words
): string =>
  headerList(
    sources.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    words
  )

/** What keeps files from being added to a project at once, in a sentence. */
export const misfitText = (misfit: Misfit, words: Words): string => {
  const { t, count } = words
  switch (misfit.code) {
    case 'added':
    case 'gone':
      return t(`update.misfit.${misfit.code}`, { columns: headerList(misfit.columns, words) })
    case 'answers':
    case 'codes':
      return t(`update.misfit.${misfit.code}`, {
        column: misfit.column,
        values: headerList(misfit.values, words)
      })
    case 'dates':
      return t('update.misfit.dates', { count: misfit.n, n: count(misfit.n) })
    case 'question':
      return t('update.misfit.question')
    default:
      return t(`update.misfit.${misfit.code}`, { column: misfit.column })
  }
}
