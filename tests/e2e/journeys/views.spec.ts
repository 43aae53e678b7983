import { expect, test } from '../fixtures'
import { DefinitionsPage } from '../pages/definitions-page'
import { HealthPage } from '../pages/health-page'
import { OverviewPage } from '../pages/overview-page'
import { readsWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { StartPage } from '../pages/start-page'
import { TouchpointsPage } from '../pages/touchpoints-page'
import { VerbatimsPage } from '../pages/verbatims-page'
import { WorkbenchPage } from '../pages/workbench-page'

const number = (text: string | null): number =>
  Number.parseFloat((text ?? '').replace('−', '-').replaceAll(',', ''))

test('Overview: figures, signals, hints; slice, definition, comparison and selection reach it', async ({
  start,
  workbench
}) => {
  await start.openSample()
  const { page } = workbench
  const overview = new OverviewPage(page)
  await workbench.show('Overview')
  await expect(overview.card('CES')).toContainText('68.6%67.9 to 69.2▼ −1.7 −3.0 to −0.419,305 answers')
  await expect(overview.card('CSAT')).toContainText('70.1%')
  await expect(overview.card('NPS')).toContainText('+16.9')
  await expect(overview.card('Retention')).toContainText('83.6%83.0 to 84.2')
  await expect(overview.card('Retention')).toContainText('15,178 customers')
  await expect(overview.coverage).toContainText('20,000 of 20,000 responses · 8 touchpoints · 1 file')
  await expect(overview.coverage.getByRole('row', { name: /^CES/ })).toHaveText('CES19,30569596.5%')
  expect((await workbench.touchpoints())[0]).toBe('Returns')

  await overview.line('Delivery').hover()
  await expect(overview.hint).toContainText('% easy 65.7% (64.2 to 67.3), n 3,672')
  await expect(overview.hint).toContainText('Formula: answers 5–7 ÷ all answers.')
  await overview.line('Delivery').getByRole('cell', { name: '−9.5' }).hover()
  await expect(overview.hint).toContainText(
    'Change −9.5 (−12.5 to −6.4): from 70.8% (n 1,712) to 61.3% (n 1,960).'
  )
  await expect(overview.hint).toContainText('p < .0001 (Holm, 8 tests)')
  await overview.card('CES').hover()
  await expect(overview.hint).toContainText('p = .0125 (one test, not corrected)')

  await overview.line('Billing').getByRole('button').click()
  await expect(workbench.inspector.getByRole('heading', { name: 'Billing' })).toBeVisible()

  await workbench.define('Mean')
  await expect(overview.card('CES')).toContainText('5.14')
  await workbench.filter('Country', 'IT')
  const filtered = number(await overview.card('CES').getByRole('strong').textContent())
  await expect(overview.coverage).not.toContainText('20,000 of 20,000')
  await workbench.show('Definitions')
  await expect(new DefinitionsPage(page).line('Mean')).toContainText(String(filtered))
  for (let step = 0; step < 3; step += 1) await workbench.undo()
  await workbench.show('Overview')
  await expect(overview.card('CES')).toContainText('68.6%')
})

test('Touchpoints: bars, funnel and table tell the same; order, filter and undo', async ({
  start,
  workbench
}) => {
  await start.openSample()
  const { page } = workbench
  const touchpoints = new TouchpointsPage(page)
  const cells = async (name: string) => touchpoints.line(name).getByRole('cell').allTextContents()
  const bars = await cells('Returns')
  expect(bars[3]).toBe('50.6%48.4 to 52.7')
  await touchpoints.form('Table')
  expect(await cells('Returns')).toEqual(bars)
  await touchpoints.order('Best first')
  expect((await workbench.touchpoints())[0]).toBe('Checkout')
  await touchpoints.form('Funnel')
  await expect(touchpoints.line('Returns')).toContainText('50.6%')
  await expect(page.getByText('Look at first: Returns, Billing, Support call, and Delivery.')).toBeVisible()
  await touchpoints.chart.focus()
  await page.keyboard.press('ArrowDown')
  await expect(workbench.inspector.getByRole('heading', { name: 'Returns' })).toBeVisible()
  await workbench.inspector.getByRole('button', { name: 'Leave this out' }).click()
  await settled(page)
  await expect(touchpoints.line('Returns')).toHaveCount(0)
  await workbench.undo()
  await expect(touchpoints.line('Returns')).toContainText('50.6%')
  await workbench.redo()
  await expect(touchpoints.line('Returns')).toHaveCount(0)
})

test('Verbatims: language, side, search, mask and slice; each is a step that is undone', async ({
  start,
  workbench
}) => {
  await start.openSample()
  const { page } = workbench
  const verbatims = new VerbatimsPage(page)
  await workbench.show('Verbatims')
  await expect(verbatims.listed).toHaveText('3,825 comments')
  await verbatims.side(/^Hard/)
  await expect(verbatims.listed).toHaveText('997 comments')
  await verbatims.search.fill('facture')
  await expect(verbatims.listed).not.toHaveText('997 comments')
  await settled(page)
  const found = number(await verbatims.listed.textContent())
  expect(found).toBeGreaterThan(0)
  await expect(verbatims.list.getByRole('option').first()).toContainText(/facture/i)
  await workbench.filter('Country', 'FR')
  expect(number(await verbatims.listed.textContent())).toBeLessThanOrEqual(found)
  await workbench.undo()
  await workbench.undo()
  await expect(verbatims.listed).toHaveText('997 comments')
  await workbench.undo()
  await expect(verbatims.listed).toHaveText('3,825 comments')
  await verbatims.language(/^Italian/)
  await page.getByRole('radio', { name: 'Table' }).click()
  await settled(page)
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await expect(verbatims.masked).toBeChecked()
})

test('Health: figures of every card, and a filter that reaches them', async ({ start, workbench }) => {
  await start.openSample()
  const health = new HealthPage(workbench.page)
  await workbench.show('Health')
  await expect(health.card('days')).toContainText('19,305 answers')
  await expect(health.card('days')).toContainText('546 of 546 days; most on May 26, 2026 (60)')
  await expect(health.card('repeats')).toContainText('20,000 responses of 15,178 respondents')
  await expect(health.line('repeats', 'less than 30 days')).toContainText('1501.0%0.8% to 1.2%')
  await expect(health.card('order')).toContainText('−3.2')
  await expect(health.line('suspects', 'Repeated, same comment')).toContainText('833,8252.2%')
  await expect(health.line('missing', 'NPS')).toHaveText('NPS3,02020,00015.1%14.6% to 15.6%')
  await expect(health.card('rows')).toContainText('100%of 20,000 rows are kept')
  await workbench.filter('Country', 'RO')
  await expect(health.card('days')).not.toContainText('19,305 answers')
  await expect(health.line('missing', 'NPS')).not.toContainText('20,000')
  await workbench.undo()
  await expect(health.line('missing', 'NPS')).toContainText('20,000')
})

test('Definitions: every value, and the one chosen here is read everywhere', async ({ start, workbench }) => {
  await start.openSample()
  const { page } = workbench
  const definitions = new DefinitionsPage(page)
  await workbench.show('Definitions')
  const values = [
    ['% easy', '68.6%67.9 to 69.2'],
    ['% difficult', '15.8%15.3 to 16.3'],
    ['Net easy', '+52.8+51.7 to +53.8'],
    ['Mean', '5.145.12 to 5.17'],
    ['Index 0–100', '69.168.7 to 69.4'],
    ['Top two', '47.0%46.3 to 47.7'],
    ['Top box', '23.2%22.6 to 23.8']
  ] as const
  for (const [name, value] of values) await expect(definitions.line(name)).toContainText(value)
  await definitions.choose('Top box')
  await expect(page.getByTestId('score')).toHaveText('23.2%')
  await workbench.show('Overview')
  await expect(new OverviewPage(page).card('CES')).toContainText('23.2%')
  await workbench.undo()
  await workbench.undo()
  await expect(page.getByTestId('score')).toHaveText('68.6%')
})

for (const dark of [false, true])
  test(`these views read well, ${dark ? 'dark' : 'light'}, also in a narrow window`, async ({
    openWindow
  }) => {
    const { page } = await openWindow({ dark })
    await new StartPage(page).openSample()
    const workbench = new WorkbenchPage(page)
    await readsWell(page, 'Touchpoints')
    for (const view of ['Overview', 'Verbatims', 'Health', 'Definitions'] as const) {
      await workbench.show(view)
      await readsWell(page, view)
    }
    await page.keyboard.press('Control+k')
    // Its list is walked through from the field above it, which keeps the focus.
    await readsWell(page, 'palette', ['scrollable-region-focusable'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await readsWell(page, 'shortcuts')
    await page.keyboard.press('Escape')
    // As a window of 1280 × 800 at 200 %.
    await page.setViewportSize({ width: 640, height: 400 })
    for (const view of ['Overview', 'Touchpoints'] as const) {
      await workbench.show(view)
      await readsWell(page, `${view}, narrow`)
    }
  })
