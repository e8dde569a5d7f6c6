// Every operation of the contract, tried as every role on an own, another's and a missing object, over real tables.
import { isWrite, type Operation } from '@senco/contract/operation'
import { type Role, roles } from '@senco/domain/roles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agencies,
  type Input,
  makeWorld,
  operationsOfContract,
  type Which,
  type World,
} from '../support/access-world.ts'
import type { Client, Sent } from '../support/client.ts'
import { type Expectation, expectations, type OperationName } from './access-expectations.ts'

const send = async (client: Client, op: Operation, input: Input): Promise<Sent> => {
  const used = new Set<string>()
  const path = op.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    used.add(name)
    return encodeURIComponent(String(input[name]))
  })
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !used.has(name)))
  if (!isWrite(op)) return client.get(path)
  if (op.kind === 'form') return client.submit(path, rest as Record<string, string>)
  return client.send(op.method as 'POST', path, rest)
}

/** The whole answer but the time of day. */
const bytesOf = ({ status, headers, text }: Sent): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), text])

const statusExpected = (expected: Expectation, who: Role | 'signed-out', which: 'own' | 'other'): number => {
  if ('everybody' in expected) return expected.everybody
  if (who === 'signed-out') return 401
  const { own, other, hidden = [], strangers = [] } = expected
  if (strangers.includes(who as Role)) return 404
  if ((which === 'own' ? own : (other ?? own)).includes(who)) return 200
  return which === 'other' && hidden.includes(who) ? 404 : 403
}

/** Operations of a contract that nobody has said anything about. */
const unexpected = (names: readonly string[], table: object): string[] =>
  names.filter((name) => !Object.hasOwn(table, name))

const names = operationsOfContract.map(([name]) => name)
const everybody = [...roles, 'signed-out'] as const

describe('Who may do what', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(() => world.portal.stop())

  it('is written down for every operation, and names no operation that is gone', () => {
    expect(unexpected(names, expectations)).toEqual([])
    expect(Object.keys(expectations).toSorted()).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(names.length)
  })

  it('fails for an operation that nobody has said anything about (negative control)', () => {
    expect(unexpected([...names, 'eraseEverything'], expectations)).toEqual(['eraseEverything'])
    const { viewSetting: _forgotten, ...rest } = expectations
    expect(unexpected(names, rest)).toEqual(['viewSetting'])
  })

  it.each(operationsOfContract)('%s: every role, on own and other objects, signed in and out', async (name, op) => {
    const expected = expectations[name as OperationName]
    const asks: readonly ('own' | 'other')[] = 'other' in expected ? ['own', 'other'] : ['own']
    const wanted: Record<string, number> = {}
    const got: Record<string, number> = {}
    for (const which of asks) {
      const statusOf = (who: Role | 'signed-out') => statusExpected(expected, who, which)
      const isRefused = (who: Role | 'signed-out') =>
        [401, 403, 404].includes(statusOf(who)) && !('everybody' in expected)
      const ask = async (who: Role | 'signed-out', input: Input): Promise<void> => {
        // Signing out ends the session that the rest of the tests need.
        const client = name === 'signOut' ? world.portal.visitor : world.actors[who]
        const cell = `${who}, ${which}`
        const { status } = await send(client, op, input)
        wanted[cell] = statusOf(who)
        // Done already by the role before: they were let in, and that is what counts here.
        got[cell] = status === 409 && wanted[cell] === 200 ? 200 : status
        if (status === 200) done.add(name)
      }
      // A refusal uses nothing up, so one object will do for everybody who is refused, all at once.
      const refused = await world.input(name as OperationName, which)
      await Promise.all(everybody.filter(isRefused).map((who) => ask(who, refused)))
      for (const who of everybody) if (!isRefused(who)) await ask(who, await world.input(name as OperationName, which))
    }
    expect(got).toEqual(wanted)
  })

  const done = new Set<string>()

  it('was tried in earnest: each operation went through at least once for somebody', () => {
    const refusedToAll = names.filter((name) => {
      const expected = expectations[name as OperationName]
      return !('everybody' in expected) && !done.has(name)
    })
    expect(refusedToAll).toEqual([])
  })

  it('notices a role that reaches too far: a SENCO given another’s setting no longer meets the table (negative control)', async () => {
    const input = await world.input('viewSetting', 'other')
    const op = operationsOfContract.find(([name]) => name === 'viewSetting')?.[1] as Operation
    const reach = { settingIds: [String(input['settingId'])] }
    const tooFar = await send(await world.portal.as('setting-senco', reach), op, input)
    expect(statusExpected(expectations.viewSetting, 'setting-senco', 'other')).toBe(404)
    expect(tooFar.status).toBe(200)
  })

  it('answers byte for byte alike for another’s object and for one that is not there', async () => {
    let compared = 0
    for (const [name, op] of operationsOfContract) {
      const expected = expectations[name as OperationName]
      if ('everybody' in expected || !op.path.includes('{')) continue
      const which = 'other' in expected ? 'other' : 'own'
      const inputs = {
        [which]: await world.input(name as OperationName, which),
        missing: await world.input(name as OperationName, 'missing'),
      }
      const strangers = everybody.filter((who) => statusExpected(expected, who, which) !== 200)
      const answers = (kind: Which) =>
        Promise.all(
          strangers.map(
            async (who) => `${name} ${who} ${bytesOf(await send(world.actors[who], op, inputs[kind] ?? {}))}`,
          ),
        )
      expect(await answers(which)).toEqual(await answers('missing'))
      compared += strangers.length
    }
    expect(compared).toBeGreaterThan(150)
  })

  it('hides a member from its agency until the member accepts, exactly like a setting that is not there', async () => {
    const { portal, actors } = world
    const staff = await portal.as('area-senco')
    const agencyId = agencies.own
    const body = { name: 'Quiet childminder', providerType: 'childminder', agencyId, agencyRef: 'Q1' }
    const { settingId } = (await staff.send('POST', '/api/register/settings', body)).body
    const agency = actors['agency-coordinator']
    const at = `/api/register/settings/${settingId}`
    const missing = await agency.get(at.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    expect(bytesOf(await agency.get(at))).toBe(bytesOf(missing))
    expect((await staff.send('PUT', at, { agencyAccepted: true })).status).toBe(200)
    expect((await agency.get(at)).status).toBe(200)
  })
})
