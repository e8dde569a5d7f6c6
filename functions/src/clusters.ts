// Clusters and their meetings: the operations of the contract and what follows from events.
import type { clusters } from '@senco/contract/clusters'
import { attending } from './clusters/attending.ts'
import { calendarFiles } from './clusters/calendar-files.ts'
import { keepingClusters } from './clusters/keeping-clusters.ts'
import { papers } from './clusters/papers.ts'
import { planning } from './clusters/planning.ts'
import { representing } from './clusters/representing.ts'
import { sendingPapers } from './clusters/sending-papers.ts'
import { telephoning } from './clusters/telephoning.ts'
import { telling } from './clusters/telling.ts'
import { week } from './clusters/week.ts'
import { years } from './clusters/years.ts'
import type { Consumer } from './consumers.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof clusters> => ({
  ...keepingClusters(deps),
  ...representing(deps),
  ...planning(deps),
  ...years(deps),
  ...attending(deps),
  ...telephoning(deps),
  ...week(deps),
  ...calendarFiles(deps),
  ...papers(deps),
})

export const consumers = (deps: Deps): readonly Consumer[] => [...telling(deps), ...sendingPapers(deps)]
