// The function of actions, built from its environment.
import { actions } from '@senco/contract/actions'
import { operations } from '../actions.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(actions, operations(deps), signedIn(deps))
