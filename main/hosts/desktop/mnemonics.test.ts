import { expect, it } from 'vitest'
import { withMnemonics } from './mnemonics'

it('gives each label a letter that none before it has', () => {
  const labels = ['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide', 'fa', '…']
  expect(withMnemonics(labels.map((label) => ({ label }))).map(({ label }) => label)).toEqual([
    '&Fichier',
    '&Édition',
    '&Affichage',
    'F&enêtre',
    'A&ide',
    'fa',
    '…'
  ])
})
