import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'

const PAY = 'How easy was it to pay? (1-5)'
const FIND = 'How easy was it to find us? (1-7)'
const RETURN = 'How difficult was it to return? (1-7)'

/** Effort on 1-5, on 1-7, and on 1-7 the other way round. */
const survey = [
  `${PAY},${FIND},${RETURN},Overall satisfaction (1-5)`,
  ...Array.from({ length: 140 }, (_, row) =>
    [(row % 5) + 1, (row % 7) + 1, 7 - (row % 7), (row % 5) + 1].join(',')
  )
].join('\n')

test('effort asked on different scales is never mixed without a word', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const file = join(folder, 'scales.csv')
  await writeFile(file, `${survey}\n`)
  await start.drop(file)
  const { page, inspector } = workbench

  await expect(sheet.ces).toContainText('Asked on different scales')
  await expect(sheet.ces.getByRole('heading', { level: 3 })).toHaveText([
    /^Scale 1–5: /,
    /^Scale 1–7: /,
    /^Scale 1–7: /
  ])
  await expect(sheet.ces).toContainText('The header asks for effort (“difficult”): low is easy')
  await sheet.nameTouchpoint(PAY, 'Pay')
  await sheet.nameTouchpoint(FIND, 'Find')
  await sheet.nameTouchpoint(RETURN, 'Return')

  await test.step('a column is moved to another scale and back', async () => {
    const scaleOf = (header: string) => page.getByRole('button', { name: `Scale of ${header}:` })
    await scaleOf(FIND).click()
    await page.getByRole('menuitemradio', { name: '1–5, 5 is easy' }).click()
    await expect(sheet.ces.getByRole('heading', { level: 3 })).toHaveCount(2)
    await scaleOf(FIND).click()
    await page.getByRole('menuitemradio', { name: 'A scale of its own' }).click()
    await expect(sheet.ces.getByRole('heading', { level: 3 })).toHaveCount(3)
  })

  await sheet.import()
  expect(await workbench.touchpoints()).toEqual(
    expect.arrayContaining(['Pay (1–5)', 'Find (1–7)', 'Return (1–7)'])
  )
  expect((await workbench.row('All touchpoints')).join(' ')).toContain('not estimable: different scales')
  await expect(page.getByTestId('score')).toHaveText('not estimable: different scales')
  await expect(inspector).toContainText('choose a touchpoint to see its answers')
  await expect(page.getByText('Touchpoints are asked on different scales: 1–5 (Pay); 1–7')).toBeVisible()

  await workbench.define('Index 0–100')
  await expect(page.getByTestId('score')).toHaveText('50.0')
  expect((await workbench.row('All touchpoints')).join(' ')).toContain('50.0')

  await workbench.define('Mean')
  await expect(page.getByText('ordered, and placed, by their index')).toBeVisible()
  expect((await workbench.row('Pay')).join(' ')).toContain('3.00')

  await workbench.show('CES / CSAT')
  await expect(page.getByText('No rank correlation over all touchpoints')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'CES Index 0–100' })).toBeAttached()

  await workbench.show('Definitions')
  const cells = page.getByRole('row').filter({ hasText: 'Average answer in scale points' }).getByRole('cell')
  await expect(cells.last()).toHaveText('not estimable: different scales')

  await workbench.filter('Touchpoint', 'Find', 'Return')
  await expect(cells.last()).toContainText('4.0')
  await expect(page.getByTestId('score')).toContainText('4.0')
})
