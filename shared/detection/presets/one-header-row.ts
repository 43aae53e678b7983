import { oneHeaderRow, tidy, type Recognise, type Row } from './layout'

const has = (header: Row, ...names: readonly RegExp[]): boolean =>
  names.every((name) => header.some((cell) => name.test(tidy(cell))))

const startsWith = (header: Row, ...names: readonly RegExp[]): boolean =>
  names.every((name, index) => name.test(tidy(header[index])))

/** Typeform: a token first, the time of sending near the end. */
export const typeform: Recognise = (rows) =>
  startsWith(rows[0] ?? [], /^#$/) && has(rows[0] ?? [], /^submit date \(utc\)$/i)
    ? oneHeaderRow('typeform', rows)
    : undefined

/** Microsoft Forms, also where Excel saved it as CSV. */
export const microsoftForms: Recognise = (rows) =>
  startsWith(rows[0] ?? [], /^id$/i, /^start time$/i, /^completion time$/i)
    ? oneHeaderRow('microsoft-forms', rows)
    : undefined

export const formbricks: Recognise = (rows) =>
  startsWith(rows[0] ?? [], /^no\.$/i, /^response id$/i) &&
  has(rows[0] ?? [], /^formbricks id \(internal\)$/i)
    ? oneHeaderRow('formbricks', rows)
    : undefined

/** LimeSurvey, by its codes or by the texts it can write for them. */
export const limeSurvey: Recognise = (rows) =>
  has(rows[0] ?? [], /^id$/, /^submitdate$/, /^lastpage$/) || startsWith(rows[0] ?? [], /^id\. response id$/i)
    ? oneHeaderRow('lime-survey', rows)
    : undefined

/** Medallia Agent Connect. */
export const medallia: Recognise = (rows) =>
  has(rows[0] ?? [], /^request_id$/, /^star_rating$/) ? oneHeaderRow('medallia', rows) : undefined

/** Google Forms, by the way it writes times: 2017/05/02 12:11:03 PM GMT+2. */
export const googleForms: Recognise = (rows) =>
  /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} [AP]M GMT[+-]\d/.test(tidy(rows[1]?.[0]))
    ? oneHeaderRow('google-forms', rows)
    : undefined
