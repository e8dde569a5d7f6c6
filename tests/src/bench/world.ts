// A whole built portal for the benches, with as many settings as asked for, a meeting and people of each kind.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { demo } from '@senco/domain/authority/demo'
import type { Scope } from '@senco/domain/roles'
import { addAccount, signInLocally } from '@senco/local/accounts'
import { built } from '@senco/local/bundle'
import { makeClock } from '@senco/local/clock'
import { type Cloud, startCloud } from '@senco/local/cloud'
import { type Client, clientOf } from '../support/client.ts'

export interface World {
  readonly cloud: Cloud
  readonly now: string
  /** Somebody new with these scopes, signed in. */
  as(...scopes: Scope[]): Promise<Client & { readonly personId: string }>
}

export const bundleOf = (name: string): string => join(built, 'functions', name, 'index.mjs')

export const openWorld = async (engine: string): Promise<World> => {
  const now = '2026-11-20T09:00:00.000Z'
  const cloud = await startCloud({
    engine,
    prefix: `b${randomBytes(5).toString('hex')}-`,
    authority: 'demo',
    clock: makeClock(now),
    moduleOf: bundleOf,
    built,
  })
  return {
    cloud,
    now,
    as: async (...scopes) => {
      const personId = await addAccount(cloud.tables, { name: 'Sam', scopes }, now)
      const cookie = await signInLocally(cloud.tables, demo, { personId, now })
      return { ...clientOf(cloud.origin, cookie.split(';')[0]), personId }
    },
  }
}
