import type { Standing } from '../column-profile'
import { tidy, type Layout, type Row } from './layout'
import type { PresetId } from './preset-id'

/**
 * The columns by which tools tell previews and unfinished responses from others. SurveyMonkey, Typeform and
 * Microsoft Forms have none: they export what was sent.
 */
const STANDING: Partial<Readonly<Record<PresetId, Readonly<Record<string, Standing>>>>> = {
  qualtrics: { status: 'kind', finished: 'finished', distributionchannel: 'channel' },
  formbricks: { finished: 'finished' },
  'lime-survey': {
    submitdate: 'submitted',
    'submitdate. date submitted': 'submitted',
    'date submitted': 'submitted'
  }
}

const IMPORT_ID = /"ImportId"\s*:\s*"([^"]+)"/

/** A layout with what its columns tell of each response. Qualtrics' columns go by their ids: names can be changed. */
export const withStanding = (layout: Layout, rows: readonly Row[]): Layout => {
  const known = STANDING[layout.preset]
  if (!known) return layout
  const ids = rows.slice(1, layout.headerRows).find((row) => row.some((cell) => IMPORT_ID.test(cell)))
  const columns = layout.headers.map((header, index) => {
    const facts = layout.columns[index] ?? {}
    const name = IMPORT_ID.exec(ids?.[index] ?? '')?.[1] ?? header
    const standing = known[tidy(name).toLowerCase()]
    return standing === undefined ? facts : { ...facts, standing }
  })
  return columns.some(({ standing }) => standing !== undefined) ? { ...layout, columns } : layout
}
