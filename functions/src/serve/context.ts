// What a handler is given beside its input.
import type { Answer, Capability, Input } from '@senco/contract/operation'
import type { CommitContext } from '@senco/store/commit'

/** `commit` takes it as it is. `session` is set when somebody is signed in. */
export interface Ctx extends CommitContext {
  readonly requestId: string
  readonly session?: Session | undefined
  readonly cookies: Readonly<Record<string, string>>
  /** Network address of the caller, for counting alone: never kept, never logged. */
  readonly address?: string
}

export interface Session {
  readonly actor: CommitContext['actor']
  readonly idleEndsAt: string
  readonly endsAt: string
  /** Hash of the secret half of the cookie; never the secret. */
  readonly sessionKey: string
}

/** Finds who holds a session cookie, read fresh on each request so that revoked access ends at once. */
export interface Sessions {
  find(cookie: string, now: string): Promise<Session | undefined>
}

/** One function an operation: a missing or mistyped one does not compile. */
export type Handlers<C extends Capability> = {
  readonly [K in keyof C]: (input: Input<C[K]>, ctx: Ctx) => Promise<Answer<C[K]>>
}

/** The answer that this very request had before, if it had one. */
export type Replays = (ctx: CommitContext) => Promise<{ readonly answer: unknown } | undefined>
