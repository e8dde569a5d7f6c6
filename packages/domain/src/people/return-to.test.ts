import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturnTo } from './return-to.ts'

const origin = 'https://portal.example'

describe('Where a sign-in may lead', () => {
  it.each(['/portal', '/portal/', '/portal/settings/stg_1?tab=history#top', '/portal?ward=E05%20'])(
    'is a page of the portal: %s',
    (path) => expect(safeReturnTo(path)).toBe(path),
  )

  it.each([
    undefined,
    '',
    '/',
    '/auth/sign-out',
    '/portalevil',
    '//evil.example',
    '/\\evil.example',
    '/portal//evil.example',
    '/portal/../auth/sign-out',
    '/portal/..',
    '/portal/./x',
    'https://evil.example/portal',
    'javascript:alert(1)',
    '/portal\r\nset-cookie: a=b',
    '/portal/%2e%2e/x',
    `/portal/${'x'.repeat(600)}`,
  ])('is never anything else: %s', (path) => expect(safeReturnTo(path)).toBe('/portal'))

  it('stays on our own portal whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/portal',
      '/',
      '//',
      '..',
      '.',
      '\\',
      '@',
      ':',
      'evil.example',
      '%2f',
      '?',
      '#',
      '\n',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const url = new URL(safeReturnTo(parts.join('')), origin)
        expect(url.origin).toBe(origin)
        expect(url.pathname === '/portal' || url.pathname.startsWith('/portal/')).toBe(true)
      }),
    )
  })
})
