import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasSharedData } from '../../fixtures/shared-data'
import { SFO_2014, SFO_2016, SFO_2018 } from '../../fixtures/surveys'
import { expect, test } from '../fixtures'
import { toTouchpoints } from '../pages/opened'
import { bothLooksReadWell } from '../pages/reads-well'
import { SavedViewsPage } from '../pages/saved-views-page'
import { settled } from '../pages/settled'
import { UpdatePage } from '../pages/update-page'
import { ROOT } from '../places'
import { makeFile } from '../window'

const [HEADER = '', ...LINES] = readFileSync(join(ROOT, 'samples/retail-pulse.csv'), 'utf8')
  .trim()
  .split('\n')

/** The responses of some months of the sample, both counted: "2025-01". */
const linesIn = (from: string, to: string): string[] =>
  LINES.filter((line) => {
    const month = line.split(',')[1]?.slice(0, 7) ?? ''
    return month >= from && month <= to
  })

const fileOf = (lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`

/** Easy answers (5 to 7) and all scored ones, of one touchpoint or of all, and of a country. */
const easyIn = (lines: readonly string[], { touchpoint = '', country = '' } = {}) => {
  const answers = lines
    .map((line) => line.split(','))
    .filter(
      (cells) => (touchpoint === '' || cells[3] === touchpoint) && (country === '' || cells[4] === country)
    )
    .map((cells) => Number(cells[6] === '' ? NaN : cells[6]))
    .filter((answer) => answer >= 1 && answer <= 7)
  return { easy: answers.filter((answer) => answer >= 5).length, n: answers.length }
}

type Easy = ReturnType<typeof easyIn>

const percent = ({ easy, n }: Easy): string => `${((100 * easy) / n).toFixed(1)}%`

const points = (now: Easy, before: Easy): string => {
  const value = 100 * (now.easy / now.n - before.easy / before.n)
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}

const BEFORE = linesIn('2025-01', '2025-06')
const NEW = linesIn('2025-07', '2025-07')

test('next month is added in one step, and the page tells what it changed of every saved view', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = workbench
  const update = new UpdatePage(page)
  const saved = new SavedViewsPage(page)
  await start.drop(await makeFile(folder, 'to-june.csv', fileOf(BEFORE)))
  await sheet.import()
  await saved.save('By moment')
  await workbench.filter('Country', 'IT')
  await saved.save('Italy')
  await page.getByRole('button', { name: /^Remove filter/ }).click()
  await workbench.show('Overview')
  await saved.save('All of it')

  await start.dropFitting(await makeFile(folder, 'july.csv', fileOf(NEW)))
  await expect(update.dialog).toContainText('july.csv fits this project')
  await expect(update.dialog).toContainText(
    /\d+ responses \(0 rows refused, \d+ missing answers\), Jul 1, 2025 – Jul 31, 2025/
  )
  await expect(update.dialog).toContainText('Update these 3 views?')
  await expect(update.dialog.getByRole('listitem')).toHaveCount(4)
  await bothLooksReadWell(page, 'a file that fits')
  await page.screenshot({ path: 'test-results/screens/update-dialog.png' })
  await update.update()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  const old = easyIn(BEFORE)
  const fresh = easyIn(NEW)
  const all = easyIn([...BEFORE, ...NEW])
  const total = await update.line('By moment', /CES % easy by touchpoint/i, 'All')
  expect(total[0]).toContain(percent(old))
  expect(total[2]).toContain(percent(fresh))
  expect(total[4]).toContain(percent(all))
  expect([total[1], total[3], total[5]].map((n) => n?.replace(',', ''))).toEqual(
    [old, fresh, all].map(({ n }) => String(n))
  )
  expect(total[6]).toContain(points(fresh, old))

  const delivery = await update.line('Italy', /CES/, 'Delivery')
  const inItaly = (lines: readonly string[]) => easyIn(lines, { touchpoint: 'Delivery', country: 'IT' })
  expect(delivery[0]).toContain(percent(inItaly(BEFORE)))
  expect(delivery[2]).toContain(percent(inItaly(NEW)))
  expect(delivery[4]).toContain(percent(inItaly([...BEFORE, ...NEW])))
  expect(delivery[6]).toContain(points(inItaly(NEW), inItaly(BEFORE)))
  await expect(
    update.changes.getByRole('region', { name: 'All of it', exact: true }).getByRole('table')
  ).toHaveCount(3)
  await expect(update.changes.getByRole('region', { name: 'Files' })).toContainText('july.csvadded')
  await bothLooksReadWell(page, 'what changed since last time')

  // A key shows a view; the page is found again by its name.
  await page.keyboard.press('2')
  await expect(update.changes).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await workbench.chooseByKeyboard('What changed since')
  await expect(update.changes.getByRole('table').first()).toBeVisible()
  await page.getByRole('button', { name: 'Back to the view' }).press('Enter')
  await toTouchpoints(page)
  await expect(workbench.responses).toHaveText(
    new RegExp(`of ${(BEFORE.length + NEW.length).toLocaleString('en')} responses`)
  )
})

test('an export that holds the earlier one takes its place, and only what is new is tested', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = workbench
  const update = new UpdatePage(page)
  await start.drop(await makeFile(folder, 'to-june.csv', fileOf(BEFORE)))
  await sheet.import()
  await start.dropFitting(await makeFile(folder, 'to-july.csv', fileOf([...BEFORE, ...NEW])))
  await expect(update.dialog).toContainText('Update the project?')
  await expect(update.dialog).toContainText('Takes the place of to-june.csv')
  await expect(update.dialog).toContainText('as a further wave they would be in the project twice')
  await page.keyboard.press('Escape')
  await expect(update.dialog).toHaveCount(0)
  await expect(workbench.responses).toHaveText(
    new RegExp(`of ${BEFORE.length.toLocaleString('en')} responses`)
  )

  await start.dropFitting(await makeFile(folder, 'to-july.csv', fileOf([...BEFORE, ...NEW])))
  await page.keyboard.press('Enter')
  await update.changes.getByRole('table').first().waitFor()
  await settled(page)
  await expect(update.changes).toContainText('to-june.csvreplaced')
  await expect(update.changes).toContainText('New responses: those after Jun 30, 2025')
  const total = await update.line('All responses', /by touchpoint/i, 'All')
  expect(total[2]).toContain(percent(easyIn(NEW)))
  expect(total[6]).toContain(points(easyIn(NEW), easyIn(BEFORE)))

  // A corrected file: the same people stand on both sides.
  const corrected = [...BEFORE, ...NEW].map((line, at) =>
    at === 0 ? line.replace(',7,5,9,', ',1,5,9,') : line
  )
  await start.dropFitting(await makeFile(folder, 'corrected.csv', fileOf(corrected)))
  await update.update()
  await expect(update.changes).toContainText('Not tested: a file was replaced')
  await expect(update.changes.getByRole('columnheader', { name: 'New responses' })).toHaveCount(0)
})

test('a file that differs is mapped as before, with what differs', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const { page } = workbench
  const update = new UpdatePage(page)
  await start.drop(await makeFile(folder, 'to-june.csv', fileOf(BEFORE)))
  await sheet.import()
  const onTen = NEW.map((line, at) => (at < 30 ? line.replace(/,([1-7]),/, ',9,') : line))
  await start.dropOnProject(await makeFile(folder, 'july.csv', fileOf(onTen)))
  await expect(page.getByRole('main')).toContainText('Answers to The company made it easy')
  await page.getByRole('button', { name: 'Map it for this project' }).click()
  await expect(page.getByRole('region', { name: 'Added to “to-june”' })).toBeVisible()
  await sheet.cancelButton.click()

  await start.dropFitting(await makeFile(folder, 'july-2.csv', fileOf(NEW)))
  await update.dialog.getByRole('button', { name: 'Look at the columns first' }).click()
  await expect(page.getByRole('region', { name: 'Added to “to-june”' })).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(update.changes).toContainText('july-2.csvadded')
})

test.describe('waves of a real survey', () => {
  test.skip(!hasSharedData, 'the passenger survey is not beside the project')

  test('that differ in their columns are mapped, and then told of', async ({ start, sheet, workbench }) => {
    const { page } = workbench
    const update = new UpdatePage(page)
    const saved = new SavedViewsPage(page)
    await start.drop(SFO_2014, SFO_2016)
    await sheet.mapPassengerSurvey()
    await sheet.import()
    await saved.save('Both')
    await start.dropOnProject(SFO_2018)
    await expect(page.getByRole('main')).toContainText('New columns: ')
    await page.getByRole('button', { name: 'Map it for this project' }).click()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await update.changes.getByRole('table').first().waitFor()
    await settled(page)
    const [before, first, fresh, second, after, third] = await update.line(
      'Both',
      /by touchpoint/i,
      'Security screening'
    )
    const count = (text = '') => Number(text.replace(/\D/g, ''))
    expect(count(first) + count(second)).toBe(count(third))
    expect([before, fresh, after].every((text) => /%/.test(text ?? ''))).toBe(true)
    await page.screenshot({ path: 'test-results/screens/update-sfo.png' })
  })
})
