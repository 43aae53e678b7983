import type { Crosstab, CrosstabColumn } from '../../../shared/figures/crosstab'
import { bannerOf, lineText } from '../../../shared/locale/crosstab-words'
import type { CrosstabChoice } from '../../../shared/views/ask-crosstab'
import { useWords } from '../../api/services'
import { HeadingButton } from './heading-button'
import styles from './crosstab-view.module.css'

interface Props {
  readonly table: Crosstab
  readonly choice: CrosstabChoice
  readonly stub: string
}

/** Columns side by side under one outer heading; nets and the total stand alone. */
const spansOf = (columns: readonly CrosstabColumn[]): CrosstabColumn[][] => {
  const spans: CrosstabColumn[][] = []
  for (const column of columns) {
    const [first] = spans.at(-1) ?? []
    if (first?.kind === 'value' && column.kind === 'value' && first.key[0] === column.key[0])
      spans.at(-1)?.push(column)
    else spans.push([column])
  }
  return spans
}

/** Whether a quiet line stands before a column: at each outer heading, and before nets and the total. */
export const startsGroup = ({ columns, by }: Crosstab, at: number): boolean => {
  const [column, before] = [columns[at], columns[at - 1]]
  if (!column || !before) return false
  if (column.kind !== before.kind) return true
  return by.length > 2 && column.kind === 'value' && column.key[0] !== before.key[0]
}

/** The headings of the columns: outer ones over inner ones, and under them the letters that name them. */
export const BannerHeadings = ({ table, choice, stub }: Props) => {
  const words = useWords()
  const { t } = words
  const banner = bannerOf(table)
  const [outer = '', inner] = choice.columns
  const nested = inner !== undefined
  const spans = spansOf(table.columns)
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={nested ? 2 : 1} className={styles.corner}>
          {stub}
        </th>
        {nested
          ? spans.map((span, at) => {
              const [first] = span
              if (!first) return null
              return first.kind === 'value' ? (
                <th
                  key={at}
                  scope="colgroup"
                  colSpan={span.length}
                  className={`${styles.outer ?? ''} ${at > 0 ? (styles.group ?? '') : ''}`}
                >
                  <HeadingButton dimension={outer} value={first.key[0] ?? null} />
                </th>
              ) : (
                <th key={at} scope="col" rowSpan={2} className={styles.group}>
                  {lineText(first, banner, words)}
                </th>
              )
            })
          : table.columns.map((column, at) => (
              <th key={at} scope="col" className={column.kind === 'value' ? undefined : styles.group}>
                {column.kind === 'value' ? (
                  <HeadingButton dimension={outer} value={column.key[0] ?? null} />
                ) : (
                  lineText(column, banner, words)
                )}
              </th>
            ))}
      </tr>
      {nested && (
        <tr>
          {spans
            .filter(([first]) => first?.kind === 'value')
            .flatMap((span, place) =>
              span.map((column, at) => (
                <th
                  key={`${place} ${at}`}
                  scope="col"
                  className={at === 0 && place > 0 ? styles.group : undefined}
                >
                  <HeadingButton dimension={inner} value={column.key[1] ?? null} />
                </th>
              ))
            )}
        </tr>
      )}
      <tr className={styles.letterRow}>
        <th scope="row">{t('crosstab.letters')}</th>
        {table.columns.map(({ letter }, at) => (
          <td key={at} className={startsGroup(table, at) ? styles.group : undefined}>
            {letter}
          </td>
        ))}
      </tr>
    </thead>
  )
}
