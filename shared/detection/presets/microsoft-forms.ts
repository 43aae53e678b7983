import { beginsWith, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

/** In the language of the form: English, Spanish, French, Italian, German, Romanian. */
const START = /^(?:start time|hora de inicio|heure de début|ora di inizio|startzeit|ora (?:de )?începerii?)$/i
const END =
  /^(?:completion time|hora de finalización|heure de fin|ora di completamento|fertigstellungszeit|ora (?:de )?finalizării?)$/i

const COLUMNS: KnownColumns = [
  [/^id$/i, { role: 'response' }],
  [END, { role: 'date' }],
  [
    /^(?:email|e-mail|correo electrónico|adresse (?:de messagerie|e-mail)|(?:indirizzo di )?posta elettronica)$/i,
    { role: 'respondent' }
  ],
  [/^(?:name|nombre|nom|nome|nume)$/i, { role: 'ignore' }],
  [/^(?:language|idioma|langue|lingua|sprache|limbă)$/i, { role: 'dimension' }],
  [/^(?:total points|quiz feedback|last modified time)$|^(?:points|feedback) - /i, { role: 'ignore' }]
]

/** Microsoft Forms, also where Excel saved it as CSV. */
export const microsoftForms: Recognise = (rows) =>
  beginsWith(rows[0], /^id$/i, START, END) ? oneHeaderRow('microsoft-forms', rows, COLUMNS) : undefined
