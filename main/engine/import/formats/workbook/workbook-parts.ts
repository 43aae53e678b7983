import type { Entry } from 'yauzl'
import { Failure } from '../../../../../shared/domain/fault'
import type { Archive } from '../../archive'
import { readRelationships } from './relationships'
import { readXml } from './xml'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly entry: Entry
}

/** What a workbook consists of, as far as its cells go. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: Entry | undefined
  readonly styles: Entry | undefined
  /** Whether days are counted from 1904 rather than 1900. */
  readonly from1904: boolean
}

interface Listed {
  readonly name: string
  readonly hidden: boolean
  readonly id: string
}

const TRUE = /^(?:1|true|on)$/

/** Follows the relationships from the package to the workbook and on to its sheets: names are not fixed. */
export const readParts = async (archive: Archive): Promise<WorkbookParts> => {
  const main = (await readRelationships(archive, '')).find(({ type }) => type === 'officeDocument')
  if (!main) throw new Error('The package names no document')
  if (main.target.endsWith('.bin')) throw new Failure('kind-workbook-binary')
  const entry = archive.find(main.target)
  if (!entry) throw new Error(`No part ${main.target}`)
  const listed: Listed[] = []
  let root: string | undefined
  let from1904 = false
  await readXml(archive.read(entry), {
    open: (name, attributes) => {
      root ??= name
      if (name === 'workbookPr') from1904 = TRUE.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.keys(attributes).find((key) => /^(?:.+:)?id$/.test(key))
      listed.push({
        name: attributes.name ?? '',
        hidden: attributes.state !== undefined && attributes.state !== 'visible',
        id: (id === undefined ? undefined : attributes[id]) ?? ''
      })
    }
  })
  if (root !== 'workbook') throw new Failure('kind-binary')
  const related = await readRelationships(archive, main.target)
  const partOf = (type: string): Entry | undefined => {
    const target = related.find((relationship) => relationship.type === type)?.target
    return target === undefined ? undefined : archive.find(target)
  }
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relationship = related.find((one) => one.id === id)
    // Sheets of a chart, a macro or a dialog alone have no cells.
    if (relationship && relationship.type !== 'worksheet') return []
    const sheet = relationship && archive.find(relationship.target)
    if (!sheet) throw new Error(`No part for the sheet ${name}`)
    return [{ name, hidden, entry: sheet }]
  })
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 }
}
