import { offer } from '@senco/contract/offer'
import { expect, it } from 'vitest'
import type { Ctx, Handlers } from './context.ts'
import { whenCalled } from './when-called.ts'

const { showFrontPage, showPrivacyNotice } = offer
const two = { showFrontPage, showPrivacyNotice }
const both: Handlers<typeof two> = {
  showFrontPage: async () => ({ html: 'front' }),
  showPrivacyNotice: async () => ({ html: 'privacy' }),
}
const ctx = {} as Ctx

it('Handlers are loaded once, at the first call of any of them', async () => {
  let loads = 0
  const handlers = whenCalled(two, async () => {
    loads += 1
    return both
  })
  expect(Object.keys(handlers)).toEqual(['showFrontPage', 'showPrivacyNotice'])
  expect(loads).toBe(0)
  const answers = await Promise.all([handlers.showFrontPage({}, ctx), handlers.showPrivacyNotice({}, ctx)])
  expect(answers).toEqual([{ html: 'front' }, { html: 'privacy' }])
  expect(loads).toBe(1)
})

it('Loading that fails is tried again at the next call', async () => {
  let loads = 0
  const handlers = whenCalled(two, async () => {
    loads += 1
    if (loads === 1) throw new Error('gone')
    return both
  })
  await expect(handlers.showFrontPage({}, ctx)).rejects.toThrow('gone')
  expect(await handlers.showFrontPage({}, ctx)).toEqual({ html: 'front' })
})
