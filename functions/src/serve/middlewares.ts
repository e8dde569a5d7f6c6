// The steps of the pipeline, in the order that serve lists them. Each does one thing and throws a Refusal or goes on.
import type { MiddlewareObj } from '@middy/core'
import type { Operation } from '@senco/contract/operation'
import { forbidden, notFound, Refusal } from '@senco/domain/refusal'
import { everyone, hasRole } from '@senco/domain/roles'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { callOf } from './call.ts'
import type { Sessions } from './context.ts'
import { headersOfEveryAnswer } from './headers.ts'
import { logFailure } from './log.ts'
import { answerProblem, pageProblem } from './problems.ts'
import { cookiesOf, instantOf, readInput, requireSameOrigin } from './request.ts'
import type { Route } from './serve.ts'

type Step = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>

export const sessionCookie = '__Host-session'

const openTo = (op: Operation | undefined): Readonly<Record<string, string>> =>
  op?.open === true ? { 'access-control-allow-origin': '*' } : {}

/** On every answer, errors included. An answer may name a header itself, for example a longer cache time. */
export const securityHeaders = (): Step => {
  const add: NonNullable<Step['after']> = ({ response, context }) => {
    const { route } = callOf(context)
    if (response) response.headers = { ...headersOfEveryAnswer, ...openTo(route?.op), ...response.headers }
  }
  return { after: add, onError: add }
}

export const problemAnswers = (): Step => ({
  onError: (request) => {
    const { route } = callOf(request.context)
    logFailure(request.event, route?.name, request.error)
    request.response = answerProblem(request.error, route?.op, request.event.headers['accept'] ?? '')
  },
})

/** A page may refuse with a page of its own; a program that asked for JSON gets problem details all the same. */
export const problemsForPrograms = (): Step => ({
  after: (request) => {
    const status = request.response?.statusCode ?? 200
    if (status < 400 || opOf(request.context).kind === 'json') return
    if ((request.event.headers['accept'] ?? '').includes('json')) request.response = pageProblem(status)
  },
})

export const findOperation = (routes: ReadonlyMap<string, Route>): Step => ({
  before: ({ event, context }) => {
    const route = routes.get(event.routeKey)
    if (route === undefined) throw notFound()
    callOf(context).route = route
  },
})

const opOf = (context: Parameters<typeof callOf>[0]): Operation => {
  const { route } = callOf(context)
  if (route === undefined) throw new Error('findOperation comes first')
  return route.op
}

export const checkOrigin = (baseUrl: string): Step => ({
  before: ({ event, context }) => requireSameOrigin(event, opOf(context), baseUrl),
})

/** Links prove themselves by their secret: a session that happens to be there must not colour them. */
export const findSession = (sessions: Sessions): Step => ({
  before: async ({ event, context }) => {
    const cookie = cookiesOf(event)[sessionCookie]
    if (cookie === undefined || opOf(context).who === 'link') return
    callOf(context).session = await sessions.find(cookie, instantOf(event))
  },
})

/** Deny by default: an operation names its roles, or says `anyone` or `link` aloud. */
export const checkRole = (): Step => ({
  before: ({ context }) => {
    const { who } = opOf(context)
    if (who === 'anyone' || who === 'link') return
    const { session } = callOf(context)
    if (session === undefined) throw new Refusal('signed-out', 'signed-out', 'Sign in to go on.')
    // Whoever is signed in may ask who they are, also when their last role has ended.
    if (who !== everyone && !hasRole(session.actor, who)) throw forbidden()
  },
})

export const parseInput = (): Step => ({
  before: ({ event, context }) => {
    callOf(context).input = readInput(event, opOf(context))
  },
})
