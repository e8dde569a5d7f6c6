// Clusters and their meetings: the operations of the contract and what follows from events.
import type { clusters } from '@senco/contract/clusters'
import { attending } from './clusters/attending.ts'
import { keepingClusters } from './clusters/keeping-clusters.ts'
import { planning } from './clusters/planning.ts'
import { telling } from './clusters/telling.ts'
import type { Consumer } from './consumers.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof clusters> => ({
  ...keepingClusters(deps),
  ...planning(deps),
  ...attending(deps),
})

export const consumers = (deps: Deps): readonly Consumer[] => telling(deps)
