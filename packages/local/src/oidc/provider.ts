// The identity provider of one machine: a real OIDC provider whose sign-in page is a list of accounts.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { readBody, send } from '../http.ts'
import { makeAdapterFactory } from './adapter.ts'
import { oidcPath } from './path.ts'
import { type OidcAccount, signInPage } from './sign-in-page.ts'

export interface OidcSettings {
  /** Origin of the portal, without a trailing slash. */
  readonly baseUrl: string
  readonly client: { readonly id: string; readonly secret: string }
  /** Everybody who can be chosen, read anew for each page. */
  readonly accounts: () => Promise<readonly OidcAccount[]>
  /** Called when somebody chose an account, before the portal hears of it. */
  readonly onChosen?: (issuer: string, subject: string) => Promise<void>
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  kid: randomBytes(8).toString('hex'),
})

const makeProvider = ({ baseUrl, client, accounts }: OidcSettings): Provider =>
  new Provider(`${baseUrl}${oidcPath}`, {
    adapter: makeAdapterFactory(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${baseUrl}/auth/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: [randomBytes(24).toString('hex')] },
    jwks: { keys: [signingKey()] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `${oidcPath}/interaction/${interaction.uid}` },
    ttl: { Interaction: 3600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
    findAccount: async (_context, id) =>
      (await accounts()).some(({ subject }) => subject === id)
        ? { accountId: id, claims: async () => ({ sub: id }) }
        : undefined,
    // Nobody is asked for consent: the portal is the council's own.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })

/** Answers every request under `oidcPath`. */
export const createOidc = (settings: OidcSettings): RequestHandler => {
  const provider = makeProvider(settings)
  const callback = provider.callback()

  const interact: RequestHandler = async (request, response) => {
    await provider.interactionDetails(request, response)
    if (request.method !== 'POST') {
      const action = request.url ?? ''
      return send(response, 200, 'text/html; charset=utf-8', signInPage(action, await settings.accounts()))
    }
    const chosen = new URLSearchParams((await readBody(request)).toString('utf8')).get('account') ?? ''
    const known = (await settings.accounts()).some(({ subject }) => subject === chosen)
    if (!known) return send(response, 404, 'text/plain; charset=utf-8', 'There is no such account.')
    await settings.onChosen?.(provider.issuer, chosen)
    const result = { login: { accountId: chosen, remember: false } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  return async (request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(`${oidcPath}/interaction/`)) {
      // The provider finds out where it is mounted from what is missing of the original address.
      Object.assign(request, { originalUrl: url, url: url.slice(oidcPath.length) })
      return void (await callback(request, response))
    }
    try {
      await interact(request, response)
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SessionNotFound') throw error
      send(response, 400, 'text/plain; charset=utf-8', 'This sign-in has ended. Go back to the portal and start again.')
    }
  }
}
