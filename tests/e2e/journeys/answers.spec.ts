import { expect, test } from '../fixtures'
import { CrosstabPage } from '../pages/crosstab-page'
import { holdAnswers, loseCalls } from '../pages/engine-answers'
import { HealthPage } from '../pages/health-page'
import { OverviewPage } from '../pages/overview-page'
import { settled } from '../pages/settled'
import { TrendPage } from '../pages/trend-page'
import { VerbatimsPage } from '../pages/verbatims-page'

test.skip(
  ({ hostKind }) => hostKind === 'desktop',
  'comes between the window and its engine, as a browser allows'
)

test('until the next answer is there, the picture says what it is of', async ({ start, workbench }) => {
  const { page } = workbench
  const trend = new TrendPage(page)
  await start.openSample()
  await workbench.show('Trend')
  const change = (await trend.changed.textContent()) ?? ''
  const letCsat = await holdAnswers(
    page,
    (method, args) => method === 'slice.tabulate' && args.includes('csat')
  )
  await trend.view.getByRole('radio', { name: 'CSAT', exact: true }).click()
  await expect(trend.view.getByRole('radio', { name: 'CSAT', exact: true })).toBeChecked()
  await expect(trend.view).toContainText('CES % easy by month')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['865', '71.3%', '68.2 to 74.2'])
  await expect(trend.changed).toHaveText(change)
  await letCsat()
  await expect(trend.view).toContainText('CSAT % satisfied by month')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['789', '72.5%', '69.3 to 75.5'])
  await settled(page)

  const letParts = await holdAnswers(
    page,
    (method, args) => method === 'slice.tabulate' && args.includes('country')
  )
  await trend.view.getByRole('button', { name: /^Everybody/ }).click()
  await page.getByRole('menuitemradio', { name: 'By Country' }).click()
  await expect(trend.view.getByRole('button', { name: /^By Country/ })).toBeVisible()
  await expect(trend.changed).toContainText('by Touchpoint')
  expect((await trend.period('January 2025')).slice(0, 3)).toEqual(['789', '72.5%', '69.3 to 75.5'])
  await letParts()
  await expect(trend.changed).toContainText('by Country')
})

test('a table and what is said of it are of one question', async ({ start, workbench }) => {
  const { page } = workbench
  const crosstab = new CrosstabPage(page)
  await start.openSample()
  await workbench.show('Crosstab')
  const about = (await crosstab.view.locator('header p').first().textContent()) ?? ''
  const letGo = await holdAnswers(
    page,
    (method, args) => method === 'slice.tabulate' && args.includes('csat')
  )
  await crosstab.view.getByRole('radio', { name: 'CSAT', exact: true }).click()
  await expect(crosstab.view.getByRole('radio', { name: 'CSAT', exact: true })).toBeChecked()
  await expect(crosstab.view).toContainText(about)
  await letGo()
  await expect(crosstab.view).not.toContainText(about)
})

test('changes are told against what they were counted against', async ({ start, workbench }) => {
  const { page, inspector } = workbench
  const overview = new OverviewPage(page)
  await start.openSample()
  await workbench.show('Overview')
  const about = (await page.getByRole('main').locator('header p').first().textContent()) ?? ''
  const change = (await inspector.locator('dl > div').filter({ hasText: 'Change' }).textContent()) ?? ''
  const letGo = await holdAnswers(page, (method, args) => method === 'slice.tabulate' && args.includes('Web'))
  await page.getByRole('button', { name: /^What changes are told against/ }).click()
  const editor = page.getByRole('dialog')
  await editor.getByRole('button', { name: /By$/ }).click()
  await page.getByRole('option', { name: 'Channel', exact: true }).click()
  await editor.getByRole('button', { name: /Value$/ }).click()
  await page.getByRole('option', { name: 'Web' }).click()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('button', { name: /^What changes are told against.*Web vs/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(about)
  await expect(inspector).toContainText(change)
  await letGo()
  await expect(page.getByRole('main')).not.toContainText(about)
  await expect(overview.coverage).toContainText('20,000 of 20,000 responses')
})

test('who answered again is told by the definition it was counted by', async ({ start, workbench }) => {
  const { page } = workbench
  const order = new HealthPage(page).card('order')
  await start.openSample()
  await workbench.show('Health')
  const said = (await order.textContent()) ?? ''
  const letGo = await holdAnswers(page, (method) => method === 'slice.repeats')
  await page.getByRole('button', { name: /^Definition of CES/ }).click()
  await page.getByRole('menuitemradio', { name: 'Mean', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Definition of CES.*Mean/ })).toBeVisible()
  await expect(order).toHaveText(said)
  await letGo()
  await expect(order).not.toHaveText(said)
})

test('comments are counted once they are there, and what failed is asked again', async ({
  start,
  workbench
}) => {
  const { page } = workbench
  const verbatims = new VerbatimsPage(page)
  const list = page.getByRole('region', { name: 'Comments' })
  await start.openSample()
  const isList = (method: string, args: string) => method === 'verbatims.page' && args.includes('newest')
  const letGo = await holdAnswers(page, isList)
  await page.keyboard.press('7')
  await expect(verbatims.listed).toHaveText('Counting…')
  await letGo()
  await expect(verbatims.listed).toHaveText(/^[\d,]+ comments$/)

  const letPass = await loseCalls(page, (method, args) => isList(method, args) && args.includes('refund'))
  await verbatims.search.fill('refund')
  await expect(list.getByRole('alert')).toContainText('Try again')
  await expect(verbatims.listed).toHaveCount(0)
  await letPass()
  await list.getByRole('button', { name: 'Try again' }).click()
  await expect(verbatims.listed).toHaveText(/^[\d,]+ comments?$/)
  await expect(list.getByRole('alert')).toHaveCount(0)
})

test('the inspector says what it could not be told, and asks again', async ({ start, workbench }) => {
  const { page, inspector } = workbench
  await start.openSample()
  const letPass = await loseCalls(page, (method) => method === 'slice.tabulate')
  await workbench.filter('Country', 'IT')
  const again = inspector.getByRole('button', { name: 'Try again' })
  await expect(inspector.getByRole('alert')).toContainText('Try again')
  await letPass()
  const letChangePass = await loseCalls(
    page,
    (method, args) => method === 'slice.tabulate' && args.includes('"between"')
  )
  await again.click()
  await expect(inspector.getByTestId('score')).toBeVisible()
  const change = inspector.locator('dl > div').filter({ hasText: 'Change' })
  await expect(change).toContainText('Try again')
  await letChangePass()
  await change.getByRole('button').click()
  await expect(change).toContainText('from')
})
