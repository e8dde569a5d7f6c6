// Keeps machines out of the comments without a puzzle and without JavaScript. A doubtful comment is kept apart for a
// moderator; nothing that a person may have written is thrown away. Signing, hashing and counting are left to functions.

/** The council's choice; none of it is law. */
export interface SpamPolicy {
  /** Nobody reads and fills the form faster. */
  readonly fastestSeconds: number
  /** A page left open longer than this is asked to send again, with what was typed. */
  readonly oldestHours: number
  /** Comments from one address in a day: above `doubtful` they are kept apart, above `most` refused. */
  readonly doubtful: number
  readonly most: number
}
export const defaultSpamPolicy: SpamPolicy = { fastestSeconds: 4, oldestHours: 24, doubtful: 5, most: 30 }

export interface Attempt {
  readonly text: string
  /** The field that a page hides from people; a machine fills it. */
  readonly honeypot: string
  /** Of the id that the page was given: genuine or not, and its age. */
  readonly oneTimeId: { readonly genuine: boolean; readonly used: boolean; readonly ageSeconds: number }
  /** Comments today from the same address, known only by a hash that changes every day. */
  readonly fromSameAddress: number
}

export type SpamDecision =
  /** The same send again: show the same thanks, keep one. */
  | { readonly outcome: 'repeat' }
  /** Show the form again with what was typed and a new id. */
  | { readonly outcome: 'ask-again'; readonly message: string }
  | { readonly outcome: 'too-many'; readonly message: string }
  | { readonly outcome: 'keep'; readonly suspicions: readonly string[] }

const linksIn = (text: string): number => text.match(/https?:\/\/|www\.|\[url|<a\s/gi)?.length ?? 0

const suspicionsOf = (attempt: Attempt, policy: SpamPolicy): string[] => [
  ...(attempt.honeypot.trim() === '' ? [] : ['A field that people cannot see was filled in.']),
  ...(attempt.oneTimeId.ageSeconds < policy.fastestSeconds ? ['It was sent faster than a person can write.'] : []),
  ...(attempt.fromSameAddress >= policy.doubtful ? ['Many comments came from the same address today.'] : []),
  ...(linksIn(attempt.text) > 2 ? ['It holds more than two links.'] : []),
]

/**
 * What to do with a comment that was sent. Two people never share a one-time id, so a used one is a double click, the
 * back button or a retry. Only a flood from one address is refused, with the words shown again.
 */
export const judgeAttempt = (attempt: Attempt, policy: SpamPolicy = defaultSpamPolicy): SpamDecision => {
  const { genuine, used, ageSeconds } = attempt.oneTimeId
  if (genuine && used) return { outcome: 'repeat' }
  if (!genuine || ageSeconds > policy.oldestHours * 3600)
    return {
      outcome: 'ask-again',
      message: 'This page was open for a long time. Check your comment and send it again.',
    }
  if (attempt.fromSameAddress >= policy.most)
    return {
      outcome: 'too-many',
      message: 'We have had many comments from where you are today. Copy yours and try again tomorrow, or ring us.',
    }
  return { outcome: 'keep', suspicions: suspicionsOf(attempt, policy) }
}

/**
 * What of an internet address stands for one household: all of version 4, the first 64 bits of version 6, which one
 * home shares. Hash it with a secret of the day; never keep or log it.
 */
export const addressKey = (address: string): string => {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^\[|\]$/g, '')
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!/^[\da-f:]+$/.test(plain) || !plain.includes(':')) return 'unknown'
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
