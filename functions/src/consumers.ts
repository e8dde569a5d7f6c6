// What a capability exports that acts on events of others. The dispatcher calls it; idempotency comes with the context.
import type { CommitContext, DomainEvent } from '@senco/store/commit'

/** An event as it was stored: `at` is when it happened and `by` who caused it. */
export interface StoredEvent extends DomainEvent {
  readonly eventId: string
  readonly at: string
  readonly by: { readonly actorId: string; readonly actorName: string }
}

/**
 * `handle` makes its whole effect with one `commit(tables, ctx, …)`: the context carries the event's id as idempotency
 * key, so that a second delivery changes nothing. An effect in several transactions gives each its own step:
 * `commit(tables, step(ctx, 'second'), …)`.
 */
export interface Consumer {
  /** Unique among all consumers, for example `register.closedProvider`. */
  readonly name: string
  /** Event types it acts on. */
  readonly on: readonly string[]
  handle(event: StoredEvent, ctx: CommitContext): Promise<void>
}

/** The context of one more transaction of the same event. */
export const step = (ctx: CommitContext, name: string): CommitContext => ({
  ...ctx,
  operation: `${ctx.operation}.${name}`,
})
