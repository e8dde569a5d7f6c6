// The cookies of signing in, each `__Host-`: only this host, only over a secure connection, never read by a script.
import { sessionCookie } from '../serve/middlewares.ts'

const cookie = (name: string, value: string, maxAge?: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`

/** The Set-Cookie value of a session. It ends with the browser, or earlier in the table. */
export const sessionCookieOf = (value: string): string => cookie(sessionCookie, value)
export const noSessionCookie = cookie(sessionCookie, '', 0)

/** Holds what the answer of the identity provider is checked against, for ten minutes. */
export const signInCookie = '__Host-sign-in'
export const signInCookieOf = (value: string): string => cookie(signInCookie, value, 600)
export const noSignInCookie = cookie(signInCookie, '', 0)

/** Carries an accepted invitation through the sign-in, for half an hour. */
export const invitationCookie = '__Host-invitation'
export const invitationCookieOf = (token: string): string => cookie(invitationCookie, token, 1800)
export const noInvitationCookie = cookie(invitationCookie, '', 0)
