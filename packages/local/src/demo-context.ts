// What the loading of the demo is given: a running, empty portal. It works through the same operations as everybody.
import type { Authority } from '@senco/domain/authority/authority'
import type { Instant } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import type { AccountNames } from './accounts.ts'

export interface DemoContext {
  readonly origin: string
  readonly authority: Authority
  /** Straight to the database. */
  readonly tables: Tables
  readonly now: () => Instant
  /** Opens a session; resolves the value of the Cookie header. */
  readonly signIn: (personId: string) => Promise<string>
  /** Resolves when every message and event written so far has been dealt with. */
  readonly drained: () => Promise<void>
  /** Prints a progress line. */
  readonly say: (line: string) => void
}

/** Loads the demo and resolves the words of its accounts, in the order in which they are listed. */
export type LoadDemo = (context: DemoContext) => Promise<AccountNames>
