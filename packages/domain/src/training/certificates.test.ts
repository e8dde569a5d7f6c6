import { describe, expect, it } from 'vitest'
import { checkFile, largestFile, newAward, typeOfFile } from './awards.ts'
import {
  type Came,
  checkOf,
  earned,
  type Issuing,
  issueCertificate,
  nameHash,
  readSerial,
  serialOf,
} from './certificates.ts'

const sessions = [
  { sessionId: 'ses_1', part: 1 },
  { sessionId: 'ses_2', part: 2 },
]
const came = (one: string, two?: string, madeUp?: Came['madeUp']): Came => ({
  sessions,
  marks: Object.fromEntries(
    [
      ['ses_1', one],
      ['ses_2', two],
    ].flatMap(([id, mark]) => (mark === undefined ? [] : [[id, { mark }]])),
  ) as Came['marks'],
  madeUp,
})
const issuing: Issuing = {
  certificateId: 'crt_7k4m2q9xc3td0000',
  personId: 'per_0000000000000001',
  name: 'Zoë Łukasik',
  run: { runId: 'run_0000000000000001', title: 'New SENCO', hours: 6 },
  came: came('present', 'late'),
  completedOn: '2026-11-20',
  evaluated: true,
}
const now = '2026-11-21T09:00:00.000Z'

describe('A certificate', () => {
  it('A6: is refused if one session was missed', () => {
    const missed = { ...issuing, came: came('present', 'absent') }
    expect(() => issueCertificate(missed, now)).toThrow('You missed session 2. Join it on another run.')
    expect(() => issueCertificate({ ...issuing, came: came('present') }, now)).toThrow('session 2')
  })

  it('A6: is refused while the evaluation is absent', () => {
    expect(() => issueCertificate({ ...issuing, evaluated: false }, now)).toThrow('Answer three questions')
  })

  it('is given after all sessions and the evaluation; late counts, leaving early does not', () => {
    expect(issueCertificate(issuing, now)).toMatchObject({ hours: 6, completedOn: '2026-11-20' })
    expect(earned(came('present', 'left-early'), true)).toMatchObject({ earned: false, missing: [2] })
  })

  it('counts a session that was made up on another run', () => {
    const made = came('present', 'absent', { '2': 'run_0000000000000002' })
    expect(earned(made, true)).toEqual({ earned: true })
  })

  it('is never given for a run without sessions, or before its end', () => {
    expect(earned({ sessions: [], marks: {} }, true).earned).toBe(false)
    expect(() => issueCertificate({ ...issuing, completedOn: '2026-12-01' }, now)).toThrow('not over')
  })

  it('has a serial that can be read aloud and typed in any way', () => {
    expect(serialOf(issuing.certificateId)).toBe('EY-7K4M-2Q9X-C3TD')
    expect(readSerial(' ey 7k4m2q9xc3td ')).toBe('EY-7K4M-2Q9X-C3TD')
    expect(readSerial('EY-OI4M-2Q9X-C3TD')).toBe('EY-014M-2Q9X-C3TD')
    expect(readSerial('EY-7K4M')).toBeUndefined()
    expect(readSerial('')).toBeUndefined()
  })

  it('can be checked by anybody without showing whose it is', async () => {
    const check = await checkOf(issueCertificate(issuing, now), 'salt')
    expect(JSON.stringify(check)).not.toMatch(/Zo|Lukasik|Łukasik|per_/)
    expect(check.nameHash).toBe(await nameHash('salt', check.serial, '  zoe  ŁUKASIK'))
    expect(check.nameHash).not.toBe(await nameHash('salt', check.serial, 'Somebody Else'))
    expect(check.nameHash).not.toBe(await nameHash('pepper', check.serial, 'Zoë Łukasik'))
  })
})

describe('A certificate from elsewhere', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 …')
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])

  it('is what its bytes say, whatever its name', () => {
    expect(checkFile('../../my.exe', pdf)).toMatchObject({ name: 'my.pdf', type: 'application/pdf' })
    expect(typeOfFile(jpeg)).toBe('image/jpeg')
    expect(() => checkFile('my.pdf', new TextEncoder().encode('<script>'))).toThrow()
    expect(() => checkFile('my.pdf', new Uint8Array())).toThrow()
  })

  it('is small enough for one row', () => {
    const large = new Uint8Array(largestFile + 1)
    large.set(pdf)
    expect(() => checkFile('a.pdf', large)).toThrow()
    expect(checkFile('a.pdf', large.subarray(0, largestFile)).bytes).toBe(largestFile)
  })

  it('begins as what somebody says, with the name of the award', () => {
    const award = newAward({ kind: 'nasenco', status: 'achieved', on: '2020-07-01' }, 'awd_1', 'per_1', now)
    expect(award.title).toBe('National Award for SEN Co-ordination')
    expect(() => newAward({ kind: 'other', status: 'achieved', on: '2020-07-01' }, 'awd_1', 'per_1', now)).toThrow()
    expect(() => newAward({ kind: 'nasenco', status: 'achieved', on: '2027-07-01' }, 'a', 'p', now)).toThrow()
  })
})
