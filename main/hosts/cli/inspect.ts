import { resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { InspectedFile } from '../../../shared/contract/inspection'
import {
  columnsWith,
  draftFrom,
  leavingOutOf,
  mappingOf,
  polarityOf,
  problemsOf
} from '../../../shared/detection/draft'
import { forecast, leftOutRows } from '../../../shared/detection/forecast'
import type { ProposedRule } from '../../../shared/detection/left-out'
import type { LeftOutCount } from '../../../shared/domain/left-out'
import type { Account } from '../../../shared/figures/account'
import { evaluationsSum, rowsSum } from '../../../shared/locale/account-words'
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
  } | null
  readonly csat: { readonly low: number; readonly high: number } | null
  readonly dateFormat: string | null
  /** Rows looked at that would be left out, and the rules for it, those that are only a question off. */
  readonly leftOut: {
    readonly rows: readonly LeftOutCount[]
    readonly rules: readonly ProposedRule[]
  }
  /** What would become of every row and answer; `null` where rows were estimated or something has to be said. */
  readonly account: Account | null
  /** What has to be said before the files can be imported. */
  readonly problems: readonly string[]
}

export const inspectFiles = async (
  files: readonly string[],
  { client, words }: { client: Client; words: Words }
): Promise<Findings> => {
  const inspection = await client.call('source.inspect', { files: files.map((file) => resolve(file)) })
  const { columns, rows, exact, refused } = inspection
  const draft = draftFrom(columns)
  const { good, evidence } = polarityOf(draft, columns, await relate(client, inspection, draft))
  const decided = { ...draft, ces: { ...draft.ces, good } }
  const ces = columnsWith(draft, 'ces', columns)
  const kept = await client.call('source.keep', {
    inspection: inspection.id,
    how: leavingOutOf(decided, columns)
  })
  const mapping = mappingOf(decided, columns)
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
    leftOut: { rows: leftOutRows(inspection, kept), rules: draft.leftOut },
    account: mapping && exact ? forecast(inspection, kept, mapping).account : null,
    problems: problemsOf(decided, columns).map((problem) => problemText(problem, words))
  }
}

/** The same for people. */
export const printFindings = ({ files, columns, ces, account, problems }: Findings, words: Words): string => {
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
  const sums = account ? [rowsSum(account, words), evaluationsSum(account, words)] : []
  return `${[...lines, ...used, ...scale, ...sums, ...problems].join('\n')}\n`
}
