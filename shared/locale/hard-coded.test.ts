import { describe, expect, it } from 'vitest'
import { hardCodedIn, shownSources } from '../../tests/fixtures/hard-coded'

describe('what people read', () => {
  it('comes from the words of their language, everywhere', () => {
    const sources = shownSources()
    expect(sources.length).toBeGreaterThan(200)
    expect(sources.flatMap(([name, text]) => hardCodedIn(name, text))).toEqual([])
  })

  it.each([
    ['between tags', '<p>Nothing here</p>'],
    ['between tags and values', '<p>{n} answers</p>'],
    ['in one of two cases', "<p>{isOpen ? 'Close' : t('ui.open')}</p>"],
    ['where something is missing', "<p>{name ?? 'Unknown'}</p>"],
    ['behind a condition', "<p>{isLate && 'Too late'}</p>"],
    ['around a value', '<p>{`${n} answers`}</p>'],
    ['in a language with other letters', '<p>Réponses</p>'],
    ['for a screen reader', '<button aria-label="Close" />'],
    ['in a tooltip', "<span title={isOpen ? 'Open' : undefined} />"],
    ['in a field', '<input placeholder="Search" />'],
    ['handed to a part', '<Segmented label="Form" />'],
    ['as a choice', "const choices = [{ id: 'a', name: 'Answers' }]"],
    ['in a hint', 'const hint = { name, lines: [`${n} answers`] }'],
    ['as the series of a chart', "const series = { type: 'custom', name: 'Median' }"],
    ['in the status bar', "say('Copied')"],
    ['in a menu', "const template = [{ label: 'File', submenu: [] }]"]
  ])('is found where it is written into the source: %s', (_, source) => {
    expect(hardCodedIn('part.tsx', source)).toHaveLength(1)
  })

  it.each([
    ["<p>{t('ui.close')}</p>"],
    ['<p>{`${low}–${high}`}</p>'],
    ['<b>▲ </b>'],
    ['<Icon name="chevron" />'],
    ["<p>{kind === 'open' ? open : closed}</p>"],
    ['<p className="wide" role=\'status\'>{name}</p>'],
    ['<MetricLine metric="csat" name={`CSAT ${name}`} />']
  ])('is not seen in what is none: %s', (source) => {
    expect(hardCodedIn('part.tsx', source)).toEqual([])
  })
})
