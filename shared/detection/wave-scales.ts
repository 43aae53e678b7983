import { wordsOf, type ColumnProfile, type WaveCounts } from './column-profile'
import { groupByScale } from './effort-scales'
import { judgeEase } from './polarity'
import { guessScale, rangeInHeader, wholeAnswers, type Range } from './scale-guess'

/** Waves that ask a question on one scale. */
export interface WavesAlike {
  /** The scale, as far as it shows. */
  readonly range: Range | undefined
  /** The easy end, where something written says it. */
  readonly good: 'high' | 'low' | null
  /** Positions of the files. */
  readonly files: readonly number[]
}

const asColumn = (wave: WaveCounts): ColumnProfile => ({
  ...wave,
  key: String(wave.file),
  files: [wave.file],
  distinct: wave.values.length,
  complete: true
})

const rangeOf = (columns: readonly ColumnProfile[]): Range | undefined =>
  columns.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined) ??
  guessScale(wholeAnswers(columns))

/**
 * The waves of a column by the scale they ask it on, most waves first; one group where nothing speaks for several.
 * They are parted where columns of one file would be: by what their headers say, or by answers that leave no doubt.
 */
export const wavesByScale = ({ waves = [] }: ColumnProfile): WavesAlike[] =>
  groupByScale(waves.map(asColumn)).map((columns) => ({
    range: rangeOf(columns),
    good: judgeEase(columns, null).good,
    files: columns.flatMap(({ files }) => files)
  }))
