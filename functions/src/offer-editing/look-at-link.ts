// Looks whether a web address answers, and calls nobody but public addresses: the name is looked up here, each of its
// addresses is asked about, and the connection goes to one that was, so that nothing can change in between. The same for
// every redirect. The answer's body is never read.
import { lookup as lookUp } from 'node:dns'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Look } from '@senco/domain/offer/links/link-check'
import { isCallable, isPublicAddress } from '@senco/domain/offer/links/public-address'

/** Whom the checker may call. Tests let it call this machine; nothing that is deployed does. */
export interface CallPolicy {
  mayCall(url: URL): boolean
  mayReach(address: string): boolean
  /** For one answer. */
  readonly milliseconds: number
}

export const publicOnly: CallPolicy = { mayCall: isCallable, mayReach: isPublicAddress, milliseconds: 10_000 }

const mostRedirects = 5

class NotPublic extends Error {}

/** Fails before any connection when one of the addresses of a name is none that may be reached. */
const guarded =
  ({ mayReach }: CallPolicy): LookupFunction =>
  (name, options, done) =>
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 4)
      const [first] = addresses
      if (first === undefined || addresses.some(({ address }) => !mayReach(address)))
        return done(new NotPublic(), '', 4)
      if (options.all === true) return done(null, addresses)
      done(null, first.address, first.family)
    })

interface Answered {
  readonly status: number
  readonly location: string | undefined
}

const ask = (url: URL, method: 'HEAD' | 'GET', policy: CallPolicy): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // A bare number is connected to without a look-up.
    if (!policy.mayCall(url) || (isIP(host) !== 0 && !policy.mayReach(host))) return reject(new NotPublic())
    const options = {
      method,
      lookup: guarded(policy),
      signal: AbortSignal.timeout(policy.milliseconds),
      headers: { 'user-agent': 'Local offer link checker', accept: '*/*' },
      agent: false as const,
    }
    const answered = (answer: IncomingMessage): void => {
      answer.destroy()
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
    }
    const call: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, answered)
    call.on('error', reject)
    call.end()
  })

/** There, but not for programs: a browser may well be let in. */
const keptOut = new Set([401, 403, 407, 429, 451, 999])

const wordsOf = (status: number): Look => {
  if ((status >= 200 && status < 400) || keptOut.has(status)) return {}
  if (status === 404 || status === 410) return { problem: `There is no such page (${status}).` }
  return { problem: `The website answers that something is wrong (${status}).` }
}

const failedWords = (error: unknown): Look => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof NotPublic) return { problem: 'This address does not lead to the public internet.' }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { problem: 'There is no website of that name.' }
  if (error instanceof Error && error.name === 'AbortError') return { problem: 'The website does not answer in time.' }
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)) return { problem: 'The certificate of the website is not valid.' }
  return { problem: 'The website does not answer.' }
}

/** HEAD first; a website that does not know it is asked with GET. */
const politely = async (url: URL, policy: CallPolicy): Promise<Answered> => {
  const head = await ask(url, 'HEAD', policy)
  return head.status < 400 ? head : ask(url, 'GET', policy)
}

export const lookAt = async (address: string, policy: CallPolicy = publicOnly): Promise<Look> => {
  try {
    let url = new URL(address)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const { status, location } = await politely(url, policy)
      if (status < 300 || status >= 400 || location === undefined) return wordsOf(status)
      url = new URL(location, url)
    }
    return { problem: 'The website sends from one address to the next without end.' }
  } catch (error) {
    return failedWords(error)
  }
}
