// The one pipeline from an HTTP event to a handler and back. Reading the list of middlewares is reading the rules.
import middy from '@middy/core'
import type { Capability, Operation } from '@senco/contract/operation'
import { routeKey } from '@senco/contract/operation'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Ctx, Handlers, Replays, Sessions } from './context.ts'
import {
  checkOrigin,
  checkRole,
  findOperation,
  findSession,
  parseInput,
  problemAnswers,
  problemsForPrograms,
  securityHeaders,
} from './middlewares.ts'
import { runHandler } from './run.ts'

export interface ServeDeps {
  /** Origin of the portal: a write from anywhere else is refused. */
  readonly baseUrl: string
  /** Absent where nobody is ever signed in. */
  readonly sessions?: Sessions
  /** Absent where nothing is written. */
  readonly replays?: Replays
}

const nobody: Sessions = { find: async () => undefined }
const never: Replays = async () => undefined

/** One operation of the contract with the function that does it. */
export interface Route {
  readonly name: string
  readonly op: Operation
  readonly run: (input: unknown, ctx: Ctx) => Promise<unknown>
}

/** Makes the Lambda handler of one capability. Dispatch is by route key; what the contract lacks is not found. */
export const serve = <C extends Capability>(capability: C, handlers: Handlers<C>, deps: ServeDeps) => {
  const routes = new Map<string, Route>(
    Object.entries(capability).map(([name, op]) => [
      routeKey(op),
      // The schema of each operation has typed its own input; the map forgets which.
      { name, op, run: handlers[name] as unknown as Route['run'] },
    ]),
  )
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(securityHeaders())
    .use(problemAnswers())
    .use(problemsForPrograms())
    .use(findOperation(routes))
    .use(checkOrigin(deps.baseUrl))
    .use(findSession(deps.sessions ?? nobody))
    .use(checkRole())
    .use(parseInput())
    .handler(runHandler(deps.replays ?? never))
}
