// Runs the handler of a call: again when somebody else wrote first, and never twice for one request.
import { isWrite } from '@senco/contract/operation'
import { idFrom } from '@senco/domain/ids'
import { Refusal } from '@senco/domain/refusal'
import { anonymous } from '@senco/domain/roles'
import { Replayed, Stale, Unavailable } from '@senco/store/outcomes'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { cryptography } from '../when-needed.ts'
import { answerOf } from './answer.ts'
import { type Call, callOf } from './call.ts'
import type { Ctx, Replays } from './context.ts'
import { fitted } from './large-answers.ts'
import { addressOf, bodyHashOf, cookiesOf, idempotencyKeyOf, instantOf } from './request.ts'
import type { Route } from './serve.ts'

/** How long others may keep writing first, in milliseconds: a function has fifteen seconds, and must answer within them. */
const patience = 10_000

/** The longest pause between two tries, in milliseconds. */
const longest = 2000

/** Full jitter, by the time that a try took: on a busy engine tries must lie further apart, or each overtakes the next. */
const pause = (attempt: number, took: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longest, 2 * took * 2 ** attempt)))

/**
 * Runs a decision until its write was not overtaken by somebody else's: 200 people may want one place.
 * @throws Unavailable when that took longer than `within` milliseconds.
 */
export const decideAgain = async <T>(run: () => Promise<T>, within = patience): Promise<T> => {
  const began = performance.now()
  for (let attempt = 0; ; attempt++) {
    const since = performance.now()
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      const now = performance.now()
      if (now - began > within) throw new Unavailable('Others kept writing first')
      await pause(attempt, now - since)
    }
  }
}

/** A refused request may be the repeat of one that was answered: then that answer counts. */
const runOnce = async (replays: Replays, route: Route, input: unknown, ctx: Ctx): Promise<unknown> => {
  try {
    return await decideAgain(() => route.run(input, ctx))
  } catch (error) {
    if (error instanceof Replayed) return error.answer
    const replay = error instanceof Refusal ? await replays(ctx) : undefined
    if (replay === undefined) throw error
    return replay.answer
  }
}

const contextOf = (event: APIGatewayProxyEventV2, route: Route, { session, input }: Call): Ctx => {
  const key = idempotencyKeyOf(event, input)
  return {
    actor: session?.actor ?? anonymous,
    session,
    now: instantOf(event),
    requestId: event.requestContext.requestId,
    newId: (kind) => idFrom(kind, cryptography().randomBytes(16)),
    operation: route.name,
    cookies: cookiesOf(event),
    address: addressOf(event),
    idempotency: isWrite(route.op) && key !== undefined ? { key, bodyHash: bodyHashOf(event) } : undefined,
  }
}

export const runHandler =
  (replays: Replays) =>
  async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const call = callOf(context)
    if (call.route === undefined) throw new Error('The pipeline found no operation')
    const ctx = contextOf(event, call.route, call)
    const result = await runOnce(replays, call.route, call.input, ctx)
    const answer = answerOf(call.route.op, result, event.headers['if-none-match'])
    return fitted(answer, event.headers['accept-encoding'] ?? '')
  }
