// One transaction, kept trying: conflicts, throttles and lost replies are tried again with the same token, so that
// what was kept is never reported as failed. A failed condition is not tried again: the caller must read anew.
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from './client.ts'
import { isTransient, Stale, transientCodes, Unavailable } from './outcomes.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/**
 * Tries of ours, some five seconds in all; within each the SDK tries a throttle or a lost connection again by itself,
 * until it has spent what all its callers together may spend on trying again. So this alone must be enough: who gives
 * up after a lost reply reports as failed what was kept.
 */
const attempts = 20

interface Cancelled {
  readonly CancellationReasons?: readonly { readonly Code?: string }[]
}

type Verdict = { readonly kind: 'stale'; readonly failed: readonly number[] } | { readonly kind: 'again' | 'fatal' }

const judge = (error: Cancelled): Verdict => {
  const codes = error.CancellationReasons?.map((reason) => reason.Code ?? 'None') ?? []
  const failed = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []))
  if (failed.length > 0) return { kind: 'stale', failed }
  if (codes.length > 0)
    return { kind: codes.every((code) => code === 'None' || transientCodes.has(code)) ? 'again' : 'fatal' }
  return { kind: isTransient(error) ? 'again' : 'fatal' }
}

/** Full jitter, so that many callers on one item spread out. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(500, 10 * 2 ** attempt)))

/**
 * Runs one transaction of at most 100 writes; none is nothing to do.
 * @throws Stale when a condition failed, Unavailable when no try got through.
 */
export const transact = async (tables: Tables, writes: readonly Write[]): Promise<void> => {
  if (writes.length === 0) return
  const command = { TransactItems: [...writes], ClientRequestToken: crypto.randomUUID() }
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await tables.document.send(new TransactWriteCommand(command))
      return
    } catch (error) {
      const verdict = judge(error as Cancelled)
      if (verdict.kind === 'stale') throw new Stale(verdict.failed)
      if (verdict.kind === 'fatal') throw error
      await pause(attempt)
    }
  }
  throw new Unavailable('The database did not answer in time')
}
