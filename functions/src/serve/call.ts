// What the middlewares know so far about the call in hand, carried on the Lambda context of that one invocation.
import type { Context } from 'aws-lambda'
import type { Session } from './context.ts'
import type { Route } from './serve.ts'

export interface Call {
  route?: Route
  session?: Session | undefined
  input?: unknown
}

const calls = new WeakMap<Context, Call>()

/** The call of one invocation; a warm Lambda forgets it with its context. */
export const callOf = (context: Context): Call => {
  const known = calls.get(context)
  if (known !== undefined) return known
  const call: Call = {}
  calls.set(context, call)
  return call
}
