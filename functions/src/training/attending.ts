// The register: one mark a person and session, walk-ins on purpose. A part that is made up here counts on the first run.
import type { training } from '@senco/contract/training'
import { knownPerson } from '@senco/domain/people/account'
import { notFound } from '@senco/domain/refusal'
import { addWalkIn, cameIn, markSession, withMadeUp } from '@senco/domain/training/attendance'
import { commit, type DomainEvent } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { personWrites, readPerson } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import { attendanceWrite } from '@senco/store/training/attendance'
import { readTakenPart } from '@senco/store/training/taken'
import type { Write } from '@senco/store/transact'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

const marked = (runId: string, personId: string): DomainEvent => ({
  type: 'session-marked',
  data: { runId, personId },
})

const markWords = {
  present: 'Present',
  late: 'Late',
  'left-early': 'Left early',
  absent: 'Absent',
  'not-admitted': 'Turned away, too late',
} as const

export const attending = (deps: Deps): Pick<Handlers<typeof training>, 'markSession' | 'addWalkIn'> => ({
  markSession: async ({ runId, personId, sessionId, mark }, ctx) => {
    const [taken] = await readTakenPart(deps.tables, personId, [runId])
    if (taken === undefined) throw notFound()
    const { place, attendance } = taken
    const { session, attendance: after } = markSession(taken, { sessionId, mark }, ctx.now)
    if (after.version === (attendance?.version ?? 0)) return { attendance: attendance ?? null }
    const from = place?.makesUp?.parts.includes(session.part) === true ? place.makesUp.runId : undefined
    const [missed] = from === undefined ? [] : await readTakenPart(deps.tables, personId, [from])
    const first =
      missed === undefined ? undefined : withMadeUp(missed, after, session.part, cameIn(mark) ? runId : undefined)
    const writes: Write[] = [
      attendanceWrite(deps.tables, attendance, after),
      ...(first === undefined ? [] : [attendanceWrite(deps.tables, missed?.attendance, first)]),
    ]
    return commit(deps.tables, ctx, {
      writes,
      history: [
        {
          on: keys.run(runId).pk,
          summary: `${after.name}, session ${session.part}: ${mark === null ? 'mark taken away' : markWords[mark]}`,
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
    const { attendance } = taken
    const who = account?.name ?? name
    const { session, attendance: after } = addWalkIn(taken, { sessionId, personId, settingId, name: who }, ctx.now)
    if (after.version === (attendance?.version ?? 0)) return { attendance: after }
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
