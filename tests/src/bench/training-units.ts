// What each step of a booking costs in units by our own calculator, beside the least that the same rows could.
import { operations } from '@senco/functions/training'
import { openTables, type Tables } from '@senco/store/client'
import { ctxOf, holderOf, manyTeams, openRun, resize, staff, type Team, trainingOf } from '../support/training.ts'
import { writeUnits } from './capacity.ts'
import { type Call, readUnitsOf, startRecorder, writeUnitsOf } from './recorder.ts'

export interface Step {
  readonly name: string
  readonly roundTrips: number
  readonly items: number
  readonly reads: number
  readonly leastReads: number
  readonly writes: number
  readonly leastWrites: number
  readonly scans: number
}

const total = (calls: readonly Call[], units: (call: Call) => number): number =>
  calls.reduce((sum, call) => sum + units(call), 0)

/** Calls that wait for one another: those sent together count once. */
const wavesOf = (calls: readonly Call[]): number => {
  let [waves, until] = [0, Number.NEGATIVE_INFINITY]
  for (const { began, ended } of calls.toSorted((one, other) => one.began - other.began)) {
    if (began >= until) waves++
    until = Math.max(until, ended)
  }
  return waves
}

const stepOf = (name: string, calls: readonly Call[], answer: unknown): Step => {
  const written = calls.flatMap((call) => call.written).filter(({ check }) => !check)
  const shown = Buffer.byteLength(JSON.stringify(answer))
  return {
    name,
    roundTrips: wavesOf(calls),
    items: calls.flatMap((call) => call.written).length,
    reads: total(calls, readUnitsOf),
    // A write decides on each row that it changes, read strongly; a page is the bytes shown, a moment old.
    leastReads: written.length > 0 ? 0 : Math.max(1, Math.ceil(shown / 4096)) * 0.5,
    writes: total(calls, writeUnitsOf),
    leastWrites: written.reduce((sum, { before, after }) => sum + writeUnits(before, after, written.length > 1), 0),
    scans: calls.filter(({ operation }) => operation === 'Scan').length,
  }
}

/** Each operation once on a run of some places, in the order of a life: asked, full, given up, offered, taken, swapped. */
export const measureTrainingUnits = async (tables: Tables, engine: string): Promise<Step[]> => {
  const recorder = await startRecorder(engine)
  try {
    const recorded = openTables({ service: tables.service, endpoint: recorder.endpoint })
    const training = trainingOf(recorded)
    const all = operations(training.deps)
    const [one, two, three, pair] = (await manyTeams(tables, 4, 6)) as [Team, Team, Team, Team]
    const { runId, sessions } = await openRun(tables, { capacity: 2, noLimit: true })
    const [first = '', colleague = ''] = one.people
    const [second = ''] = two.people
    const [third = ''] = three.people
    const ask = (team: Team, people: readonly string[], actor = staff) =>
      all.bookPlaces(
        { runId, settingId: team.settingId, people: people.map((personId) => ({ personId })) },
        ctxOf('bookPlaces', actor),
      )
    const begun = '2032-12-15T13:05:00.000Z'
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['bookPlaces: a place', () => ask(one, [first])],
      [
        'bookPlaces: a SENCO asks her manager',
        () => ask(two, [second], holderOf('setting-senco', { ...two, personId: second })),
      ],
      ['approvePlace', () => all.approvePlace({ runId, personId: second, approve: true }, ctxOf('approvePlace'))],
      ['bookPlaces: full, so she waits', () => ask(three, [third])],
      ['bookPlaces: five colleagues wait', () => ask(pair, pair.people.slice(0, 5))],
      ['previewCancellation', () => all.previewCancellation({ runId, personId: second }, ctxOf('preview'))],
      ['cancelPlace: the next is offered it', () => all.cancelPlace({ runId, personId: second }, ctxOf('cancelPlace'))],
      ['answerOffer: taken', () => all.answerOffer({ runId, personId: third, take: true }, ctxOf('answerOffer'))],
      [
        'substitutePerson',
        () => all.substitutePerson({ runId, personId: first, instead: { personId: colleague } }, ctxOf('substitute')),
      ],
      [
        'cancelPlace: somebody who waits',
        () => all.cancelPlace({ runId, personId: pair.people[0] ?? '' }, ctxOf('cancelPlace')),
      ],
      ['changeCapacity: one more, one offer', () => resize(training, runId, 3)],
      ['viewRun: 10 people', () => all.viewRun({ runId }, ctxOf('viewRun'))],
      [
        'listMyTraining',
        () => all.listMyTraining({}, ctxOf('mine', holderOf('setting-senco', { ...one, personId: colleague }))),
      ],
      [
        'listSettingTraining',
        () =>
          all.listSettingTraining(
            { settingId: pair.settingId },
            ctxOf('team', holderOf('setting-manager', { ...pair, personId: first })),
          ),
      ],
      [
        'markSession',
        () =>
          all.markSession(
            { runId, personId: third, sessionId: sessions[0]?.sessionId ?? '', mark: 'present' },
            ctxOf('markSession', staff, begun),
          ),
      ],
    ]
    const measured: Step[] = []
    for (const [name, work] of steps) {
      recorder.take()
      const answer = await work()
      measured.push(stepOf(name, recorder.take(), answer))
    }
    return measured
  } finally {
    await recorder.stop()
  }
}
