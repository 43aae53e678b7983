import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure'
import { whole } from './numbers'
import { painted, watch } from './painted'
import type { Part } from './part'
import { table } from './table'
import { walk, type Click } from './walk'
import { within } from './within'
import { withProject } from './window'

/** The value below which a share of some numbers lies. */
export const quantile = (share: number, numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0

const line = (name: string, clicks: readonly Click[]): string[] => {
  const answered = clicks.map((click) => click.answered)
  const times = [quantile(0.5, answered), quantile(0.95, answered), Math.max(...answered)]
  const seen = quantile(
    0.95,
    clicks.map((click) => click.seen)
  )
  return [name, String(clicks.length), ...[...times, seen].map((ms) => ms.toFixed(0))]
}

/** Milliseconds from a click in the desktop window to the last picture of its answer, on a project just opened. */
export const windowPart: Part = async ({ sizes }) => {
  const result = []
  for (const rows of sizes)
    result.push(
      await within(tmpdir(), async (folder) => {
        const file = join(folder, 'survey.csv')
        await measure('survey', { file, rows })
        await mkdir(join(folder, 'data'))
        await measure('import', { file, folder })
        await rm(file)
        return withProject(folder, async (page) => {
          await watch(page)
          const opened = await painted(
            page,
            page.getByRole('listitem').getByRole('button').first(),
            page.getByRole('navigation')
          )
          return { rows, opened, clicks: await walk(page) }
        })
      })
    )
  const report = result.map(({ rows, opened, clicks }) => {
    const kinds = [...new Set(clicks.map(({ kind }) => kind))]
    return table([
      [`${whole(rows)} responses`, 'clicks', 'median ms', '95 % ms', 'max ms', '95 % seen ms'],
      line('open the project', [{ ...opened, kind: 'open', round: 0 }]),
      ...kinds.map((kind) =>
        line(
          kind,
          clicks.filter((click) => click.kind === kind)
        )
      ),
      line('all clicks', clicks)
    ])
  })
  return { report: `${report.join('\n\n')}\n`, result }
}
