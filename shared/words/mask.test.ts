import { describe, expect, it } from 'vitest'
import { isCard, isIban, maskPersonal } from './mask'

const bare = (text: string) => text.replace(/[^•]/gu, '').length

describe('personal numbers', () => {
  it.each([
    ['an e-mail', 'Write to ana.pop+shop@mail.example.co.uk.', 'Write to •••.•••+••••@••••.•••••••.••.••.'],
    ['an e-mail spelt', 'ana.pop (at) example.ro please', '•••.••• (••) •••••••.•• please'],
    ['a British telephone', 'call 020 7946 0958 now', 'call ••• •••• •••• now'],
    ['a British mobile', 'on +44 7700 900123, thanks', 'on +•• •••• ••••••, thanks'],
    ['a French telephone', 'au 06 12 34 56 78 svp', 'au •• •• •• •• •• svp'],
    ['a French telephone with full stops', 'au 01.12.34.56.78 svp', 'au ••.••.••.••.•• svp'],
    ['a French telephone from abroad', '+33 (0)6 12 34 56 78', '+•• (•)• •• •• •• ••'],
    ['an Italian telephone', 'al 347 1234567 grazie', 'al ••• ••••••• grazie'],
    ['an Italian telephone of a town', 'allo 02/12345678', 'allo ••/••••••••'],
    ['a Romanian telephone', 'la 0722 123 456 vă rog', 'la •••• ••• ••• vă rog'],
    ['a Romanian telephone of a town', 'la 021-312.34.56', 'la •••-•••.••.••'],
    ['a Romanian telephone from abroad', 'la 0040722123456!', 'la •••••••••••••!'],
    ['a card', 'card 4111 1111 1111 1111 refused', 'card •••• •••• •••• •••• refused'],
    ['a card with hyphens', '5500-0055-5555-5559', '••••-••••-••••-••••'],
    ['a British account', 'GB29 NWBK 6016 1331 9268 19 is mine', '•••• •••• •••• •••• •••• •• is mine'],
    ['a French account', 'FR1420041010050500013M02606 svp', '••••••••••••••••••••••••••• svp'],
    ['an Italian account', 'IT60 X054 2811 1010 0000 0123 456', '•••• •••• •••• •••• •••• •••• •••'],
    [
      'a Romanian account',
      'contul RO49AAAA1B31007593840000 al meu',
      'contul •••••••••••••••••••••••• al meu'
    ],
    ['an account with a slip', 'RO50AAAA1B31007593840000 al meu', '•••••••••••••••••••••••• al meu'],
    ['an order', 'Order 4711 never came', 'Order •••• never came'],
    ['an order with a sign', 'my order #48213, lost', 'my order #•••••, lost'],
    ['an order with a word between', 'commande n° 20931B jamais reçue', 'commande n° •••••• jamais reçue'],
    ['an Italian order', 'ordine numero 99120', 'ordine numero •••••'],
    ['a Romanian order', 'comanda nr. 1234/2026 anulată', 'comanda nr. ••••/•••• anulată'],
    ['an order of letters and figures', 'ORD-20931-X came late', '•••-•••••-• came late'],
    ['a long number', 'my number is 83920174', 'my number is ••••••••'],
    ['an Italian tax code', 'sono RSSMRA85T10A562S', 'sono ••••••••••••••••'],
    ['a French social insurance number', 'le 1 85 05 78 006 084 36', 'le • •• •• •• ••• ••• ••']
  ])('%s is covered', (_, text, masked) => {
    expect(maskPersonal(text)).toBe(masked)
  })

  it.each([
    'I called 3 times and waited 45 minutes',
    'since 12/03/2026, 14:30, and again on 2026-03-12 at 9h15',
    'le 12.03.26 à 14h30, puis le 3-4-2026',
    'de la 12.03.2026 ora 14:30:05',
    'I paid €1,234.50 and £12, or 1 250 000 lei, or 1.234.567,89 EUR',
    'costa 1250000 lei, 250 euro, 99,99 €, 15%',
    'in 2024-2025, and 2023 2024 2025',
    'one of 100000 customers, or 1 200 000, or 1.200.000',
    'version 2.0.1, step 1-2-3, 24/7, 7/7, rated 10/10',
    'order 3 shoes, ordered 12 of them, case 2',
    'commande 250 euros, factura 120 lei, invoice 12.03.2026',
    'room B12, line M25, A4, 4G, covid-19, june 2024, Office365',
    'No 2 is better than no. 1'
  ])('%s: stays', (text) => {
    expect(maskPersonal(text)).toBe(text)
  })

  it('are told by their check digits', () => {
    expect(isCard('4111111111111111')).toBe(true)
    expect(isCard('4111111111111112')).toBe(false)
    expect(isCard('411')).toBe(false)
    expect(isIban('GB29 NWBK 6016 1331 9268 19')).toBe(true)
    expect(isIban('GB28 NWBK 6016 1331 9268 19')).toBe(false)
    expect(isIban('ZZ29 NWBK 6016 1331 9268 19')).toBe(false)
  })

  it('stay covered when covered twice, and cost no more the longer they are', () => {
    const text = 'ana@example.com 0722 123 456 RO49AAAA1B31007593840000'
    expect(maskPersonal(maskPersonal(text))).toBe(maskPersonal(text))
    for (const hostile of [
      '1'.repeat(5000),
      'a1'.repeat(2500),
      '1 '.repeat(2500),
      'ab12 '.repeat(1000),
      'a@'.repeat(2500),
      'a.'.repeat(2500)
    ])
      expect(maskPersonal(hostile)).toHaveLength(5000)
    expect(bare(maskPersonal('1'.repeat(5000)))).toBe(5000)
  })
})
