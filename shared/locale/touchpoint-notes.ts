import type { Scale } from '../domain/scale'
import type { TouchpointFigures, TouchpointRow } from '../figures/touchpoints'
import { answersIn, neutralAnswer } from '../measures/boxes'
import { directionOf } from '../measures/definition'
import { answerRange, differenceIntervalText, differenceText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** "Shares of answers 1–3 (difficult), 4, and 5–7 (easy)." Of several scales, that each touchpoint has its own. */
export const sharesText = ([scale, ...others]: readonly [Scale, ...Scale[]], { t }: Words): string => {
  if (others.length > 0) return t('scales.shares')
  const neutral = neutralAnswer(scale)
  const ends = {
    difficult: answerRange(answersIn({ side: 'bad' }, scale)),
    easy: answerRange(answersIn({ side: 'good' }, scale))
  }
  return neutral === undefined ? t('chart.shares-even', ends) : t('chart.shares-odd', { ...ends, neutral })
}

export interface Note {
  readonly lead?: string
  readonly text: string
}

/** Touchpoints named in a sentence; with more it says how many others. */
const MOST_NAMED = 3

/**
 * What stands out, in sentences: who differs from the rest beyond chance, and what that rests on. Where
 * nothing could be compared, nothing is found. `ratesSeveral`: one person may have rated several touchpoints.
 */
export const touchpointNotes = (figures: TouchpointFigures, ratesSeveral: boolean, words: Words): Note[] => {
  const { t } = words
  const { definition, rows } = figures
  const notes: Note[] = []
  const good = (row: TouchpointRow) =>
    (row.rest.value ?? 0) > 0 === (directionOf(definition) === 'high-is-good')
  const strength = ({ rest }: TouchpointRow) => -Math.abs(rest.value ?? 0)
  const beyond = rows
    .filter(({ beyondChance }) => beyondChance)
    .sort((one, other) => strength(one) - strength(other))
  const say = (some: readonly TouchpointRow[]) =>
    words.apart([
      ...some.slice(0, MOST_NAMED).map((row) =>
        t('note.difference', {
          touchpoint: valueLabel(row.touchpoint, words),
          difference: differenceText(definition, row.rest.value ?? 0, words),
          interval: differenceIntervalText(definition, row.rest, words)
        })
      ),
      ...(some.length > MOST_NAMED ? [t('note.others', { count: some.length - MOST_NAMED })] : [])
    ])
  const harder = beyond.filter((row) => !good(row))
  const easier = beyond.filter(good)
  if (harder.length > 0) notes.push({ lead: t('note.harder'), text: `${say(harder)}.` })
  if (easier.length > 0) notes.push({ lead: t('note.easier'), text: `${say(easier)}.` })
  const compared = rows.filter(({ rest }) => rest.low !== null)
  if (compared.length === 0) return notes
  const isPart = rows.some(({ base }) => base === 'hidden' || base === 'protecting')
  if (beyond.length === 0) notes.push({ text: t(isPart ? 'note.none-shown' : 'note.none') })
  notes.push({ text: t(ratesSeveral ? 'note.basis-wide' : 'note.basis') })
  return notes
}
