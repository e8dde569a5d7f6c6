// The function of the public pages, built from its environment. It knows no sessions.
import { offer } from '@senco/contract/offer'
import { operations } from '../offer.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = serve(offer, operations(deps), {
  tables: deps.tables,
  sessions: { find: async () => undefined },
})
