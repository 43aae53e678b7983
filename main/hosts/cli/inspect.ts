import { resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { InspectedFile } from '../../../shared/contract/inspection'
import {
  columnsWith,
  draftFrom,
  polarityOf,
  problemsOf,
  withEnd,
  type Draft
} from '../../../shared/detection/draft'
import { wordRows } from '../../../shared/detection/word-rows'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import type { Metric } from '../../../shared/domain/metric'
import { evidenceText, problemText, roleReasonText } from '../../../shared/locale/detection-words'
import type { Words } from '../../../shared/locale/words'
import { relate } from './relate'

/** What detection makes of files by itself: what the import sheet proposes when they are dropped. */
export interface Findings {
  readonly files: readonly InspectedFile[]
  /** Rows of all files, and whether they were counted or estimated. */
  readonly rows: number
  readonly exact: boolean
  readonly refused: number
  readonly columns: readonly {
    readonly header: string
    readonly label?: string
    readonly role: string
    readonly reason: string
    readonly blank: number
    readonly distinct: number
  }[]
  readonly ces: {
    readonly low: number
    readonly high: number
    /** The easy end; `null` where it has to be said. */
    readonly easy: 'high' | 'low' | null
    readonly evidence: readonly { readonly easy: 'high' | 'low' | null; readonly text: string }[]
    readonly touchpoints: Readonly<Record<string, string>>
    readonly missing: readonly string[]
    readonly words: Wording
  } | null
  readonly csat: { readonly low: number; readonly high: number; readonly words: Wording } | null
  readonly dateFormat: string | null
  /** What has to be said before the files can be imported. */
  readonly problems: readonly string[]
}

/** Answers in words. */
interface Wording {
  /** What each counts as, `null` for no answer. */
  readonly labels: Readonly<Record<string, number | null>>
  readonly notUnderstood: readonly { readonly answer: string; readonly n: number }[]
  /** The scales they may belong to, where one has to be said. */
  readonly scales: readonly { readonly points: number; readonly labels: Readonly<Record<string, number>> }[]
}

const wordingOf = (draft: Draft, columns: readonly ColumnProfile[], metric: Metric): Wording => {
  const { scales, known, open } = wordRows(draft, columns, metric)
  return {
    labels: Object.fromEntries(known.map(({ value, answer }) => [value, answer ?? null])),
    notUnderstood: open.map(({ value, n }) => ({ answer: value, n })),
    scales: scales.map(({ points, answers }) => ({ points, labels: Object.fromEntries(answers) }))
  }
}

export const inspectFiles = async (
  files: readonly string[],
  { client, words }: { client: Client; words: Words }
): Promise<Findings> => {
  const inspection = await client.call('source.inspect', { files: files.map((file) => resolve(file)) })
  const { columns, rows, exact, refused } = inspection
  const draft = draftFrom(columns)
  const { good, evidence } = polarityOf(draft, columns, await relate(client, inspection, draft))
  const decided = withEnd(draft, columns, 'ces', good)
  const ces = columnsWith(draft, 'ces', columns)
  return {
    files: inspection.files,
    rows,
    exact,
    refused,
    columns: columns.map(({ key, header, label, blank, distinct }) => {
      const guess = draft.roles[key]
      return {
        header: header.trim(),
        ...(label === undefined ? {} : { label }),
        role: guess?.role ?? 'ignore',
        reason: guess ? roleReasonText(guess.reason, words) : '',
        blank,
        distinct
      }
    }),
    ces:
      ces.length === 0
        ? null
        : {
            low: draft.ces.low,
            high: draft.ces.high,
            easy: good,
            evidence: evidence.map((piece) => ({
              easy: piece.good ?? null,
              text: evidenceText(piece, words)
            })),
            touchpoints: Object.fromEntries(
              ces.map(({ key, header }) => [header.trim(), draft.touchpoints[key] ?? header.trim()])
            ),
            missing: draft.missing,
            words: wordingOf(decided, columns, 'ces')
          },
    csat:
      columnsWith(draft, 'csat', columns).length === 0
        ? null
        : { low: draft.csat.low, high: draft.csat.high, words: wordingOf(decided, columns, 'csat') },
    dateFormat: draft.dateFormat,
    problems: problemsOf(decided, columns).map((problem) => problemText(problem, words))
  }
}

/** The same for people. */
export const printFindings = ({ files, columns, ces, problems }: Findings, words: Words): string => {
  const { t, count } = words
  const lines = files.map((file) =>
    [
      file.name,
      ...(file.preset === undefined ? [] : [t(`preset.${file.preset}`)]),
      t(`format.${file.format}`),
      ...(file.encoding === undefined ? [] : [file.encoding.toUpperCase()]),
      ...(file.sheet === undefined ? [] : [t('import.sheet', { sheet: file.sheet })]),
      t('count.rows', { count: file.estimatedRows, n: count(file.estimatedRows) }),
      t('count.refused', { count: file.refused, n: count(file.refused) })
    ].join(', ')
  )
  const used = columns
    .filter(({ role }) => role !== 'ignore')
    .map(({ header, role, reason }) => `  ${role.padEnd(10)}  ${header} (${reason})`)
  const scale = ces ? [`CES ${ces.low}-${ces.high}`, ...ces.evidence.map(({ text }) => `  ${text}`)] : []
  return `${[...lines, ...used, ...scale, ...problems].join('\n')}\n`
}
