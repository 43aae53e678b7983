import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures'
import { bothLooksReadWell } from '../pages/reads-well'
import { settled } from '../pages/settled'
import { TrendPage } from '../pages/trend-page'

test('effort, satisfaction and recommendation over time, by the periods and the parts one chooses', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  const trend = new TrendPage(page)
  await start.openSample()
  await workbench.show('Trend')
  await expect(trend.view).toContainText('CES % easy by month: Jan 1, 2025 – Jun 30, 2026.')
  await expect(trend.view).toContainText('Getting worse: −0.25 points a month (−0.36 to −0.13), p = .0011.')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['865', '71.3%', '68.2 to 74.2'])
  await trend.measure('CSAT')
  await expect(trend.view).toContainText('CSAT % satisfied by month')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['789', '72.5%', '69.3 to 75.5'])
  await expect(trend.changed).toContainText('From 70.8% to 69.5%: −1.2 (−2.6 to +0.1, 95% interval).')
  await trend.measure('NPS')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['758', '+17.2', '+11.8 to +22.4'])
  await trend.measure('CES')
  await trend.choose(/^Auto/, 'Quarters')
  expect((await trend.period('Q1 2025')).slice(0, 2)).toEqual(['2,473', '70.8%'])
  await trend.choose(/^Everybody/, 'By Touchpoint')
  // Delivery worsened in 2026: no other panel is beyond its limits.
  await expect(trend.view).toContainText(/Delivery: .*Q2 2026 2 of 3 far below/)
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(trend.view.getByRole('row').nth(1)).toContainText('ReturnsQ1 202526349.8%43.8 to 55.8')
  await workbench.filter('Country', 'IT')
  await expect(trend.view.getByRole('row').nth(1)).toContainText('ReturnsQ1 20254450.0%35.8 to 64.2')
  await workbench.define('Mean')
  await expect(trend.view).toContainText('CES Mean by quarter')
  await workbench.undo()
  await workbench.undo()
  await expect(trend.view.getByRole('row').nth(1)).toContainText('ReturnsQ1 202526349.8%')
  await bothLooksReadWell(page, 'trend')
})

test('days that are drawn over filter every number but the trend itself', async ({ start, workbench }) => {
  const { page } = workbench
  const trend = new TrendPage(page)
  await start.openSample()
  await workbench.show('Trend')
  await trend.brush('Mar', 'May')
  await expect(workbench.responses).toHaveText('2,901 of 20,000 responses')
  await expect(trend.view).toContainText('Filtered by: Mar 1, 2025 – May 31, 2025.')
  await expect(workbench.inspector).toContainText('2,804 answers')
  expect((await trend.period('January 2025'))[0]).toBe('865')
  await expect(trend.changed).toContainText('From 70.9% to 68.3%')
  await page.mouse.move(2, 2)
  await bothLooksReadWell(page, 'trend')
  await page.keyboard.press('Escape')
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
  await trend.brush('Mar', 'May')
  await workbench.show('Touchpoints')
  expect((await workbench.row('Billing'))[0]).not.toBe('')
  await expect(workbench.responses).toHaveText('2,901 of 20,000 responses')
  await workbench.show('Trend')
  await page.getByRole('button', { name: 'Show only these days' }).click()
  await settled(page)
  await expect(trend.view).toContainText('Mar 1, 2025 – May 31, 2025.')
  await expect(trend.view).toContainText('by week')
  await workbench.undo()
  await expect(trend.view).toContainText('Filtered by: Mar 1, 2025 – May 31, 2025.')
  await page.getByRole('button', { name: 'Remove the filter' }).click()
  await expect(workbench.responses).toHaveText('20,000 of 20,000 responses')
})

test('periods and parts of a change are reached by keys', async ({ start, workbench }) => {
  const { page } = workbench
  const trend = new TrendPage(page)
  await start.openSample()
  await workbench.show('Trend')
  await trend.chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(trend.view).toContainText('Marked: Jan 1, 2025 – Jan 31, 2025')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(trend.view).toContainText('Marked: Jan 1, 2025 – Feb 28, 2025')
  await page.getByRole('button', { name: 'Keep only these days' }).press('Enter')
  await expect(workbench.responses).toHaveText('1,682 of 20,000 responses')
  await workbench.undo()
  await page.keyboard.press('Escape')
  await trend.changed.getByRole('group').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(trend.changed).toContainText(/Delivery\. Adds −1\.8 by its score/)
})

test('the change is in the exported picture', async ({ app, start, workbench }) => {
  await start.openSample()
  await workbench.show('Trend')
  const svg = await readFile(await app.saving(() => workbench.exportAs('SVG')), 'utf8')
  for (const text of ['What changed, and why?', 'From 69.5% to 67.8%', 'Delivery', 'Scores moved'])
    expect(svg).toContain(text)
})
