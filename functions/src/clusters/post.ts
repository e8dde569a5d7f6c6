// Posts letters about meetings, one transaction a letter. Each has an id made from what it is for, its setting and its
// mailbox, so that a second run sends nothing twice. Who is written to, and what, is decided by those who call it.
import { createHash } from 'node:crypto'
import type { Letter } from '@senco/domain/clusters/letters'
import { idFrom } from '@senco/domain/ids'
import type { SettingSummary } from '@senco/domain/register/model'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { Replayed, Stale } from '@senco/store/outcomes'
import type { Write } from '@senco/store/transact'
import { step } from '../consumers.ts'
import type { Deps } from '../deps.ts'

export interface Told {
  readonly summary: SettingSummary
  readonly to: string
  readonly kind: string
  readonly letter: Letter
  /** Written with it, or not at all when a condition of them fails: then nothing is sent. */
  readonly writes?: readonly Write[]
  readonly secret?: string
  readonly attachments?: Mail['attachments']
  /** Looked at again when it is sent. */
  readonly onlyWhile?: Mail['onlyWhile']
}

const messageIdOf = (occasion: string, settingId: string, to: string): string =>
  idFrom('message', createHash('sha256').update(`${occasion} ${settingId} ${to}`).digest())

/**
 * One transaction a message; one that is there already was sent by an earlier run.
 * @returns whether it was this run that posted it.
 */
export const post = async (deps: Deps, ctx: CommitContext, occasion: string, told: Told): Promise<boolean> => {
  const { to, kind, letter, summary, secret, attachments, onlyWhile } = told
  const messageId = messageIdOf(occasion, summary.settingId, to)
  try {
    await commit(deps.tables, step(ctx, messageId), {
      writes: told.writes ?? [],
      mail: [
        {
          ...{ ...letter, to, kind, messageId },
          ...(secret === undefined ? {} : { secret }),
          ...(attachments === undefined ? {} : { attachments }),
          ...(onlyWhile === undefined ? {} : { onlyWhile }),
        },
      ],
      answer: null,
    })
    return true
  } catch (error) {
    if (!(error instanceof Replayed || error instanceof Stale)) throw error
    return false
  }
}

const atOnce = 8
export const each = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const left = [...all]
  const hand = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}
