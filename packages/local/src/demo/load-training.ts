// Loads the demo's training: courses, dates that were held and are to come, places, the register, answers, needs.
import type { Actor } from '@senco/domain/roles'
import { addDays } from '@senco/domain/time'
import { operations } from '@senco/functions/training'
import { personIdOf } from './accounts.ts'
import { act, idOf } from './act.ts'
import { actorOf, type DemoPortal, settingIdOf } from './portal.ts'
import { groups } from './settings.ts'
import { settingNamed } from './settings-named.ts'
import { type DemoRun, demoCourses, demoRuns } from './training.ts'

type Operations = ReturnType<typeof operations>

interface Colleague {
  readonly settingId: string
  readonly personId: string
  readonly name: string
}

const runIdOf = (key: string): string => idOf('run', `run ${key}`)
const courseIdOf = (key: string): string => idOf('course', `course ${key}`)

const asSenco = ({ personId, name, settingId }: Colleague): Actor => ({
  personId,
  name,
  scopes: [{ role: 'setting-senco', settingIds: [settingId] }],
})

/** SENCOs of group settings, in the order of the list, those that the demo tells stories of among them. */
const someSencos = async (portal: DemoPortal, count: number): Promise<Colleague[]> => {
  const by = actorOf(portal, 'area-senco')
  const found: Colleague[] = []
  const wanted = [settingNamed('Wishing Well Day Nursery'), settingNamed('Lighthouse Day Nursery'), ...groups]
  for (const setting of wanted) {
    if (found.length === count) break
    const settingId = settingIdOf(portal, setting.key)
    const doing = { by, at: portal.calendar.now, label: `look ${setting.key}` }
    const { designations } = await act('viewSetting', portal.register.viewSetting, { settingId }, doing)
    const senco = designations.find(
      ({ status, startsOn }) => status === 'active' && startsOn < portal.calendar.day(-100),
    )
    if (senco !== undefined && !found.some(({ personId }) => personId === senco.personId))
      found.push({ settingId, personId: senco.personId, name: senco.name })
  }
  return found
}

const loadCourses = async (portal: DemoPortal, training: Operations): Promise<void> => {
  const by = actorOf(portal, 'area-senco')
  const at = portal.calendar.at(portal.calendar.day(-150), '11:00')
  for (const { key, ...course } of demoCourses)
    await act('addCourse', training.addCourse, course, { by, at, label: `course ${key}` })
}

const loadRun = async (portal: DemoPortal, training: Operations, run: DemoRun): Promise<void> => {
  const by = actorOf(portal, 'area-senco')
  const { at } = portal.calendar
  const place =
    run.mode === 'online'
      ? { joinLink: 'https://meet.example.org/training' }
      : { venue: 'Brindleford Children’s Centre, Canal Street', accessNotes: 'Step-free, parking behind the building.' }
  const sessions = run.days.map((on) => ({
    startsAt: at(on, run.start),
    endsAt: at(on, run.end),
    mode: run.mode,
    ...place,
  }))
  const trainer = actorOf(portal, 'area-senco')
  const doing = { by, at: at(run.plannedOn, '11:30'), label: `run ${run.key}` }
  const input = {
    courseId: courseIdOf(run.course),
    mode: run.mode,
    sessions,
    trainers: [{ personId: trainer.personId, name: trainer.name }],
    ...(run.heldSeats === undefined ? {} : { heldSeats: run.heldSeats }),
    ...(run.capacity === undefined ? {} : { capacity: run.capacity }),
  }
  await act('planRun', training.planRun, input, doing)
  if (run.published)
    await act('publishRun', training.publishRun, { runId: runIdOf(run.key) }, { ...doing, label: `publish ${run.key}` })
}

const book = async (portal: DemoPortal, training: Operations, run: DemoRun, people: readonly Colleague[]) => {
  const by = actorOf(portal, 'area-senco')
  for (const [n, { settingId, personId }] of people.entries()) {
    const at = portal.calendar.at(portal.calendar.day(-Math.max(1, 50 - n)), '10:05')
    const booked = run.days[0] !== undefined && run.days[0] < portal.calendar.today ? run.plannedOn : undefined
    const doing = {
      by,
      at: booked === undefined ? at : portal.calendar.at(booked, `12:${String(10 + n)}`),
      label: `book ${run.key} ${n}`,
    }
    await act('bookPlaces', training.bookPlaces, { runId: runIdOf(run.key), settingId, people: [{ personId }] }, doing)
  }
}

const came = async (
  portal: DemoPortal,
  training: Operations,
  run: DemoRun,
  person: Colleague,
  marks: readonly ('present' | 'late' | 'absent')[],
): Promise<void> => {
  const by = actorOf(portal, 'area-senco')
  for (const [n, mark] of marks.entries()) {
    const input = {
      runId: runIdOf(run.key),
      personId: person.personId,
      sessionId: idOf('session', `run ${run.key}`, n),
      mark,
    }
    const at = portal.calendar.at(run.days[n] ?? '', run.end)
    await act('markSession', training.markSession, input, { by, at, label: `mark ${run.key} ${person.personId} ${n}` })
  }
}

/** Two held dates: who came to all of it, who missed a part, who did not come; what they said, and what changed. */
const loadPast = async (portal: DemoPortal, training: Operations, runs: readonly DemoRun[], sencos: Colleague[]) => {
  const { at, day } = portal.calendar
  const [role, parents] = [
    runs.find(({ key }) => key === 'role-before'),
    runs.find(({ key }) => key === 'parents-before'),
  ]
  if (role === undefined || parents === undefined) throw new Error('The demo has lost its held training')
  const there = sencos.slice(0, 9)
  const last = role.days.at(-1) ?? day(-70)
  await book(portal, training, role, there)
  for (const [n, person] of there.entries())
    await came(
      portal,
      training,
      role,
      person,
      n === 7 ? ['present', 'absent'] : n === 8 ? ['absent', 'absent'] : ['present', n === 3 ? 'late' : 'present'],
    )
  const intents = [
    'Meet each parent in the first week.',
    'Keep one folder for every plan.',
    'Ask the Area SENCO earlier.',
  ]
  for (const [n, person] of there.slice(0, 7).entries()) {
    const said = {
      runId: runIdOf(role.key),
      useful: 4 + (n % 2),
      confidenceBefore: 2 + (n % 2),
      confidenceAfter: 4,
      intent: intents[n % intents.length] ?? '',
    }
    const doing = { by: asSenco(person), at: at(addDays(last, 1), '16:20'), label: `evaluate ${n}` }
    await act('evaluateTraining', training.evaluateTraining, said, doing)
  }
  for (const [n, person] of there.slice(1, 4).entries()) {
    const said = {
      runId: runIdOf(role.key),
      changed: 'We meet parents before a plan is written, and the plan is one page.',
      ...(n === 0 ? { evidence: 'Eight plans since October, all agreed with parents.' } : {}),
      children: 4 + n,
    }
    const doing = { by: asSenco(person), at: at(day(-10), '12:40'), label: `impact ${n}` }
    await act('reviewTrainingImpact', training.reviewTrainingImpact, said, doing)
  }
  await act(
    'closeRun',
    training.closeRun,
    { runId: runIdOf(role.key) },
    { by: actorOf(portal, 'area-senco'), at: at(addDays(last, 3), '09:30'), label: 'close role' },
  )
  await book(portal, training, parents, sencos.slice(0, 6))
  for (const person of sencos.slice(0, 6)) await came(portal, training, parents, person, ['present'])
}

/** One is full with people waiting, one has seats held, one is below its minimum, one lost a place late. */
const loadComing = async (portal: DemoPortal, training: Operations, runs: readonly DemoRun[], sencos: Colleague[]) => {
  const run = (key: string) => {
    const found = runs.find((one) => one.key === key)
    if (found === undefined) throw new Error(`The demo has no dates called ${key}`)
    return found
  }
  await book(portal, training, run('talk-next'), sencos.slice(3, 10))
  await book(portal, training, run('role-next'), sencos.slice(9, 13))
  await book(portal, training, run('autism-next'), sencos.slice(4, 8))
  await book(portal, training, run('plans-next'), sencos.slice(6, 13))
  const leaving = sencos[4]
  if (leaving === undefined) return
  const of = { runId: runIdOf('autism-next'), personId: leaving.personId }
  const doing = {
    by: actorOf(portal, 'area-senco'),
    at: portal.calendar.past(portal.calendar.day(0), '08:10'),
    label: 'late cancellation',
  }
  const { charge } = await act('previewCancellation', training.previewCancellation, of, {
    ...doing,
    label: 'late cancellation shown',
  })
  await act('cancelPlace', training.cancelPlace, { ...of, chargePence: charge?.pence ?? 0 }, doing)
}

const loadNeeds = async (portal: DemoPortal, training: Operations, sencos: Colleague[]): Promise<void> => {
  const { at, day } = portal.calendar
  for (const [n, person] of sencos.entries()) {
    const doing = { by: asSenco(person), at: at(day(-40 + n), '15:15'), label: `skills ${n}` }
    const lines = [
      { topic: 'communication' as const, now: 2, wanted: n % 3 === 0 ? 3 : 2 },
      { topic: 'autism' as const, now: 1 + (n % 2), wanted: 3 },
      { topic: 'physical-and-sensory' as const, now: 1, wanted: n % 2 === 0 ? 2 : 1 },
      { topic: 'working-with-parents' as const, now: 3, wanted: 3 },
    ]
    await act('saveSkills', training.saveSkills, { settingId: person.settingId, lines }, doing)
    if (n % 4 === 0)
      await act(
        'askForTraining',
        training.askForTraining,
        { settingId: person.settingId, topic: 'behaviour-and-wellbeing' as const, people: 2 + n },
        { ...doing, label: `need ${n}` },
      )
  }
}

/** The SENCO who tries the portal also has an award from elsewhere. */
const loadAwards = async (portal: DemoPortal, training: Operations): Promise<void> => {
  const by: Actor = { personId: personIdOf('setting-senco'), name: 'Bilal Merriweather', scopes: [] }
  const doing = { by, at: portal.calendar.at(portal.calendar.day(-30), '17:00'), label: 'award' }
  const award = { kind: 'level-3-early-years-senco' as const, status: 'achieved' as const }
  await act('recordAward', training.recordAward, { ...award, on: portal.calendar.months(-14) }, doing)
}

/** The Area SENCO rang every new SENCO in time. Their first years begin by themselves, once events have been dealt with. */
export const loadFirstCalls = async (portal: DemoPortal): Promise<void> => {
  const training = operations(portal)
  const by = actorOf(portal, 'area-senco')
  const { today, now, at } = portal.calendar
  const { pathways } = await act('listPathways', training.listPathways, {}, { by, at: now, label: 'first years' })
  for (const { personId, designationId } of pathways) {
    const of = { personId, designationId }
    const label = `call ${designationId}`
    const { steps } = await act('viewPathway', training.viewPathway, of, { by, at: now, label })
    const call = steps.find(({ kind }) => kind === 'call')
    if (call === undefined || call.dueOn >= today) continue
    const doing = { by, at: at(call.dueOn, '10:30'), label }
    await act('markPathwayStep', training.markPathwayStep, { ...of, key: call.key, done: true }, doing)
  }
}

export const loadTraining = async (portal: DemoPortal): Promise<void> => {
  const training = operations(portal)
  const runs = demoRuns(portal.calendar)
  await loadCourses(portal, training)
  for (const run of runs) await loadRun(portal, training, run)
  const sencos = await someSencos(portal, 13)
  await loadPast(portal, training, runs, sencos)
  await loadComing(portal, training, runs, sencos)
  await loadNeeds(portal, training, sencos)
  await loadAwards(portal, training)
}
