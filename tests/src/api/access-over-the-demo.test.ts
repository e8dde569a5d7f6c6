// The same table of who may do what, held against the people and settings of the demo: every account, every operation,
// everything it may read and everything it is refused. Changes that are let through are tried in access.test.ts, over
// objects made to be used up.
import { isWrite, type Operation } from '@senco/contract/operation'
import type { Scope } from '@senco/domain/roles'
import { readAccounts } from '@senco/local/accounts'
import { demoAccountNames } from '@senco/local/demo/accounts'
import { readPerson } from '@senco/store/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationsOfContract } from '../support/access-world.ts'
import type { Client, Sent } from '../support/client.ts'
import { startDemoPortal } from '../support/demo-copy.ts'
import type { Portal } from '../support/portal.ts'
import { type Expectation, expectations, type OperationName } from './access-expectations.ts'

interface Person {
  readonly account: string
  readonly personId: string
  readonly scopes: readonly Scope[]
  readonly client: Client
}
interface DemoSetting {
  readonly settingId: string
  readonly clusterId?: string
  readonly agencyId?: string
  readonly agencyAccepted?: boolean
  readonly designationId: string
  /** Who that designation names: they may end their own time as SENCO themselves. */
  readonly sencoId: string
}
interface Objects {
  readonly setting: DemoSetting
  readonly meetingId: string
  readonly slotId: string
  readonly clusterId: string
  readonly personId: string
  readonly importId: string
  readonly kind: string
  readonly id: string
  readonly actionId: string
  readonly runId: string
  readonly capacity: string
  readonly year: string
  readonly commentId: string
  readonly reviewId: string
}

const today = new Date().toISOString().slice(0, 10)

/** What is sent to an operation that looks at whose object it is; one that is missing here fails the test. */
const bodies: Readonly<Record<string, object>> = {
  changeSetting: { telephone: '01632 960111' },
  nameSenco: { name: 'Robin Newcomer', email: 'robin.newcomer@portal.example', startsOn: today },
  acceptSenco: {},
  changeSencoFacts: { hoursPerWeek: 5 },
  endSenco: { endsOn: today },
  recordVacancy: { since: today },
  confirmSenco: {},
  replyForSetting: { answer: 'apology', reason: 'Short of staff' },
  askForItem: { kind: 'practice-share', title: 'Who helps with sleep?' },
  readMinutes: {},
  voteTopic: { topic: 'Sleep' },
  // About an action, and no setting in the address: let in or forbidden by role alone here.
  addAction: {},
  changeAction: {},
  moveAction: {},
  saveSkills: { lines: [{ topic: 'autism', now: 1, wanted: 3 }] },
  askForTraining: { topic: 'autism', people: 2 },
  recordLeaver: {},
}

/** Operations whose address names nothing but what this test holds of the demo; the others are in access.test.ts. */
const isHeld = (op: Operation, objects: Objects): boolean =>
  [...op.path.matchAll(/\{(\w+)\}/g)].every(([, part = '']) => part in objects || part in objects.setting)

/**
 * Who may is told by more than the role and the setting: by whose place, first year or entry it is. And an import of the
 * local offer is not the import of the register that stands in its address here. All are tried in access.test.ts.
 */
const isApart = (name: string, op: Operation): boolean => {
  const expected = expectations[name as OperationName]
  if (name === 'viewPathway' || /\/(places|pathways|learning|impact|offer-editing\/imports)\b/.test(op.path))
    return true
  return 'strangers' in expected || name === 'joinNetwork'
}

/** Operations about a cluster, its meetings and actions: a setting's own are those of the clusters that it is in. */
const ofCluster = new Set(['viewCluster', 'viewPapers', 'listActionsOf', 'viewAction'])

const names = (scope: Scope, setting: DemoSetting): boolean =>
  scope.settingIds?.includes(setting.settingId) === true ||
  (scope.agencyId !== undefined && scope.agencyId === setting.agencyId && setting.agencyAccepted === true)

/** The best that any of somebody's scopes gives: let in, hidden, forbidden. */
const statusFor = (expected: Expectation, scopes: readonly Scope[], own: (scope: Scope) => boolean): number => {
  if ('everybody' in expected) return expected.everybody
  const each = scopes.map((scope) => {
    const allowed = own(scope) ? expected.own : (expected.other ?? expected.own)
    if ((allowed as readonly string[]).includes(scope.role)) return 200
    return !own(scope) && (expected.hidden ?? ([] as readonly string[])).some((role) => role === scope.role) ? 404 : 403
  })
  return each.includes(200) ? 200 : each.includes(404) ? 404 : 403
}

const send = async (client: Client, op: Operation, objects: Objects, body: object): Promise<Sent> => {
  const parts: Record<string, string> = { ...objects.setting, ...objects } as never
  const path = op.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(parts[name] ?? 'none'))
  return isWrite(op) ? client.send(op.method as 'POST', path, body) : client.get(path)
}

describe('Who may do what among the people and settings of the demo', () => {
  let portal: Portal
  let everyone: readonly Person[]
  let everySetting: readonly DemoSetting[]
  /** Those with a SENCO, whose designation an operation may name. */
  let settings: readonly DemoSetting[]
  let objects: Omit<Objects, 'setting'>

  beforeAll(async () => {
    portal = await startDemoPortal({ keep: true, accountNames: demoAccountNames })
    const accounts = (await readAccounts(portal.tables, demoAccountNames)).filter(
      ({ account, personId }) => account !== personId,
    )
    everyone = await Promise.all(
      accounts.map(async ({ account, personId }) => ({
        account,
        personId,
        scopes: (await readPerson(portal.tables, personId))?.scopes ?? [],
        client: await portal.signIn(personId),
      })),
    )
    const staff = await portal.as('administrator')
    const { settings: all } = (await staff.get('/api/register/settings')).body
    everySetting = await Promise.all(
      all.map(async ({ settingId }: { settingId: string }) => {
        const { setting, designations } = (await staff.get(`/api/register/settings/${settingId}`)).body
        return { ...setting, designationId: designations[0]?.designationId, sencoId: designations[0]?.personId }
      }),
    )
    settings = everySetting.filter(({ designationId }) => designationId !== undefined)
    const { meetings } = (await staff.get('/api/clusters/meetings')).body
    const { actions } = (await staff.get('/api/actions')).body
    const shared = actions.find(({ owner }: { owner: { kind: string } }) => owner.kind === 'cluster')
    const clusterId: string = shared.owner.id
    const open = meetings.find(
      ({ meeting }: { meeting: { status: string; clusterIds: string[] } }) =>
        meeting.status === 'open' && meeting.clusterIds.includes(clusterId),
    ).meeting
    const [meetingId, slotId] = [open.meetingId, open.slots[0].slotId]
    const edition = { source: 'ofsted', edition: today, fileName: 'none.csv', rows: 0, rejected: [], leftOut: 0 }
    const { importId } = (await staff.send('POST', '/api/register/imports', edition)).body
    const { runs } = (await staff.get('/api/training/runs')).body
    const { comments } = (await staff.get('/api/offer-editing/comments')).body
    const { rounds } = (await staff.get('/api/offer-editing/reviews')).body
    objects = {
      ...{ runId: runs[0].runId, capacity: '40', year: today.slice(0, 4) },
      ...{ commentId: comments[0].commentId, reviewId: rounds[0].id },
      ...{ meetingId, slotId, clusterId, importId, actionId: shared.actionId, kind: 'cluster', id: clusterId },
      personId: accounts[0]?.personId ?? '',
    }
  })
  afterAll(() => portal.stop())

  const ownOf = (person: Person) => settings.filter((setting) => person.scopes.some((scope) => names(scope, setting)))
  /** A few of others', different ones for each account. */
  const othersOf = (person: Person, index: number) =>
    settings.filter((setting) => !ownOf(person).includes(setting)).filter((_, at) => at % 13 === index % 13)

  it('has enough people, of every role, and settings of their own and of others', () => {
    expect(everyone.length).toBeGreaterThanOrEqual(20)
    expect(new Set(everyone.flatMap(({ scopes }) => scopes.map(({ role }) => role))).size).toBe(12)
    expect(everyone.filter((person) => ownOf(person).length > 0).length).toBeGreaterThanOrEqual(8)
    expect(everyone.every((person, index) => othersOf(person, index).length >= 3)).toBe(true)
  })

  const tried = () => {
    const [setting] = settings as [DemoSetting]
    return operationsOfContract.filter(
      ([name, op]) => op.kind === 'json' && isHeld(op, { ...objects, setting }) && !isApart(name, op),
    )
  }

  it('knows what to send to every operation that asks whose object it is', () => {
    const asking = tried().filter(([name, op]) => isWrite(op) && 'other' in expectations[name as OperationName])
    expect(tried().length).toBeGreaterThan(100)
    expect(asking.map(([name]) => name).filter((name) => bodies[name] === undefined)).toEqual([])
  })

  it('lets everybody read what is theirs and refuses what is not, in every cell of the demo', async () => {
    const wrong: string[] = []
    const cells = { read: 0, forbidden: 0, hidden: 0 }
    const ask = async (person: Person, name: string, op: Operation, setting: DemoSetting, own: boolean) => {
      const isOwn = (scope: Scope) => {
        if (ofCluster.has(name))
          return everySetting.some((one) => one.clusterId === objects.clusterId && names(scope, one))
        return own && (names(scope, setting) || !op.path.includes('{settingId}'))
      }
      const expected = statusFor(expectations[name as OperationName], person.scopes, isOwn)
      if (expected === 200 && isWrite(op)) return
      if (name === 'endSenco' && setting.sencoId === person.personId) return
      const { status } = await send(person.client, op, { ...objects, setting }, bodies[name] ?? {})
      cells[expected === 200 ? 'read' : expected === 404 ? 'hidden' : 'forbidden']++
      if (status !== expected) wrong.push(`${person.account}, ${name}, ${own ? 'own' : 'other'}: ${status}`)
    }
    for (const [index, person] of everyone.entries())
      for (const [name, op] of tried()) {
        const mine = op.path.includes('{settingId}') ? ownOf(person).slice(0, 5) : settings.slice(0, 1)
        const others = op.path.includes('{settingId}') ? othersOf(person, index) : []
        await Promise.all([
          ...mine.map((setting) => ask(person, name, op, setting, true)),
          ...others.map((setting) => ask(person, name, op, setting, false)),
        ])
      }
    expect(wrong).toEqual([])
    expect(cells.read).toBeGreaterThan(150)
    expect(cells.forbidden).toBeGreaterThan(400)
    expect(cells.hidden).toBeGreaterThan(200)
  })

  it('would notice a demo manager let into another’s setting (negative control)', async () => {
    const index = everyone.findIndex(({ scopes }) => scopes.every(({ role }) => role === 'setting-manager'))
    const manager = everyone[index] as Person
    const [other] = othersOf(manager, index) as [DemoSetting]
    const reach = { settingIds: [other.settingId] }
    const tooFar = await (await portal.as('setting-manager', reach)).get(`/api/register/settings/${other.settingId}`)
    expect(statusFor(expectations.viewSetting, manager.scopes, (scope) => names(scope, other))).toBe(404)
    expect(tooFar.status).toBe(200)
  })
})
