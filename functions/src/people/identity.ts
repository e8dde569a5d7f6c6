// Talks to the identity provider: OIDC code flow with PKCE. Which person an account belongs to is decided elsewhere.
import { Refusal } from '@senco/domain/refusal'
import type { Configuration } from 'openid-client'
import * as z from 'zod/mini'

/** What the provider's answer is checked against; it waits in a cookie of the browser that started. */
export const SignInCheck = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
})
export type SignInCheck = z.infer<typeof SignInCheck>

export interface Identity {
  readonly issuer: string
  readonly subject: string
}

export interface IdentityProvider {
  /** Where to send the browser, and what to check its return against. */
  begin(returnTo: string): Promise<{ readonly url: string; readonly check: SignInCheck }>
  /** @throws Refusal when the answer is not the one that was asked for. */
  finish(query: Readonly<Record<string, string | undefined>>, check: SignInCheck): Promise<Identity>
}

export interface IdentitySettings {
  readonly issuer: string
  readonly clientId: string
  /** Absent for a public client, which PKCE protects by itself. */
  readonly clientSecret?: string | undefined
  readonly baseUrl: string
}

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const again = (): Refusal =>
  new Refusal('invalid', 'sign-in-again', 'That did not work. Go back to the portal and sign in again.')

/** openid-client is loaded only when somebody signs in, and the provider's description is kept while the function is warm. */
export const makeIdentityProvider = (settings: IdentitySettings): IdentityProvider => {
  const issuer = new URL(settings.issuer)
  let known: Promise<Configuration> | undefined

  const discover = async (): Promise<Configuration> => {
    const client = await import('openid-client')
    // Plain HTTP is for the provider inside the local cloud only.
    const execute = issuer.protocol === 'http:' && isLoopback(issuer) ? [client.allowInsecureRequests] : []
    return client.discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute })
  }
  const configuration = async (): Promise<Configuration> => {
    known ??= discover()
    try {
      return await known
    } catch (error) {
      known = undefined
      throw error
    }
  }

  return {
    begin: async (returnTo) => {
      const client = await import('openid-client')
      const check: SignInCheck = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        returnTo,
      }
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${settings.baseUrl}/auth/callback`,
        scope: 'openid',
        response_type: 'code',
        code_challenge: await client.calculatePKCECodeChallenge(check.verifier),
        code_challenge_method: 'S256',
        state: check.state,
        nonce: check.nonce,
        // Nursery computers are shared: signing out here must not leave the next person signed in there.
        prompt: 'login',
      })
      return { url: url.href, check }
    },
    finish: async (query, check) => {
      const client = await import('openid-client')
      const configured = await configuration()
      const returned = new URL(`${settings.baseUrl}/auth/callback`)
      for (const [name, value] of Object.entries(query)) if (value !== undefined) returned.searchParams.set(name, value)
      try {
        const tokens = await client.authorizationCodeGrant(configured, returned, {
          expectedState: check.state,
          expectedNonce: check.nonce,
          pkceCodeVerifier: check.verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) throw again()
        return { issuer: claims.iss, subject: claims.sub }
      } catch {
        throw again()
      }
    },
  }
}
