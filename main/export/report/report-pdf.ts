import { setImmediate as others } from 'node:timers/promises'
import { renderSvg } from '../../../shared/charts/echarts'
import { stackCharts } from '../../../shared/charts/stack-charts'
import type { Words } from '../../../shared/locale/words'
import type { DrawnPicture } from '../../../shared/views/drawn'
import { cleanSvg } from '../clean-svg'
import type { Writing } from '../export-report'
import { plainText } from './plain-text'
import { reportData, roomOn, type PagePicture } from './report-data'
import { runTypesetting } from './run-typesetting'

const pagePicture = (
  { charts }: DrawnPicture,
  title: string,
  { upright, height }: { readonly upright: number; readonly height: number },
  words: Words
): PagePicture => {
  const chart = stackCharts(charts)
  const most = 0.85 * height
  return {
    svg: cleanSvg(renderSvg(chart)),
    alt: words.t('document.chart', { title }),
    width: Math.min(upright, (most * chart.width) / chart.height)
  }
}

/** Pages to be read: cover, key figures, views, methods, provenance. The same bytes for the same report. */
export const writeReport = async ({ report, paper, fonts, signal }: Writing): Promise<Uint8Array> => {
  const room = roomOn(paper)
  const pictures: PagePicture[][] = []
  for (const { exhibit } of report.sections) {
    pictures.push(
      (exhibit?.pictures ?? []).map((picture) =>
        pagePicture(picture, exhibit?.title ?? '', room, report.words)
      )
    )
    // A chart takes a while to draw; whoever waits is heard between two.
    await others()
    signal?.throwIfAborted()
  }
  const data = JSON.stringify(reportData(report, paper, pictures), plainText)
  return runTypesetting({ data, fontFolder: fonts.folder }, signal)
}
