// The register of a run: when it may be taken, what a tap does, walk-ins and what is made up elsewhere.
import { describe, expect, it } from 'vitest'
import { addWalkIn, markSession, type Standing, withMadeUp } from './attendance.ts'
import type { Place, Run } from './model.ts'

const session = {
  sessionId: 'ses_0001',
  part: 1,
  startsAt: '2032-12-15T13:00:00.000Z',
  endsAt: '2032-12-15T16:00:00.000Z',
}
const run = (status: Run['status'] = 'open') => ({ runId: 'run_0001', status, sessions: [session] }) as unknown as Run
const who = { personId: 'per_0001', settingId: 'stg_0001', name: 'Robin Learner' }
const place = (status: Place['status'] = 'booked') => ({ ...who, runId: 'run_0001', status }) as Place
const standing = (more: Partial<Standing> = {}): Standing => ({
  run: run(),
  place: place(),
  attendance: undefined,
  ...more,
})
const present = { sessionId: 'ses_0001', mark: 'present' } as const
const duringIt = '2032-12-15T13:05:00.000Z'

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
    return undefined
  } catch (refusal) {
    return (refusal as { code: string }).code
  }
}

describe('A register of training', () => {
  it('opens an hour before the session and not a second earlier', () => {
    expect(codeOf(() => markSession(standing(), present, '2032-12-15T11:59:59.000Z'))).toBe('not-begun')
    expect(codeOf(() => markSession(standing(), present, '2032-12-15T12:00:00.000Z'))).toBeUndefined()
  })

  it('can be put right afterwards, until the training is closed', () => {
    expect(codeOf(() => markSession(standing(), present, '2033-01-20T09:00:00.000Z'))).toBeUndefined()
    for (const [status, code] of [
      ['done', 'register-final'],
      ['cancelled', 'run-cancelled'],
      ['draft', 'not-published'],
    ] as const) {
      expect(codeOf(() => markSession(standing({ run: run(status) }), present, duringIt))).toBe(code)
      const walkIn = { ...who, sessionId: 'ses_0001' }
      expect(codeOf(() => addWalkIn(standing({ run: run(status), place: undefined }), walkIn, duringIt))).toBe(code)
    }
  })

  it('says the same after two taps on the same mark as after one, and nothing once the mark is taken away (Bug 49)', () => {
    const once = markSession(standing(), present, duringIt).attendance
    expect(once.marks).toEqual({ ses_0001: { mark: 'present', at: duringIt } })
    const twice = markSession(standing({ attendance: once }), present, '2032-12-15T14:00:00.000Z').attendance
    expect(twice).toEqual(once)
    const gone = markSession(standing({ attendance: once }), { ...present, mark: null }, duringIt).attendance
    expect(gone).toMatchObject({ marks: {}, version: 2 })
    expect(markSession(standing(), { ...present, mark: null }, duringIt).attendance.version).toBe(0)
  })

  it('marks nobody without a place, who is added on purpose and is flagged (Bug 50)', () => {
    for (const nobody of [undefined, place('waiting'), place('cancelled')])
      expect(codeOf(() => markSession(standing({ place: nobody }), present, duringIt))).toBe('no-place')
    const walkIn = { ...who, sessionId: 'ses_0001' }
    const { attendance } = addWalkIn(standing({ place: undefined }), walkIn, duringIt)
    expect(attendance).toMatchObject({ walkIn: true, marks: { ses_0001: { mark: 'present' } } })
    expect(codeOf(() => addWalkIn(standing(), walkIn, duringIt))).toBe('has-place')
  })

  it('keeps on which run a missed part was made up, and takes it back', () => {
    const kept = withMadeUp(standing(), who, 1, 'run_0002')
    expect(kept).toMatchObject({ madeUp: { 1: 'run_0002' }, version: 1 })
    expect(withMadeUp(standing({ attendance: kept }), who, 1, 'run_0002')).toBeUndefined()
    expect(withMadeUp(standing({ attendance: kept }), who, 1, undefined)).toMatchObject({ madeUp: {}, version: 2 })
  })
})
