// The gateway of the local cloud answers as API Gateway and CloudFront would.
import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('an address that nobody promised is a plain 404 with the security headers', async () => {
  const { visitor } = await startPortal()
  for (const path of [
    '/nothing',
    '/api/nothing',
    '//',
    '/api/people/%E0%A4%A',
    '/portal/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/__local/nothing',
  ]) {
    const answer = await visitor.get(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('more than 6 MB is refused with a plain message', async () => {
  const { visitor } = await startPortal()
  const answer = await visitor.send('POST', '/api/clusters', { title: 'x'.repeat(6 * 1024 * 1024) })
  expect(answer.status).toBe(413)
  expect(answer.body.title).toContain('smaller parts')
})

test('every local address answers', async () => {
  const { visitor, mailbox, clock } = await startPortal()
  expect((await visitor.get('/healthz')).body).toEqual({ status: 'ok' })
  expect((await visitor.get('/__local/accounts')).body.accounts).toBeInstanceOf(Array)
  expect((await visitor.get('/__local/mail')).body.mail).toEqual([])
  const message = { messageId: 'msg_1', to: 'a@example.com', subject: 'Hello', text: 'Hello' }
  await visitor.send('POST', '/__local/mail', message)
  await visitor.send('POST', '/__local/mail', message)
  expect(mailbox.all()).toHaveLength(1)
  expect((await visitor.send('POST', '/__local/clock', { now: '2027-01-01T09:00:00Z' })).status).toBe(200)
  expect(new Date(clock.now()).toISOString()).toMatch(/^2027-01-01T09:00/)
  await visitor.send('POST', '/__local/clock', { now: null })
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000)
  expect((await visitor.send('POST', '/__local/clock', { now: 'soon' })).status).toBe(400)
  expect((await visitor.send('POST', '/__local/faults', { rate: 0.2, afterCommit: true })).body).toEqual({
    before: 0,
    after: 0.2,
  })
  expect((await visitor.send('POST', '/__local/faults', { rate: 0 })).body).toEqual({ before: 0, after: 0 })
  expect((await visitor.send('POST', '/__local/sign-in', { account: 'nobody' })).status).toBe(404)
})

test('a local address does not answer another name or another website', async () => {
  const { visitor, port } = await startPortal()
  const renamed = await visitor.fetch('/__local/accounts', { headers: { host: `portal.example:${port}` } })
  expect((await renamed.text()).includes('accounts')).toBe(renamed.status === 200)
  const crossSite = await visitor.fetch('/__local/clock', {
    method: 'POST',
    body: '{"now":null}',
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(crossSite.status).toBe(404)
})

test('a person with access signs in by one local request, and the cookie is one that only our own pages send', async () => {
  const portal = await startPortal()
  const { personId } = await portal.as('area-senco')
  const { body } = await portal.visitor.get('/__local/accounts')
  expect(body.accounts).toMatchObject([{ account: personId, personId, name: 'Sam Area SENCO', roles: ['area-senco'] }])
  const answer = await portal.visitor.send('POST', '/__local/sign-in', { account: personId })
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=per_.*; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
})
