import PptxGenJS from 'pptxgenjs'
import { renderSvg, type Chart } from '../../../shared/charts/echarts'
import { LOOKS } from '../../../shared/charts/look'
import type { Language } from '../../../shared/locale/words'
import { provenanceTable } from '../../../shared/report/provenance'
import type { Report } from '../../../shared/report/report'
import { cleanSvg } from '../clean-svg'
import type { Writing } from '../export-report'
import { toPng } from '../png'
import { chartPart } from './charts/chart-part'
import { DECK_FONT } from './charts/chart-parts'
import { chartWorkbook } from './charts/chart-workbook'
import { deckSlides } from './deck-slides'
import { deckPackage, type DeckChart } from './package/deck-package'
import type { Slide } from './slide'
import { fitted, SIZES, type Box } from './slide-layout'
import {
  defineLayouts,
  LAYOUTS,
  paragraphs,
  place,
  textIn,
  TITLE,
  UNDER_COVER,
  writeSlide,
  type DeckStyle
} from './write-slide'
import { plainXml } from './xml'

/** The languages as spelling checkers know them. */
const LANGUAGE_TAGS: Readonly<Record<Language, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  it: 'it-IT',
  ro: 'ro-RO'
}

/** Pixels a point of a chart: sharp on a wall. */
const SHARPNESS = 3

/** A picture is read aloud by what it shows. */
const described = ({ title, lead }: Slide, caption: string | undefined): string =>
  plainXml([title, ...(caption === undefined ? [] : [caption]), ...lead].join(' '))

const pictureOf = (chart: Chart, fontFiles: readonly string[]): string => {
  const svg = cleanSvg(renderSvg(chart))
  const png = toPng({ svg, width: chart.width }, SHARPNESS, fontFiles)
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}

/** Stands where a chart will be: what it draws is written by us. */
const addChart = (deck: PptxGenJS, target: PptxGenJS.Slide, box: Box, altText: string): void => {
  target.addChart(deck.ChartType.bar, [{ name: '1', labels: ['1'], values: [1] }], { ...place(box), altText })
}

const writeCover = (deck: PptxGenJS, report: Report, style: DeckStyle): string[] => {
  const { title, words, project } = report
  const slide = deck.addSlide({ masterName: LAYOUTS.cover })
  // Of a title there is no more than the project's name where nothing else is said.
  const facts = provenanceTable(report).rows.slice(title === project.name ? 2 : 1)
  const said = facts.map(({ cells: [name, value] }) => words.pair(name?.text ?? '', value?.text ?? ''))
  slide.addText(paragraphs([title]), { placeholder: TITLE, lang: style.language })
  slide.addText(
    paragraphs(said),
    textIn(UNDER_COVER, SIZES.body, style.look.inkSoft, style, { paraSpaceAfter: 6 })
  )
  return said
}

/** Slides of 16:9: a title, a slide a view, the method, and an appendix. The same bytes for the same report. */
export const writeDeck = async ({
  report,
  fonts
}: Pick<Writing, 'report' | 'fonts'>): Promise<Uint8Array> => {
  const { title, project, madeAt, words } = report
  const style: DeckStyle = { look: LOOKS.light, language: LANGUAGE_TAGS[words.language] }
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: DECK_FONT, bodyFontFace: DECK_FONT }
  defineLayouts(deck, style)
  const cover = writeCover(deck, report, style)
  const slides = deckSlides(report)
  const charts: DeckChart[] = []
  for (const slide of slides) {
    const target = deck.addSlide({ masterName: slide.isDivider ? LAYOUTS.cover : LAYOUTS.view })
    const boxes = writeSlide(target, slide, style)
    for (const [at, { content, caption }] of slide.panels.entries()) {
      const box = boxes[at]
      if (!box) continue
      const altText = described(slide, caption)
      if (content.kind === 'picture')
        target.addImage({
          data: pictureOf(content.chart, fonts.files),
          ...place(fitted(content.chart, box, slide.panels.length > 1)),
          altText
        })
      if (content.kind === 'plot') {
        const sheetName = words.t('deck.data')
        const { xml, sheet } = chartPart(
          content,
          box,
          { sheet: sheetName, up: words.t('deck.up'), down: words.t('deck.down') },
          style
        )
        addChart(deck, target, box, altText)
        charts.push({ xml, workbook: await chartWorkbook(sheet, sheetName) })
      }
    }
  }
  const archive = (await deck.write({ outputType: 'uint8array' })) as Uint8Array
  return deckPackage(archive, {
    properties: {
      title,
      subject: project.name,
      language: style.language,
      madeAt,
      slideTitles: [title, ...slides.map((slide) => slide.title)]
    },
    charts,
    notes: [cover, ...slides.map(({ speech }) => speech)]
  })
}
