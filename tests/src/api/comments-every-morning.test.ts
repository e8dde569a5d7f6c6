// What the morning run tells of comments: that there are new ones, to those who decide, once, and not a word of them.
import { describe, expect, it } from 'vitest'
import { leaveComment } from '../support/comments.ts'
import { type Portal, startPortal } from '../support/portal.ts'

const morning = async (portal: Portal, day: string) => {
  portal.clock.set(`${day}T06:00:00.000Z`)
  portal.mailbox.clear()
  await portal.runDaily()
  await portal.drained()
  return portal.mailbox.all().filter(({ subject }) => subject.includes('comment'))
}

const begin = async () => {
  const portal = await startPortal({ now: '2032-11-20T09:00:00.000Z' })
  await portal.signInAs({ name: 'Avery', email: 'avery@council.example', scopes: [{ role: 'administrator' }] })
  await portal.signInAs({ name: 'Toni', email: 'toni@council.example', scopes: [{ role: 'team-manager' }] })
  return portal
}

describe('New comments', () => {
  it('are told to administrators on the next morning, with the day by which to decide and no word of them', async () => {
    const portal = await begin()
    await leaveComment(portal.tables, { original: 'Oliver waits too long.', receivedAt: '2032-11-21T20:00:00.000Z' })
    await leaveComment(portal.tables, { receivedAt: '2032-11-19T20:00:00.000Z' })
    const mails = await morning(portal, '2032-11-22')
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['avery@council.example', '2 new comments on the local offer'],
    ])
    expect(mails[0]?.text).toContain('Decide about the first by 17 December 2032.')
    expect(mails[0]?.text).not.toMatch(/Oliver|deaf/)
    expect(mails[0]?.text).toContain('/portal/local-offer/comments')
  })

  it('are told once, also when the run happens twice or misses a morning', async () => {
    const portal = await begin()
    await leaveComment(portal.tables, { receivedAt: '2032-11-21T20:00:00.000Z' })
    expect(await morning(portal, '2032-11-24')).toHaveLength(1)
    expect(await morning(portal, '2032-11-24')).toEqual([])
    expect(await morning(portal, '2032-11-25')).toEqual([])
    await leaveComment(portal.tables, { receivedAt: '2032-11-25T20:00:00.000Z' })
    const next = await morning(portal, '2032-11-26')
    expect(next[0]?.text).toContain('2 comments on the local offer wait for a decision, 1 of them since')
  })

  it('that look like spam are no news of their own, and are named beside others', async () => {
    const portal = await begin()
    const suspicions = ['It holds more than two links.']
    await leaveComment(portal.tables, { suspicions, receivedAt: '2032-11-21T20:00:00.000Z' })
    expect(await morning(portal, '2032-11-22')).toEqual([])
    await leaveComment(portal.tables, { receivedAt: '2032-11-22T20:00:00.000Z' })
    expect((await morning(portal, '2032-11-23'))[0]?.text).toContain('1 comment more may be spam')
  })
})
