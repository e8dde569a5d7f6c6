// The register of a run on the wire: one tap a person and session.
import { councilStaff } from '@senco/domain/roles'
import { Attendance, SessionMark } from '@senco/domain/training/model'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { PersonId, RunId, SettingId, title } from './fields.ts'

export const attending = {
  markSession: operation({
    method: 'PUT',
    path: '/api/training/runs/{runId}/register/{personId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Mark who came to one session; null takes the mark away',
    input: z.object({
      runId: RunId,
      personId: PersonId,
      sessionId: z.string(),
      mark: z.nullable(SessionMark),
    }),
    output: z.object({ attendance: z.nullable(Attendance) }),
  }),
  addWalkIn: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/register',
    kind: 'json',
    who: councilStaff,
    summary: 'Somebody came who was not booked: recorded and flagged, named on purpose',
    input: z.object({
      runId: RunId,
      sessionId: z.string(),
      settingId: SettingId,
      /** Somebody known; absent for somebody new, who is then named. */
      personId: z.optional(PersonId),
      name: title,
    }),
    output: z.object({ attendance: Attendance }),
  }),
}
