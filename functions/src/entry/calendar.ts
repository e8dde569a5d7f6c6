// The function of the calendar, built from its environment.
import { calendar } from '@senco/contract/calendar'
import { operations } from '../calendar.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(calendar, operations(deps), signedIn(deps))
