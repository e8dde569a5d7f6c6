// The function of reply links, built from its environment. Nobody is signed in here, whatever cookie comes along.
import { links } from '@senco/contract/links'
import { findReplay } from '@senco/store/commit'
import { operations } from '../links.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = serve(links, operations(deps), {
  baseUrl: deps.baseUrl,
  replays: (ctx) => findReplay(deps.tables, ctx),
})
