import { describe, expect, it } from 'vitest'
import { classOfColumn } from './column-class'

describe('columns that are not taken along unless they are asked for', () => {
  it.each([
    ['RecipientEmail', 'email'],
    ['Email Address', 'email'],
    ['Adresse e-mail', 'email'],
    ['Indirizzo di posta elettronica', 'email'],
    ['Adresă de e-mail', 'email'],
    ['What is your e-mail address?', 'email'],
    ['RecipientFirstName', 'name'],
    ['Last Name', 'name'],
    ['Name', 'name'],
    ['customer_name', 'name'],
    ['Nom et prénom', 'name'],
    ['Cognome', 'name'],
    ['Numele și prenumele dvs.', 'name'],
    ['person.fullName', 'name'],
    ['Téléphone', 'telephone'],
    ['Număr de telefon', 'telephone'],
    ['Mobile number', 'telephone'],
    ['Date of birth', 'birth'],
    ['IPAddress', 'place'],
    ['IP Address', 'place'],
    ['ipaddr. IP address', 'place'],
    ['LocationLatitude', 'place'],
    ['Code postal', 'address'],
    ['ExternalReference', 'person-id'],
    ['ExternalDataReference', 'person-id'],
    ['Network ID', 'person-id'],
    ['token', 'person-id'],
    ['Respondent ID', 'person-id'],
    ['Customer ID', 'person-id'],
    ['Numéro de client', 'person-id'],
    ['ResponseId', 'response-id'],
    ['_recordId', 'response-id'],
    ['id. Response ID', 'response-id'],
    ['#', 'response-id']
  ])('%s tells of a person', (header, why) => {
    expect(classOfColumn(header)).toEqual({ kind: 'personal', why })
  })

  it.each([
    ['DistributionChannel', 'tool'],
    ['Collector ID', 'tool'],
    ['startlanguage', 'tool'],
    ['seed', 'tool'],
    ['refurl', 'link'],
    ['utm_source', 'link'],
    ['UTM campaign', 'link'],
    ['Query string', 'link'],
    ['permalink', 'link']
  ])('%s is of the tool', (header, why) => {
    expect(classOfColumn(header)).toEqual({ kind: 'internal', why })
  })

  it.each([
    'Product name',
    'Brand name',
    'Nom du produit',
    'Nome prodotto',
    'Country',
    'Channel',
    'E-mail support was easy to reach',
    'Why did you call us by phone?',
    'Touchpoint',
    'Overall satisfaction with us (1-5)',
    'Q1',
    'Comment',
    'Duration (in seconds)',
    'Answered at',
    'Store',
    'Number of orders',
    'Contact reason',
    'Account',
    'Status of the order'
  ])('%s is taken along', (header) => {
    expect(classOfColumn(header)).toEqual({ kind: 'plain', why: null })
  })

  it('what it is used for decides where the name says nothing, and answers are answers', () => {
    expect(classOfColumn('Panel', 'respondent')).toEqual({ kind: 'personal', why: 'person-id' })
    expect(classOfColumn('E-mail', 'respondent')).toEqual({ kind: 'personal', why: 'email' })
    expect(classOfColumn('Status', 'response')).toEqual({ kind: 'personal', why: 'response-id' })
    expect(classOfColumn('Name', 'answer')).toEqual({ kind: 'plain', why: null })
  })
})
