// What was promised in public, as an action of the one engine: made, changed and closed with the answer. It says what we
// wrote, and never a word of the comment.
import { isOpen } from '../../actions/actions.ts'
import type { Action } from '../../actions/model.ts'
import { type Moved, moveAction } from '../../actions/move-action.ts'
import { addedSentence, changeAction, newAction } from '../../actions/new-action.ts'
import { invalid, Refusal } from '../../refusal.ts'
import type { Instant } from '../../time.ts'
import type { Comment } from './model.ts'

interface Promising {
  /** Of an action that has to be made. */
  readonly actionId: string
  readonly by: { readonly personId: string; readonly name: string }
  readonly now: Instant
}

const longest = 100

/** A long promise is cut for lists, and stands whole below. */
const saidOf = (what: string) =>
  what.length <= longest ? { title: what } : { title: `${what.slice(0, longest - 1).trimEnd()}…`, detail: what }

/** Problems stand beside what was typed. */
const asTyped = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const fieldOf = (field: string) => (field === 'dueOn' ? 'action.dueOn' : 'action.what')
    const problems = error.problems.map(({ field, message }) => ({
      field: fieldOf(field),
      message: message.replace(', or say why it may stay', ''),
    }))
    throw invalid(problems)
  }
}

const closed = (action: Action, kept: boolean, { by, now }: Promising): Moved | undefined =>
  moveAction(
    action,
    kept ? { to: 'done' } : { to: 'cancelled', note: 'The answer to the comment no longer promises it.' },
    { name: by.name, council: true, now },
  )

/**
 * What becomes of the action when the answer to a comment changes; undefined when nothing does. `present` is the action
 * of the promise before, as it is now. Whoever promises owns it, until somebody else is chosen.
 */
export const promisedAction = (
  before: Comment,
  after: Comment,
  present: Action | undefined,
  promising: Promising,
): Moved | undefined => {
  const promise = after.response?.action
  const open = present !== undefined && isOpen(present) ? present : undefined
  if (promise === undefined || promise.doneOn !== undefined)
    return open && closed(open, promise !== undefined || after.response?.kind === 'did', promising)
  const was = before.response?.action
  if (was !== undefined && was.what === promise.what && was.dueOn === promise.dueOn && present !== undefined)
    return undefined
  const said = saidOf(promise.what)
  return asTyped(() => {
    if (open !== undefined) {
      // What somebody added to it stays.
      const { owner, measure, reasons, course, resource } = open
      const plan = { ...said, owner, measure, reasons, course, resource, dueOn: promise.dueOn }
      return changeAction(open, plan, promising.now)
    }
    const { by, actionId, now } = promising
    const owner = { kind: 'person' as const, id: by.personId, name: by.name }
    const action = newAction(
      {
        ...said,
        owner,
        dueOn: promise.dueOn,
        context: { kind: 'council', id: 'council' },
        source: { kind: 'local-offer-comment', id: after.commentId },
        addedBy: 'council',
      },
      { actionId, by: by.name, now },
    )
    return { action, sentence: addedSentence(action) }
  })
}

/** The comment with the id of the action that its promise is kept by. */
export const withAction = (comment: Comment, actionId: string | undefined): Comment => {
  const { response } = comment
  return response?.action === undefined || actionId === undefined
    ? comment
    : { ...comment, response: { ...response, action: { ...response.action, actionId } } }
}
