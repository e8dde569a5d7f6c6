// The function of training, built from its environment.
import { training } from '@senco/contract/training'
import { serve } from '../serve/serve.ts'
import { operations } from '../training.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(training, operations(deps), signedIn(deps))
