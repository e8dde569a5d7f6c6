// The function of reply links, built from its environment. Nobody is signed in here, whatever cookie comes along.
import { links } from '@senco/contract/links'
import { operations } from '../links.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = serve(links, operations(deps), {
  tables: deps.tables,
  sessions: { find: async () => undefined },
})
