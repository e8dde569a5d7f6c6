// The function of the register, built from its environment.
import { register } from '@senco/contract/register'
import { makeSessions } from '@senco/store/sessions'
import { operations } from '../register.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = serve(register, operations(deps), {
  tables: deps.tables,
  sessions: makeSessions(deps.tables, deps.authority.policies.session),
})
