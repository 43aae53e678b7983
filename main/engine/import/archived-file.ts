import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entry } from 'yauzl'
import { Failure } from '../../../shared/domain/fault'
import type { RunContext } from '../connection'
import { Archive } from './archive'
import type { Workspace } from './workspace'

/** What systems put into archives unasked. */
const BY_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$)/i

/** What comes along with a survey and is none. */
const BESIDE_A_SURVEY = /\.(?:pdf|docx?|pptx?|html?|rtf|md|png|jpe?g|gif|svg)$/i

const MOST_NAMED = 6

/**
 * Unpacks the only survey of a zip archive beside the others of the inspection; `null` for an archive that is
 * itself a workbook. `asWorkbook` says that it looks like one from outside.
 */
export const unpackOnly = async (
  file: string,
  asWorkbook: boolean,
  workspace: Workspace,
  { signal, progress }: RunContext
): Promise<string | null> => {
  let archive: Archive | undefined
  try {
    archive = await Archive.open(file)
    if (archive.find('[Content_Types].xml')) return null
    if (archive.find('META-INF/manifest.xml') && archive.find('content.xml'))
      throw new Failure('kind-opendocument')
    const entry = onlySurvey(archive.entries)
    const target = join(workspace.folder, workspace.nextName('unpacked'))
    let packed = 0
    const tell = (bytes: number) => progress?.((packed += bytes) / Math.max(1, entry.compressedSize))
    await pipeline(archive.read(entry, tell), createWriteStream(target), { signal })
    return target
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Failure) throw error
    throw new Failure(asWorkbook ? 'broken-workbook' : 'broken-archive', {}, error)
  } finally {
    archive?.close()
  }
}

const nameOf = ({ fileName }: Entry): string => fileName.split('/').at(-1) ?? fileName

const onlySurvey = (entries: readonly Entry[]): Entry => {
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/') && !BY_THE_SYSTEM.test(fileName))
  const surveys = files.filter(({ fileName }) => !BESIDE_A_SURVEY.test(fileName))
  const [first, ...others] = surveys
  if (!first) throw new Failure('kind-archive')
  if (others.length > 0) {
    const names = surveys.slice(0, MOST_NAMED).map(nameOf)
    if (surveys.length > MOST_NAMED) names.push('…')
    throw new Failure('archive-of-many', { details: { files: names.join(', ') } })
  }
  if (first.isEncrypted()) throw new Failure('archive-protected')
  return first
}
