// Does an operation of the portal as somebody, at a time of the past, so that the demo's histories are true.
import { createHash } from 'node:crypto'
import { type IdKind, idFrom, type NewId } from '@senco/domain/ids'
import type { Actor } from '@senco/domain/roles'
import type { Instant } from '@senco/domain/time'
import type { Ctx } from '@senco/functions/serve/context'
import { Stale } from '@senco/store/outcomes'

export interface Doing {
  readonly by: Actor
  readonly at: Instant
  /** Ids are made from it, so that the demo has the same ones each time it is loaded. */
  readonly label: string
}

/** The id that the n-th thing of a kind gets in what is done under a label. */
export const idOf = (kind: IdKind, label: string, n = 0): string =>
  idFrom(kind, createHash('sha256').update(`${label} ${kind} ${n}`).digest())

export const idsOf = (label: string): NewId => {
  const made = new Map<IdKind, number>()
  return (kind) => {
    const n = made.get(kind) ?? 0
    made.set(kind, n + 1)
    return idOf(kind, label, n)
  }
}

export const contextOf = (operation: string, { by, at, label }: Doing): Ctx => ({
  actor: by,
  now: at,
  newId: idsOf(label),
  operation,
  requestId: label,
  cookies: {},
})

/** Runs one handler; again, from the start, when another of the demo's own steps wrote first. */
export const act = async <I, O>(
  operation: string,
  handler: (input: I, ctx: Ctx) => Promise<O>,
  input: I,
  doing: Doing,
): Promise<O> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await handler(input, contextOf(operation, doing))
    } catch (error) {
      if (!(error instanceof Stale) || attempt > 20) throw error
    }
  }
}

/** Works through a list, a few at a time. */
export const eachOf = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
