// Opens pages and looks at each at a desk, on a phone and at 400 % zoom: nothing for axe to find, nothing to scroll
// sideways, no personal data in the title, and no browser that complains. Which pages is up to journeys/.
import { personIdOf } from '@senco/local/demo/accounts'
import { idOf } from '@senco/local/demo/act'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, picture, signIn, type Visitor, widths } from './browser.ts'
import type { Scene } from './demo-portal.ts'

/** Training of the demo, by the keys of demo/training.ts. */
export interface TrainingIds {
  /** To come, with people waiting. */
  readonly runId: string
  readonly placeId: string
  /** Over, with its register taken. */
  readonly heldId: string
  readonly cameId: string
  readonly courseId: string
  readonly pathway: { readonly personId: string; readonly designationId: string }
  readonly charge: { readonly chargeId: string; readonly on: string }
}

export interface Ids {
  readonly settingId: string
  readonly designationId: string
  readonly meetingId: string
  readonly todayId: string
  readonly plannedId: string
  /** Its minutes have been sent. */
  readonly heldId: string
  readonly clusterId: string
  readonly personId: string
  readonly actionId: string
  readonly sharedActionId: string
  /** An academic year whose dates are entered. */
  readonly year: string
  /** Of the local offer: its newer words wait for a review. */
  readonly entryId: string
  /** Of the childminder who has an account. */
  readonly minderEntryId: string
  readonly training: TrainingIds
}

const findTraining = async ({ portal }: Scene): Promise<TrainingIds> => {
  const staff = await portal().as('administrator')
  const year = new Date(portal().clock.now()).toISOString().slice(0, 4)
  const [{ body: pathways }, { body: charges }] = await Promise.all([
    staff.get('/api/training/pathways'),
    staff.get(`/api/training/charges/${year}`),
  ])
  const runId = idOf('run', 'run talk-next')
  const { body: page } = await staff.get(`/api/training/runs/${runId}`)
  return {
    runId,
    placeId: page.places.find(({ word }: { word: string }) => word === 'place').personId,
    heldId: idOf('run', 'run role-before'),
    cameId: personIdOf('setting-senco'),
    courseId: idOf('course', 'course role'),
    pathway: pathways.pathways[0],
    charge: charges.charges[0],
  }
}

/** Addresses of things in the demo that pages are about. */
export const findIds = async (scene: Scene): Promise<Ids> => {
  const { portal } = scene
  const staff = await portal().as('administrator')
  const [{ body: register }, { body: clusters }, { body: meetings }, { body: people }, { body: dates }] =
    await Promise.all([
      staff.get('/api/register/settings'),
      staff.get('/api/clusters'),
      staff.get('/api/clusters/meetings'),
      staff.get('/api/people'),
      staff.get('/api/calendar'),
    ])
  const named = <T extends { readonly name: string | null }>(all: readonly T[], name: string): T =>
    all.find((one) => one.name === name) as T
  const meeting = (part: string): string =>
    meetings.meetings.find((one: { meeting: { title: string } }) => one.meeting.title.includes(part)).meeting.meetingId
  const { body: actions } = await staff.get('/api/actions')
  const { body: offer } = await staff.get('/api/offer-editing/entries')
  const action = (part: string): string =>
    actions.actions.find((one: { title: string }) => one.title.includes(part)).actionId
  const { settingId } = named<{ name: string; settingId: string }>(register.settings, 'Wishing Well Day Nursery')
  const { body: page } = await staff.get(`/api/register/settings/${settingId}`)
  return {
    settingId,
    designationId: page.designations[0].designationId,
    meetingId: meeting('Curlew cluster: spotting'),
    todayId: meeting('talk together'),
    plannedId: meeting('spring meeting'),
    heldId: meeting('Curlew cluster: autumn'),
    clusterId: named<{ name: string; clusterId: string }>(clusters.clusters, 'Curlew').clusterId,
    personId: named<{ name: string; personId: string }>(people.people, 'Ines Tolliver').personId,
    actionId: action('picture timetable'),
    sharedActionId: action('settling-in questions'),
    year: String(dates.calendar.years.at(-1).startsIn),
    training: await findTraining(scene),
    entryId: offer.entries.find((one: { newerWords: boolean }) => one.newerWords).entryId,
    minderEntryId: offer.entries.find((one: { title: string }) => one.title.startsWith('Leticia Underhay')).entryId,
  }
}

/** No name of a person, and none of a childminder, who is one. */
const expectNoPersonalData = async ({ page }: Visitor, names: readonly string[]): Promise<void> => {
  const title = await page.title()
  expect(title).not.toBe('')
  expect(names.filter((name) => title.includes(name))).toEqual([])
  expect(decodeURIComponent(page.url())).not.toMatch(/@|\?.*(name|email)=/)
}

/** Content that a journey has reached, at every width; then the page is as wide as at a desk again. */
export const lookAtEveryWidth = async (page: Page, name: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

export const lookAt = async (
  person: Visitor,
  account: string,
  address: string,
  names: readonly string[],
): Promise<void> => {
  const { page } = person
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Loading', { exact: false }).waitFor({ state: 'detached' })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, `${account}${address.replaceAll(/[a-z]{3}_\w+/g, 'one').replaceAll('/', '-')}`)
  }
  await expectNoPersonalData(person, names)
}

export const forSetting = ({ settingId, designationId }: Ids): string[] => [
  `/portal/settings/${settingId}`,
  `/portal/settings/${settingId}/change-senco`,
  `/portal/settings/${settingId}/sencos/${designationId}/facts`,
  `/portal/settings/${settingId}/sencos/${designationId}/end`,
  `/portal/settings/${settingId}/vacancy`,
  `/portal/settings/${settingId}/confirm`,
  `/portal/settings/${settingId}/details`,
]

export const forAction = ({ settingId, actionId, sharedActionId }: Ids): string[] => [
  `/portal/actions/of/setting/${settingId}`,
  `/portal/actions/${actionId}`,
  `/portal/actions/${actionId}/change`,
  `/portal/actions/${actionId}/done`,
  `/portal/actions/${sharedActionId}`,
]

/** Agenda, minutes and vote, as everybody who may reads them. */
export const papersFor = ({ meetingId, heldId }: Ids): string[] => [
  `/portal/meetings/${heldId}`,
  `/portal/meetings/${meetingId}/agenda`,
  `/portal/meetings/${heldId}/minutes`,
  `/portal/meetings/${heldId}/topics`,
]

/** What council staff open beside meetings and clusters; the tests of these stand apart, so that none is too long. */
export const forStaff = (ids: Ids): string[] => [
  '/portal',
  '/portal/coverage',
  '/portal/settings',
  '/portal/settings/add',
  ...forSetting(ids),
  '/portal/your-calendar',
  '/portal/term-dates',
  '/portal/term-dates/add',
  `/portal/term-dates/${ids.year}/terms`,
  `/portal/term-dates/${ids.year}/holidays`,
  '/portal/actions',
  '/portal/actions/add',
  `/portal/actions/add/cluster/${ids.clusterId}`,
  `/portal/actions/of/cluster/${ids.clusterId}`,
  ...forAction(ids),
  `/portal/actions/${ids.actionId}/cancel`,
  '/portal/people',
  `/portal/people/${ids.personId}`,
]

export const forMeetings = (ids: Ids): string[] => [
  '/portal/meetings',
  '/portal/meetings/plan',
  '/portal/meetings/plan-year',
  '/portal/meetings/publish',
  '/portal/meetings/letters',
  `/portal/meetings/${ids.meetingId}`,
  `/portal/meetings/${ids.plannedId}`,
  `/portal/meetings/${ids.meetingId}/change`,
  `/portal/meetings/${ids.meetingId}/cancel`,
  `/portal/meetings/${ids.todayId}/attendance`,
  `/portal/meetings/${ids.meetingId}/telephone`,
  `/portal/meetings/${ids.meetingId}/reply/${ids.settingId}`,
  ...papersFor(ids),
  `/portal/meetings/${ids.meetingId}/agenda/change`,
  `/portal/meetings/${ids.heldId}/minutes/write`,
]

export const forClusters = (ids: Ids): string[] => [
  '/portal/clusters',
  '/portal/clusters/add',
  `/portal/clusters/${ids.clusterId}`,
  `/portal/clusters/${ids.clusterId}/change`,
  `/portal/clusters/${ids.clusterId}/settings`,
  `/portal/clusters/${ids.clusterId}/terms`,
  `/portal/clusters/${ids.clusterId}/close`,
  '/portal/clusters/reach',
]

/** Training as staff keep it. */
export const forTraining = ({ training, settingId }: Ids): string[] => [
  '/portal/training',
  '/portal/training/courses',
  '/portal/training/courses/add',
  `/portal/training/courses/${training.courseId}`,
  `/portal/training/courses/${training.courseId}/plan`,
  `/portal/training/runs/${training.runId}`,
  `/portal/training/runs/${training.runId}/register`,
  `/portal/training/runs/${training.runId}/change`,
  `/portal/training/runs/${training.runId}/capacity`,
  `/portal/training/runs/${training.runId}/cancel`,
  `/portal/training/runs/${training.runId}/places/${training.placeId}/cancel`,
  `/portal/training/runs/${training.runId}/places/${training.placeId}/substitute`,
  `/portal/training/runs/${training.runId}/places/${training.placeId}/transfer`,
  `/portal/training/runs/${training.heldId}/register`,
  `/portal/training/runs/${training.heldId}/learning/${training.cameId}`,
  '/portal/training/new-sencos',
  `/portal/training/new-sencos/${training.pathway.personId}/${training.pathway.designationId}`,
  `/portal/training/new-sencos/${training.pathway.personId}/${training.pathway.designationId}/buddy`,
  '/portal/training/plan',
  '/portal/training/report',
  '/portal/training/charges',
  `/portal/training/charges/${training.charge.on.slice(0, 4)}/${training.charge.chargeId}`,
  `/portal/training/skills/${settingId}`,
]

/** Training as a SENCO meets it. */
export const forLearning = ({ training, settingId }: Ids): string[] => [
  '/portal/training',
  `/portal/training/runs/${training.runId}`,
  `/portal/training/runs/${training.runId}/ask/${settingId}`,
  '/portal/training/mine',
  '/portal/training/mine/add',
  '/portal/training/first-year',
  `/portal/training/networks/${settingId}`,
  `/portal/training/runs/${training.heldId}/learning/${training.cameId}`,
  `/portal/training/runs/${training.heldId}/learning/${training.cameId}/questions`,
  `/portal/training/runs/${training.heldId}/learning/${training.cameId}/changed`,
  `/portal/training/runs/${training.heldId}/learning/${training.cameId}`,
  `/portal/training/skills/${settingId}`,
  `/portal/training/skills/${settingId}/audit`,
]

/** Pages of the local offer that its own journeys do not look at. */
export const forLocalOffer = ({ entryId }: Ids): string[] => [
  '/portal/local-offer',
  '/portal/local-offer/start',
  '/portal/local-offer/imports',
  `/portal/local-offer/entries/${entryId}`,
  `/portal/local-offer/entries/${entryId}/owner`,
  `/portal/local-offer/entries/${entryId}/covers`,
  `/portal/local-offer/entries/${entryId}/archive`,
  `/portal/local-offer/entries/${entryId}/versions/1`,
]

export const namesInTheDemo = async ({ portal }: Scene): Promise<readonly string[]> => {
  const staff = await portal().as('administrator')
  const { body: people } = await staff.get('/api/people')
  const { body: register } = await staff.get('/api/register/settings')
  const minders = register.settings.filter((one: { providerType: string }) => one.providerType === 'childminder')
  return [...people.people, ...minders].flatMap(({ name }: { name: string | null }) => name ?? [])
}

/** The pages of an account, one test each account. */
export const lookAtPages = (scene: Scene, pagesOf: Readonly<Record<string, (ids: Ids) => string[]>>): void => {
  for (const [account, pages] of Object.entries(pagesOf))
    test(`Every page of the ${account} works for everybody, at every width`, { timeout: 600_000 }, async () => {
      const [ids, names] = [await findIds(scene), await namesInTheDemo(scene)]
      const person = await scene.visitor()
      await signIn(person, account)
      for (const address of pages(ids)) await lookAt(person, account, address, names)
      person.noTroubles(account === 'parent' ? /404/ : undefined)
      await person.leave()
    })
}
