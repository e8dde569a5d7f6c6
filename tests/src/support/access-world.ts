// The world of the access tests: for each operation an object of the actors' own, another's, and one that is not there.
import { contract } from '@senco/contract/contract'
import type { Operation } from '@senco/contract/operation'
import { knownPerson } from '@senco/domain/people/account'
import { type Role, roles, type Scope } from '@senco/domain/roles'
import { addDays } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import { personWrites } from '@senco/store/people'
import { agencyWrite } from '@senco/store/register/geography'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import type { OperationName } from '../api/access-expectations.ts'
import { offerInputs } from './access-offer.ts'
import { trainingInputs } from './access-training.ts'
import type { Client } from './client.ts'
import { contextOf, newId } from './meetings.ts'
import { heldMeeting, minutesOf } from './papers.ts'
import { type Portal, type SignedIn, startPortal } from './portal.ts'
import { aRecord } from './register-builders.ts'

export type Which = 'own' | 'other' | 'missing'
export type Input = Readonly<Record<string, unknown>>

const now = '2032-11-20T09:00:00.000Z'
export const agencies = { own: 'agy_own0own0own0own0', other: 'agy_other0other0othe' } as const

export const operationsOfContract: readonly (readonly [string, Operation])[] = Object.values(contract).flatMap(
  (capability) => Object.entries<Operation>(capability),
)

interface SettingIds {
  readonly settingId: string
  readonly active: string
  readonly proposed: string
}

const missingSetting = (): SettingIds => ({
  settingId: newId('setting'),
  active: newId('designation'),
  proposed: newId('designation'),
})

/** SENCOs of the settings are people too, without an account. */
const addKnown = async (portal: Portal): Promise<string> => {
  const person = knownPerson({ personId: newId('person'), name: 'Robin Senco' })
  await transact(portal.tables, personWrites(portal.tables, undefined, person))
  return person.personId
}

const addSetting = async (
  portal: Portal,
  whose: 'own' | 'other',
  clusterId: string,
  providerType: 'group' | 'childminder',
): Promise<SettingIds> => {
  const ids = missingSetting()
  const record = aRecord(
    {
      settingId: ids.settingId,
      providerType,
      clusterId,
      agencyId: agencies[whose],
      agencyRef: ids.settingId,
      agencyAccepted: true,
    },
    { designationId: ids.active, personId: await addKnown(portal), startsOn: '2030-01-01' },
    { designationId: ids.proposed, personId: await addKnown(portal), startsOn: '2032-12-01', status: 'proposed' },
  )
  const writes = settingWrites(portal.tables, undefined, record, now)
  await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
  return ids
}

const reachOf = (role: Role, settingIds: string[]): Scope => {
  if (['setting-senco', 'setting-manager', 'childminder', 'school-senco'].includes(role)) return { role, settingIds }
  return role === 'agency-coordinator' ? { role, agencyId: agencies.own } : { role }
}

const slot = {
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  mode: 'online',
  joinLink: 'https://meet.example.org/autumn',
  capacity: 500,
}

export interface World {
  readonly portal: Portal
  readonly actors: Readonly<Record<Role | 'signed-out', Client>>
  /** What to send for an operation about an object of this kind; a fresh one where doing it uses the object up. */
  input(name: OperationName, which: Which): Promise<Input>
}

let numbered = 0
const invitee = (role: Role) => ({
  name: `Person ${++numbered}`,
  email: `person${numbered}@portal.example`,
  scopes: [{ role }],
})

export const makeWorld = async (): Promise<World> => {
  const portal = await startPortal({ now, keep: true })
  const founder = await portal.as('administrator')
  const sent = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await founder.send(method, path, body)
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  await transact(portal.tables, [agencyWrite(portal.tables, { agencyId: agencies.own, name: 'Own agency' })])
  const { cluster } = await sent('POST', '/api/clusters', { name: 'North', wardCodes: [] })
  const clusterId: string = cluster.clusterId
  const elsewhere = await sent('POST', '/api/clusters', { name: 'South', wardCodes: [] })
  const plan = { clusterIds: [clusterId], title: 'Autumn cluster', slots: [slot] }
  const planned = async (): Promise<string> => (await sent('POST', '/api/clusters/meetings', plan)).meetingId
  const open = async (day = '2032-12-03') => {
    const on = (instant: string) => instant.replace('2032-12-03', day)
    const slots = [{ ...slot, startsAt: on(slot.startsAt), endsAt: on(slot.endsAt) }]
    const { meetingId } = await sent('POST', '/api/clusters/meetings', { ...plan, slots })
    await sent('POST', `/api/clusters/meetings/${meetingId}/publish`, {})
    const { meeting } = (await founder.get(`/api/clusters/meetings/${meetingId}`)).body
    return { meetingId, slotId: String(meeting.slots[0].slotId) }
  }
  const [openMeeting, todaysMeeting, plannedMeeting] = [await open(), await open('2032-11-20'), await planned()]
  const slotOf = async (meetingId: string): Promise<string> =>
    (await founder.get(`/api/clusters/meetings/${meetingId}`)).body.meeting.slots[0].slotId
  const plannedSlot = await slotOf(plannedMeeting)
  const startImport = {
    source: 'ofsted',
    edition: '2032-10-31',
    fileName: 'demo.csv',
    rows: 0,
    rejected: [],
    leftOut: 0,
  }
  const { importId } = await sent('POST', '/api/register/imports', startImport)

  // An operation of the register or of entries has settings of its own, so that one does not use up what the next one
  // needs; the others leave a setting as it was and share two.
  const pair = async (kind: 'group' | 'childminder') => ({
    own: await addSetting(portal, 'own', clusterId, kind),
    other: await addSetting(portal, 'other', clusterId, kind),
  })
  const shared = await pair('group')
  const settings = new Map<string, Readonly<Record<'own' | 'other', SettingIds>>>([['shared', shared]])
  // Only a childminder is asked whether they agree to be shown.
  for (const name of [...Object.keys(contract.register), ...Object.keys(contract['offer-editing'])])
    settings.set(name, await pair(name === 'recordChildminderAgreement' ? 'childminder' : 'group'))
  const settingIds = [...settings.values()].map(({ own }) => own.settingId)
  const signedIn = await Promise.all(
    roles.map(async (role) => [
      role,
      await portal.signInAs({ name: `Sam ${role}`, scopes: [reachOf(role, settingIds)] }),
    ]),
  )
  const actors = { ...Object.fromEntries(signedIn), 'signed-out': portal.visitor } as World['actors']

  const settingOf = (name: string, which: Which): SettingIds =>
    which === 'missing' ? missingSetting() : (settings.get(name) ?? shared)[which]
  const aPerson = async (which: Which): Promise<string> =>
    which === 'missing' ? newId('person') : (await portal.as('professional')).personId
  const anInvited = async (which: Which): Promise<string> =>
    which === 'missing'
      ? newId('person')
      : (await sent('POST', '/api/people/invitations', invitee('professional'))).person.personId
  const aDeactivated = async (which: Which): Promise<string> => {
    const personId = await aPerson(which)
    if (which !== 'missing') await sent('POST', `/api/people/${personId}/deactivate`, {})
    return personId
  }
  const aToken = async (): Promise<string> => {
    const person = invitee('professional')
    await sent('POST', '/api/people/invitations', person)
    await portal.drained()
    const text = portal.mailbox.all().find((mail) => mail.to === person.email)?.text ?? ''
    return /\/auth\/invitation\/(\S+)/.exec(text)?.[1] ?? ''
  }
  const meetingFor = async (which: Which): Promise<string> => (which === 'missing' ? newId('meeting') : planned())
  const clusterFor = (which: Which): string => (which === 'missing' ? newId('cluster') : clusterId)
  const about = (name: string, more: (ids: SettingIds) => object) => async (which: Which) => {
    const ids = settingOf(name, which)
    return { settingId: ids.settingId, ...more(ids) }
  }
  const actionBy = (settingId: string) => {
    const owner = { kind: 'setting', id: settingId }
    return { context: owner, owner, title: 'Share the form', dueOn: '2032-12-18' }
  }
  /** One that the setting set itself. */
  const actionFor = async (name: string, which: Which): Promise<string> => {
    if (which === 'missing') return newId('action')
    const { settingId } = settingOf(name, which)
    const by = await portal.as('setting-manager', { settingIds: [settingId] })
    return (await by.send('POST', '/api/actions', actionBy(settingId))).body.actionId
  }
  const heldFor = async (which: Which, minutes: 'draft' | 'circulated', day = '2032-11-05'): Promise<string> =>
    which === 'missing' ? newId('meeting') : (await heldMeeting(portal.tables, { clusterId, day, minutes })).meetingId
  const circulated = await heldFor('own', 'circulated')
  await sent('PUT', `/api/clusters/meetings/${openMeeting.meetingId}/topics`, { topics: ['Sleep'], version: 0 })
  const nothing = async (): Promise<Input> => ({})
  const missingObject = async (): Promise<Input> => ({ id: 'none' })
  const importFor = (which: Which): string => (which === 'missing' ? newId('import') : importId)

  const inputs: Readonly<Record<OperationName, (which: Which) => Promise<Input>>> = {
    ...trainingInputs(portal, {
      sent,
      settingId: (name, which) => settingOf(name, which).settingId,
      personIds: () => signedIn.map(([, client]) => (client as SignedIn).personId),
    }),
    ...offerInputs(portal, { sent, settingId: (name, which) => settingOf(name, which).settingId }),
    showFrontPage: nothing,
    showAccessibilityStatement: nothing,
    showPrivacyNotice: nothing,
    viewAuthority: nothing,
    showLocalOffer: nothing,
    searchLocalOffer: async () => ({ q: 'not talking' }),
    suggestWords: async () => ({ typed: 'speech' }),
    showPublishedEntry: async () => ({ entryId: newId('entry') }),
    browseWard: async () => ({ wardCode: 'E05000000' }),
    showShortlist: nothing,
    browseLocalOffer: nothing,
    printPack: nothing,
    showWardMap: nothing,
    showSaidAndDone: nothing,
    showOtherWays: nothing,
    showCommentForm: nothing,
    sendComment: nothing,
    thankForComment: nothing,
    aboutFeed: nothing,
    describeFeed: nothing,
    listServices: nothing,
    viewService: missingObject,
    listServiceAtLocations: nothing,
    viewServiceAtLocation: missingObject,
    listOrganizations: nothing,
    viewOrganization: missingObject,
    listTaxonomies: nothing,
    viewTaxonomy: missingObject,
    listTaxonomyTerms: nothing,
    viewTaxonomyTerm: missingObject,
    showFeedInstructions: nothing,
    showSitemap: nothing,
    showRobots: nothing,
    whoAmI: nothing,
    keepSession: nothing,
    listPeople: nothing,
    invitePerson: async () => invitee('professional'),
    invitePeople: async () => ({ people: [invitee('professional')] }),
    sendInvitationAgain: async (which) => ({ personId: await anInvited(which) }),
    changeScopes: async (which) => ({ personId: await aPerson(which), scopes: [{ role: 'iass-adviser' }] }),
    deactivatePerson: async (which) => ({ personId: await aPerson(which) }),
    reactivatePerson: async (which) => ({ personId: await aDeactivated(which) }),
    startSignIn: nothing,
    finishSignIn: nothing,
    signOut: nothing,
    showInvitation: async () => ({ token: await aToken() }),
    acceptInvitation: async () => ({ token: await aToken() }),
    listSettings: nothing,
    listSencoChanges: nothing,
    listMySettings: nothing,
    viewSetting: about('viewSetting', () => ({})),
    addSetting: async () => ({ name: `Nursery ${++numbered}`, providerType: 'group' }),
    changeSetting: about('changeSetting', () => ({ telephone: `01632 960${100 + (++numbered % 900)}` })),
    nameSenco: about('nameSenco', () => {
      const { name, email } = invitee('professional')
      return { name, email, startsOn: addDays('2032-11-20', numbered) }
    }),
    acceptSenco: about('acceptSenco', (ids) => ({ designationId: ids.proposed })),
    changeSencoFacts: about('changeSencoFacts', (ids) => ({ designationId: ids.active, hoursPerWeek: 5 })),
    endSenco: about('endSenco', (ids) => ({ designationId: ids.active, endsOn: '2032-11-20' })),
    recordVacancy: about('recordVacancy', () => ({ since: '2032-11-20' })),
    confirmSenco: about('confirmSenco', () => ({})),
    viewGeography: nothing,
    startImport: async () => startImport,
    stageImportRows: async (which) => ({ importId: importFor(which), batch: '1', rows: [] }),
    previewImport: async (which) => ({ importId: importFor(which) }),
    applyImport: async (which) => ({ importId: importFor(which), keys: [] }),
    viewCalendar: nothing,
    changeCalendar: async () => {
      const { calendar } = (await founder.get('/api/calendar')).body
      const date = addDays('2032-11-20', ++numbered)
      return { ...calendar, closures: [...calendar.closures, { date, name: 'Offices closed', kind: 'closed' }] }
    },
    listClusters: nothing,
    addCluster: async () => ({ name: `Cluster ${++numbered}`, wardCodes: [] }),
    changeCluster: async (which) => ({ clusterId: clusterFor(which), name: `Cluster ${++numbered}` }),
    placeSettings: async (which) => ({
      clusterId: clusterFor(which),
      settingIds: [settingOf('placeSettings', 'own').settingId],
    }),
    agreeTermsOfReference: async (which) => ({ clusterId: clusterFor(which), text: `We meet ${++numbered} times.` }),
    viewReach: nothing,
    viewCluster: async (which) => ({
      clusterId: { own: clusterId, other: String(elsewhere.cluster.clusterId), missing: newId('cluster') }[which],
    }),
    listMeetings: nothing,
    viewMeeting: async (which) => ({
      meetingId: { own: openMeeting.meetingId, other: plannedMeeting, missing: newId('meeting') }[which],
    }),
    listNotReplied: async (which) => ({ meetingId: await meetingFor(which) }),
    viewWeek: nothing,
    viewMyMeetings: nothing,
    planMeeting: async () => plan,
    changeMeeting: async (which) => ({ ...plan, meetingId: await meetingFor(which) }),
    publishMeeting: async (which) => ({ meetingId: await meetingFor(which) }),
    cancelMeeting: async (which) => ({ meetingId: await meetingFor(which), reason: 'Snow' }),
    proposeMeetings: async () => ({
      clusterIds: [clusterId],
      title: 'Autumn cluster',
      slots: [{ startClock: '18:30', endClock: '20:00', mode: 'online', capacity: 500 }],
      by: { pattern: { kind: 'weekly', weekday: 2, interval: 4 }, from: '2033-01-01', to: '2033-03-31' },
    }),
    planYear: async () => ({ meetings: [{ ...plan, originalDate: '2032-12-03', seriesKey: clusterId }] }),
    publishMeetings: async (which) => ({ meetingIds: [await meetingFor(which)] }),
    replyForSetting: about('replyForSetting', () => ({ ...openMeeting, answer: 'coming' })),
    listSencoTraining: about('listSencoTraining', () => ({ meetingId: openMeeting.meetingId })),
    markAttendance: about('markAttendance', () => ({ ...todaysMeeting, mark: 'present', walkIn: true })),
    listActions: nothing,
    listActionsOf: async (which) => ({ kind: 'setting', id: settingOf('listActionsOf', which).settingId }),
    viewAction: async (which) => ({ actionId: await actionFor('viewAction', which) }),
    addAction: async (which) => actionBy(settingOf('addAction', which).settingId),
    changeAction: async (which) => ({
      ...actionBy(settingOf('changeAction', which).settingId),
      actionId: await actionFor('changeAction', which),
      title: `Form ${++numbered}`,
    }),
    moveAction: async (which) => ({ actionId: await actionFor('moveAction', which), to: 'done' }),
    viewPapers: async (which) => ({
      meetingId: { own: openMeeting.meetingId, other: plannedMeeting, missing: newId('meeting') }[which],
    }),
    saveAgenda: async (which) => ({
      meetingId: await meetingFor(which),
      items: [{ kind: 'welcome', title: 'Welcome' }],
      reasons: [],
      version: 0,
    }),
    askForItem: about('askForItem', () => ({ ...openMeeting, title: 'Sleep', kind: 'practice-share' })),
    saveMinutes: async (which) => ({ ...minutesOf(), meetingId: await meetingFor(which) }),
    circulateMinutes: async (which) => ({ meetingId: await heldFor(which, 'draft') }),
    agreeMinutes: async (which) => ({
      meetingId: await heldFor(which, 'circulated'),
      atMeetingId: await heldFor(which, 'draft', '2032-11-12'),
    }),
    readMinutes: about('readMinutes', () => ({ meetingId: circulated })),
    offerTopics: async (which) => ({ meetingId: await meetingFor(which), topics: ['Sleep'], version: 0 }),
    voteTopic: about('voteTopic', () => ({ meetingId: openMeeting.meetingId, topic: 'Sleep' })),
    downloadMeeting: async (which) =>
      ({
        own: openMeeting,
        other: { meetingId: plannedMeeting, slotId: plannedSlot },
        missing: { meetingId: newId('meeting'), slotId: newId('slot') },
      })[which],
    viewFeed: nothing,
    makeFeed: nothing,
    revokeFeed: nothing,
    downloadPlace: async () => ({ token: 'x'.repeat(40) }),
    showFeed: async () => ({ token: 'x'.repeat(40) }),
    showTrainingCatalogue: nothing,
    showCertificateCheck: async () => ({ number: 'EY-0000-0000-0000' }),
    checkCertificateName: async () => ({ number: 'EY-0000-0000-0000', name: 'Nobody', formId: 'once' }),
    showEntryCheck: async () => ({ token: 'x'.repeat(40) }),
    answerEntryCheck: async () => ({ token: 'x'.repeat(40), formId: 'once' }),
    showReplyPage: async () => ({ token: 'x'.repeat(40) }),
    sendReply: async () => ({ token: 'x'.repeat(40), formId: 'once' }),
    showMinutes: async () => ({ token: 'x'.repeat(40) }),
    confirmRead: async () => ({ token: 'x'.repeat(40), formId: 'once' }),
  }
  return { portal, actors, input: (name, which) => inputs[name](which) }
}
