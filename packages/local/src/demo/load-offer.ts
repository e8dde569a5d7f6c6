// Keeps the demo's local offer step by step, each at its own time and by whom it was, and tells the publisher once.
import type { Actor } from '@senco/domain/roles'
import { commit } from '@senco/store/commit'
import { elsewhereWrite, entryPartition, entryWrites } from '@senco/store/entries'
import { demoAccounts, personIdOf } from './accounts.ts'
import { contextOf, eachOf } from './act.ts'
import { elsewhereOn } from './offer/elsewhere.ts'
import { type Life, livesOn } from './offer/lives.ts'
import { actorOf, type DemoPortal, settingIdOf } from './portal.ts'

const nameOf = (account: string): string => demoAccounts.find((one) => one.account === account)?.name ?? account
const actor = (account: string): Actor => ({ personId: personIdOf(account), name: nameOf(account), scopes: [] })

const keep = async ({ tables }: DemoPortal, { written, steps }: Life): Promise<void> => {
  for (const [n, { at, by, sentence, entry }] of steps.entries()) {
    const doing = { by: actor(by), at, label: `entry ${written.key} ${n}` }
    const saved = { actorId: personIdOf(by), actorName: nameOf(by), at, summary: sentence }
    await commit(tables, contextOf('saveEntry', doing), {
      writes: entryWrites(tables, steps[n - 1]?.entry, entry, saved),
      history: [{ on: entryPartition(entry.entryId), summary: sentence }],
      answer: undefined,
    })
  }
}

export const loadOffer = async (portal: DemoPortal): Promise<void> => {
  const { calendar, tables } = portal
  const lives = livesOn(calendar, (key) => settingIdOf(portal, key))
  await eachOf(lives, 6, (life) => keep(portal, life))
  const doing = { by: actorOf(portal, 'team-manager'), at: calendar.now, label: 'local offer' }
  await commit(tables, contextOf('noteElsewhere', doing), {
    writes: elsewhereOn(calendar).map((elsewhere) => elsewhereWrite(tables, elsewhere)),
    events: [{ type: 'entry-changed', data: { entryIds: lives.map(({ entry }) => entry.entryId) } }],
    answer: undefined,
  })
}
