import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'

/** Some customers were asked for effort, others for satisfaction, and more of the former on the phone. */
const survey = [
  'Touchpoint,Channel,How easy was it? (1-7),How satisfied are you? (1-5)',
  ...Array.from({ length: 1200 }, (_, row) => {
    const touchpoint = row % 6
    const isEffort = Math.floor(row / 6) % 2 === 0
    const step = Math.floor(row / 12)
    const channel = step % 10 < (isEffort ? 7 : 3) ? 'phone' : 'web'
    const effort = Math.min(7, 1 + touchpoint + (step % 3))
    const satisfaction = Math.min(5, 1 + Math.floor(touchpoint / 2) + (step % 3))
    return [`T${touchpoint + 1}`, channel, isEffort ? effort : '', isEffort ? '' : satisfaction].join(',')
  })
].join('\n')

test('a split sample is compared by touchpoint, and people who are not alike are said not to be', async ({
  start,
  sheet,
  workbench,
  folder
}) => {
  const file = join(folder, 'split.csv')
  await writeFile(file, `${survey}\n`)
  await start.drop(file)
  await sheet.import()
  const { page } = workbench
  await workbench.show('CES / CSAT')
  await expect(page.getByText('A split sample: nobody answered both CES and CSAT')).toBeVisible()
  await expect(page.getByText(/Not comparable: .* differ in Channel \(V 0\.40, p < \.0001\)/)).toBeVisible()
  await expect(
    page.getByText(/Between touchpoints, not people: .* \+0\.\d\d \(.*\), k 6 touchpoints/)
  ).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/split-sample.png', animations: 'disabled' })
})
