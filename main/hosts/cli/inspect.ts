import { resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { InspectedFile } from '../../../shared/contract/inspection'
import {
  columnsOn,
  columnsWith,
  type Draft,
  type OtherScale,
  type Question
} from '../../../shared/detection/draft/draft'
import { draftFrom } from '../../../shared/detection/draft/draft-from'
import { leavingOutOf, mappingOf } from '../../../shared/detection/draft/draft-mapping'
import { problemsOf } from '../../../shared/detection/draft/draft-problems'
import { decideOthers, polarityOf, withEnd } from '../../../shared/detection/draft/easy-end'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import { draftOf } from '../../../shared/detection/draft/draft-of'
import { joinColumns } from '../../../shared/detection/join-columns'
import { forecast, leftOutRows } from '../../../shared/detection/forecast'
import type { ProposedRule } from '../../../shared/detection/left-out'
import { rangeEvidence } from '../../../shared/detection/range-evidence'
import { wordRows } from '../../../shared/detection/draft/word-rows'
import type { LeftOutCount } from '../../../shared/domain/left-out'
import type { Account } from '../../../shared/figures/account'
import { evaluationsSum, rowsSum } from '../../../shared/locale/account-words'
import { evidenceText, problemText, roleReasonText } from '../../../shared/locale/detection-words'
import type { Words } from '../../../shared/locale/words'
import { delimiterName } from '../../../shared/locale/fault-words'
import { encodingName, headerText, layoutText } from '../../../shared/locale/file-words'
import type { Arguments } from './arguments'
import { readTemplate } from './mapping-file'
import { readingsFor, readReadingOptions, sayReading } from './reading-options'
import { relate, relateOthers } from './relate'

/** A scale of the effort question. */
interface ScaleFindings {
  readonly low: number
  readonly high: number
  /** The easy end; `null` where it has to be said. */
  readonly easy: 'high' | 'low' | null
  readonly evidence: readonly { readonly easy: 'high' | 'low' | null; readonly text: string }[]
  /** What speaks for the range. */
  readonly range: readonly string[]
  readonly missing: readonly string[]
  readonly words: Wording
}

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
  readonly ces:
    | (ScaleFindings & {
        readonly touchpoints: Readonly<Record<string, string>>
        /** Other scales that effort columns are asked on. */
        readonly others: readonly (ScaleFindings & { readonly columns: readonly string[] })[]
      })
    | null
  readonly csat: { readonly low: number; readonly high: number; readonly words: Wording } | null
  readonly dateFormat: string | null
  readonly dateZone: string | null
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

/** Answers in words. */
interface Wording {
  /** What each counts as, `null` for no answer. */
  readonly labels: Readonly<Record<string, number | null>>
  readonly notUnderstood: readonly { readonly answer: string; readonly n: number }[]
  /** The scales they may belong to, where one has to be said. */
  readonly scales: readonly { readonly points: number; readonly labels: Readonly<Record<string, number>> }[]
}

const wordingOf = (draft: Draft, columns: readonly ColumnProfile[], { metric, other }: Question): Wording => {
  const { scales, known, open } = wordRows(draft, columns, metric, other)
  return {
    labels: Object.fromEntries(known.map(({ value, answer }) => [value, answer ?? null])),
    notUnderstood: open.map(({ value, n }) => ({ answer: value, n })),
    scales: scales.map(({ points, answers }) => ({ points, labels: Object.fromEntries(answers) }))
  }
}

export const inspectFiles = async (
  { files, options }: Arguments,
  { client, words, say }: { client: Client; words: Words; say: (sentence: string) => void }
): Promise<Findings> => {
  const reading = readReadingOptions(options, words)
  const template = options.mapping === undefined ? undefined : await readTemplate(options.mapping)
  const looked = await client.call('source.inspect', {
    files: files.map((file) => resolve(file)),
    ...readingsFor(files, reading)
  })
  sayReading(looked.files, reading, words, say)
  const inspection = joinColumns(looked, template?.mapping.renamed ?? {})
  const { columns, rows, exact, refused } = inspection
  const draft = template
    ? draftOf(
        template.mapping,
        columns,
        template.columns.map(({ key }) => key)
      )
    : draftFrom(columns)
  const joint = await relate(client, inspection, draft)
  const jointOf = await relateOthers(client, inspection, draft)
  const withOthers = decideOthers(draft, columns, jointOf)
  // Of the columns in a mapping somebody said it.
  const decided = template
    ? withOthers
    : withEnd(withOthers, columns, 'ces', polarityOf(draft, columns, joint).good)
  const ces = columnsWith(draft, 'ces', columns)
  const foundOn = (other?: OtherScale): ScaleFindings => {
    const { low, high } = other?.scale ?? draft.ces
    const polarity = polarityOf(draft, columns, other ? jointOf(other) : joint, other)
    return {
      low,
      high,
      easy: (other?.scale ?? decided.ces).good,
      evidence: polarity.evidence.map((piece) => ({
        easy: piece.good ?? null,
        text: evidenceText(piece, words)
      })),
      range: rangeEvidence(columnsOn(draft, columns, other), { low, high }).map((piece) =>
        evidenceText(piece, words)
      ),
      missing: other?.missing ?? draft.missing,
      words: wordingOf(decided, columns, { metric: 'ces', other })
    }
  }
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
            ...foundOn(),
            touchpoints: Object.fromEntries(
              ces.map(({ key, header }) => [header.trim(), draft.touchpoints[key] ?? header.trim()])
            ),
            others: decided.otherScales.map((other) => ({
              ...foundOn(other),
              columns: columnsOn(draft, columns, other).map(({ header }) => header.trim())
            }))
          },
    csat:
      columnsWith(draft, 'csat', columns).length === 0
        ? null
        : {
            low: draft.csat.low,
            high: draft.csat.high,
            words: wordingOf(decided, columns, { metric: 'csat' })
          },
    dateFormat: draft.dateFormat,
    dateZone: draft.dateZone,
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
      ...(file.encoding === undefined ? [] : [encodingName(file.encoding, words)]),
      ...(file.delimiter === undefined ? [] : [delimiterName(file.delimiter, words)]),
      ...(file.sheet === undefined ? [] : [t('import.sheet', { sheet: file.sheet })]),
      ...(file.layout === undefined
        ? []
        : [headerText(file.layout, words), ...layoutText(file.layout, words)]),
      t('count.rows', { count: file.estimatedRows, n: count(file.estimatedRows) }),
      t('count.refused', { count: file.refused, n: count(file.refused) })
    ].join(', ')
  )
  const used = columns
    .filter(({ role }) => role !== 'ignore')
    .map(({ header, role, reason }) => `  ${role.padEnd(10)}  ${header} (${reason})`)
  const scaleLines = (found: ScaleFindings, of: readonly string[]) => [
    `CES ${found.low}-${found.high}${of.length > 0 ? ` (${of.join(', ')})` : ''}`,
    ...[...found.range, ...found.evidence.map(({ text }) => text)].map((text) => `  ${text}`)
  ]
  const scale = ces
    ? [...scaleLines(ces, []), ...ces.others.flatMap((other) => scaleLines(other, other.columns))]
    : []
  const sums = account ? [rowsSum(account, words), evaluationsSum(account, words)] : []
  return `${[...lines, ...used, ...scale, ...sums, ...problems].join('\n')}\n`
}
