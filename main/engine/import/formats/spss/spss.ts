import { rm, stat } from 'node:fs/promises'
import type { ColumnFacts } from '../../../../../shared/detection/column-profile'
import { Failure } from '../../../../../shared/domain/fault'
import type { OpenedFile, ReadTarget } from '../../opened-file'
import { partOf } from '../../part'
import type { Workspace } from '../../workspace'
import { loadTextTable, TextTableWriter } from '../text-table'
import { ByteReader } from './byte-reader'
import { CaseAssembler } from './case-assembler'
import { cellReader } from './cell-text'
import { dataPieces } from './data-pieces'
import { readDictionary } from './dictionary'
import type { Dictionary, Variable } from './variable'

const factsOf = (variable: Variable, { weight }: Dictionary): ColumnFacts => ({
  ...(variable.label === '' ? {} : { label: variable.label }),
  ...(variable.missing.values.length === 0 ? {} : { missing: variable.missing.values.map(String) }),
  ...(variable.missing.range ? { missingRange: variable.missing.range } : {}),
  ...(variable.name === weight ? { isWeight: true } : {})
})

/** Writes the cases as a table of text, as many as are asked for. */
export const writeCases = async (
  file: string,
  dictionary: Dictionary,
  target: string,
  { limit, context }: Pick<ReadTarget, 'limit' | 'context'>
): Promise<void> => {
  const { size } = await stat(file)
  const writer = new TextTableWriter(target)
  const readers = dictionary.variables.map((variable) => cellReader(variable, dictionary))
  const assembler = new CaseAssembler(dictionary)
  const most = Math.min(limit ?? Infinity, dictionary.cases ?? Infinity)
  let written = 0
  let seen = dictionary.dataStart
  try {
    for await (const piece of dataPieces(file, dictionary, context.signal)) {
      assembler.add(piece, (bytes) => {
        if (written >= most) return
        written += 1
        writer.add(readers.map((read) => read(bytes)))
      })
      await writer.drain()
      seen += piece.length
      context.progress?.(dictionary.compression === 'zlib' ? written / Math.max(1, most) : seen / size)
      if (written >= most) break
    }
    if (written < most) assembler.finish()
    if (written < (dictionary.cases ?? 0) && written < most) throw new Failure('broken-spss')
  } catch (error) {
    context.signal.throwIfAborted()
    throw error instanceof Failure ? error : new Failure('broken-spss', {}, error)
  } finally {
    await writer.end()
  }
}

const read = async (
  file: string,
  dictionary: Dictionary,
  workspace: Workspace,
  target: ReadTarget
): Promise<readonly string[]> => {
  const text = workspace.path('cases')
  await writeCases(file, dictionary, text, { ...target, context: partOf(target.context, 0, 0.8) })
  await loadTextTable(text, dictionary.variables.length, {
    ...target,
    context: partOf(target.context, 0.8, 1)
  })
  await rm(text, { force: true })
  return dictionary.variables.map(({ name }) => name)
}

/** What the file says of its variables and cases. */
export const dictionaryOf = async (file: string): Promise<Dictionary> => {
  const reader = await ByteReader.open(file)
  try {
    const dictionary = await readDictionary(reader)
    if (dictionary.variables.length === 0) throw new Failure('broken-spss')
    return dictionary
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('broken-spss', {}, error)
  } finally {
    await reader.close()
  }
}

/** SPSS system files, .sav and .zsav: the one format that says itself what its columns and codes mean. */
export const openSpss = async (file: string, workspace: Workspace): Promise<OpenedFile> => {
  const dictionary = await dictionaryOf(file)
  return {
    format: 'spss',
    encoding: dictionary.encoding,
    headers: dictionary.variables.map(({ name }) => name),
    columns: dictionary.variables.map((variable) => factsOf(variable, dictionary)),
    estimatedRows: dictionary.cases ?? 1,
    read: (target) => read(file, dictionary, workspace, target)
  }
}
