// The function of clusters, built from its environment.
import { clusters } from '@senco/contract/clusters'
import { operations } from '../clusters.ts'
import { serve } from '../serve/serve.ts'
import { environment } from './environment.ts'
import { signedIn } from './signed-in.ts'

const deps = environment()

export const handler = serve(clusters, operations(deps), signedIn(deps))
