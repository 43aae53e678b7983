import { resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { InspectedFile } from '../../../shared/contract/inspection'
import { columnsWith, draftFrom, polarityOf, problemsOf } from '../../../shared/detection/draft'
import { draftOf } from '../../../shared/detection/draft-of'
import { evidenceText, problemText, roleReasonText } from '../../../shared/locale/detection-words'
import type { Words } from '../../../shared/locale/words'
import { readTemplate } from './mapping-file'
import { relate } from './relate'

/** What detection, or a mapping that was made before, makes of files: what the import sheet proposes. */
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
  } | null
  readonly csat: { readonly low: number; readonly high: number } | null
  readonly dateFormat: string | null
  /** What has to be said before the files can be imported. */
  readonly problems: readonly string[]
}

export const inspectFiles = async (
  files: readonly string[],
  { client, words, mapping }: { client: Client; words: Words; mapping?: string | undefined }
): Promise<Findings> => {
  const inspection = await client.call('source.inspect', { files: files.map((file) => resolve(file)) })
  const { columns, rows, exact, refused } = inspection
  const template = mapping === undefined ? undefined : await readTemplate(mapping)
  const draft = template
    ? draftOf(
        template.mapping,
        columns,
        template.columns.map(({ key }) => key)
      )
    : draftFrom(columns)
  const { good: likely, evidence } = polarityOf(draft, columns, await relate(client, inspection, draft))
  const good = template ? draft.ces.good : likely
  const decided = { ...draft, ces: { ...draft.ces, good } }
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
            missing: draft.missing
          },
    csat:
      columnsWith(draft, 'csat', columns).length === 0
        ? null
        : { low: draft.csat.low, high: draft.csat.high },
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
