import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { plainXml } from '../xml'
import { sealedArchive } from '../../sealed-archive'
import type { ChartSheet } from './chart-sheet'

/** The workbook inside a chart, which opens when its data is edited. */
export const chartWorkbook = async (sheet: ChartSheet, name: string): Promise<Uint8Array> => {
  const rows = Math.max(0, ...sheet.map(({ values }) => values.length))
  const data: SheetData = [
    sheet.map(({ name: heading }) => ({ value: plainXml(heading), type: String })),
    ...Array.from({ length: rows }, (_, row) =>
      sheet.map(({ values, format }) => {
        const value = values[row] ?? null
        if (typeof value === 'string') return { value: plainXml(value), type: String }
        return value === null ? null : { value, type: Number, ...(format === undefined ? {} : { format }) }
      })
    )
  ]
  const columns = sheet.map((_, index) => ({ width: index === 0 ? 40 : 16 }))
  return sealedArchive(await writeExcelFile(data, { sheet: name, columns }).toBuffer())
}
