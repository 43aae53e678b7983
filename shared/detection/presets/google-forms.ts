import { oneHeaderRow, tidy, type KnownColumns, type Recognise } from './layout'

/** In the language of the form: English, French, Italian, German, Spanish, Romanian. */
const TIMESTAMP =
  /^(?:timestamp|horodateur|informazioni cronologiche|zeitstempel|marca temporal|marcaj de timp|marcă temporală)$/i

const COLUMNS: KnownColumns = [
  [TIMESTAMP, { role: 'date' }],
  [
    /^(?:email address|username|adresse e-mail|nom d'utilisateur|indirizzo email|nome utente|e-mail-adresse|nutzername|dirección de correo electrónico|adresă de e-mail)$/i,
    { role: 'respondent' }
  ]
]

/** As the form writes times: 2017/05/02 12:11:03 PM GMT+2. */
const OWN_TIME = /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} [AP]M (?:GMT|UTC|[A-Z]{3,4}$)(?:[+-]\d)?/

/** As the spreadsheet behind it does, in the language of the sheet: 24/08/2026 09:12:03, 24/08/2026 9.12.03. */
const SHEET_TIME = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\.? \d{1,2}[:.]\d{2}[:.]\d{2}$/

/** Google Forms, by the way it writes times, or by the name of its first column and a time to the second below. */
export const googleForms: Recognise = (rows) => {
  const time = tidy(rows[1]?.[0])
  const known = OWN_TIME.test(time) || (TIMESTAMP.test(tidy(rows[0]?.[0])) && SHEET_TIME.test(time))
  return known ? oneHeaderRow('google-forms', rows, COLUMNS) : undefined
}
