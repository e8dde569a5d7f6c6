// Writes the action that keeps what the answer to a comment promises, in the transaction of the answer.
import type { Comment } from '@senco/domain/offer/comments/model'
import { promisedAction } from '@senco/domain/offer/comments/promised-action'
import { actionPartition, actionWrites, readAction } from '@senco/store/actions'
import type { Tables } from '@senco/store/client'
import type { Ctx } from '../serve/context.ts'

export const keepingPromise = async (tables: Tables, ctx: Ctx, before: Comment, after: Comment) => {
  const known = before.response?.action?.actionId
  const present = known === undefined ? undefined : await readAction(tables, known)
  const moved = promisedAction(before, after, present, {
    actionId: ctx.newId('action'),
    by: ctx.actor,
    now: ctx.now,
  })
  if (moved === undefined) return { actionId: known, writes: [], history: [] }
  const { action, sentence } = moved
  return {
    actionId: action.actionId,
    writes: actionWrites(tables, action.actionId === present?.actionId ? present : undefined, action),
    history: [{ on: actionPartition(action.actionId), summary: sentence }],
  }
}
