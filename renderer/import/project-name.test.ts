import { expect, it } from 'vitest'
import { projectName } from './project-name'

it.each([
  [['retail.csv'], 'retail'],
  [['retail.2026.csv.gz'], 'retail.2026'],
  [['2014_SFO_Customer_Survey.csv', '2016_SFO_Customer_Survey.csv'], 'SFO_Customer_Survey'],
  [['SFO 2014.csv', 'SFO 2016.csv', 'SFO 2018.parquet'], 'SFO'],
  [['wave1.csv', 'wave2.csv'], 'wave'],
  [['Retail (1).csv', 'Retail (2).csv'], 'Retail'],
  [['survey.csv', 'survey.tsv'], 'survey'],
  [['2024.csv', '2025.csv'], '2 surveys'],
  [['a_x.csv', 'b_x.csv'], '2 surveys'],
  [['north.csv', 'south.csv'], '2 surveys']
])('%j: %s', (files, name) => expect(projectName(files, '2 surveys')).toBe(name))
