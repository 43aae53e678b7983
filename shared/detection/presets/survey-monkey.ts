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

/** The words for one answer, which no response gives to several questions. */
const SAYS_RESPONSE = /^(?:open-ended )?response$/i

/**
 * SurveyMonkey: questions, then what of each question a column holds. In condensed exports the second row is
 * blank, and still no response. Where somebody took the first columns out, the second row alone tells.
 */
export const surveyMonkey: Recognise = ([header = [], second = []]) => {
  const parts = header.map((_, index) => tidy(second[index]))
  const responses = parts.filter((part) => SAYS_RESPONSE.test(part)).length
  const isWhole = /^respondent ?id$/i.test(tidy(header[0])) && second.length > 0
  const isBelowQuestions = parts[0] === '' && (responses > 0 || parts.every((part) => part === ''))
  if (responses < 2 && !(isWhole && isBelowQuestions))
    return isWhole && /^collector ?id$/i.test(tidy(header[1]))
      ? oneHeaderRow('survey-monkey', [header], COLUMNS)
      : undefined
  const headers = fillRightwards(header).map((question, index) => {
    const part = parts[index] ?? ''
    return ONE_ANSWER.test(part) ? question : `${question} [${part}]`
  })
  return { preset: 'survey-monkey', headerRows: 2, headers, columns: factsOf(headers, COLUMNS) }
}
