import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSuspected } from './deadlines.ts'
import { receivedComment } from './received.ts'
import { type Attempt, addressKey, defaultSpamPolicy, judgeAttempt } from './spam.ts'

const person: Attempt = {
  text: 'The page of the toy library is out of date.',
  honeypot: '',
  oneTimeId: { genuine: true, used: false, ageSeconds: 90 },
  fromSameAddress: 0,
}
const suspicions = (changes: Partial<Attempt>) => {
  const decision = judgeAttempt({ ...person, ...changes })
  return decision.outcome === 'keep' ? decision.suspicions.length : decision.outcome
}
const fresh = person.oneTimeId

describe('keeping machines out without a puzzle', () => {
  it('keeps what a person sends', () => {
    expect(judgeAttempt(person)).toEqual({ outcome: 'keep', suspicions: [] })
  })

  it('keeps apart what fills the hidden field, is too fast, comes too often or is full of links', () => {
    expect(suspicions({ honeypot: 'https://spam.example' })).toBe(1)
    expect(suspicions({ oneTimeId: { ...fresh, ageSeconds: 1 } })).toBe(1)
    expect(suspicions({ fromSameAddress: 5 })).toBe(1)
    expect(suspicions({ text: 'https://a.example https://b.example <a href=c>' })).toBe(1)
  })

  it('with the limits off it would keep the very same without a word', () => {
    const off = { fastestSeconds: 0, oldestHours: 1e9, doubtful: 1e9, most: 1e9 }
    const fast = { ...person, oneTimeId: { ...fresh, ageSeconds: 1 }, fromSameAddress: 1000 }
    expect(judgeAttempt(fast, off)).toEqual({ outcome: 'keep', suspicions: [] })
    expect(judgeAttempt(fast)).toMatchObject({ outcome: 'too-many' })
  })

  it('takes a double click for one comment, even where the address has sent too many', () => {
    const used = { ...person, oneTimeId: { ...fresh, used: true }, fromSameAddress: 1000 }
    expect(judgeAttempt(used)).toEqual({ outcome: 'repeat' })
  })

  it('asks again, and loses nothing, when the page is old or its id is not ours', () => {
    expect(suspicions({ oneTimeId: { ...fresh, ageSeconds: 25 * 3600 } })).toBe('ask-again')
    expect(suspicions({ oneTimeId: { ...fresh, genuine: false } })).toBe('ask-again')
  })

  it('whatever is sent, it is kept, kept already, or shown again; refused only above the limit of the day', () => {
    const attempt = fc.record({
      text: fc.string(),
      honeypot: fc.string(),
      oneTimeId: fc.record({
        genuine: fc.boolean(),
        used: fc.boolean(),
        ageSeconds: fc.integer({ min: 0, max: 200_000 }),
      }),
      fromSameAddress: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(attempt, (each) => {
        const { outcome } = judgeAttempt(each)
        return outcome !== 'too-many' || each.fromSameAddress >= defaultSpamPolicy.most
      }),
    )
  })

  it('knows a household by its address of version 4 or the first half of version 6', () => {
    expect(addressKey('203.0.113.9')).toBe('203.0.113.9')
    expect(addressKey('::ffff:203.0.113.9')).toBe('203.0.113.9')
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(addressKey('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64')
    expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
    expect(addressKey('somewhere')).toBe('unknown')
  })
})

describe('a comment as it arrives', () => {
  const about = { commentId: 'cmt_0001', at: '2026-03-02T20:15:00.000Z', suspicions: [] }

  it('needs nothing but words', () => {
    expect(
      receivedComment({ text: ' Good.\r\nThanks.\u200b ', theme: 'content', email: '', name: ' ' }, about),
    ).toEqual({
      commentId: 'cmt_0001',
      theme: 'content',
      original: 'Good.\nThanks.',
      receivedAt: about.at,
      version: 1,
    })
  })

  it('keeps the contact that was given, and what made it doubtful', () => {
    const form = {
      text: 'Good.',
      theme: 'gap',
      entryId: 'ent_0001',
      submitter: 'parent',
      email: 'ann@example.com',
    } as const
    const comment = receivedComment(form, { ...about, suspicions: ['It was sent faster than a person can write.'] })
    expect(comment).toMatchObject({ contact: { email: 'ann@example.com' }, entryId: 'ent_0001', submitter: 'parent' })
    expect(isSuspected(comment)).toBe(true)
  })

  it('says what to do when there are no words, too many, or an address that cannot be one', () => {
    const problem =
      (text: string, email = '') =>
      () =>
        receivedComment({ text, theme: 'gap', email }, about)
    expect(problem(' \n ')).toThrow()
    expect(problem('a'.repeat(5001))).toThrow()
    expect(problem('Good.', 'ann at example')).toThrow()
    expect(problem('a'.repeat(5000))).not.toThrow()
  })
})
