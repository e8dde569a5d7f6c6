// The one way to the API: typed by the contract, one function for every JSON operation.

import { routes } from 'virtual:operation-routes'
import type { contract } from '@senco/contract/contract'
import type { Input } from '@senco/contract/operation'
import type * as z from 'zod/mini'
import { Problem, problemOf, unreachable } from './problem.ts'
import { requestOf } from './request.ts'

type Contract = typeof contract
type Operations = Contract['offer'] &
  Contract['people'] &
  Contract['register'] &
  Contract['calendar'] &
  Contract['clusters'] &
  Contract['actions'] &
  Contract['offer-editing'] &
  Contract['training']

export type OperationName = {
  [K in keyof Operations]: Operations[K] extends { kind: 'json' } ? K : never
}[keyof Operations]
export type InputOf<N extends OperationName> = Input<Operations[N]>
export type OutputOf<N extends OperationName> = z.infer<Operations[N]['output']>

/** Told of every answer: `true` when a session was alive behind it, `false` when it has ended. */
type Listener = (alive: boolean) => void
const listeners = new Set<Listener>()
export const onAnswer = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Open to anyone: its answer says nothing about a session. */
const forAnyone: ReadonlySet<OperationName> = new Set(['viewAuthority'])

/** Writes on their way. What is read after one was sent is to show it, and two requests may overtake each other. */
const writing = new Set<Promise<unknown>>()

/** Says of a write, also of one that waits for its turn, that what is read meanwhile is to show it. */
export const onItsWay = <T>(work: Promise<T>): Promise<T> => {
  writing.add(work)
  const done = () => writing.delete(work)
  work.then(done, done)
  return work
}

/** Milliseconds. On a dead line a write may hang for minutes, and a page that is old is better than none. */
const patience = 10_000

const writesAnswered = async (): Promise<void> => {
  if (writing.size === 0) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((done) => {
    timer = setTimeout(done, patience)
  })
  await Promise.race([Promise.allSettled(writing), late])
  clearTimeout(timer)
}

const send = (url: string, sent: RequestInit): Promise<Response> => {
  const answer = fetch(url, { ...sent, credentials: 'same-origin' })
  return sent.method === 'GET' ? answer : onItsWay(answer)
}

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * @param key The Idempotency-Key of a write: the same for every try of one submission.
 * @throws Problem
 */
export const call = async <N extends OperationName>(name: N, input: InputOf<N>, key?: string): Promise<OutputOf<N>> => {
  const { url, ...sent } = requestOf(routes[name] ?? '', input as Readonly<Record<string, unknown>>, key)
  let response: Response
  try {
    if (sent.method === 'GET') await writesAnswered()
    response = await send(url, sent)
  } catch {
    throw unreachable()
  }
  const body = await bodyOf(response)
  if (response.status === 401) for (const listener of listeners) listener(false)
  if (!response.ok) throw problemOf(response.status, body)
  if (typeof body !== 'object')
    throw new Problem(response.status, 'fault', 'The answer was not what we expected. Try again.')
  if (!forAnyone.has(name)) for (const listener of listeners) listener(true)
  // The server sends only what its own schema of this operation let through.
  return body as OutputOf<N>
}
