import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection, Rows } from '../../shared/contract/inspection'
import { useServices } from '../api/services'
import { droppedFiles } from './file-facts'

/** The file whose first rows are in sight, and how to see another's. */
export interface ShownFile {
  readonly file: number
  readonly keys: readonly string[]
  readonly rows: Rows
  readonly show: (file: number) => void
}

const NONE: readonly never[] = []

/** The first file's rows come with the inspection; those of another are asked for. */
export const useShownFile = (inspection: Inspection): ShownFile => {
  const { id, preview } = inspection
  const files = droppedFiles(inspection)
  const { client } = useServices()
  const [file, show] = useState(0)
  const { data } = useQuery({
    queryKey: ['source.rows', id, file],
    queryFn: ({ signal }) => client.call('source.rows', { inspection: id, file }, { signal }),
    enabled: file > 0
  })
  return { file, keys: files[file]?.keys ?? NONE, rows: file === 0 ? preview : (data ?? NONE), show }
}
