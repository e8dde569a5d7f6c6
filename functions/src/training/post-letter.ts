// Posts one letter with whatever is written beside it, once: its id is made from what it is for and whom it goes to.
import { createHash } from 'node:crypto'
import { idFrom } from '@senco/domain/ids'
import { type Change, type CommitContext, commit, type Mail } from '@senco/store/commit'
import { Replayed, Stale } from '@senco/store/outcomes'
import { step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { type Letter, renderLetter } from '../mail/letter.ts'

export interface Post {
  /** What it is for: the same occasion and address is one letter, whoever asks for it again. */
  readonly occasion: string
  readonly to: string
  readonly kind: string
  readonly letter: Letter
}

export const messageIdOf = (occasion: string, to: string): string =>
  idFrom('message', createHash('sha256').update(`${occasion} ${to}`).digest())

export const mailOf = ({ authority }: Deps, { occasion, to, kind, letter }: Post): Mail => ({
  messageId: messageIdOf(occasion, to),
  to,
  kind,
  ...renderLetter(authority, letter),
})

/** @returns whether it was this call that posted it. */
export const postLetter = async (
  deps: Deps,
  ctx: CommitContext,
  post: Post,
  writes: Change<null>['writes'] = [],
): Promise<boolean> => {
  const mail = mailOf(deps, post)
  try {
    await commit(deps.tables, step(ctx, mail.messageId ?? post.occasion), { writes, mail: [mail], answer: null })
    return true
  } catch (error) {
    if (!(error instanceof Replayed || error instanceof Stale)) throw error
    return false
  }
}
