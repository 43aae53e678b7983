import { setImmediate as others } from 'node:timers/promises'
import { renderSvg } from '../../../shared/charts/echarts'
import { stackCharts } from '../../../shared/charts/stack-charts'
import type { Words } from '../../../shared/locale/words'
import type { DrawnPicture } from '../../../shared/views/drawn'
import { cleanSvg } from '../clean-svg'
import type { Writing } from '../export-report'
import { cutPicture } from './cut-picture'
import { plainText } from './plain-text'
import { reportData, roomOn, type PagePicture } from './report-data'
import { runTypesetting } from './run-typesetting'
import { countUnset, UNSET } from './unset-letters'

/** Of the height of a page, what a chart may take: its title and what is said of it stand above it. */
const PART = 0.84

/** What each piece of a chart may take that goes on over several pages. */
const PIECE = 0.68

/** A chart is read at arm's length down to this size of what it is drawn in. */
const SMALLEST = 0.6

/** The charts of a picture one under the other: as wide as the page, or on several where they are too high. */
const pagePictures = (
  { charts }: DrawnPicture,
  title: string,
  room: { readonly upright: number; readonly height: number },
  words: Words
): PagePicture[] => {
  const chart = stackCharts(charts)
  const whole = Math.min(room.upright / chart.width, (PART * room.height) / chart.height)
  const scale = Math.max(whole, Math.min(SMALLEST, room.upright / chart.width))
  const part = chart.height * scale > PART * room.height + 1 ? PIECE : PART
  const pieces = cutPicture(cleanSvg(renderSvg(chart)), chart.height, (part * room.height) / scale + 1)
  return pieces.map(({ svg }) => ({
    svg,
    alt: words.t('document.chart', { title }),
    width: chart.width * scale
  }))
}

/** That letters are missing, and where they can be read. */
const unsetText = (unset: number, { t, count }: Words): string =>
  unset === 0 ? '' : t('document.unset', { count: unset, n: count(unset), mark: UNSET })

/** Pages to be read: cover, key figures, views, methods, provenance. The same bytes for the same report. */
export const writeReport = async ({
  report,
  paper,
  fonts,
  typesetterFile,
  signal
}: Writing): Promise<Uint8Array> => {
  const room = roomOn(paper)
  const pictures: PagePicture[][][] = []
  for (const { exhibit } of report.sections) {
    pictures.push(
      (exhibit?.pictures ?? []).map((picture) =>
        pagePictures(picture, exhibit?.title ?? '', room, report.words)
      )
    )
    // A chart takes a while to draw; whoever waits is heard between two.
    await others()
    signal?.throwIfAborted()
  }
  const said = reportData(report, paper, pictures)
  const unset = countUnset(JSON.stringify(said))
  const data = JSON.stringify({ ...said, unset: unsetText(unset, report.words) }, plainText)
  return runTypesetting({ data, fontFiles: fonts.files, typesetterFile }, signal)
}
