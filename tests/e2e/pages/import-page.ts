import type { Locator, Page } from '@playwright/test'
import { toTouchpoints } from './opened'
import { settled } from './settled'

/** The import sheet. */
export class ImportPage {
  readonly page: Page
  /** What the import will do, or what has to be said first. */
  readonly footer: Locator
  /** All of the sheet's foot. */
  readonly foot: Locator
  readonly importButton: Locator
  readonly cancelButton: Locator
  readonly ces: Locator
  readonly csat: Locator
  /** Says how the files are read, and opens what changes it. */
  readonly reading: Locator
  readonly readingPanel: Locator
  readonly asDetected: Locator

  constructor(page: Page) {
    this.page = page
    this.footer = page.getByRole('contentinfo').getByRole('status')
    this.foot = page.getByRole('contentinfo')
    this.importButton = page.getByRole('button', { name: 'Import', exact: true })
    this.cancelButton = page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' })
    this.ces = page.getByRole('region', { name: 'CES' })
    this.csat = page.getByRole('region', { name: 'CSAT' })
    this.readingPanel = page.getByRole('region', { name: 'How the file is read' })
    this.asDetected = this.readingPanel.getByRole('button', { name: 'As detected' })
    this.reading = page.getByRole('banner').getByRole('button', { name: 'Read as' })
  }

  /** Chooses a column for a metric by typing a piece of its name. */
  async addColumn(label: RegExp, column: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label })
    await box.fill(column)
    await this.page
      .getByRole('option', { name: new RegExp(`^${column}`) })
      .first()
      .click()
    await settled(this.page)
  }

  /** The role of a column, as the grid says it. */
  role(header: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${header}: `) })
  }

  /** One of the choices of how a file is read, once they are open. */
  choose(name: string): Locator {
    return this.readingPanel.getByRole('button', { name: `${name}: ` })
  }

  async nameTouchpoint(header: string, name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `Touchpoint of ${header}` }).fill(name)
  }

  async import(): Promise<void> {
    await this.importButton.click()
    await toTouchpoints(this.page)
  }

  /** Adds the files to the open project instead of making one of them. */
  async addToProject(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Add to “/ }).click()
    await this.page.getByRole('region', { name: /^Added to “/ }).waitFor()
    await settled(this.page)
  }

  /** Maps the passenger survey as its reference numbers do. */
  async mapPassengerSurvey(): Promise<void> {
    await this.addColumn(/effort/i, 'Q14FIND')
    await this.addColumn(/effort/i, 'Q14PASSTHRU')
    await this.addColumn(/satisfaction/i, 'Q7ALL')
    await this.nameTouchpoint('Q14FIND', 'Finding your way')
    await this.nameTouchpoint('Q14PASSTHRU', 'Security screening')
  }
}
