// What the parts of the loader share: the operations of the portal, the calendar, and what has been made so far.

import type { Actor } from '@senco/domain/roles'
import { operations as actionOperations } from '@senco/functions/actions'
import { operations as calendarOperations } from '@senco/functions/calendar'
import { operations as clusterOperations } from '@senco/functions/clusters'
import type { Deps } from '@senco/functions/deps'
import { administration } from '@senco/functions/people/administration'
import { operations as registerOperations } from '@senco/functions/register'
import type { DemoContext } from '../demo-context.ts'
import { type Calendar, calendarFrom } from './dates.ts'

const noIdentity = {
  begin: () => Promise.reject(new Error('The demo signs nobody in')),
  finish: () => Promise.reject(new Error('The demo signs nobody in')),
}

export interface DemoPortal extends Deps {
  readonly calendar: Calendar
  readonly say: (line: string) => void
  readonly register: ReturnType<typeof registerOperations>
  /** The council's own calendar; `calendar` is the demo's. */
  readonly termDates: ReturnType<typeof calendarOperations>
  readonly clusters: ReturnType<typeof clusterOperations>
  readonly actions: ReturnType<typeof actionOperations>
  readonly people: ReturnType<typeof administration>
  /** Ids of settings by their key in settings.ts. */
  readonly settingIds: Map<string, string>
  readonly clusterIds: Map<string, string>
  /** Council staff by key, once they are there. */
  readonly actors: Map<string, Actor>
}

export const demoPortal = ({ tables, authority, origin, now, say }: DemoContext): DemoPortal => {
  const deps: Deps = { tables, authority, baseUrl: origin }
  return {
    ...deps,
    calendar: calendarFrom(now()),
    say,
    register: registerOperations(deps),
    termDates: calendarOperations(deps),
    clusters: clusterOperations(deps),
    actions: actionOperations(deps),
    people: administration({ ...deps, identity: noIdentity }),
    settingIds: new Map(),
    clusterIds: new Map(),
    actors: new Map(),
  }
}

const known = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The demo has made nothing called ${key} yet`)
  return found
}
export const settingIdOf = (portal: DemoPortal, key: string): string => known(portal.settingIds, key)
export const clusterIdOf = (portal: DemoPortal, name: string): string => known(portal.clusterIds, name)
export const actorOf = (portal: DemoPortal, key: string): Actor => known(portal.actors, key)
