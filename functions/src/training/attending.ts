// The register: one mark a person and session, walk-ins on purpose. A part that is made up here counts on the first run.
import type { training } from '@senco/contract/training'
import { knownPerson } from '@senco/domain/people/account'
import { conflict, notFound } from '@senco/domain/refusal'
import type { Attendance, Run, SessionMark } from '@senco/domain/training/model'
import { commit, type DomainEvent } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { personWrites, readPerson } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import { attendanceWrite } from '@senco/store/training/attendance'
import { readTakenPart, type TakenPart } from '@senco/store/training/taken'
import type { Write } from '@senco/store/transact'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

const sessionOf = (run: Run, sessionId: string) => {
  const session = run.sessions.find((one) => one.sessionId === sessionId)
  if (session === undefined) throw notFound()
  return session
}

const mayMark = (run: Run): void => {
  if (run.status === 'draft') throw conflict('not-published', 'Publish this training first.')
  if (run.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled.')
}

const withMark = (
  before: Attendance,
  sessionId: string,
  mark: SessionMark | null,
  now: string,
): Attendance | undefined => {
  if ((before.marks[sessionId]?.mark ?? null) === mark) return undefined
  const { [sessionId]: _gone, ...rest } = before.marks
  const marks = mark === null ? rest : { ...rest, [sessionId]: { mark, at: now } }
  return { ...before, marks, version: before.version + 1 }
}

const came = (mark: SessionMark | null): boolean => mark === 'present' || mark === 'late'

/** The run on which somebody missed the part: it is made up there, or not after all. */
const madeUp = (
  { run, attendance }: TakenPart,
  who: Pick<Attendance, 'personId' | 'settingId' | 'name'>,
  part: number,
  runId: string | undefined,
): Attendance | undefined => {
  const before: Attendance = attendance ?? { ...who, runId: run.runId, marks: {}, version: 0 }
  const { [String(part)]: present, ...others } = before.madeUp ?? {}
  if (present === runId) return undefined
  const parts = runId === undefined ? others : { ...others, [String(part)]: runId }
  return { ...before, madeUp: parts, version: before.version + 1 }
}

const marked = (runId: string, personId: string): DomainEvent => ({
  type: 'session-marked',
  data: { runId, personId },
})

const markWords = { present: 'Present', late: 'Late', 'left-early': 'Left early', absent: 'Absent' } as const

export const attending = (deps: Deps): Pick<Handlers<typeof training>, 'markSession' | 'addWalkIn'> => ({
  markSession: async ({ runId, personId, sessionId, mark }, ctx) => {
    const [taken] = await readTakenPart(deps.tables, personId, [runId])
    if (taken === undefined) throw notFound()
    const { run, place, attendance } = taken
    const session = sessionOf(run, sessionId)
    mayMark(run)
    const who = attendance ?? (place?.status === 'booked' ? place : undefined)
    if (who === undefined) throw conflict('no-place', 'They have no place. Add them as somebody who came without one.')
    const { settingId, name } = who
    const before: Attendance = attendance ?? { runId, personId, settingId, name, marks: {}, version: 0 }
    const after = withMark(before, sessionId, mark, ctx.now)
    if (after === undefined) return { attendance: attendance ?? null }
    const from = place?.makesUp?.parts.includes(session.part) === true ? place.makesUp.runId : undefined
    const [missed] = from === undefined ? [] : await readTakenPart(deps.tables, personId, [from])
    const first =
      missed === undefined
        ? undefined
        : madeUp(missed, { personId, settingId, name }, session.part, came(mark) ? runId : undefined)
    const writes: Write[] = [
      attendanceWrite(deps.tables, attendance, after),
      ...(first === undefined ? [] : [attendanceWrite(deps.tables, missed?.attendance, first)]),
    ]
    return commit(deps.tables, ctx, {
      writes,
      history: [
        {
          on: keys.run(runId).pk,
          summary: `${name}, session ${session.part}: ${mark === null ? 'mark taken away' : markWords[mark]}`,
        },
      ],
      events: [marked(runId, personId), ...(first === undefined ? [] : [marked(first.runId, personId)])],
      answer: { attendance: after },
    })
  },

  addWalkIn: async ({ runId, sessionId, settingId, personId: known, name }, ctx) => {
    const personId = known ?? ctx.newId('person')
    const [[taken], setting, account] = await Promise.all([
      readTakenPart(deps.tables, personId, [runId]),
      readSetting(deps.tables, settingId),
      known === undefined ? undefined : readPerson(deps.tables, known),
    ])
    if (taken === undefined || setting === undefined || (known !== undefined && account === undefined)) throw notFound()
    const { run, attendance } = taken
    const session = sessionOf(run, sessionId)
    mayMark(run)
    const who = account?.name ?? name
    const before: Attendance = attendance ?? { runId, personId, settingId, name: who, marks: {}, version: 0 }
    const after = withMark({ ...before, walkIn: true }, sessionId, 'present', ctx.now)
    if (after === undefined) return { attendance: before }
    return commit(deps.tables, ctx, {
      writes: [
        attendanceWrite(deps.tables, attendance, after),
        ...(known === undefined ? personWrites(deps.tables, undefined, knownPerson({ personId, name: who })) : []),
      ],
      history: [{ on: keys.run(runId).pk, summary: `${who} came to session ${session.part} without a place` }],
      events: [marked(runId, personId)],
      answer: { attendance: after },
    })
  },
})
