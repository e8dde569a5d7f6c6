import { expect, test } from 'vitest'
import { paths, signInPath } from './paths.ts'

test('an address is filled in from its pattern, with anything odd escaped', () => {
  expect(paths.home.to()).toBe('/')
  expect(paths.endSenco.to({ settingId: 'stg_1', designationId: 'dsg/2' })).toBe('/settings/stg_1/sencos/dsg%2F2/end')
})

test('fixed addresses stand before those with an id, so that "add" is never read as an id', () => {
  const patterns = Object.values(paths).map((each) => each.pattern)
  for (const [at, pattern] of patterns.entries())
    for (const earlier of patterns.slice(0, at)) {
      const shadows = new RegExp(`^${earlier.replace(/:\w+/g, '[^/]+')}$`).test(pattern)
      expect(shadows, `${earlier} hides ${pattern}`).toBe(false)
    }
})

test('signing in comes back to the page somebody was on', () => {
  expect(signInPath('/portal/settings?ward=E05')).toBe('/auth/sign-in?returnTo=%2Fportal%2Fsettings%3Fward%3DE05')
})
