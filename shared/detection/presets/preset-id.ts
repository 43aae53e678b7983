/** Tools whose exports are known by their headers. */
export const PRESETS = [
  'qualtrics',
  'survey-monkey',
  'typeform',
  'microsoft-forms',
  'formbricks',
  'lime-survey',
  'medallia',
  'delighted',
  'nicereply',
  'zendesk',
  'google-forms'
] as const

export type PresetId = (typeof PRESETS)[number]
