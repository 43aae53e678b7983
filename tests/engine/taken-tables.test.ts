import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOOKS } from '../../shared/charts/look'
import { INITIAL_VIEW, VIEWS, type View } from '../../shared/contract/view-state'
import { createWords } from '../../shared/locale/words'
import { flatTable, headingOf } from '../../shared/tables/flat-table'
import type { ProjectSummary } from '../../shared/contract/project'
import { makeExhibit } from '../../shared/views/exhibit'
import { startApplication, type TestApplication } from '../fixtures/application'
import { readFromFile } from '../fixtures/duckdb'
import { HAS_OFFICE, readSheets } from '../fixtures/office'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let project: ProjectSummary
let scratch: Scratch
beforeAll(async () => {
  scratch = await makeScratch()
  application = await startApplication()
  project = await application.client.call('project.openSample', {})
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const words = createWords('en')

const shownTables = async (view: View) => {
  const { tables } = await makeExhibit(
    {
      client: application.client,
      project,
      request: { ...INITIAL_VIEW, view },
      look: LOOKS.light,
      words,
      width: 760
    },
    {}
  )
  return tables
}

const take = (view: View, format: 'csv' | 'xlsx') =>
  application.client.call('table.export', {
    state: { ...INITIAL_VIEW, view },
    format,
    mark: true,
    language: 'en'
  })

describe.each(VIEWS)('the tables of %s', (view) => {
  it('are read as CSV by another program, line by line', async () => {
    const tables = await shownTables(view)
    expect(tables.length).toBeGreaterThan(0)
    const { name, bytes } = await take(view, 'csv')
    const files = name.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [bytes]
    expect(files).toHaveLength(tables.length)
    for (const [at, table] of tables.entries()) {
      const flat = flatTable(table, words)
      const file = await scratch.write(`${view}-${at}.csv`, files[at] ?? new Uint8Array())
      const rows = await readFromFile(
        ':memory:',
        `from read_csv('${file}', all_varchar = true, null_padding = false, header = true)`
      )
      expect(rows).toHaveLength(flat.rows.length)
      const [first] = rows as Record<string, string>[]
      expect(Object.keys(first ?? {})).toHaveLength(flat.columns.length)
      expect(Object.keys(first ?? {})[0]).toBe(headingOf(flat.columns[0] ?? { name: '', kind: 'name' }))
    }
  })

  it.runIf(HAS_OFFICE)(
    'are shown by another program as on screen, to the printed digit',
    async () => {
      const tables = await shownTables(view)
      const sheets = await readSheets(await scratch.write(`${view}.xlsx`, (await take(view, 'xlsx')).bytes))
      expect(sheets.size).toBe(tables.length + 1)
      const shown = [...sheets.values()].join('\n').replaceAll('""', '"')
      for (const { rows } of tables)
        for (const { cells } of rows)
          for (const { text, number } of cells)
            // Few answers are marked by a word on screen; a sheet has the number alone.
            if (number) expect(shown).toContain(text.replace(/^[▲▼]\s*| small$/g, ''))
            else expect(shown.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' ').trim())
    },
    60_000
  )
})
