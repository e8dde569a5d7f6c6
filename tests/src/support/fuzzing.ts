// Sends fuzzed requests to a portal, signed out and as every role in turn, and says what was wrong with the answers.
import { isWrite, type Operation } from '@senco/contract/operation'
import { type Role, roles } from '@senco/domain/roles'
import fc from 'fast-check'
import type { Client } from './client.ts'
import { manySettings, newId, openMeeting } from './meetings.ts'
import type { Portal, SignedIn } from './portal.ts'
import { complaints, type Seen, type Shot, shotsAt } from './shots.ts'

const idPattern = /\b([a-z]{3})_[0-9a-z]{16}\b/g

/** Ids that answers have shown, so that later requests can name real things. */
class KnownIds {
  private readonly ids = new Map<string, string[]>()
  private readonly actors: ReadonlySet<string>

  constructor(actors: ReadonlySet<string>) {
    this.actors = actors
  }

  /** The people who fuzz are left out: one who ends the access of another would end the test. */
  learn(text: string): void {
    for (const [id, prefix = ''] of text.matchAll(idPattern)) {
      const known = this.ids.get(prefix) ?? []
      if (!known.includes(id) && !this.actors.has(id) && known.length < 60) this.ids.set(prefix, [...known, id])
    }
  }

  fill(text: string): string {
    return text.replaceAll(/@@(\w{3}):(\d+)@@/g, (_, prefix: string, nth: string) => {
      const known = this.ids.get(prefix) ?? []
      return known[Number(nth) % Math.max(1, known.length)] ?? `${prefix}_unknown0`
    })
  }
}

/** A path part that would change which address is meant stays one part. */
const asPart = (text: string): string => encodeURIComponent(text.toWellFormed()) || '-'

const send = async (client: Client, shot: Shot, ids: KnownIds): Promise<Seen> => {
  const path = shot.op.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => asPart(ids.fill(shot.path[key] ?? '')))
  const query = new URLSearchParams(Object.entries(shot.query).map(([key, value]) => [key, ids.fill(value)])).toString()
  const ours = isWrite(shot.op)
    ? { 'sec-fetch-site': 'same-origin', 'x-portal': '1', 'content-type': shot.contentType }
    : {}
  const response = await client.fetch(`${path}${query === '' ? '' : `?${query}`}`, {
    method: shot.op.method,
    headers: { accept: 'application/json', ...ours },
    ...(shot.body === undefined ? {} : { body: ids.fill(shot.body) }),
  })
  const seen = {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: await response.text(),
  }
  ids.learn(seen.text)
  return seen
}

export interface Fuzzed {
  readonly sent: number
  /** How often each operation answered below 400, by its name. */
  readonly reached: ReadonlyMap<string, number>
  /** What was wrong, with what was sent. */
  readonly wrong: readonly string[]
}

const settingRoles: readonly Role[] = ['setting-senco', 'setting-manager', 'childminder', 'school-senco']

const signedIn = async (portal: Portal, settingIds: string[]): Promise<Map<string, SignedIn>> => {
  const everyone = new Map<string, SignedIn>()
  for (const role of roles) {
    const reach = settingRoles.includes(role) ? { settingIds } : {}
    everyone.set(role, await portal.as(role, reach))
  }
  return everyone
}

/** Half of the requests come from somebody who may make them, so that fuzzing gets past the door. */
const senderOf = (turn: number, op: Operation, everyone: ReadonlyMap<string, SignedIn>): string => {
  const all = ['signed-out', ...everyone.keys()]
  const may = typeof op.who === 'string' ? all : op.who
  return (turn % 2 === 0 ? may[(turn / 2) % may.length] : all[turn % all.length]) ?? 'signed-out'
}

/** Sends `each` requests to every operation. The same seed sends the same requests. */
export const fuzz = async (
  portal: Portal,
  operations: readonly (readonly [string, Operation])[],
  { each, seed }: { readonly each: number; readonly seed: number },
): Promise<Fuzzed> => {
  const clusterId = newId('cluster')
  const settingIds = await manySettings(portal.tables, 3, clusterId)
  const meeting = await openMeeting(portal.tables, clusterId, 2, 1)
  const everyone = await signedIn(portal, settingIds.slice(0, 1))
  const ids = new KnownIds(new Set([...everyone.values()].map(({ personId }) => personId)))
  ids.learn(JSON.stringify([settingIds, meeting]))
  const secrets = [portal.tables.service, portal.tables.child, portal.tables.offer]
  const reached = new Map<string, number>()
  const wrong: string[] = []
  let sent = 0
  const samples = operations.map(([name, op]) => fc.sample(shotsAt(name, op), { numRuns: each, seed }))
  for (let turn = 0; turn < each; turn++) {
    for (const shots of samples) {
      const shot = shots[turn]
      if (shot === undefined) continue
      const as = senderOf(turn, shot.op, everyone)
      const client = everyone.get(as) ?? portal.visitor
      const seen = await send(client, shot, ids)
      sent++
      if (seen.status < 400) reached.set(shot.name, (reached.get(shot.name) ?? 0) + 1)
      const known = everyone.get(as)
      // Signing out is one of the operations.
      if (known !== undefined && shot.name === 'signOut') everyone.set(as, await portal.signIn(known.personId))
      for (const complaint of complaints(seen, secrets))
        wrong.push(`${shot.name} as ${as}: ${complaint}; ${told(shot)}`)
    }
  }
  return { sent, reached, wrong }
}

const told = ({ path, query, body, contentType }: Shot): string =>
  JSON.stringify({ path, query, body, contentType }).slice(0, 400)
