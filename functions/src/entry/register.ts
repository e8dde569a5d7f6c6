// The function of the register, built from its environment.
import { register } from '@senco/contract/register'
import { operations } from '../register.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(register, operations(deps), signedIn(deps))
