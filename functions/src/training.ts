// Training: the operations of the contract and what follows from events.
import type { training } from '@senco/contract/training'
import type { Consumer } from './consumers.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'
import { answering } from './training/answering.ts'
import { attending } from './training/attending.ts'
import { awards } from './training/awards.ts'
import { booking } from './training/booking.ts'
import { certifying } from './training/certifying.ts'
import { charges } from './training/charges.ts'
import { decisions } from './training/decisions.ts'
import { droppedChargeConsumers } from './training/dropped-charges.ts'
import { learning } from './training/learning.ts'
import { leaverConsumers, leavers } from './training/leavers.ts'
import { leaving } from './training/leaving.ts'
import { makingUp } from './training/making-up.ts'
import { networkPages } from './training/network-pages.ts'
import { networkConsumers, networks } from './training/networks.ts'
import { noShowConsumers } from './training/no-shows.ts'
import { pathwayStarting } from './training/pathway-starting.ts'
import { pathways } from './training/pathways.ts'
import { placeChargeConsumers } from './training/place-charges.ts'
import { planning } from './training/planning.ts'
import { report } from './training/report.ts'
import { runChanged } from './training/run-changed.ts'
import { placeConsumers } from './training/run-ended.ts'
import { runPages } from './training/run-pages.ts'
import { settingClosed } from './training/setting-closed.ts'
import { skills } from './training/skills.ts'

export const operations = (deps: Deps): Handlers<typeof training> => ({
  ...planning(deps),
  ...decisions(deps),
  ...runPages(deps),
  ...booking(deps),
  ...answering(deps),
  ...leaving(deps),
  ...makingUp(deps),
  ...leavers(deps),
  ...networks(deps),
  ...networkPages(deps),
  ...attending(deps),
  ...learning(deps),
  ...awards(deps),
  ...pathways(deps),
  ...skills(deps),
  ...charges(deps),
  ...report(deps),
})

export const consumers = (deps: Deps): readonly Consumer[] => [
  ...placeConsumers(deps),
  ...networkConsumers(deps),
  ...certifying(deps),
  ...pathwayStarting(deps),
  ...runChanged(deps),
  ...noShowConsumers(deps),
  ...placeChargeConsumers(deps),
  ...droppedChargeConsumers(deps),
  ...leaverConsumers(deps),
  ...settingClosed(deps),
]
