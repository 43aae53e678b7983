import type { ColumnFacts } from '../column-profile'
import { tidy, type Layout, type Recognise, type Row } from './layout'
import { qualtricsFacts, readImport } from './qualtrics-columns'

const IMPORT_ID = /^\{\s*"ImportId"\s*:/

const labelsOf = (header: Row, labels: Row, imports: Row): ColumnFacts[] =>
  header.map((name, index) => {
    const label = tidy(labels[index])
    const { id, zone } = readImport(imports[index])
    return {
      ...(label === '' || label === tidy(name) ? {} : { label }),
      ...qualtricsFacts(id ?? tidy(name)),
      ...(zone === undefined ? {} : { zone })
    }
  })

/** Older exports number their own columns V1, V2, ...; what those are stands in the second row. */
const isLegacy = (header: Row, labels: Row): boolean =>
  tidy(header[0]) === 'V1' && /^response ?id$/i.test(tidy(labels[0]))

const legacy = (header: Row, labels: Row): Layout => {
  const headers = header.map((name, index) => (/^V\d+$/.test(tidy(name)) ? tidy(labels[index]) : tidy(name)))
  return { preset: 'qualtrics', headerRows: 2, headers, columns: labelsOf(headers, labels, []) }
}

/**
 * Qualtrics: names, then questions in the language of the account, then the ids they are imported by. It is
 * known by the ids: names can be changed and questions are translated.
 * https://www.qualtrics.com/support/survey-platform/responses/download-data/understanding-your-dataset/
 */
export const qualtrics: Recognise = ([header = [], second = [], third = []]) => {
  if (isLegacy(header, second)) return legacy(header, second)
  const ids = third.some((cell) => IMPORT_ID.test(cell))
  if (!ids && !second.some((cell) => IMPORT_ID.test(cell))) return undefined
  return {
    preset: 'qualtrics',
    headerRows: ids ? 3 : 2,
    headers: header.map(tidy),
    columns: labelsOf(header, ids ? second : [], ids ? third : second)
  }
}
