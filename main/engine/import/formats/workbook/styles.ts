import { builtInKind, kindOfFormat, type NumberKind } from './number-format'
import { readXml } from './xml'

/** What the number of a cell stands for, by the number of its style. */
export type Styles = readonly NumberKind[]

export const readStyles = async (pieces: AsyncIterable<Buffer>): Promise<Styles> => {
  const own = new Map<number, NumberKind>()
  const styles: NumberKind[] = []
  let ofCells = false
  await readXml(pieces, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') ofCells = true
      if (name === 'numFmt') own.set(Number(numFmtId), kindOfFormat(formatCode ?? ''))
      if (name !== 'xf' || !ofCells) return
      const id = Number(numFmtId ?? 0)
      styles.push(own.get(id) ?? builtInKind(id))
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
    }
  })
  return styles
}
