// The addresses that exist only on one machine: health, demo accounts, sign-in, mail, clock, faults and what is scheduled.
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import type { Account } from './accounts.ts'
import type { Clock } from './clock.ts'
import type { FaultsProxy } from './faults-proxy.ts'
import type { Mount } from './gateway.ts'
import { readBody, sendJson, sendProblem } from './http.ts'
import type { Mailbox } from './mailbox.ts'

export interface LocalServices {
  readonly accounts: () => Promise<readonly Account[]>
  /** Opens a session and resolves its Set-Cookie value. */
  readonly signIn: (personId: string, now: string) => Promise<string>
  readonly mailbox: Mailbox
  readonly clock: Clock
  readonly proxy: FaultsProxy
  /** Looks at the links of published entries now. */
  readonly checkLinks: () => Promise<Readonly<Record<string, number>>>
}

const Instant = z
  .string()
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'Give a time, like 2026-11-22T09:30:00Z.'))
const share = z.number().check(z.gte(0), z.lte(1))

const SignInBody = z.object({ account: z.string() })
const ClockBody = z.object({ now: z.nullable(Instant) })
/** `afterCommit`: true loses the reply after the write instead of refusing it; a number is a share of its own. */
const FaultsBody = z.object({ rate: share, afterCommit: z.optional(z.union([z.boolean(), share])) })
const MailBody = z.object({
  messageId: z.string(),
  from: z.optional(z.string()),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.optional(z.string()),
  headers: z.optional(z.record(z.string(), z.string())),
  attachments: z.optional(z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }))),
})

type Exchange = (services: LocalServices, request: IncomingMessage, response: ServerResponse) => Promise<void>

const parsed = async <S extends z.ZodMiniType>(schema: S, request: IncomingMessage): Promise<z.infer<S>> => {
  const text = (await readBody(request)).toString('utf8')
  const result = schema.safeParse(JSON.parse(text === '' ? '{}' : text))
  if (!result.success)
    throw new SyntaxError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' '))
  return result.data
}

const exchanges: Readonly<Record<string, Exchange>> = {
  'GET /healthz': async (_services, _request, response) => sendJson(response, { status: 'ok' }),
  'GET /__local/accounts': async ({ accounts }, _request, response) =>
    sendJson(response, { accounts: await accounts() }),
  'POST /__local/sign-in': async ({ signIn, accounts, clock }, request, response) => {
    const { account } = await parsed(SignInBody, request)
    const found = (await accounts()).find((one) => one.account === account)
    if (found === undefined)
      return sendProblem(response, 404, 'not-found', 'There is no such account. GET /__local/accounts lists them.')
    const cookie = await signIn(found.personId, new Date(clock.now()).toISOString())
    sendJson(response, { account: found }, { 'set-cookie': [cookie] })
  },
  'GET /__local/mail': async ({ mailbox }, _request, response) => sendJson(response, { mail: mailbox.all() }),
  'POST /__local/mail': async ({ mailbox, clock }, request, response) => {
    mailbox.receive(await parsed(MailBody, request), clock.now())
    sendJson(response, {})
  },
  'GET /__local/clock': async ({ clock }, _request, response) =>
    sendJson(response, { now: new Date(clock.now()).toISOString() }),
  'POST /__local/clock': async ({ clock }, request, response) => {
    clock.set((await parsed(ClockBody, request)).now)
    sendJson(response, { now: new Date(clock.now()).toISOString() })
  },
  'POST /__local/faults': async ({ proxy }, request, response) => {
    const { rate, afterCommit = false } = await parsed(FaultsBody, request)
    const faults =
      typeof afterCommit === 'number'
        ? { before: rate, after: afterCommit }
        : { before: afterCommit ? 0 : rate, after: afterCommit ? rate : 0 }
    proxy.set(faults)
    sendJson(response, faults)
  },
  'POST /__local/check-links': async ({ checkLinks }, _request, response) => sendJson(response, await checkLinks()),
}

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')

/** The name asked for must be this machine's too, so that a website cannot reach in by renaming itself. */
const isLocalName = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)

/** Refuses what does not come from this machine or comes from another website. */
export const fromThisMachine = (request: IncomingMessage): boolean =>
  isLoopback(request.socket.remoteAddress ?? '') &&
  isLocalName(request.headers.host ?? '') &&
  (request.method === 'GET' || (request.headers['sec-fetch-site'] ?? 'none') !== 'cross-site')

export const mountLocalAddresses =
  (services: LocalServices): Mount =>
  async (request, response, path) => {
    if (path !== '/healthz' && !path.startsWith('/__local/')) return false
    const exchange = exchanges[`${request.method} ${path}`]
    if (exchange === undefined || !fromThisMachine(request)) return false
    try {
      await exchange(services, request, response)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      sendProblem(response, 400, 'invalid', error.message)
    }
    return true
  }
