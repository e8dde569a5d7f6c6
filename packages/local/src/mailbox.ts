// The local mailbox: keeps every message that leaves the outbox, whole, for a person or a test to read.

/** What the mail sender posts to MAIL_ENDPOINT, kept as it came. */
export interface CapturedMail {
  readonly messageId: string
  readonly from?: string | undefined
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly attachments?:
    | readonly {
        readonly filename: string
        readonly contentType: string
        readonly content: string
      }[]
    | undefined
  readonly receivedAt: string
}

export interface Mailbox {
  /** Keeps a message; one sent again under its id is kept once. */
  receive(message: Omit<CapturedMail, 'receivedAt'>, at: number): void
  /** Oldest first. */
  all(): readonly CapturedMail[]
  clear(): void
}

export const makeMailbox = (): Mailbox => {
  const kept = new Map<string, CapturedMail>()
  return {
    receive: (message, at) => {
      if (!kept.has(message.messageId))
        kept.set(message.messageId, { ...message, receivedAt: new Date(at).toISOString() })
    },
    all: () => [...kept.values()],
    clear: () => kept.clear(),
  }
}
