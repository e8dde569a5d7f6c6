// The function of people, built from its environment.
import { people } from '@senco/contract/people'
import { makeIdentityProvider } from '../people/identity.ts'
import { operations } from '../people.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { needed } from './needed.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()
const identity = makeIdentityProvider({
  issuer: needed('OIDC_ISSUER'),
  clientId: needed('OIDC_CLIENT_ID'),
  clientSecret: process.env['OIDC_CLIENT_SECRET'],
  baseUrl: deps.baseUrl,
})

export const handler = serve(people, operations({ ...deps, identity }), signedIn(deps))
