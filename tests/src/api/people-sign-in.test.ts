// Invitation, sign-in and sign-out as a browser does them, through the gateway and the local identity provider.
import { describe, expect, it } from 'vitest'
import { type Browser, openBrowser } from '../support/form-browser.ts'
import { type Portal, startPortal } from '../support/portal.ts'

const invitee = { name: 'Amira Khan', email: 'office@marigold.example', scopes: [{ role: 'area-senco' }] }

const invite = async (portal: Portal, person: object = invitee): Promise<{ personId: string; link: string }> => {
  const administrator = await portal.as('administrator')
  const { status, body } = await administrator.send('POST', '/api/people/invitations', person)
  expect(status).toBe(200)
  await portal.drained()
  return { personId: body.person.personId, link: linkTo(portal, (person as typeof invitee).email) }
}

const linkTo = (portal: Portal, email: string): string => {
  const text =
    portal.mailbox
      .all()
      .filter((mail) => mail.to === email)
      .at(-1)?.text ?? ''
  return /http\S+\/auth\/invitation\/\S+/.exec(text)?.[0] ?? ''
}

/** Presses the button of the invitation and chooses an account at the identity provider. */
const accept = async (browser: Browser, link: string, account: string): Promise<void> => {
  await browser.open(link)
  await browser.press('Accept and sign in')
  await browser.follow('Sign in')
  await browser.press(account)
}

const me = async (browser: Browser) => browser.fetch('/api/people/me')

describe('An invitation', () => {
  it('leads from the e-mail to the portal, and the person has their role', async () => {
    const portal = await startPortal()
    const { personId, link } = await invite(portal)
    const browser = openBrowser(portal.origin)
    await accept(browser, link, 'Amira Khan')
    expect(new URL(browser.address).pathname).toBe('/portal')
    const answer = await me(browser)
    expect(answer.status).toBe(200)
    expect((await answer.json()).person).toMatchObject({ personId, name: 'Amira Khan', status: 'active' })
  })

  it('changes nothing by being opened, however often, and accepting without signing in gives no access', async () => {
    const portal = await startPortal()
    const { link } = await invite(portal)
    const browser = openBrowser(portal.origin)
    for (let times = 0; times < 3; times++) await browser.open(link)
    expect(browser.cookies).toEqual({})
    await browser.press('Accept and sign in')
    expect((await me(browser)).status).toBe(401)
    const administrator = await portal.as('administrator')
    const { people } = (await administrator.get('/api/people')).body
    expect(people.find((person: { name: string }) => person.name === 'Amira Khan').status).toBe('invited')
  })

  it('works once, and a dead link says the same whatever the reason', async () => {
    const portal = await startPortal()
    const { link, personId } = await invite(portal)
    await accept(openBrowser(portal.origin), link, 'Amira Khan')
    const used = await portal.visitor.get(new URL(link).pathname)
    const made = await portal.visitor.get(`/auth/invitation/${personId}.${'x'.repeat(43)}`)
    const nobody = await portal.visitor.get(`/auth/invitation/per_0123456789abcdef.${'x'.repeat(43)}`)
    expect(used.status).toBe(404)
    expect(made.text).toBe(used.text)
    expect(nobody.text).toBe(used.text)
  })

  it('ends after the days that the council chose', async () => {
    const portal = await startPortal()
    const { link } = await invite(portal)
    portal.clock.set(new Date(Date.now() + 15 * 86_400_000).toISOString())
    expect((await portal.visitor.get(new URL(link).pathname)).status).toBe(404)
    portal.clock.set(new Date(Date.now() + 13 * 86_400_000).toISOString())
    expect((await portal.visitor.get(new URL(link).pathname)).status).toBe(200)
  })

  it('sent again kills the earlier link, and its secret is kept nowhere', async () => {
    const portal = await startPortal()
    const { link, personId } = await invite(portal)
    const administrator = await portal.as('administrator')
    expect((await administrator.send('POST', `/api/people/${personId}/invitation`)).status).toBe(200)
    await portal.drained()
    const newer = linkTo(portal, invitee.email)
    expect(newer).not.toBe(link)
    expect((await portal.visitor.get(new URL(link).pathname)).status).toBe(404)
    expect((await portal.visitor.get(new URL(newer).pathname)).status).toBe(200)
    const { everyRow } = await import('../support/rows.ts')
    const kept = JSON.stringify(await everyRow(portal.tables))
    expect(kept).toContain(personId)
    for (const each of [link, newer]) expect(kept).not.toContain(each.split('.').at(-1))
  })

  it('gives two people who share a mailbox a link and an account each', async () => {
    const portal = await startPortal()
    const first = await invite(portal)
    const second = await invite(portal, { ...invitee, name: 'Beth Okoro' })
    const [amira, beth] = [openBrowser(portal.origin), openBrowser(portal.origin)]
    await accept(amira, first.link, 'Amira Khan')
    await accept(beth, second.link, 'Beth Okoro')
    expect((await (await me(amira)).json()).person.name).toBe('Amira Khan')
    expect((await (await me(beth)).json()).person.name).toBe('Beth Okoro')
  })

  it('cannot be accepted with an account that belongs to somebody else here', async () => {
    const portal = await startPortal()
    const first = await invite(portal)
    const second = await invite(portal, { ...invitee, name: 'Beth Okoro' })
    await accept(openBrowser(portal.origin), first.link, 'Amira Khan')
    const beth = openBrowser(portal.origin)
    await accept(beth, second.link, 'Amira Khan')
    expect(beth.text).toContain('This account belongs to somebody else here')
    expect((await me(beth)).status).toBe(401)
    expect((await portal.visitor.get(new URL(second.link).pathname)).status).toBe(200)
  })
})

describe('Signing in', () => {
  it('goes back to the page that was asked for, and to no other website', async () => {
    const portal = await startPortal()
    const { name } = { name: 'Sam Area SENCO' }
    await portal.as('area-senco')
    const visit = async (returnTo: string) => {
      const browser = openBrowser(portal.origin)
      await browser.open(`${portal.origin}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
      await browser.press(name)
      return browser.address
    }
    expect(await visit('/portal/settings?ward=E05')).toBe(`${portal.origin}/portal/settings?ward=E05`)
    for (const bad of ['https://evil.example/', '//evil.example', '/\\evil.example', '/portal/../auth/sign-out'])
      expect(await visit(bad)).toBe(`${portal.origin}/portal`)
  })

  it('gives a new session each time and ends the one before', async () => {
    const portal = await startPortal()
    await portal.as('area-senco')
    const browser = openBrowser(portal.origin)
    const signIn = async () => {
      await browser.open(`${portal.origin}/auth/sign-in`)
      await browser.press('Sam Area SENCO')
      return browser.cookies['__Host-session'] ?? ''
    }
    const [first, second] = [await signIn(), await signIn()]
    expect(second).not.toBe(first)
    const old = await fetch(`${portal.origin}/api/people/me`, { headers: { cookie: `__Host-session=${first}` } })
    expect(old.status).toBe(401)
    expect((await me(browser)).status).toBe(200)
  })

  it('refuses an answer of the identity provider that was used before or that this browser did not ask for', async () => {
    const portal = await startPortal()
    await portal.as('area-senco')
    const browser = openBrowser(portal.origin)
    await browser.open(`${portal.origin}/auth/sign-in`)
    const waiting = { ...browser.cookies }
    await browser.press('Sam Area SENCO')
    const callback = browser.visited.find((address) => address.includes('/auth/callback')) ?? ''
    const again = await fetch(callback, {
      redirect: 'manual',
      headers: { cookie: `__Host-sign-in=${waiting['__Host-sign-in']}` },
    })
    expect(again.status).toBe(400)
    const stranger = await fetch(callback, { redirect: 'manual' })
    expect(stranger.status).toBe(400)
    expect(await stranger.text()).toContain('Sign in again')
  })

  it('tells somebody with an unknown account what to do, and gives no session', async () => {
    const portal = await startPortal()
    await invite(portal)
    const browser = openBrowser(portal.origin)
    await browser.open(`${portal.origin}/auth/sign-in`)
    await browser.press('Amira Khan')
    expect(browser.text).toContain('We do not know this account yet')
    expect(browser.cookies['__Host-session']).toBeUndefined()
  })

  it('is undone by signing out, which works without JavaScript and clears what the browser keeps', async () => {
    const portal = await startPortal()
    const signedIn = await portal.as('area-senco')
    const answer = await signedIn.submit('/auth/sign-out', {})
    expect(answer.status).toBe(303)
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(answer.headers.get('set-cookie')).toContain(
      '__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    )
    expect((await signedIn.get('/api/people/me')).status).toBe(401)
  })
})
