// What the pipeline of a signed-in capability is given: its origin, the sessions and the answers given before.
import { findReplay } from '@senco/store/commit'
import { makeSessions } from '@senco/store/sessions'
import type { Deps } from '../deps.ts'
import type { ServeDeps } from '../serve/serve.ts'

export const signedIn = ({ tables, authority, baseUrl }: Deps): ServeDeps => ({
  baseUrl,
  sessions: makeSessions(tables, authority.policies.session),
  replays: (ctx) => findReplay(tables, ctx),
})
