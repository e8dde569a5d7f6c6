// A SENCO without an e-mail address who is shared by settings: giving an address must not open the others.
import { knownPerson } from '@senco/domain/people/account'
import { personWrites } from '@senco/store/people'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { expect, it } from 'vitest'
import { newId } from '../support/meetings.ts'
import { startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'

it('lets a manager not give the address of a SENCO whom other settings share; the council may', async () => {
  const portal = await startPortal({ now: '2026-11-22T09:00:00.000Z' })
  const [here, elsewhere, newHere] = [newId('setting'), newId('setting'), newId('setting')]
  const robin = knownPerson({ personId: newId('person'), name: 'Robin' }, [
    { role: 'setting-senco', settingIds: [here, elsewhere] },
  ])
  await transact(portal.tables, personWrites(portal.tables, undefined, robin))
  const robinThere = { personId: robin.personId, name: 'Robin', email: undefined }
  const records = [
    aRecord({ settingId: here }, robinThere),
    aRecord({ settingId: elsewhere }, robinThere),
    aRecord({ settingId: newHere }),
  ]
  for (const record of records)
    await transact(portal.tables, settingWrites(portal.tables, undefined, record, '2026-11-22T09:00:00.000Z'))
  const manager = await portal.as('setting-manager', { settingIds: [here, newHere] })
  const naming = { personId: robin.personId, email: 'mine@evil.example', startsOn: '2026-11-23' }
  const path = `/api/register/settings/${newHere}/sencos`
  const refused = await manager.send('POST', path, naming)
  expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
  await portal.drained()
  expect(portal.mailbox.all().filter((mail) => mail.to === naming.email)).toEqual([])
  // The council may (negative control): then the invitation goes out.
  const staff = await portal.as('area-senco')
  expect((await staff.send('POST', path, naming)).status).toBe(200)
  await portal.drained()
  expect(
    portal.mailbox.all().filter((mail) => mail.to === naming.email && mail.text.includes('/auth/invitation/')),
  ).toHaveLength(1)
})
