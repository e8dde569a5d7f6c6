// The public pages, signed out, as the gateway serves them.
import { errorPage } from '@senco/site/error-page'
import { describe, expect, it } from 'vitest'
import { startPortal } from '../support/portal.ts'

describe('The public pages', () => {
  it('name the council, the way in and whom to ring, and link to both legal pages', async () => {
    const portal = await startPortal()
    const front = await portal.visitor.get('/')
    expect(front.status).toBe(200)
    for (const words of [
      'Brindleford',
      '01632 960100',
      'SENDIASS',
      'href="/portal"',
      'invented',
      'Skip to main content',
    ])
      expect(front.text).toContain(words)
    for (const path of ['/accessibility', '/privacy']) {
      expect(front.text).toContain(`href="${path}"`)
      expect((await portal.visitor.get(path)).text).toContain('<h1')
    }
    expect(front.text).not.toMatch(/<script(?! type="module" src="\/assets\/)|style=|crown|crest/)
    expect(front.headers.get('content-security-policy')).toContain("style-src 'self'")
    expect((await portal.visitor.get('/api/authority')).body).toMatchObject({ slug: 'demo', colour: '#00565b' })
  })

  it('never show a message as HTML', () => {
    const page = errorPage({ status: 404, message: '<img src=x onerror=alert(1)> & "more"' })
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;')
    expect(page).toContain('<h1 class="govuk-heading-l">Page not found</h1>')
  })
})
