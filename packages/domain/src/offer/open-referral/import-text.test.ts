import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { EntryContent } from '../model.ts'
import { hostileTexts } from './hostile-texts.ts'
import { readRecords } from './import-records.ts'
import { plainText, tidyText } from './import-text.ts'

/** Tags that a browser would see, also when the text is decoded again and again. */
const tagsIn = (text: string): string[] => {
  const found: string[] = []
  let now = text
  for (let round = 0; round < 4; round++) {
    let decoded = ''
    const parser = new Parser({ onopentag: (name) => found.push(name), ontext: (words) => (decoded += words) })
    parser.write(now)
    parser.end()
    now = decoded
  }
  return found
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

/** A record that says the same in every field that there is. */
const everywhere = (words: string) => ({
  id: 'one',
  name: `Talking ${words}`,
  alternate_name: words,
  description: `<p>We play.</p>${words}<p>We sing.</p>`,
  url: words,
  email: words,
  status: 'active',
  fees_description: words,
  application_process: words,
  eligibility_description: words,
  wait_time: words,
  assured_date: '2026-03-03',
  lo_how_decided: words,
  lo_complaints: words,
  lo_complaints_url: words,
  lo_transport: words,
  organization: { id: 'o', name: words },
  contacts: [{ id: 'c', name: words, title: words, email: words, phones: [{ number: `01632 960001 ${words}` }] }],
  cost_options: [{ option: words, amount_description: words, amount: words }],
  languages: [{ name: words, code: words }],
  schedules: [{ opens_at: '10:00', closes_at: '11:00', byday: 'MO', freq: words, notes: words }],
  service_areas: [{ name: words, service_area: words, extent: words }],
  attributes: [{ taxonomy_term: { id: words, name: words } }],
  service_at_locations: [
    {
      id: 's',
      location: {
        id: 'l',
        name: words,
        location_type: 'physical',
        external_identifier: words,
        external_identifier_type: 'UPRN',
        addresses: [{ address_1: words, address_2: words, city: words, state_province: words, postal_code: words }],
        accessibility: [{ accessibility: words, description: words, url: words }],
      },
    },
  ],
})

describe('words from somebody else', () => {
  it('sixty attacks through every field of a record leave no tag and no address that runs anything', () => {
    expect(new Set(hostileTexts).size).toBe(60)
    for (const attack of hostileTexts) {
      const { kept, rejected, leftOut } = readRecords([everywhere(attack)])
      expect([kept.length, rejected.length + leftOut.length], attack).toEqual([1, 0])
      expect(EntryContent.parse(kept[0]?.content), attack).toEqual(kept[0]?.content)
      const strings = stringsIn(kept[0]?.content)
      expect(strings.length).toBeGreaterThan(15)
      expect(strings.flatMap(tagsIn), attack).toEqual([])
      const { url, links, complaints } = kept[0]?.content ?? {}
      for (const address of [url, complaints?.url, ...(links ?? []).map((link) => link.url)])
        expect(address ?? 'https:', attack).toMatch(/^https?:/)
    }
  })

  it('the same attacks are seen by the same eyes when nothing is taken out', () => {
    const seen = hostileTexts.filter((attack) => tagsIn(attack).length > 0)
    expect(seen.length).toBeGreaterThan(55)
  })

  it('whatever is put together from pieces of markup, no tag is left, and a second time changes nothing', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&lt;',
      '&gt;',
      '&amp;',
      'lt;',
      'script',
      'img src=x onerror=alert(1)',
      '/',
      '!--',
      '-->',
      '"',
      "'",
      ' ',
      '\n',
      'p',
      'a href=',
      '&#60',
      ';',
      '<![CDATA[',
      ']]>',
      '\u0000',
      'words',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const { text } = plainText(parts.join(''))
        return tagsIn(text).length === 0 && plainText(text).text === text
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps what people wrote: lines, lists, links, and signs that are no markup', () => {
    const html =
      '<p>We&nbsp;play &amp; sing.</p>\n<ul>\n<li>Toys</li>\n<li>Songs</li></ul><p>See <a href="https://example.org/a">our page</a>.<br>Ages 2 &lt; 5</p><script>no()</script>'
    expect(plainText(html)).toEqual({
      text: 'We play & sing.\n* Toys\n* Songs\n\nSee our page.\nAges 2 < 5',
      links: [{ title: 'our page', url: 'https://example.org/a' }],
      hadMarkup: true,
    })
    expect(plainText('Fish & chips, 2 < 3 > 1, R&D; line\nby line')).toMatchObject({
      text: 'Fish & chips, 2 < 3 > 1, R&D; line\nby line',
    })
    expect(plainText('See https://example.org/?a=1&section=2')).toMatchObject({
      text: 'See https://example.org/?a=1&section=2',
    })
    expect(plainText('Twice &amp;amp; encoded &amp;pound;5').text).toBe('Twice & encoded £5')
    expect(plainText('A <b>bold</b> line\nand another').text).toBe('A bold line\nand another')
    expect(tidyText(' a\u00a0 b \r\n\r\n\r\n\u200bc\ufeff ')).toBe('a b\n\nc')
  })
})
