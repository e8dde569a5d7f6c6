// Loads the Lambda functions into this process, each with its own environment, from source or from their bundles.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'

/** Any Lambda handler: what goes in and comes out depends on who calls it. */
export type LambdaHandler = (event: unknown, context: Context) => Promise<unknown>
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>

export type Environment = Readonly<Record<string, string>>

export interface Functions {
  /** Resolves undefined when there is no such function. A function is loaded once, when it is first called. */
  load(name: string): Promise<LambdaHandler | undefined>
}

export interface FunctionSettings {
  /** Path of the module of a function. */
  readonly moduleOf: (name: string) => string
  /** The variables of a function, as the cloud would set them. */
  readonly environmentOf: (name: string) => Environment
  /** Imports a module under an address of its own, so that two clouds in one process do not share one. */
  readonly load?: (path: string, copy: number) => Promise<unknown>
}

let copies = 0
let turn: Promise<unknown> = Promise.resolve()

const importCopy = (path: string, copy: number): Promise<unknown> =>
  import(/* @vite-ignore */ `${pathToFileURL(path).href}?copy=${copy}`)

/** Modules read process.env while they load, so one is loaded at a time. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

let lastSet: readonly string[] = []

/** Left in place until the next function loads, for what a module reads later. */
const setEnvironment = (variables: Environment): void => {
  for (const name of lastSet) delete process.env[name]
  Object.assign(process.env, variables)
  lastSet = Object.keys(variables)
}

export const makeFunctions = ({ moduleOf, environmentOf, load = importCopy }: FunctionSettings): Functions => {
  const copy = ++copies
  const loaded = new Map<string, Promise<LambdaHandler | undefined>>()
  const open = async (name: string): Promise<LambdaHandler | undefined> => {
    const path = moduleOf(name)
    if (!existsSync(path)) return undefined
    const module = await inTurn(() => {
      setEnvironment(environmentOf(name))
      return load(path, copy)
    })
    return (module as { readonly handler: LambdaHandler }).handler
  }
  return {
    load: (name) => {
      const found = loaded.get(name) ?? open(name)
      loaded.set(name, found)
      found.catch(() => loaded.delete(name))
      return found
    },
  }
}

/** What Lambda gives a handler beside its event. */
export const lambdaContext = (functionName: string, awsRequestId: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${functionName}`,
  memoryLimitInMB: '512',
  awsRequestId,
  logGroupName: functionName,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 29_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
})
