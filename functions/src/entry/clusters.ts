// The function of clusters, built from its environment.
import { clusters } from '@senco/contract/clusters'
import { makeSessions } from '@senco/store/sessions'
import { operations } from '../clusters.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = serve(clusters, operations(deps), {
  tables: deps.tables,
  sessions: makeSessions(deps.tables, deps.authority.policies.session),
})
