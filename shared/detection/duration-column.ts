import { plainLetters } from '../domain/plain-letters'
import type { ColumnProfile } from './column-profile'

/** What tools call the time that a response took: Qualtrics, LimeSurvey, Alchemer and others, in six languages. */
const NAMES =
  /^(?:response |interview |survey |total )?(?:duration|time taken|time spent|dauer|duree|durata|duracion)(?: ?[([]?(?:in )?(?:seconds?|secs?|s|sekunden|secondes?|secondi|segundos|secunde)[)\]]?)?$|^(?:interview ?time|total ?time|time to complete)$/

/** Numbers, or hours, minutes and seconds. */
const DURATION = /^\d+(?:[.,]\d+)?$|^(?:\d+:)?\d{1,2}:[0-5]\d(?:[.,]\d+)?$/

/** Whether a column is called as tools call the time that a response took. */
export const namesDuration = (header: string): boolean => NAMES.test(plainLetters(header.trim()))

/** The column that says how long a response took, known by its name and by holding durations. */
export const durationColumn = (columns: readonly ColumnProfile[]): ColumnProfile | undefined =>
  columns.find(
    ({ header, label, values }) =>
      [header, label ?? ''].some(namesDuration) &&
      values.length > 0 &&
      values.every(({ value }) => DURATION.test(value))
  )
