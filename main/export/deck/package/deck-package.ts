import { strFromU8, strToU8, unzipSync } from 'fflate'
import { sealArchive } from '../../sealed-archive'
import { contentTypes } from './content-types'
import { notesMaster, notesSlide } from './notes-part'
import { appProperties, coreProperties, type DeckProperties } from './properties'
import { relationships } from './relationships'

/** A chart as it is drawn, and the workbook behind it. */
export interface DeckChart {
  readonly xml: string
  readonly workbook: Uint8Array
}

export interface DeckParts {
  readonly properties: DeckProperties
  /** In the order of the slides that show them. */
  readonly charts: readonly DeckChart[]
  /** What is said of each slide. */
  readonly notes: readonly (readonly string[])[]
}

type Parts = Record<string, Uint8Array>

const SLIDE_RELATIONSHIPS = /^ppt\/slides\/_rels\/slide(\d+)\.xml\.rels$/
const CHART_TARGET = /Target="[^"]*\/charts\/chart\d+\.xml"/g
const DRAWN = /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/

/** Ids of shapes, one after the other from 1: tables come with ids that other shapes have. */
const numbered = (xml: string): string => {
  let id = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(id += 1)}"`)
}

/** Text of a deck is in one language, also where nothing is written yet. */
const inLanguage = (xml: string, language: string): string =>
  xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${language}"`)

/** The schema has the master of notes before the slides. */
const inOrder = (xml: string): string => {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? []
  return xml.replace(notes, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`)
}

const slideNumber = (name: string): number => Number(SLIDE_RELATIONSHIPS.exec(name)?.[1] ?? 0)

/** Charts are numbered in the order of their slides: the library goes on counting from one deck to the next. */
const withCharts = (parts: Parts, charts: readonly DeckChart[]): Parts => {
  const kept = Object.fromEntries(
    Object.entries(parts).filter(([name]) => !/^ppt\/(?:charts|embeddings)\//.test(name))
  )
  let at = 0
  const named = Object.keys(kept)
    .filter((name) => SLIDE_RELATIONSHIPS.test(name))
    .sort((one, other) => slideNumber(one) - slideNumber(other))
    .map((name): [string, Uint8Array] => [
      name,
      strToU8(
        strFromU8(kept[name] ?? new Uint8Array()).replace(
          CHART_TARGET,
          () => `Target="../charts/chart${(at += 1)}.xml"`
        )
      )
    ])
  const written = charts.flatMap(({ xml, workbook }, index): [string, Uint8Array][] => {
    const book = `chart${index + 1}.xlsx`
    return [
      [`ppt/charts/chart${index + 1}.xml`, strToU8(xml)],
      [
        `ppt/charts/_rels/chart${index + 1}.xml.rels`,
        strToU8(relationships([{ kind: 'package', target: `../embeddings/${book}` }]))
      ],
      [`ppt/embeddings/${book}`, workbook]
    ]
  })
  return { ...kept, ...Object.fromEntries([...named, ...written]) }
}

/** Notes of several paragraphs, on a master with a theme of its own, without which PowerPoint repairs it. */
const withNotes = (parts: Parts, notes: DeckParts['notes'], language: string): Parts => ({
  ...parts,
  'ppt/theme/theme2.xml': parts['ppt/theme/theme1.xml'] ?? new Uint8Array(),
  'ppt/notesMasters/notesMaster1.xml': strToU8(notesMaster(language)),
  'ppt/notesMasters/_rels/notesMaster1.xml.rels': strToU8(
    relationships([{ kind: 'theme', target: '../theme/theme2.xml' }])
  ),
  ...Object.fromEntries(
    notes.map((lines, at) => [
      `ppt/notesSlides/notesSlide${at + 1}.xml`,
      strToU8(notesSlide(lines, language))
    ])
  )
})

/**
 * What the library wrote as a package that PowerPoint opens without repair, the same bytes for the same input: it
 * declares masters that are not there, gives one id to two shapes, shares a theme between masters, and writes the
 * clock. Charts and notes are put in its place.
 */
export const deckPackage = (archive: Uint8Array, { properties, charts, notes }: DeckParts): Uint8Array => {
  const { language } = properties
  const all = Object.fromEntries(
    Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/') && !name.startsWith('['))
  )
  const mended = Object.entries(withNotes(withCharts(all, charts), notes, language)).map(
    ([name, bytes]): [string, Uint8Array] => {
      if (DRAWN.test(name)) return [name, strToU8(numbered(inLanguage(strFromU8(bytes), language)))]
      return name === 'ppt/presentation.xml' ? [name, strToU8(inOrder(strFromU8(bytes)))] : [name, bytes]
    }
  )
  const parts: Parts = {
    ...Object.fromEntries(mended),
    'docProps/app.xml': strToU8(appProperties(properties)),
    'docProps/core.xml': strToU8(coreProperties(properties))
  }
  const names = Object.keys(parts).sort()
  // Readers expect to be told first what is there.
  return sealArchive({
    '[Content_Types].xml': strToU8(contentTypes(names)),
    ...Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]))
  })
}
