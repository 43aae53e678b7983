import { LanguageSwitch, type LanguageControl } from './language-switch'
import { LookSwitch, type LookControl } from './look-switch'

/** What is chosen for the whole window, wherever it is shown. */
export interface WindowChoices {
  readonly look: LookControl
  readonly language: LanguageControl
}

export const WindowControls = ({ look, language }: WindowChoices) => (
  <>
    <LanguageSwitch {...language} />
    <LookSwitch {...look} />
  </>
)
