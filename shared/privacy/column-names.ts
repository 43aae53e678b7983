import type { WhyLeftOut } from './column-class'

const list = (text: string): ReadonlySet<string> => new Set(text.split(',').map((entry) => entry.trim()))

/** What may stand around a name in the header of its column, in the product's languages. */
const AROUND =
  list(`your, the, of, and, a, an, is, what, please, enter, full, first, last, middle, given, family, legal, preferred,
  primary, home, work, main, contact, customer, client, consumer, respondent, recipient, user, person, personal, people, employee,
  member, agent, guest, participant, patient, subscriber, account, holder, buyer, billing, shipping, delivery, verified, private,
  de, du, des, d, la, le, les, l, et, votre, vos, quel, quelle, est, complet, famille, utilisateur, principal, personnel, personnelle,
  di, del, della, e, il, tuo, suo, vostro, completo, cliente, utente, qual, famiglia,
  si, al, a, clientului, persoanei, dvs, dumneavoastra, ta, tau, care, este, familie, utilizator, respondentului,
  external, data, unique, q, id, no, number, numero, numar, nr, code, cod, codice`)

interface PersonalName {
  readonly why: WhyLeftOut
  readonly keys: ReadonlySet<string>
  readonly around: ReadonlySet<string>
}

/**
 * Columns of people, by their headers as they read without accents and in lower case. A header is of one where it is
 * made of these words and those around them alone: "Customer name" is, "Product name" is not.
 */
export const PERSONAL_NAMES: readonly PersonalName[] = [
  {
    why: 'email',
    keys: list(`email, e mail, emails, email address, mail address, adresse mail, courriel, posta elettronica, adresse electronique,
      adresse de messagerie, posta electronica, recipient email`),
    around: new Set([...AROUND, 'address', 'adresse', 'indirizzo', 'adresa', 'electronica'])
  },
  {
    why: 'telephone',
    keys: list(`phone, telephone, tel, telefono, telefon, cellulare, cellphone, mobile phone, mobile number, cell number, msisdn,
      whatsapp, telephone portable, numero de portable, numar de mobil`),
    around: new Set([...AROUND, 'mobile', 'mobil', 'fixe'])
  },
  {
    why: 'birth',
    keys: list(
      `date of birth, birth date, birthdate, birthday, dob, date de naissance, data di nascita, data nasterii`
    ),
    around: AROUND
  },
  {
    why: 'place',
    keys: list(`ip, ipaddress, ipaddr, ip address, ip addr, adresse ip, indirizzo ip, adresa ip, latitude, longitude,
      location latitude, location longitude, location accuracy, lat, lon, lng, gps, geolocation, coordinates`),
    around: AROUND
  },
  {
    why: 'address',
    keys: list(`address, street, street address, postcode, post code, postal code, zip, zip code, zipcode, adresse, rue, code postal,
      indirizzo, cap, adresa, strada, cod postal`),
    around: new Set([...AROUND, 'line', 'postal', 'postale', 'postala'])
  },
  {
    why: 'name',
    keys: list(`name, names, surname, forename, firstname, lastname, fullname, username, nickname, nom, prenom, noms, prenoms, nome,
      cognome, nominativo, nume, numele, prenume, prenumele, person`),
    around: AROUND
  },
  {
    why: 'response-id',
    keys: list(`response id, responseid, record id, recordid, submission id, submissionid, interview id, interviewid, resp id,
      id reponse, id risposta, id raspuns, uuid, guid, entry id, request id, no, id, case id, ticket id`),
    around: list('')
  },
  {
    why: 'person-id',
    keys: list(`respondent id, respondentid, respnum, respid, customer id, customerid, customer number, client id, clientid, user id,
      userid, member id, memberid, account id, account number, contact id, contactid, panelist id, panelist, panel id, employee id,
      recipient id, person id, visitor id, guest id, patient id, loyalty number, subscriber id, external reference,
      external data reference, external id, externalreference, token, access code, cookie, cookie id, device id, network id,
      requester, requester id, request sent to, order id, order number, booking reference, invoice number, ext interaction id,
      id client, id cliente, numero client, numero de client, numero cliente, codice cliente, codice fiscale, cod client, numar client,
      identifiant, identifiant client, numero de commande, numero ordine, numar comanda, cnp, iban, ssn, passport number`),
    around: list('the, your, le, la, il, respondent, customer')
  }
]

/** Columns that survey tools add for themselves. */
export const TOOL_NAMES: readonly { readonly why: WhyLeftOut; readonly name: RegExp }[] = [
  {
    why: 'link',
    name: /^(?:ref ?url|referr?er(?: url)?|url|page(?: url)?|survey (?:url|link)|permalink|external url|query ?string|landing page|gclid|fbclid|msclkid|utm(?: .*)?|delighted (?:page(?: url)?|referrer url|link name))$/u
  },
  {
    why: 'tool',
    name: /^(?:collector(?: id)?|collectorid|seed|start ?language|user ?language|distribution ?channel|status|progress|finished|last ?page|response ?(?:type|set)|survey id|formbricks id internal|user agent|browser|operating system|delighted (?:source|device type|operating system|browser)|custom data \d+|quotas?|.* option id|run ?id|last modified time|date ?stamp|updated at)$/u
  }
]
