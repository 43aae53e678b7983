import { readFileSync } from 'node:fs'
import { readPdf } from '../../fixtures/pdf-facts'
import { readPng } from '../../fixtures/png-facts'
import { hasSharedData, sharedFile } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'

interface Reference {
  n: number
  top2_pct: number
  wilson95: [number, number]
}

test.describe('the main job on a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('drop, confirm, read, filter, compare, take away, undo', async ({ app, start, sheet, workbench }) => {
    await start.drop(SFO_2018)
    await expect(sheet.page.getByRole('heading', { name: '2018_SFO_Customer_Survey.csv' })).toBeVisible()
    await expect(sheet.importButton).toBeDisabled()
    await expect(sheet.footer).toHaveText('Say which column asks how easy it was')
    await sheet.mapPassengerSurvey()
    await expect(sheet.ces).toContainText('Rises with CSAT: rank correlation +0.37, n 4,723')
    await expect(sheet.ces).toContainText('No word in the header says which end is easy')
    await expect(sheet.ces.getByRole('radio', { name: '5 is easy' })).toBeChecked()
    await expect(sheet.ces).toContainText('0 and 6 stand outside 1–5 (651)')
    await expect(sheet.footer).toHaveText(
      '2,809 responses, 2 touchpoints, 5,618 evaluations, 651 missing answers, 0 rows refused 2,809 rows = 2,809 kept + 0 refused; 5,618 evaluations = 4,967 with a score + 651 missing'
    )
    await sheet.import()

    const reference = JSON.parse(readFileSync(sharedFile('reference/sfo_2018_ces.json'), 'utf8')) as Record<
      string,
      Reference
    >
    expect(await workbench.touchpoints()).toEqual(['Security screening', 'Finding your way'])
    for (const touchpoint of ['Security screening', 'Finding your way']) {
      const wanted = reference[touchpoint]
      if (!wanted) throw new Error(`no reference for ${touchpoint}`)
      const [, , , score, answers] = await workbench.row(touchpoint)
      const [low, high] = wanted.wilson95
      expect(score).toBe(`${wanted.top2_pct.toFixed(1)}%${low.toFixed(1)} to ${high.toFixed(1)}`)
      expect(answers).toBe(wanted.n.toLocaleString('en'))
    }

    await workbench.filter('BAREA', 'A', 'G')
    await expect(workbench.responses).toHaveText('1,233 of 2,809 responses')
    const [, , , filtered, filteredAnswers] = await workbench.row('Security screening')
    expect(filteredAnswers).toBe('1,059')
    expect(filtered).toMatch(/^65\.6%/)

    await workbench.show('CES / CSAT')
    await expect(
      workbench.page.getByText(/Same people: rank correlation of ease with satisfaction \+0\.\d\d/)
    ).toBeVisible()
    expect((await workbench.row('Security screening'))[0]).toBe('65.6%62.7 to 68.4')

    await workbench.show('Touchpoints')
    const pdf = await readPdf(await app.saving(() => workbench.exportAs('PDF')))
    expect(pdf.text).toContain('Where is it hard?')
    expect(pdf.text).toContain('BAREA is A or G')
    expect(pdf.text).toContain('Source: 2018_SFO_Customer_Survey.csv')
    expect(pdf.text).toContain('CES: 2,189 answers')
    expect(pdf.text).toContain('65.6')
    expect(pdf.fonts.length).toBeGreaterThan(0)
    for (const font of pdf.fonts)
      expect(font).toMatchObject({ name: expect.stringContaining('Inter'), embedded: true })
    expect(pdf.images).toBe(0)
    expect(pdf.paths).toBeGreaterThan(10)
    const png = readPng(readFileSync(await app.saving(() => workbench.exportAs('PNG'))))
    const chart = app.page.locator('main [data-chart]')
    expect(png.width).toBe(2 * (await chart.evaluate((shown) => (shown as HTMLElement).offsetWidth)))

    await workbench.undo()
    await workbench.undo()
    await workbench.undo()
    await expect(workbench.responses).toHaveText('2,809 of 2,809 responses')
    expect((await workbench.row('Security screening'))[4]).toBe('2,364')
    await workbench.redo()
    await expect(workbench.responses).toHaveText('1,233 of 2,809 responses')
  })

  test('three waves become one project', async ({ start, sheet, workbench }) => {
    await start.drop(SFO_2014, SFO_2016, SFO_2018)
    await expect(
      sheet.page.getByRole('heading', { name: '2014_SFO_Customer_Survey.csv and 2 more files' })
    ).toBeVisible()
    await sheet.mapPassengerSurvey()
    const project = sheet.page.getByRole('textbox', { name: 'Project' })
    await expect(project).toHaveValue('SFO_Customer_Survey')
    await project.fill('SFO waves')
    await expect(sheet.foot).toContainText('unless you say otherwise: 0 and 6 (CES), 0 and 6 (CSAT)')
    await expect(sheet.csat).toContainText('0 and 6 stand outside 1–5 (309)')
    await sheet.csat.getByRole('button', { name: 'Leave out' }).click()
    await expect(sheet.csat).toContainText('0 (244) declared as no answer')
    await expect(sheet.foot).toContainText('unless you say otherwise: 0 and 6 (CES)')
    await expect(sheet.foot).not.toContainText('CSAT')
    await expect(sheet.footer).toContainText('8,714 responses, 2 touchpoints, 17,428 evaluations')
    await sheet.import()
    await workbench.filter('File', '2018_SFO_Customer_Survey.csv')
    await expect(workbench.responses).toHaveText('2,809 of 8,714 responses')
    expect((await workbench.row('Finding your way'))[4]).toBe('2,603')
  })

  test('weights change figures only when they are switched on', async ({ start, sheet, workbench }) => {
    await start.drop(SFO_2018)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    const score = workbench.page.getByTestId('score')
    await expect(score).toHaveText('79.1%')
    await workbench.page.getByRole('button', { name: 'Unweighted' }).click()
    await workbench.page.getByRole('menuitemradio', { name: 'Weighted', exact: true }).click()
    await expect(score).not.toHaveText('79.1%')
    await expect(workbench.inspector).toContainText('Effective base')
  })
})
