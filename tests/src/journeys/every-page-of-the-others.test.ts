// Every page that settings, partners and people who are signed out can open, looked at for accessibility at every width.
import { test } from 'vitest'
import { scene } from '../support/demo-portal.ts'
import { forAction, forSetting, lookAt, lookAtPages, namesInTheDemo, papersFor } from '../support/every-page.ts'

const told = scene()

lookAtPages(told, {
  'setting-manager': (ids) => [
    '/portal',
    '/portal/my-settings',
    ...forSetting(ids),
    '/portal/meetings',
    `/portal/meetings/${ids.meetingId}`,
    `/portal/meetings/${ids.meetingId}/reply/${ids.settingId}`,
    '/portal/your-calendar',
  ],
  'setting-senco': (ids) => [
    '/portal',
    '/portal/my-settings',
    `/portal/settings/${ids.settingId}`,
    '/portal/actions',
    '/portal/actions/add',
    ...forAction(ids),
    ...papersFor(ids),
    `/portal/meetings/${ids.meetingId}/agenda/ask/${ids.settingId}`,
    `/portal/clusters/${ids.clusterId}`,
    '/portal/meetings/elsewhere',
  ],
  'shared-senco': () => ['/portal', '/portal/my-settings', '/portal/actions', '/portal/actions/add'],
  childminder: (ids) => [
    '/portal',
    '/portal/my-settings',
    '/portal/meetings',
    '/portal/five-minute-read',
    `/portal/local-offer/entries/${ids.minderEntryId}`,
    `/portal/local-offer/entries/${ids.minderEntryId}/agreement`,
  ],
  'agency-coordinator': () => ['/portal', '/portal/my-settings'],
  'school-senco': () => ['/portal', '/portal/my-settings'],
  parent: () => ['/portal', '/portal/nothing-here'],
  professional: () => ['/portal', '/portal/local-offer'],
  'iass-adviser': () => ['/portal', '/portal/local-offer'],
})

test('So do the pages for people who are signed out', { timeout: 120_000 }, async () => {
  const names = await namesInTheDemo(told)
  const invitation = await told.mail(
    ({ subject, text }) => subject.includes('spotting needs early') && text.includes('/reply/'),
  )
  const [link] = invitation.text.match(/\/reply\/\S+/) ?? []
  const sent = await told.mail(({ subject }) => subject === 'Minutes: Curlew cluster: autumn meeting')
  const [minutes] = sent.text.match(/\/reply\/\S+/) ?? []
  const person = await told.visitor()
  for (const address of [
    '/',
    '/accessibility',
    '/privacy',
    '/portal',
    link ?? '',
    minutes ?? '',
    '/reply/nothing-like-this',
  ])
    await lookAt(person, 'signed-out', address, names)
  person.noTroubles(/401|404/)
})
