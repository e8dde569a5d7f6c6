import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import { adviceFor, proseOf } from './advice.ts'

const plain = {
  ...blankContent('service', 'Talking together'),
  summary: 'We help children who talk late. You can ask us yourself. It is free.',
  howDecided: 'Every child who lives here can come. We see those who wait longest first.',
  complaints: { words: 'Tell us. If that does not help, ring the council.' },
}
const long = `${Array.from({ length: 26 }, () => 'word').join(' ')}.`

describe('advice for editors', () => {
  it('has nothing to say about a plain and whole entry', () => {
    expect(adviceFor(plain)).toEqual([])
  })

  it('must have how it is decided and how to complain; a page to complain on is enough', () => {
    const musts = adviceFor(blankContent('service', 'Talking together'))
    expect(musts.map(({ level, field }) => [level, field])).toEqual([
      ['must', 'howDecided'],
      ['must', 'complaints.words'],
    ])
    const url = { words: '', url: 'https://example.org/complain' }
    expect(adviceFor({ ...plain, complaints: url })).toEqual([])
    expect(adviceFor({ ...plain, howDecided: ' \n' })).toMatchObject([{ level: 'must', field: 'howDecided' }])
  })

  it('shows the long sentence and where it stands', () => {
    const sections = [{ heading: 'Today', text: `Short. ${long}` }]
    const [advice] = adviceFor({ ...plain, sections })
    expect(advice).toMatchObject({ level: 'should', kind: 'long-sentence', field: 'sections.0.text', passage: long })
    expect(adviceFor({ ...plain, sections }, { readingAge: 9, longestSentence: 26, longestSummary: 60 })).toEqual([])
  })

  it('asks once for what letters stand for, and not when the page says it anywhere', () => {
    const unsaid = { ...plain, whatHappens: 'SALT comes to you. SALT is free.', transport: 'Ask SALT.' }
    expect(adviceFor(unsaid)).toMatchObject([{ kind: 'acronym', field: 'whatHappens', passage: 'SALT' }])
    expect(adviceFor({ ...unsaid, alsoKnownAs: ['Speech and language therapy'] })).toEqual([])
  })

  it('counts the words of the summary, and says for what age it reads', () => {
    const summary = Array.from({ length: 61 }, () => 'help').join(' ')
    expect(adviceFor({ ...plain, summary }).map(({ kind }) => kind)).toContain('long-summary')
    const official =
      'Eligibility is determined following multidisciplinary assessment of individual circumstances in accordance with prioritisation criteria by appropriately qualified professionals.'
    expect(adviceFor({ ...plain, whatHappens: official, summary: '', howDecided: official })).toMatchObject([
      { kind: 'reading-age', message: expect.stringMatching(/for age \d\d/) },
    ])
  })

  it('reads every text of the page, and the answers of a setting', () => {
    const profile = { teaching: 'We sing.', expertise: 'We train.' }
    expect(proseOf({ ...plain, profile, transport: 'Bus 7.' }).map(({ field }) => field)).toEqual([
      'summary',
      'howDecided',
      'transport',
      'complaints.words',
      'profile.teaching',
      'profile.expertise',
    ])
  })
})
