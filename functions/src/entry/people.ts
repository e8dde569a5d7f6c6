// The function of people, built from its environment.
import { people } from '@senco/contract/people'
import { makeSessions } from '@senco/store/sessions'
import { makeIdentityProvider } from '../people/identity.ts'
import { operations } from '../people.ts'
import { serve } from '../serve/serve.ts'
import { environment, needed } from './environment.ts'

const deps = environment()
const identity = makeIdentityProvider({
  issuer: needed('OIDC_ISSUER'),
  clientId: needed('OIDC_CLIENT_ID'),
  clientSecret: process.env['OIDC_CLIENT_SECRET'],
  baseUrl: deps.baseUrl,
})

export const handler = serve(people, operations({ ...deps, identity }), {
  tables: deps.tables,
  sessions: makeSessions(deps.tables, deps.authority.policies.session),
})
