import type { Chart } from './echarts'
import { FONT, type Look } from './look'
import { group, text } from './marks'
import { wrapText } from './text-width'

const EDGE = 20
const TITLE = { size: 14, leading: 20 }
const LINE = { size: 12, leading: 17 }

/** What stands over a second chart where two are one picture: its title, and what is said of it. */
export const headingChart = (
  title: string,
  lines: readonly string[],
  { look, width }: { readonly look: Look; readonly width: number }
): Chart => {
  const most = width - 2 * EDGE
  const titles = wrapText(title, most, TITLE.size, 600)
  const said = lines.flatMap((line) => wrapText(line, most, LINE.size))
  const under = EDGE + titles.length * TITLE.leading + 4
  const height = under + said.length * LINE.leading
  return {
    option: {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: { left: 0, top: 0, width, height },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          data: [[0, 0]],
          renderItem: () =>
            group([
              ...titles.map((line, index) =>
                text(line, EDGE, EDGE + (index + 0.5) * TITLE.leading, {
                  size: TITLE.size,
                  weight: 600,
                  colour: look.ink
                })
              ),
              ...said.map((line, index) =>
                text(line, EDGE, under + (index + 0.5) * LINE.leading, {
                  size: LINE.size,
                  colour: look.inkSoft
                })
              )
            ])
        }
      ]
    },
    width,
    height,
    stretches: [{ top: 0, bottom: height, head: 0, cuts: [], withNext: true }]
  }
}
