// Gives one submission one Idempotency-Key, however often it is tried: the same content, the same key.

export interface Submissions {
  /** The key for this content; a change of content is another submission. */
  readonly keyOf: (content: unknown) => string
  /** After success the same content sent again is a new submission. */
  readonly done: () => void
}

export const submissions = (newKey: () => string = () => crypto.randomUUID()): Submissions => {
  let last: { readonly content: string; readonly key: string } | undefined
  return {
    keyOf: (content) => {
      const text = JSON.stringify(content)
      if (last?.content !== text) last = { content: text, key: newKey() }
      return last.key
    },
    done: () => {
      last = undefined
    },
  }
}
