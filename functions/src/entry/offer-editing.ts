// The function that keeps the local offer, built from its environment.
import { offerEditing } from '@senco/contract/offer-editing'
import { operations } from '../offer-editing.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(offerEditing, operations(deps), signedIn(deps))
