// Training in the world of the access tests: for each operation a run, a place or a record of a setting of the actors'
// own, of another's, or one that is not there.
import type { training } from '@senco/contract/training'
import { emptyCalendar } from '@senco/domain/calendar/model'
import { newAward } from '@senco/domain/training/awards'
import { checkOf } from '@senco/domain/training/certificates'
import type { Attendance, Run } from '@senco/domain/training/model'
import { startPathway } from '@senco/domain/training/pathway'
import { keys } from '@senco/store/keys'
import { attendanceWrite } from '@senco/store/training/attendance'
import { chargeWrite } from '@senco/store/training/charges'
import { awardFileWrite, awardWrite, certificateWrites, impactWrite } from '@senco/store/training/learners'
import { membershipWrite } from '@senco/store/training/memberships'
import { pathwayWrites } from '@senco/store/training/pathways'
import { needWrite } from '@senco/store/training/skills'
import { transact, type Write } from '@senco/store/transact'
import { newId } from './meetings.ts'
import type { Portal } from './portal.ts'
import { aCourse, openRun } from './training.ts'

type Which = 'own' | 'other' | 'missing'
type Input = Readonly<Record<string, unknown>>
type Name = keyof typeof training

interface Founder {
  sent(method: 'POST' | 'PUT', path: string, body: object): Promise<Record<string, unknown>>
  settingId(name: string, which: Which): string
  /** Of everybody who tries the operations. */
  personIds(): readonly string[]
}

const at = '/api/training'
const now = '2032-11-20T09:00:00.000Z'
const long = [
  {
    startsAt: '2032-09-01T08:00:00.000Z',
    endsAt: '2032-09-01T10:00:00.000Z',
    mode: 'online' as const,
  },
]
const session = { startsAt: '2032-12-15T13:00:00.000Z', endsAt: '2032-12-15T16:00:00.000Z', mode: 'online' }
const course = {
  title: 'The graduated approach',
  level: 'core',
  aims: 'Assess, plan, do, review.',
  topics: ['graduated-approach'],
  hours: 3,
  capacity: 10,
  minToRun: 4,
  pricePence: 0,
}

/** A place as it is after booking, on a run that is over by now. */
const placeWrite = (tables: Portal['tables'], runId: string, personId: string, settingId: string): Write => ({
  Put: {
    TableName: tables.service,
    Item: {
      ...keys.place(runId, personId),
      v: 1,
      ...{
        runId,
        personId,
        settingId,
        name: 'Kim',
        status: 'booked',
        pool: 'general',
        approved: true,
        newSenco: false,
      },
      ...{ askedAt: long[0]?.startsAt, askedBy: { personId, name: 'Kim' }, version: 1 },
    },
  },
})

export const trainingInputs = (
  portal: Portal,
  { sent, settingId, personIds }: Founder,
): Readonly<Record<Name, (which: Which) => Promise<Input>>> => {
  const { tables } = portal
  const nothing = async (): Promise<Input> => ({})
  const write = (writes: readonly Write[]) => transact(tables, writes)
  const joint = () => aCourse({ joint: true })
  const anOpenRun = (plan: Parameters<typeof openRun>[1] = {}) => openRun(tables, { course: joint(), ...plan })
  const aRun = async (which: Which): Promise<Input> =>
    which === 'missing' ? { runId: newId('run') } : { runId: (await anOpenRun()).runId }
  const aDraft = async (which: Which): Promise<Input> => {
    if (which === 'missing') return { runId: newId('run') }
    const { course: made } = await sent('POST', `${at}/courses`, { ...course, joint: true })
    const { courseId } = made as { courseId: string }
    return sent('POST', `${at}/runs`, { courseId, mode: 'online', sessions: [session], trainers: [] })
  }
  /** Somebody of the setting who has a place. */
  const placeOn = async (name: Name, which: Which, run: Run): Promise<Input> => {
    const body = { settingId: settingId(name, which), people: [{ name: `Kim ${newId('person')}` }] }
    const { places } = await sent('POST', `${at}/runs/${run.runId}/places`, body)
    return { runId: run.runId, personId: (places as { personId: string }[])[0]?.personId }
  }
  const aPlace = async (name: Name, which: Which): Promise<Input> =>
    which === 'missing'
      ? { runId: newId('run'), personId: newId('person') }
      : placeOn(name, which, await anOpenRun({ noLimit: true }))
  const asked = async (which: Which): Promise<Input> => {
    if (which === 'missing') return aPlace('approvePlace', which)
    const run = await anOpenRun()
    const id = settingId('approvePlace', which)
    const senco = await portal.as('setting-senco', { settingIds: [id] })
    const { personId } = senco
    await senco.send('POST', `${at}/runs/${run.runId}/places`, { settingId: id, people: [{ personId }] })
    return { runId: run.runId, personId }
  }
  /** One place, taken; the next waits, and gets an offer with a second place. */
  const waiting = async (name: Name, which: Which): Promise<Input> => {
    if (which === 'missing') return aPlace(name, which)
    const run = await anOpenRun({ capacity: 1, noLimit: true })
    await placeOn(name, which, run)
    return placeOn(name, which, run)
  }
  const offered = async (which: Which): Promise<Input> => {
    const place = await waiting('answerOffer', which)
    if (which !== 'missing') await sent('PUT', `${at}/runs/${place['runId']}/capacity`, { capacity: 2 })
    return place
  }
  const came = (run: Run, personId: string, id: string): Attendance => ({
    runId: run.runId,
    personId,
    settingId: id,
    name: 'Kim',
    marks: Object.fromEntries(run.sessions.map(({ sessionId }) => [sessionId, { mark: 'present' as const, at: now }])),
    version: 1,
  })
  /** Over since September, and its register still open. */
  const aPastRun = () => anOpenRun({ sessions: long, mode: 'online' })
  /** Everybody who tries was there. */
  const pastForAll = async (): Promise<Input> => {
    const run = await aPastRun()
    await write(personIds().map((id) => attendanceWrite(tables, undefined, came(run, id, newId('setting')))))
    return { runId: run.runId }
  }
  const pastFor = async (name: Name, which: Which): Promise<Input> => {
    if (which === 'missing') return { runId: newId('run'), personId: newId('person') }
    const run = await aPastRun()
    const personId = newId('person')
    await write([attendanceWrite(tables, undefined, came(run, personId, settingId(name, which)))])
    return { runId: run.runId, personId }
  }
  const certified = async (which: Which): Promise<Input> => {
    const past = await pastFor('downloadCertificate', which)
    if (which === 'missing') return past
    const certificate = {
      certificateId: newId('certificate'),
      serial: newId('certificate'),
      personId: String(past['personId']),
      name: 'Kim',
      runId: String(past['runId']),
      courseTitle: 'The graduated approach',
      hours: 3,
      completedOn: '2032-09-01',
      issuedAt: now,
    }
    await write(certificateWrites(tables, certificate, await checkOf(certificate, 'salt')))
    return past
  }
  const reviewed = async (which: Which): Promise<Input> => {
    const past = await pastFor('attestImpact', which)
    const of = { runId: String(past['runId']), personId: String(past['personId']) }
    if (which !== 'missing')
      await write([impactWrite(tables, undefined, { ...of, changed: 'More talk', at: now, version: 1 })])
    return past
  }
  const awardForAll = async (): Promise<Input> => {
    const awardId = newId('award')
    await write(
      personIds().map((id) =>
        awardWrite(
          tables,
          undefined,
          newAward({ kind: 'nasenco', status: 'achieved', on: '2030-01-01' }, awardId, id, now),
        ),
      ),
    )
    return { awardId }
  }
  const awardWithFile = async (which: Which): Promise<Input> => {
    const [awardId, personId] = [newId('award'), newId('person')]
    if (which === 'missing') return { awardId, personId }
    const award = newAward({ kind: 'nasenco', status: 'achieved', on: '2030-01-01' }, awardId, personId, now)
    const file = { name: 'award.pdf', type: 'application/pdf' as const, bytes: 5 }
    const bytes = new TextEncoder().encode('%PDF-')
    await write([awardWrite(tables, undefined, { ...award, file }), awardFileWrite(tables, award, bytes)])
    return { awardId, personId }
  }
  const aPathway = async (name: Name, which: Which): Promise<Input> => {
    const of = { personId: newId('person'), designationId: newId('designation') }
    if (which === 'missing') return of
    const appointed = { ...of, settingId: settingId(name, which), name: 'Kim', startsOn: '2032-11-01' }
    await write(pathwayWrites(tables, undefined, startPathway(appointed, emptyCalendar, now)))
    return of
  }
  const aNeed = async (which: Which): Promise<Input> => {
    const of = { settingId: settingId('settleNeed', which), needId: newId('need') }
    if (which === 'missing') return of
    const need = { ...of, topic: 'autism' as const, source: 'ask' as const, people: 2, at: now, version: 1 }
    await write([needWrite(tables, undefined, need)])
    return of
  }
  const aCharge = async (which: Which): Promise<Input> => {
    const chargeId = newId('charge')
    if (which === 'missing') return { year: '2032', chargeId }
    const who = { runId: newId('run'), personId: newId('person'), settingId: newId('setting') }
    const words = { courseTitle: 'Autism', settingName: 'Larkfield', personName: 'Kim', why: 'Late.' }
    const charge = { ...who, ...words, chargeId, kind: 'no-show' as const, pence: 5000, on: '2032-11-01' }
    await write([chargeWrite(tables, undefined, { ...charge, state: 'due', createdAt: now, version: 1 })])
    return { year: '2032', chargeId }
  }
  const about =
    (name: Name, more: object) =>
    async (which: Which): Promise<Input> => ({
      settingId: settingId(name, which),
      ...more,
    })
  return {
    listCourses: nothing,
    addCourse: async () => course,
    changeCourse: async (which) => {
      if (which === 'missing') return { ...course, courseId: newId('course'), version: 1 }
      const { course: made } = await sent('POST', `${at}/courses`, course)
      return { ...course, courseId: (made as { courseId: string }).courseId, version: 1 }
    },
    listRuns: nothing,
    viewRun: aRun,
    planRun: async () => {
      const { course: made } = await sent('POST', `${at}/courses`, course)
      const { courseId } = made as { courseId: string }
      return { courseId, mode: 'online', sessions: [session], trainers: [] }
    },
    changeRun: async (which) => ({
      ...(await aDraft(which)),
      mode: 'online',
      sessions: [session],
      trainers: [],
      version: 1,
    }),
    publishRun: aDraft,
    previewCapacity: async (which) => ({ ...(await aRun(which)), capacity: '12' }),
    changeCapacity: async (which) => ({ ...(await aRun(which)), capacity: 12 }),
    previewRunCancellation: aRun,
    cancelRun: async (which) => ({ ...(await aRun(which)), reason: 'The trainer is ill' }),
    closeRun: async (which) =>
      which === 'missing' ? aRun(which) : { runId: (await anOpenRun({ sessions: long, mode: 'online' })).runId },
    listTrainingDecisions: nothing,
    bookPlaces: async (which) => ({
      ...(await aRun(which === 'missing' ? 'missing' : 'own')),
      settingId: settingId('bookPlaces', which),
      people: [{ name: `Kim ${newId('person')}` }],
    }),
    approvePlace: async (which) => ({ ...(await asked(which)), approve: true }),
    answerOffer: async (which) => ({ ...(await offered(which)), take: true }),
    previewCancellation: (which) => aPlace('previewCancellation', which),
    cancelPlace: async (which) => ({ ...(await aPlace('cancelPlace', which)), chargePence: 0 }),
    substitutePerson: async (which) => ({
      ...(await aPlace('substitutePerson', which)),
      instead: { name: `Kim ${newId('person')}` },
    }),
    transferPlace: async (which) => {
      if (which === 'missing') return { ...(await aPlace('transferPlace', which)), toRunId: newId('run') }
      const made = joint()
      const [run, toRun] = [
        await anOpenRun({ course: made, noLimit: true }),
        await anOpenRun({ course: made, noLimit: true }),
      ]
      return { ...(await placeOn('transferPlace', which, run)), toRunId: toRun.runId, chargePence: 0 }
    },
    makeUpSession: async (which) => {
      const [runId, personId] = [newId('run'), newId('person')]
      if (which === 'missing') return { runId, personId, toRunId: newId('run'), parts: [1] }
      const made = joint()
      const past = await anOpenRun({ course: made, sessions: long, mode: 'online' })
      const to = await anOpenRun({ course: made, noLimit: true })
      const id = settingId('makeUpSession', which)
      await write([placeWrite(tables, past.runId, personId, id)])
      return { runId: past.runId, personId, toRunId: to.runId, parts: [1] }
    },
    offerPlace: async (which) => {
      const reason = 'Nobody trained'
      if (which === 'missing') return { ...(await aPlace('offerPlace', which)), reason }
      // The one place is held for a new SENCO, so that somebody waits beside it.
      const run = await anOpenRun({ capacity: 1, heldSeats: 1, noLimit: true })
      return { ...(await placeOn('offerPlace', which, run)), reason }
    },
    sayNeeds: async (which) => ({ ...(await aPlace('sayNeeds', which)), needs: 'A quiet seat' }),
    listMyTraining: nothing,
    listSettingTraining: about('listSettingTraining', {}),
    recordLeaver: async (which) => {
      if (which === 'missing') return { settingId: settingId('recordLeaver', which), personId: newId('person') }
      const { personId } = await placeOn('recordLeaver', which, await anOpenRun({ noLimit: true }))
      return { settingId: settingId('recordLeaver', which), personId }
    },
    listNetworks: about('listNetworks', {}),
    joinNetwork: async (which) => {
      const network = await sent('POST', `${at}/courses`, { ...course, level: 'network' })
      const { courseId } = network['course'] as { courseId: string }
      const attendee = { name: `Kim ${newId('person')}` }
      return { courseId, settingId: settingId('joinNetwork', which), attendee }
    },
    leaveNetwork: async (which) => {
      const of = { courseId: newId('course'), personId: newId('person') }
      if (which === 'missing') return of
      const joined = { joinedAt: now, joinedBy: { personId: newId('person'), name: 'Sam' }, version: 1 }
      const member = { ...of, settingId: settingId('leaveNetwork', which), startsIn: 2032, ...joined }
      await write([membershipWrite(tables, undefined, member)])
      return of
    },
    markSession: async (which) => {
      const [run, personId] = [await aPastRun(), newId('person')]
      await write([placeWrite(tables, run.runId, personId, settingId('markSession', which))])
      const runId = which === 'missing' ? newId('run') : run.runId
      return { runId, personId, sessionId: run.sessions[0]?.sessionId, mark: 'present' }
    },
    addWalkIn: async (which) => {
      const run = await aPastRun()
      const runId = which === 'missing' ? newId('run') : run.runId
      const sessionId = run.sessions[0]?.sessionId
      return { runId, sessionId, settingId: settingId('addWalkIn', which), name: `Kim ${newId('person')}` }
    },
    listMyLearning: nothing,
    viewLearned: (which) => pastFor('viewLearned', which),
    evaluateTraining: async () => ({
      ...(await pastForAll()),
      useful: 4,
      confidenceBefore: 2,
      confidenceAfter: 4,
      intent: 'Plan together',
    }),
    downloadCertificate: certified,
    reviewTrainingImpact: async () => ({ ...(await pastForAll()), changed: 'More talk' }),
    attestImpact: reviewed,
    recordAward: async () => ({ kind: 'nasenco', status: 'achieved', on: '2030-01-01' }),
    uploadAwardFile: async () => ({
      ...(await awardForAll()),
      name: 'award.pdf',
      content: Buffer.from('%PDF-').toString('base64'),
    }),
    downloadAwardFile: awardWithFile,
    removeAward: awardForAll,
    listMyPathways: nothing,
    listPathways: nothing,
    viewPathway: (which) => aPathway('viewPathway', which),
    markPathwayStep: async (which) => ({ ...(await aPathway('markPathwayStep', which)), key: 'call', done: true }),
    chooseBuddy: async (which) => ({ ...(await aPathway('chooseBuddy', which)), buddyId: null }),
    viewSkills: about('viewSkills', {}),
    saveSkills: about('saveSkills', { lines: [{ topic: 'autism', now: 1, wanted: 3 }] }),
    askForTraining: about('askForTraining', { topic: 'autism', people: 2 }),
    settleNeed: async (which) => ({ ...(await aNeed(which)), met: true }),
    viewTrainingPlan: nothing,
    listCharges: async () => ({ year: '2032' }),
    waiveCharge: async (which) => ({ ...(await aCharge(which)), reason: 'Illness' }),
    downloadCharges: async () => ({ year: '2032' }),
    sendChargesToFinance: async () => ({ year: '2032', chargeIds: [newId('charge')] }),
    viewTrainingReport: nothing,
  }
}
