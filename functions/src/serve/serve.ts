// The one pipeline from an HTTP event to a handler and back: session, role, input, run, answer, headers, log.
import { randomBytes } from 'node:crypto'
import middy from '@middy/core'
import type { Capability, Operation } from '@senco/contract/operation'
import { isWrite, routeKey } from '@senco/contract/operation'
import { idFrom } from '@senco/domain/ids'
import { forbidden, notFound, Refusal } from '@senco/domain/refusal'
import { anonymous, hasRole } from '@senco/domain/roles'
import type { Tables } from '@senco/store/client'
import { findReplay, Replayed } from '@senco/store/commit'
import { Stale } from '@senco/store/transact'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { answerOf } from './answer.ts'
import type { Ctx, Handlers, Session, Sessions } from './context.ts'
import { securityHeaders } from './headers.ts'
import { answerProblem } from './problems.ts'
import { bodyHashOf, cookiesOf, readInput, requireSameOrigin } from './request.ts'

export interface ServeDeps {
  readonly tables: Tables
  readonly sessions: Sessions
}

export const sessionCookie = '__Host-session'

interface Found {
  readonly name: string
  readonly op: Operation
  readonly run: (input: unknown, ctx: Ctx) => Promise<unknown>
}

/** Tries of a handler whose write found that somebody else wrote first. */
const retries = 40

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)))

const decideAgain = async (run: () => Promise<unknown>): Promise<unknown> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Stale) || attempt === retries) throw error
      await pause(attempt)
    }
  }
}

const requireRole = (op: Operation, session: Session | undefined): void => {
  if (op.who === 'anyone' || op.who === 'link') return
  if (session === undefined) throw new Refusal('signed-out', 'signed-out', 'Sign in to go on.')
  if (!hasRole(session.actor, op.who)) throw forbidden()
}

/** A request that was refused may be the repeat of one that was answered: then that answer counts. */
const runOnce = async (found: Found, input: unknown, ctx: Ctx, deps: ServeDeps): Promise<unknown> => {
  try {
    return await decideAgain(() => found.run(input, ctx))
  } catch (error) {
    const replay =
      error instanceof Replayed ? error : error instanceof Refusal ? await findReplay(deps.tables, ctx) : undefined
    if (replay === undefined) throw error
    return replay.answer
  }
}

/** Makes the Lambda handler of one capability. Dispatch is by route key; what the contract lacks is not found. */
export const serve = <C extends Capability>(capability: C, handlers: Handlers<C>, deps: ServeDeps) => {
  const routes = new Map<string, Found>(
    Object.entries(capability).map(([name, op]) => [
      routeKey(op),
      { name, op, run: handlers[name] as unknown as Found['run'] },
    ]),
  )

  const handle = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const found = routes.get(event.routeKey)
    try {
      if (found === undefined) throw notFound()
      const { name, op } = found
      requireSameOrigin(event, op)
      const now = new Date(event.requestContext.timeEpoch).toISOString()
      const cookies = cookiesOf(event)
      const cookie = cookies[sessionCookie]
      const session = cookie === undefined || !needsSession(op) ? undefined : await deps.sessions.find(cookie, now)
      requireRole(op, session)
      const input = readInput(event, op)
      const key = event.headers['idempotency-key'] ?? formId(input)
      const ctx: Ctx = {
        actor: session?.actor ?? anonymous,
        session,
        now,
        requestId: event.requestContext.requestId,
        newId: (kind) => idFrom(kind, randomBytes(16)),
        operation: name,
        cookies,
        idempotency:
          isWrite(op) && key !== undefined ? { key: key.slice(0, 100), bodyHash: bodyHashOf(event) } : undefined,
      }
      return answerOf(op, await runOnce(found, input, ctx, deps))
    } catch (error) {
      log(event, found?.name, error)
      return answerProblem(error, found?.op, event.headers['accept'] ?? '')
    }
  }

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .after(({ response }) => {
      if (response) response.headers = { ...securityHeaders, ...response.headers }
    })
    .handler(handle)
}

/** Signing out has to know whose session ends although anybody may call it. */
const needsSession = (op: Operation): boolean => op.who !== 'link'

const formId = (input: unknown): string | undefined => {
  const id = (input as { formId?: unknown }).formId
  return typeof id === 'string' ? id : undefined
}

/** Refusals and faults are logged by operation and code: never the input, never a name. */
const log = (event: APIGatewayProxyEventV2, operation: string | undefined, error: unknown): void => {
  const requestId = event.requestContext.requestId
  if (error instanceof Refusal)
    console.log(JSON.stringify({ level: 'info', requestId, operation, refused: error.code }))
  else
    console.error(
      JSON.stringify({ level: 'error', requestId, operation, fault: error instanceof Error ? error.stack : 'unknown' }),
    )
}
