import { factsOf, oneHeaderRow, tidy, type KnownColumns, type Recognise, type Row } from './layout'

/** An id is given to each response, whoever answers; the end is when it was answered. */
const COLUMNS: KnownColumns = [
  [/^respondent ?id$/i, { role: 'response' }],
  [/^(?:end date|date modified)$/i, { role: 'date' }],
  [/^email address$/i, { role: 'respondent' }],
  [/^collector ?id$/i, { role: 'dimension' }],
  [/^(?:ip address|first name|last name)$/i, { role: 'ignore' }]
]

/** What the second row says where a question has one answer. */
const ONE_ANSWER = /^(?:response|open-ended response|)$/i

/** Blank cells go on with the question to their left. */
const fillRightwards = (header: Row): string[] => {
  let question = ''
  return header.map((cell) => {
    question = tidy(cell) === '' ? question : tidy(cell)
    return question
  })
}

/**
 * SurveyMonkey: questions, then what of each question a column holds. In condensed exports the second row is
 * blank, and still no response.
 */
export const surveyMonkey: Recognise = ([header = [], second = []]) => {
  if (!/^respondent ?id$/i.test(tidy(header[0])) || second.length === 0) return undefined
  const parts = header.map((_, index) => tidy(second[index]))
  const isSecondHeader =
    parts[0] === '' &&
    (parts.every((part) => part === '') || parts.some((part) => /^(?:open-ended )?response$/i.test(part)))
  if (!isSecondHeader)
    return /^collector ?id$/i.test(tidy(header[1]))
      ? oneHeaderRow('survey-monkey', [header], COLUMNS)
      : undefined
  const headers = fillRightwards(header).map((question, index) => {
    const part = parts[index] ?? ''
    return ONE_ANSWER.test(part) ? question : `${question} [${part}]`
  })
  return { preset: 'survey-monkey', headerRows: 2, headers, columns: factsOf(headers, COLUMNS) }
}
