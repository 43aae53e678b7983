import type { Client } from '../../../../shared/contract/client'
import type { Words } from '../../../../shared/locale/words'
import { csvLine } from '../../../csv'
import { align } from '../align'
import type { Options } from '../commands/options'
import type { Session } from '../session'

/** What a subcommand asks about: the files as a project in memory, and what was said with them. */
export interface AnalysisInput extends Session {
  readonly client: Client
  readonly options: Options
  readonly words: Words
}

/** A cell as people read it and as a spreadsheet takes it. */
export interface Cell {
  readonly text: string
  readonly value: string | number | null
}

/** What a subcommand found out: the same for programs, for spreadsheets and for people. */
export interface Analysis {
  readonly json: unknown
  /** Each column by the name that CSV has for it, and by its heading in a table. */
  readonly columns: readonly { readonly name: string; readonly title: string; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
  /** What has to be said below the table. */
  readonly notes: readonly string[]
}

/** One subcommand, one question. */
export type Ask = (input: AnalysisInput) => Promise<Analysis>

/** A cell that reads as it is. */
export const cell = (value: string | number | null, text = String(value ?? '')): Cell => ({ text, value })

export const printAnalysis = (
  { json, columns, rows, notes }: Analysis,
  format: 'table' | 'json' | 'csv'
): string => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(json, null, 2)}\n`
    case 'csv':
      return `${[columns.map(({ name }) => name), ...rows.map((row) => row.map(({ value }) => value))].map(csvLine).join('\n')}\n`
    case 'table': {
      const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ text }) => text))]
      const isLeft = (column: number) => columns[column]?.isNumber !== true
      return `${align(lines, isLeft)}\n${notes.length > 0 ? `\n${notes.join('\n')}\n` : ''}`
    }
  }
}
