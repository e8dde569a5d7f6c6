// Talks to the portal that runs on this machine as its administrator, over the same API as the pages.
import { randomUUID } from 'node:crypto'
import { contract } from '@senco/contract/contract'
import type { Answer, Input, Operation } from '@senco/contract/operation'
import { isWrite } from '@senco/contract/operation'
import { LocalProblem } from '../problem.ts'

export type Call = <Op extends Operation>(op: Op, input: Input<Op>) => Promise<Answer<Op>>

const problemOf = async (response: Response): Promise<LocalProblem> => {
  const body = (await response.json().catch(() => ({}))) as {
    title?: string
    problems?: readonly { readonly message: string }[]
  }
  const details = (body.problems ?? []).map(({ message }) => message).join(' ')
  return new LocalProblem(`${body.title ?? `The portal answered ${response.status}.`} ${details}`.trim())
}

const reach = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, init).catch(() => {
    throw new LocalProblem(
      `No portal answers at ${new URL(url).origin}. Start it with npm start, or say where it is: --address http://localhost:4000`,
    )
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

const signIn = async (origin: string): Promise<string> => {
  const { accounts } = (await (await reach(`${origin}/__local/accounts`)).json()) as {
    accounts: readonly { readonly account: string; readonly roles: readonly string[] }[]
  }
  const administrator = accounts.find(({ roles }) => roles.includes('administrator'))
  if (administrator === undefined)
    throw new LocalProblem('The portal has no administrator. Start it afresh: npm start -- --fresh')
  const answer = await reach(`${origin}/__local/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ account: administrator.account }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const pathOf = (op: Operation, input: Readonly<Record<string, unknown>>): string =>
  op.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))

/** Signed in as the administrator; every call is one operation of the contract. */
export const openPortal = async (address: string): Promise<Call> => {
  const { origin } = new URL(address)
  const cookie = await signIn(origin)
  return async (op, input) => {
    const given = input as Readonly<Record<string, unknown>>
    const body = isWrite(op) ? { body: JSON.stringify(given) } : {}
    const response = await reach(`${origin}${pathOf(op, given)}`, {
      method: op.method,
      ...body,
      headers: { cookie, origin, 'content-type': 'application/json', 'x-portal': '1', 'idempotency-key': randomUUID() },
    })
    return (await response.json()) as Answer<typeof op>
  }
}

/** The name of the council whose portal answers. */
export const authorityNameOf = async (call: Call): Promise<string> =>
  (await call(contract.register.listSettings, {})).authority
