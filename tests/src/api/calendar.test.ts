// Term dates and holidays over the real gateway: who reads them, who changes them, and two people at once.
import { describe, expect, it } from 'vitest'
import { startPortal } from '../support/portal.ts'

const now = '2032-09-06T09:00:00.000Z'
const autumn = {
  name: 'autumn',
  startsOn: '2032-09-02',
  endsOn: '2032-12-17',
  halfTerm: { startsOn: '2032-10-25', endsOn: '2032-10-29' },
}
const year = { startsIn: 2032, terms: [autumn] }
const christmas = { date: '2032-12-27', name: 'Christmas Day (substitute day)', kind: 'bank-holiday' }

describe('Term dates and holidays', () => {
  it('are empty at first, entered by council staff, read by settings, and keep their history', async () => {
    const portal = await startPortal({ now })
    const staff = await portal.as('area-senco')
    const senco = await portal.as('setting-senco', { settingIds: [] })
    expect((await senco.get('/api/calendar')).body.calendar).toEqual({ years: [], closures: [], version: 0 })

    const saved = await staff.send('PUT', '/api/calendar', { version: 0, years: [year], closures: [christmas] })
    expect(saved.body).toEqual({ version: 1 })
    const seen = (await senco.get('/api/calendar')).body
    expect(seen).toEqual({ calendar: { years: [year], closures: [christmas], version: 1 }, history: [] })

    const longer = { ...autumn, endsOn: '2032-12-20' }
    const years = [{ ...year, terms: [longer] }]
    await staff.send('PUT', '/api/calendar', { version: 1, years, closures: [christmas] })
    const { history } = (await staff.get('/api/calendar')).body
    expect(history.map((line: { summary: string }) => line.summary)).toEqual([
      'Changed the autumn term of 2032 to 2033: 2 September 2032 to 20 December 2032, half-term 25 October 2032 to 29 October 2032 (was 2 September 2032 to 17 December 2032, half-term 25 October 2032 to 29 October 2032)',
      'Added the term dates of 2032 to 2033. Added 27 December 2032 (Christmas Day (substitute day))',
    ])
  })

  it('tell a person whose page is older that somebody else changed them, and keep the first change', async () => {
    const portal = await startPortal({ now })
    const [first, second] = [await portal.as('area-senco'), await portal.as('team-manager')]
    const closed = { ...christmas, name: 'Offices closed', kind: 'closed' }
    const answers = await Promise.all([
      first.send('PUT', '/api/calendar', { version: 0, years: [year], closures: [] }),
      second.send('PUT', '/api/calendar', { version: 0, years: [], closures: [closed] }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body).toMatchObject({ code: 'calendar-changed' })
    expect(refused?.body.title).toContain('Somebody else changed the term dates while you were typing')
    const { calendar, history } = (await first.get('/api/calendar')).body
    expect([calendar.version, history.length]).toEqual([1, 1])
    // Their change is there once they have seen the other one.
    const again = await second.send('PUT', '/api/calendar', { ...calendar, closures: [closed] })
    expect(again.status).toBe(200)
  })

  it('say what is wrong, field by field, and then nothing is kept', async () => {
    const portal = await startPortal({ now })
    const staff = await portal.as('administrator')
    const terms = [{ ...autumn, endsOn: '2032-09-01' }]
    const wrong = await staff.send('PUT', '/api/calendar', { version: 0, years: [{ ...year, terms }], closures: [] })
    expect(wrong.status).toBe(400)
    expect(wrong.body.problems).toEqual([
      { field: 'years.0.terms.0.endsOn', message: 'The autumn term must end after it starts.' },
    ])
    const nameless = [{ ...christmas, name: ' ' }]
    const unnamed = await staff.send('PUT', '/api/calendar', { version: 0, years: [], closures: nameless })
    expect(unnamed.body.problems).toEqual([{ field: 'closures.0.name', message: 'Enter a name for this day.' }])
    expect((await staff.get('/api/calendar')).body.calendar.version).toBe(0)
  })

  it('write nothing when nothing changed, and once when the same request is sent twice', async () => {
    const portal = await startPortal({ now })
    const staff = await portal.as('area-senco')
    const change = { version: 0, years: [year], closures: [] }
    const keyed = () => staff.send('PUT', '/api/calendar', change, 'one-and-the-same-key')
    expect([(await keyed()).body, (await keyed()).body]).toEqual([{ version: 1 }, { version: 1 }])
    expect((await staff.send('PUT', '/api/calendar', { ...change, version: 1 })).body).toEqual({ version: 1 })
    expect((await staff.get('/api/calendar')).body.history).toHaveLength(1)
  })
})
