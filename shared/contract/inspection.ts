import type { ColumnProfile } from '../detection/column-profile'
import type { LeftOutReason } from '../domain/left-out'
import type { PresetId } from '../detection/presets/preset-id'
import type { MappingTemplate } from '../domain/mapping-file'
import type { Source } from './project'
import type { TextLayout } from './text-layout'

export type Format = 'csv' | 'tsv' | 'delimited' | 'json' | 'ndjson' | 'parquet' | 'spss' | 'xlsx'

/** What a file may be packed in. */
export type Packing = 'gzip' | 'zip'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows with something in them, without the header. */
  readonly rows: number
}

/** A file as it was understood. */
export interface InspectedFile {
  readonly name: string
  readonly bytes: number
  readonly format: Format
  readonly packed: Packing | null
  /** Encoding of the text; `undefined` where the format has none. */
  readonly encoding?: string
  readonly delimiter?: string
  /** Of delimited text and workbooks. */
  readonly layout?: TextLayout
  /** Of a workbook: the name of the sheet that was read, and all there are. */
  readonly sheet?: string
  readonly sheets?: readonly Sheet[]
  /** The tool that wrote it, where it is known by its layout. */
  readonly preset?: PresetId
  /** Headers as written, in the file's order, and the keys they go by. */
  readonly headers: readonly string[]
  readonly keys: readonly string[]
  /** Rows looked at, or all of them where `exact`. */
  readonly rows: number
  /** Whether the whole file was looked at; else `estimatedRows` says about how many there are. */
  readonly exact: boolean
  readonly estimatedRows: number
  readonly refused: number
  /** Where it is a source of the open project rather than a file: which. */
  readonly source?: number
}

/** The project that files are looked at beside, to become further waves of it. */
export interface Beside {
  /** Its id, while it is open. */
  readonly project: string
  readonly name: string
  /** All its sources, those that are left out here too. */
  readonly sources: readonly Source[]
  /** How it is mapped, with the columns of all its sources. */
  readonly template: MappingTemplate
}

/** Rows of raw text; `null` where a cell holds nothing. */
export type Rows = readonly (readonly (string | null)[])[]

/** What was found in the files that were dropped: facts only. What they mean is `shared/detection`. */
export interface Inspection {
  readonly id: string
  readonly files: readonly InspectedFile[]
  readonly columns: readonly ColumnProfile[]
  /** First rows of a file, in the order of its headers, and the file's position: the first that is no source. */
  readonly shown: number
  readonly preview: Rows
  /** Whether every row of every file was looked at. */
  readonly exact: boolean
  /** Rows in all files; an estimate unless `exact`. */
  readonly rows: number
  readonly refused: number
  readonly beside?: Beside
}

/** What stays of the rows looked at once some are left out, and what those are. */
export interface KeptRows {
  /** As in the inspection, counted on the rows that stay. */
  readonly columns: readonly ColumnProfile[]
  readonly rows: number
  readonly responses: number
  /** Rows left out, by reason and the key of the rule's column; `null` for repeated responses. */
  readonly leftOut: readonly {
    readonly why: LeftOutReason
    readonly key: string | null
    readonly n: number
  }[]
  /** Rows that repeat a response, whether they are left out or not. */
  readonly repeated: number
}

/** Pairs of raw answers to two questions, as written in the file. */
export interface AnswerPair {
  readonly one: string
  readonly other: string
  readonly n: number
}
