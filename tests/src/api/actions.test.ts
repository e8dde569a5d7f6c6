// Actions over the real gateway: who gets one, says that it is done and looks again, and what nobody else may see.

import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { courseWrite } from '@senco/store/training/courses'
import { transact } from '@senco/store/transact'
import { describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { aCourse } from '../support/training.ts'

const now = '2032-11-20T09:00:00.000Z'

const addSetting = async (portal: Portal, name: string, clusterId: string): Promise<string> => {
  const record = aRecord({ settingId: newId('setting'), name, clusterId })
  await commit(portal.tables, contextOf('addSetting', now), {
    writes: settingWrites(portal.tables, undefined, record, now),
    answer: null,
  })
  return record.setting.settingId
}

const begin = async () => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const named = async (name: string) =>
    String((await staff.send('POST', '/api/clusters', { name, wardCodes: [] })).body.cluster.clusterId)
  const [heron, wren] = [await named('Heron'), await named('Wren')]
  const [oaks, elms, far] = [
    await addSetting(portal, 'Little Oaks', heron),
    await addSetting(portal, 'Elms', heron),
    await addSetting(portal, 'Far Away', wren),
  ]
  const cluster = { kind: 'cluster', id: heron }
  const setting = (id: string) => ({ kind: 'setting', id })
  const add = async (facts: object = {}, by = staff): Promise<string> => {
    const body = { title: 'Share the form', context: cluster, owner: setting(oaks), dueOn: '2032-12-18', ...facts }
    const answer = await by.send('POST', '/api/actions', body)
    if (answer.status !== 200) throw new Error(answer.text)
    return answer.body.actionId
  }
  const senco = (...settingIds: string[]) => portal.as('setting-senco', { settingIds })
  const listed = async (client = staff): Promise<string[]> =>
    (await client.get('/api/actions')).body.actions.map(({ actionId }: { actionId: string }) => actionId)
  const move = (actionId: string, body: object, by = staff) => by.send('POST', `/api/actions/${actionId}/state`, body)
  const view = async (actionId: string, by = staff) => (await by.get(`/api/actions/${actionId}`)).body
  return { portal, staff, heron, oaks, elms, far, cluster, setting, add, senco, listed, move, view }
}

describe('One action, end to end', () => {
  it('says which course helps and what to read, until somebody takes either away', async () => {
    const { portal, staff, oaks, setting, cluster, add, senco, view } = await begin()
    const course = aCourse({ courseId: newId('course'), title: 'First steps in talking' })
    await transact(portal.tables, [courseWrite(portal.tables, undefined, course)])
    const resource = { title: 'The guide', url: 'https://guide.example.org/talk' }
    const { courseId, title } = course
    const actionId = await add({ courseId, resource })
    expect((await view(actionId, await senco(oaks))).action).toMatchObject({ course: { courseId, title }, resource })
    const plan = { title: 'Share the form', owner: setting(oaks), dueOn: '2032-12-18', resource }
    expect((await staff.send('PUT', `/api/actions/${actionId}`, plan)).status).toBe(200)
    const { action, history } = await view(actionId)
    expect(action).not.toHaveProperty('course')
    expect([action.resource, history[0].summary]).toEqual([resource, 'Changed what helps with it'])
    const wrong = async (facts: object) =>
      (await staff.send('POST', '/api/actions', { ...plan, context: cluster, ...facts })).body.problems[0].field
    expect(await wrong({ courseId: newId('course') })).toBe('courseId')
    expect(await wrong({ resource: { title: 'Run', url: 'javascript:alert(1)' } })).toBe('resource.url')
    expect(await wrong({ resource: { ...resource, title: 'About the boy born on 14/03/2030' } })).toBe('resource')
  })

  it('is agreed, begun and done by its setting, checked by the council, and each step is in its history', async () => {
    const { portal, staff, heron, oaks, setting, add, senco, listed, move, view } = await begin()
    const actionId = await add({ detail: 'Both pages.', measure: 'Parents have it by the new year.' })
    const sam = await senco(oaks)
    expect((await sam.get('/api/actions')).body.actions).toEqual([
      {
        actionId,
        context: { kind: 'cluster', id: heron },
        title: 'Share the form',
        owner: { ...setting(oaks), name: 'Little Oaks' },
        dueOn: '2032-12-18',
        state: 'open',
        own: [{ settingId: oaks, label: 'Little Oaks', done: false }],
      },
    ])
    expect((await move(actionId, { to: 'in-progress' }, sam)).body).toEqual({
      actionId,
      state: 'in-progress',
      done: [],
    })
    const done = { to: 'done', note: 'It is on the board in the hall.', outcome: 'partly' }
    expect((await move(actionId, done, sam)).status).toBe(200)
    expect(await listed(sam)).toEqual([])
    expect(await listed()).toEqual([actionId])
    portal.clock.set('2032-12-01T10:00:00.000Z')
    const later = await portal.signIn(staff.personId)
    expect((await move(actionId, { to: 'verified' }, later)).status).toBe(200)
    expect(await listed(later)).toEqual([])
    const page = await view(actionId, later)
    expect(page.action).toMatchObject({
      state: 'verified',
      outcome: 'partly',
      note: done.note,
      closedBy: 'Sam Setting SENCO',
    })
    expect(page.history.map(({ summary }: { summary: string }) => summary)).toEqual([
      'Checked',
      'Done in part: It is on the board in the hall.',
      'Begun',
      'Added for Little Oaks, to do by 18 December 2032',
    ])
    const of = (await later.get(`/api/actions/of/setting/${oaks}`)).body
    expect([of.name, of.actions.length]).toEqual(['Little Oaks', 1])
  })

  it('is taken back, cancelled with a reason and reopened', async () => {
    const { oaks, add, senco, move, view } = await begin()
    const actionId = await add()
    const sam = await senco(oaks)
    await move(actionId, { to: 'done' }, sam)
    expect((await move(actionId, { to: 'open' }, sam)).body.state).toBe('open')
    expect((await move(actionId, { to: 'cancelled', note: 'No.' }, sam)).status).toBe(403)
    expect((await move(actionId, { to: 'cancelled' })).body.problems).toEqual([
      { field: 'note', message: 'Say why it is cancelled, in a few words.' },
    ])
    expect((await move(actionId, { to: 'cancelled', note: 'The form is gone.' })).body.state).toBe('cancelled')
    expect((await move(actionId, { to: 'open' }, sam)).status).toBe(403)
    expect((await move(actionId, { to: 'open' })).body.state).toBe('open')
    expect((await view(actionId)).action).not.toHaveProperty('note')
  })

  it('comes from a meeting of its cluster, and of no other', async () => {
    const { staff, heron, far, add, view } = await begin()
    const slots = [
      { startsAt: '2032-12-03T18:30:00.000Z', endsAt: '2032-12-03T20:00:00.000Z', mode: 'online', capacity: 9 },
    ]
    const plan = { clusterIds: [heron], title: 'Autumn', slots }
    const { meetingId } = (await staff.send('POST', '/api/clusters/meetings', plan)).body
    expect((await view(await add({ meetingId }))).action.source).toEqual({ kind: 'meeting', id: meetingId })
    const owner = { kind: 'setting', id: far }
    await expect(add({ meetingId, context: owner, owner })).rejects.toThrow('We cannot find that.')
  })
})

describe('An action of every setting of a cluster', () => {
  const shared = async () => {
    const world = await begin()
    const owner = { kind: 'cluster', id: world.heron }
    return { ...world, actionId: await world.add({ owner }) }
  }

  it('asks each setting, counts who has done it, and stays open until staff close it', async () => {
    const { actionId, oaks, elms, far, senco, move, listed, staff } = await shared()
    const [sam, eve, away] = [await senco(oaks), await senco(elms), await senco(far)]
    expect([await listed(sam), await listed(eve), await listed(away)]).toEqual([[actionId], [actionId], []])
    expect((await move(actionId, { to: 'done', note: 'Up.' }, sam)).body).toMatchObject({ done: [oaks] })
    expect((await move(actionId, { to: 'done' }, eve)).body).toEqual({ actionId, state: 'in-progress', done: [elms] })
    expect((await staff.get('/api/actions')).body.actions[0]).toMatchObject({ doneCount: 2, state: 'in-progress' })
    expect((await sam.get('/api/actions')).body.actions[0].own[0].done).toBe(true)
    expect((await move(actionId, { to: 'open' }, eve)).body.done).toEqual([])
    expect((await move(actionId, { to: 'cancelled', note: 'No' }, eve)).status).toBe(400)
    expect((await move(actionId, { to: 'done' })).body.state).toBe('done')
    expect(await listed()).toEqual([])
    expect((await move(actionId, { to: 'done' }, eve)).status).toBe(409)
  })

  it('shows a setting its own mark and how many others there are, but not who or what they wrote', async () => {
    const { actionId, oaks, elms, senco, move, view } = await shared()
    const sam = await senco(oaks)
    await move(actionId, { to: 'done', note: 'Ours alone.' }, await senco(elms))
    const page = await view(actionId, sam)
    expect(page).toMatchObject({ action: { doneBy: [] }, history: [], ways: [], mayChange: false })
    expect(JSON.stringify(page)).not.toMatch(/Ours alone|Elms/)
    expect((await view(actionId)).history[0].summary).toBe('Elms has done it: Ours alone.')
  })

  it('is recorded by staff for a setting that told them, and never for a setting of another cluster', async () => {
    const { actionId, oaks, far, move, view } = await shared()
    expect((await move(actionId, { to: 'done', settingId: oaks, toldBy: 'telephone' })).body.done).toEqual([oaks])
    expect((await view(actionId)).history[0]).toMatchObject({ summary: 'Little Oaks has done it', toldBy: 'telephone' })
    expect((await move(actionId, { to: 'done', settingId: far })).status).toBe(404)
  })

  it('asks somebody of two settings which of them has done it, and takes no setting that is not theirs', async () => {
    const { actionId, oaks, elms, far, senco, move } = await shared()
    const both = await senco(oaks, elms, far)
    expect((await move(actionId, { to: 'done' }, both)).body.problems[0].field).toBe('settingId')
    expect((await move(actionId, { to: 'done', settingId: elms }, both)).body.done).toEqual([elms])
    expect((await move(actionId, { to: 'done', settingId: oaks }, await senco(elms))).status).toBe(404)
  })
})

describe('Who may add and change actions', () => {
  it('lets a setting set itself something to do and change it, and nobody else of its cluster see it', async () => {
    const { oaks, elms, heron, setting, add, senco, view, listed } = await begin()
    const sam = await senco(oaks)
    const own = { context: setting(oaks), owner: setting(oaks) }
    const actionId = await add(own, sam)
    expect(await view(actionId, sam)).toMatchObject({ mayChange: true, ways: ['in-progress', 'done'] })
    const change = { title: 'Share both forms', owner: setting(oaks), dueOn: '2033-01-14' }
    expect((await sam.send('PUT', `/api/actions/${actionId}`, change)).status).toBe(200)
    expect((await view(actionId)).action).toMatchObject({ title: 'Share both forms', addedBy: 'setting' })
    const eve = await senco(elms)
    expect(await listed(eve)).toEqual([])
    expect((await eve.get(`/api/actions/${actionId}`)).status).toBe(404)
    for (const other of [
      { context: setting(elms), owner: setting(elms) },
      { context: { kind: 'cluster', id: heron }, owner: setting(oaks) },
      { context: setting(oaks), owner: { kind: 'person', id: sam.personId } },
    ])
      await expect(add(other, sam)).rejects.toThrow('We cannot find that.')
    const given = { ...change, owner: setting(elms) }
    expect((await sam.send('PUT', `/api/actions/${actionId}`, given)).status).toBe(404)
  })

  it('leaves what was agreed with the council to the council', async () => {
    const { oaks, setting, add, senco } = await begin()
    const actionId = await add({ context: setting(oaks) })
    const change = { title: 'Never mind', owner: setting(oaks), dueOn: '2033-01-14' }
    expect((await (await senco(oaks)).send('PUT', `/api/actions/${actionId}`, change)).status).toBe(403)
  })

  it('takes as its owner somebody of the council, a setting or the whole cluster, by the name we know', async () => {
    const { portal, staff, cluster, oaks, add, senco, view } = await begin()
    const manager = await portal.as('team-manager')
    const actionId = await add({ owner: { kind: 'person', id: manager.personId } })
    expect((await view(actionId)).action.owner.name).toBe('Sam Team manager')
    const sam = await senco(oaks)
    for (const id of [sam.personId, newId('person')])
      await expect(add({ owner: { kind: 'person', id } })).rejects.toThrow('somebody of the council')
    await expect(add({ owner: { ...cluster, id: newId('cluster') } })).rejects.toThrow('somebody of the council')
    const change = { title: 'Share the form', owner: { kind: 'person', id: staff.personId }, dueOn: '2032-12-24' }
    await staff.send('PUT', `/api/actions/${actionId}`, change)
    expect((await view(actionId)).history[0].summary).toBe(
      'Changed who does it to Sam Area SENCO, the day to 24 December 2032',
    )
  })

  it('is about a cluster or a setting that is there', async () => {
    const { staff, oaks, setting, add, listed } = await begin()
    const owner = { kind: 'person', id: staff.personId }
    for (const id of [newId('cluster'), oaks, ''])
      await expect(add({ owner, context: { kind: 'cluster', id } })).rejects.toThrow('We cannot find that.')
    await expect(add({ owner, context: setting(newId('setting')) })).rejects.toThrow('We cannot find that.')
    expect(await listed()).toEqual([])
  })

  it('takes no date of birth, unless somebody says why it may stay', async () => {
    const { staff, cluster, oaks, setting, view } = await begin()
    const body = { title: 'Ring about 14/03/2029', context: cluster, owner: setting(oaks), dueOn: '2032-12-18' }
    const refused = await staff.send('POST', '/api/actions', body)
    expect(refused.body.problems).toEqual([
      { field: 'title', message: '“14/03/2029” looks like a date of birth. Take it out, or say why it may stay.' },
    ])
    const reasons = [{ passage: '14/03/2029', why: 'The day the nursery opened.' }]
    const { actionId } = (await staff.send('POST', '/api/actions', { ...body, reasons })).body
    const change = { title: 'Ring about 14/03/2029 soon', owner: setting(oaks), dueOn: '2032-12-18' }
    expect((await staff.send('PUT', `/api/actions/${actionId}`, change)).status).toBe(200)
    expect((await view(actionId)).action.reasons).toEqual(reasons)
  })

  it('hides from a setting the lists of other settings and clusters', async () => {
    const { heron, oaks, elms, far, senco } = await begin()
    const sam = await senco(oaks)
    expect((await sam.get(`/api/actions/of/setting/${elms}`)).status).toBe(404)
    expect((await (await senco(far)).get(`/api/actions/of/cluster/${heron}`)).status).toBe(404)
    expect((await sam.get(`/api/actions/of/cluster/${heron}`)).body).toMatchObject({ name: 'Heron', actions: [] })
  })
})

describe('Pressing twice', () => {
  it('adds one action however often the same request arrives, and moves it once', async () => {
    const { staff, cluster, oaks, setting, listed, view } = await begin()
    const body = { title: 'Share the form', context: cluster, owner: setting(oaks), dueOn: '2032-12-18' }
    const send = () => staff.send('POST', '/api/actions', body, 'the-same-key-0001')
    const [one, two] = [await send(), await send()]
    expect(two.body).toEqual(one.body)
    expect(await listed()).toHaveLength(1)
    const at = `/api/actions/${one.body.actionId}/state`
    const answers = await Promise.all([1, 2, 3].map(() => staff.send('POST', at, { to: 'done' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await view(one.body.actionId)).action.version).toBe(2)
  })
})
