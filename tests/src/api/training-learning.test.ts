// What follows from training: certificates, first years of new SENCOs, what changed, charges for finance and the report.
import { knownPerson } from '@senco/domain/people/account'
import type { SessionMark } from '@senco/domain/training/model'
import { commit } from '@senco/store/commit'
import { personWrites } from '@senco/store/people'
import { settingWrites } from '@senco/store/register/settings'
import { attendanceWrite } from '@senco/store/training/attendance'
import { chargeWrite } from '@senco/store/training/charges'
import { courseWrite } from '@senco/store/training/courses'
import { transact } from '@senco/store/transact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { aCourse, openRun } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const at = '/api/training'
const twoParts = [
  { startsAt: '2032-11-08T09:00:00.000Z', endsAt: '2032-11-08T12:00:00.000Z', mode: 'online' as const },
  { startsAt: '2032-11-15T09:00:00.000Z', endsAt: '2032-11-15T12:00:00.000Z', mode: 'online' as const },
]
const answers = { useful: 4, confidenceBefore: 2, confidenceAfter: 4, intent: 'Meet each parent first.' }

let portal: Portal
let staff: SignedIn

const aSetting = async (name: string): Promise<string> => {
  const settingId = newId('setting')
  const record = aRecord({ settingId, name, email: `${settingId}@setting.example` })
  const writes = settingWrites(portal.tables, undefined, record, now)
  await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
  return settingId
}

/** A SENCO who had a place on a run of two sessions, with these marks. */
const cameTo = async (marks: readonly SessionMark[]) => {
  const settingId = await aSetting('Larkfield')
  const person = { name: 'Zoë Wiśniewska', email: `${newId('message')}@larkfield.example` }
  const senco = await portal.signInAs({ ...person, scopes: [{ role: 'setting-senco', settingIds: [settingId] }] })
  const run = await openRun(portal.tables, { mode: 'online', sessions: twoParts, course: aCourse({ joint: true }) })
  const { runId } = run
  const of = { runId, personId: senco.personId, settingId, name: person.name }
  await transact(portal.tables, [attendanceWrite(portal.tables, undefined, { ...of, marks: {}, version: 1 })])
  for (const [n, mark] of marks.entries())
    await staff.send('PUT', `${at}/runs/${runId}/register/${senco.personId}`, {
      sessionId: run.sessions[n]?.sessionId,
      mark,
    })
  await portal.drained()
  const learned = () => senco.get(`${at}/runs/${runId}/learning/${senco.personId}`)
  const pdf = () => senco.fetch(`${at}/runs/${runId}/learning/${senco.personId}/certificate.pdf`)
  return { senco, run, runId, settingId, person, learned, pdf }
}

const mailTo = (address: string) => portal.mailbox.all().filter(({ to }) => to === address)

describe('What follows from training', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
    staff = await portal.as('team-manager')
  })
  afterAll(() => portal.stop())

  it('A6: no certificate while a session was missed, whatever was answered', async () => {
    const { senco, runId, learned, pdf } = await cameTo(['present', 'absent'])
    const evaluated = await senco.send('POST', `${at}/runs/${runId}/evaluation`, answers)
    expect(evaluated.body.serial).toBeUndefined()
    expect(evaluated.body.missing).toContain('You missed session 2')
    expect((await learned()).body.missingParts).toEqual([2])
    expect((await pdf()).status).toBe(404)
  })

  it('A6: no certificate while the questions are not answered; then it follows at once, with an e-mail', async () => {
    const { senco, runId, learned, pdf, person } = await cameTo(['present', 'late'])
    expect((await learned()).body).toMatchObject({ missing: 'Answer three questions about the training.' })
    expect((await pdf()).status).toBe(404)
    const { body } = await senco.send('POST', `${at}/runs/${runId}/evaluation`, answers)
    expect(body.serial).toMatch(/^EY-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const file = await pdf()
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toContain(`certificate-${body.serial}.pdf`)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await portal.drained()
    expect(mailTo(person.email).map(({ subject }) => subject)).toEqual(['Your certificate: The graduated approach'])
    const again = await senco.send('POST', `${at}/runs/${runId}/evaluation`, answers)
    expect(again.status).toBe(409)
  })

  it('gives the certificate with the last mark, when the questions were answered before; one, however often', async () => {
    const { senco, run, runId, learned } = await cameTo(['present'])
    await senco.send('POST', `${at}/runs/${runId}/evaluation`, answers)
    expect((await learned()).body.certificate).toBeUndefined()
    const mark = (word: string) =>
      staff.send('PUT', `${at}/runs/${runId}/register/${senco.personId}`, {
        sessionId: run.sessions[1]?.sessionId,
        mark: word,
      })
    await mark('present')
    await portal.drained()
    const first = (await learned()).body.certificate
    expect(first.serial).toMatch(/^EY-/)
    await mark('late')
    await portal.drained()
    expect((await learned()).body.certificate).toEqual(first)
  })

  it('lets anybody check a certificate by its number, and shows nobody’s name', async () => {
    const { senco, runId, person } = await cameTo(['present', 'present'])
    const { body } = await senco.send('POST', `${at}/runs/${runId}/evaluation`, answers)
    const page = await portal.visitor.get(`/certificate?number=${body.serial.toLowerCase().replaceAll('-', '')}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('The graduated approach')
    expect(page.text).not.toMatch(/Zo|Wi|per_|Larkfield/)
    const ask = (name: string) =>
      portal.visitor.submit('/certificate', { formId: newId('message'), number: body.serial, name })
    expect((await ask('ZOE WISNIEWSKA')).text).toContain('Yes: the certificate is in this name.')
    expect((await ask(person.name)).text).toContain('Yes:')
    expect((await ask('Somebody Else')).text).toContain('No: the certificate is in another name.')
    expect((await portal.visitor.get('/certificate?number=EY-0000-0000-0000')).status).toBe(404)
  })

  it('begins a first year when a SENCO is named, once, with a letter that names whom to ring and the next run', async () => {
    const settingId = await aSetting('Reedmace')
    const course = aCourse({ title: 'The role', level: 'induction', pathwayStep: 'role' })
    await transact(portal.tables, [courseWrite(portal.tables, undefined, course)])
    const run = await openRun(portal.tables, { course })
    const named = { name: 'Amira Khan', email: 'amira@reedmace.example', startsOn: '2032-11-22' }
    const saved = await staff.send('POST', `/api/register/settings/${settingId}/sencos`, {
      ...named,
      toldBy: 'telephone',
    })
    expect(saved.status).toBe(200)
    await portal.drained()
    const { pathways } = (await staff.get(`${at}/pathways`)).body
    const hers = pathways.filter((one: { name: string }) => one.name === 'Amira Khan')
    expect(hers).toHaveLength(1)
    expect(hers[0]).toMatchObject({ done: 0, of: 7, next: { title: 'A call with your Area SENCO' } })
    const letter = mailTo(named.email).find(({ subject }) => subject === 'Your first year as a SENCO')
    expect(letter?.text).toContain('Your Area SENCO is in the Early Years Team')
    expect(letter?.text).toContain(`/portal/training/runs/${run.runId}`)
  })

  it('asks three questions the morning after, and what changed eight weeks on, once each', async () => {
    const { senco, runId, person } = await cameTo(['present', 'present'])
    const left = await cameTo(['left-early', 'absent'])
    const away = await cameTo(['not-admitted', 'absent'])
    const onDay = async (day: string) => {
      portal.clock.set(`${day}T06:00:00.000Z`)
      await portal.runDaily()
      await portal.drained()
      return mailTo(person.email).map(({ subject }) => subject)
    }
    expect(await onDay('2032-11-16')).toEqual(['Three questions about The graduated approach'])
    expect(mailTo(left.person.email).map(({ subject }) => subject)).toEqual([
      'Three questions about The graduated approach',
    ])
    expect(mailTo(away.person.email)).toEqual([])
    expect(await onDay('2032-11-17')).toHaveLength(1)
    portal.clock.set('2032-11-22T09:00:00.000Z')
    const early = await senco.send('POST', `${at}/runs/${runId}/impact`, { changed: 'More talk' })
    expect(early.status).toBe(409)
    const asked = await onDay('2033-01-10')
    expect(asked.at(-1)).toBe('What changed after The graduated approach?')
    expect(await onDay('2033-01-11')).toEqual(asked)
    portal.clock.set(now)
  })

  it('keeps an uploaded certificate only when its bytes are a PDF or a picture', async () => {
    const { senco } = await cameTo([])
    const said = { kind: 'nasenco', status: 'achieved', on: '2031-07-01' }
    const { award } = (await senco.send('POST', `${at}/awards`, said)).body
    const upload = (content: string) =>
      senco.send('PUT', `${at}/awards/${award.awardId}/file`, {
        name: 'mine.pdf',
        content: Buffer.from(content).toString('base64'),
      })
    expect((await upload('<script>alert(1)</script>')).status).toBe(400)
    expect((await upload('%PDF-1.7 mine')).status).toBe(200)
    const file = await senco.fetch(`${at}/awards/${senco.personId}/${award.awardId}/file`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(await file.text()).toBe('%PDF-1.7 mine')
    const other = await portal.as('setting-senco', { settingIds: [newId('setting')] })
    expect((await other.get(`${at}/awards/${senco.personId}/${award.awardId}/file`)).status).toBe(404)
  })

  it('gives finance a file that runs nothing, and waives a charge only before finance has it', async () => {
    const due = (chargeId: string, settingName: string) => ({
      ...{ chargeId, runId: newId('run'), personId: newId('person'), settingId: newId('setting') },
      ...{ settingName, personName: 'Kim', courseTitle: 'Autism', why: 'Late.', pence: 3000, on: '2032-11-01' },
      ...{ kind: 'late-cancellation' as const, state: 'due' as const, createdAt: now, version: 1 },
    })
    const [one, two] = [newId('charge'), newId('charge')]
    await transact(portal.tables, [
      chargeWrite(portal.tables, undefined, due(one, '=cmd()')),
      chargeWrite(portal.tables, undefined, due(two, 'Reedmace')),
    ])
    const file = await staff.get(`${at}/charges/2032/charges.csv`)
    expect(file.text).toContain("'=cmd()")
    expect(file.text).not.toMatch(/(^|,)=cmd/m)
    expect((await staff.send('POST', `${at}/charges/2032/${one}/waiver`, { reason: 'Forgot' })).status).toBe(400)
    expect((await staff.send('POST', `${at}/charges/2032/${one}/waiver`, { reason: 'Illness' })).status).toBe(200)
    const sent = await staff.send('POST', `${at}/charges/2032/sent`, { chargeIds: [one, two] })
    expect(sent.body).toEqual({ sent: 1 })
    expect((await staff.send('POST', `${at}/charges/2032/${two}/waiver`, { reason: 'Illness' })).status).toBe(409)
  })

  it('reports what training does without a number that could be a person', async () => {
    await transact(
      portal.tables,
      personWrites(portal.tables, undefined, knownPerson({ personId: newId('person'), name: 'K' })),
    )
    const { body } = await staff.get(`${at}/report`)
    const shown = [body.people, body.reach.part, body.noShows.part, body.answered.part, body.evidence.part]
    expect(shown.filter((one) => typeof one === 'number' && one > 0 && one < 5)).toEqual([])
    expect(body.induction.share.of).toBe('few')
  })
})
