import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { AcademicYear, CouncilCalendar } from '../calendar/model.ts'
import { termName } from '../calendar/terms.ts'
import { londonClock, londonDay, londonInstant } from './london-times.ts'
import { datesOf, Pattern, termsWithout } from './recurrence.ts'
import { planYear } from './year.ts'

const year: AcademicYear = {
  startsIn: 2026,
  terms: [
    // A Wednesday.
    { name: 'autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' },
    { name: 'spring', startsOn: '2027-01-04', endsOn: '2027-03-24' },
    { name: 'summer', startsOn: '2027-04-12', endsOn: '2027-07-20' },
  ],
}
const calendar: CouncilCalendar = { years: [year], closures: [], version: 1 }
const inYear = { from: '2026-09-01', to: '2027-08-31', calendar }

const instants = (dates: readonly string[], clock: string): string[] =>
  dates.flatMap((date) => londonInstant(date, clock) ?? [])

describe('The days of a pattern', () => {
  it('gives the first Tuesday of each term’s second week, counted from the Monday of the week the term starts in', async () => {
    expect(await datesOf({ kind: 'term-week', weekday: 2, week: 2 }, inYear)).toEqual([
      '2026-09-08',
      '2027-01-12',
      '2027-04-20',
    ])
  })

  it('keeps a day of week 1 that lies before its term, and says which term has no such week', async () => {
    expect((await datesOf({ kind: 'term-week', weekday: 2, week: 1 }, inYear))[0]).toBe('2026-09-01')
    expect(await datesOf({ kind: 'term-week', weekday: 2, week: 14 }, inYear)).toEqual(['2026-12-01', '2027-07-13'])
    expect(termsWithout({ kind: 'term-week', weekday: 2, week: 14 }, inYear).map(termName)).toEqual([
      'spring term 2027',
    ])
  })

  it('gives the second Thursday and the last Monday of each month', async () => {
    const autumn = { ...inYear, to: '2026-12-31' }
    expect(await datesOf({ kind: 'monthly', weekday: 4, nth: 2 }, autumn)).toEqual([
      '2026-09-10',
      '2026-10-08',
      '2026-11-12',
      '2026-12-10',
    ])
    expect(await datesOf({ kind: 'monthly', weekday: 1, nth: -1 }, autumn)).toEqual([
      '2026-09-28',
      '2026-10-26',
      '2026-11-30',
      '2026-12-28',
    ])
  })

  it('begins every second week on the first such day, and gives nothing when none is left', async () => {
    const dates = await datesOf({ kind: 'weekly', weekday: 5, interval: 2 }, { ...inYear, to: '2026-10-02' })
    expect(dates).toEqual(['2026-09-04', '2026-09-18', '2026-10-02'])
    expect(await datesOf({ kind: 'weekly', weekday: 5, interval: 2 }, { ...inYear, to: '2026-09-03' })).toEqual([])
    expect(await datesOf({ kind: 'monthly', weekday: 5, nth: 1 }, { ...inYear, to: '2026-08-01' })).toEqual([])
  })

  it.each([
    { kind: 'weekly', weekday: 0, interval: 1 },
    { kind: 'weekly', weekday: 1, interval: 9 },
    { kind: 'monthly', weekday: 1, nth: 5 },
    { kind: 'term-week', weekday: 1, week: 21 },
  ])('does not take a pattern that no page can make: $kind', (pattern) => {
    expect(Pattern.safeParse(pattern).success).toBe(false)
  })
})

// Bugs 40, 43, 44 and 47 of the list of real ones: a series that shifts, is cut short, drifts a day, or depends on where it runs.
describe('A series over the change of the clocks', () => {
  const sundays = { kind: 'weekly', weekday: 7, interval: 1 } as const
  const winter = { from: '2026-10-18', to: '2026-11-01', calendar }
  const summer = { from: '2027-03-21', to: '2027-04-04', calendar }

  // Bug 40 (the series shifts an hour after the clocks change).
  it('stays at half past six when summer time ends and when it begins', async () => {
    for (const [period, hours] of [
      [winter, ['17', '18', '18']],
      [summer, ['18', '17', '17']],
    ] as const) {
      const found = instants(await datesOf(sundays, period), '18:30')
      expect(found.map(londonClock)).toEqual(['18:30', '18:30', '18:30'])
      expect(found.map((instant) => instant.slice(11, 13))).toEqual(hours)
    }
  })

  // Bug 43 (a day of 23 or 25 hours is refused, or its meeting cut short).
  it('has its meeting in full on the day of 25 hours and on the day of 23', async () => {
    for (const period of [winter, summer]) {
      const dates = await datesOf(sundays, period)
      expect(dates).toHaveLength(3)
      const [starts, ends] = [instants(dates, '18:30'), instants(dates, '20:00')]
      expect(starts.map((start, at) => (Date.parse(ends[at] ?? '') - Date.parse(start)) / 60_000)).toEqual([90, 90, 90])
    }
  })

  // Bug 43 once more: over the very hour that is skipped in March and comes twice in October.
  it('plans a meeting from half past midnight to half past three on both days, of two hours and of four', async () => {
    for (const [period, hours] of [
      [winter, 4],
      [summer, 2],
    ] as const) {
      const [, date = ''] = await datesOf(sundays, period)
      const [startsAt = '', endsAt = ''] = [instants([date], '00:30')[0], instants([date], '03:30')[0]]
      const draft = {
        ...{ seriesKey: 'clu_one1', originalDate: date, clusterIds: ['clu_one1'], title: 'Night watch' },
        slots: [{ startsAt, endsAt, mode: 'online' as const, capacity: 5 }],
      }
      const ids = { meeting: () => 'mtg_one1', series: () => 'ser_one1', slot: () => 'slt_one1' }
      const [meeting] = planYear([draft], ids, '2026-09-01T09:00:00.000Z')
      const [slot] = meeting?.slots ?? []
      expect((Date.parse(slot?.endsAt ?? '') - Date.parse(slot?.startsAt ?? '')) / 3_600_000).toBe(hours)
      expect([londonClock(slot?.startsAt ?? ''), londonClock(slot?.endsAt ?? '')]).toEqual(['00:30', '03:30'])
    }
  })

  // Bug 44 (a weekly block drifts a day, because its weekday was taken from the instant).
  it('keeps its weekday in London, also just after midnight in summer, when it is still the day before in UTC', async () => {
    const dates = await datesOf({ kind: 'weekly', weekday: 1, interval: 1 }, { ...winter, from: '2026-09-01' })
    const found = instants(dates, '00:15')
    expect(found.length).toBe(dates.length)
    expect(new Set(found.map((instant) => londonDay(instant).split(' ')[0]))).toEqual(new Set(['Monday']))
    expect(new Set(found.map((instant) => new Date(instant).getUTCDay()))).toEqual(new Set([0, 1]))
  })

  // Bug 47 (what comes out depends on the zone of the machine).
  it('comes out the same on machines that stand in UTC, in London and in New York', async () => {
    const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
    const program = `
      const { datesOf } = await import(${module('./recurrence.ts')})
      const { londonInstant, slotTimes } = await import(${module('./london-times.ts')})
      const { addWorkingDays } = await import(${module('../calendar/working-days.ts')})
      const { calendarFile } = await import(${module('../icalendar/calendar-file.ts')})
      const { shiftBetween, shifted } = await import(${module('./wall-shift.ts')})
      const calendar = ${JSON.stringify(calendar)}
      const period = { from: '2026-09-01', to: '2027-08-31', calendar }
      const out = [new Date(Date.UTC(2026, 6, 1)).getHours()]
      for (let weekday = 1; weekday <= 7; weekday++)
        for (const pattern of [
          { kind: 'term-week', weekday, week: 2 },
          { kind: 'monthly', weekday, nth: -1 },
          { kind: 'weekly', weekday, interval: 2 },
        ])
          for (const date of await datesOf(pattern, period))
            for (const clock of ['00:15', '09:30', '23:45']) {
              const startsAt = londonInstant(date, clock)
              out.push(date, startsAt, slotTimes({ startsAt, endsAt: startsAt }), addWorkingDays(date, 10, []))
            }
      const file = (startsAt, endsAt) =>
        calendarFile({
          method: 'PUBLISH',
          organizer: { name: 'Team', address: 'team@council.example' },
          stamp: startsAt,
          events: [{ uid: startsAt, sequence: 0, status: 'CONFIRMED', startsAt, endsAt, summary: 'Meeting' }],
        })
      for (const day of ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29'])
        for (let hour = 0; hour < 24; hour += 0.5) {
          const starts = Date.parse(day + 'T00:00:00Z') + hour * 3600000
          out.push(file(new Date(starts).toISOString(), new Date(starts + 5400000).toISOString()))
        }
      for (const from of ['2026-10-20T08:30:00.000Z', '2027-01-19T18:30:00.000Z', '2027-04-13T23:15:00.000Z'])
        for (const to of ['2026-10-22T08:30:00.000Z', '2026-11-03T19:00:00.000Z', '2027-03-27T00:15:00.000Z'])
          for (const other of ['2026-10-20T08:30:00.000Z', '2027-03-23T18:30:00.000Z', '2027-06-01T22:45:00.000Z'])
            out.push(shifted(other, shiftBetween(from, to)))
      console.log(JSON.stringify(out))`
    const seen = await Promise.all(
      ['UTC', 'Europe/London', 'America/New_York'].map(async (TZ): Promise<unknown[]> => {
        const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
          env: { ...process.env, TZ, NODE_OPTIONS: '' },
          maxBuffer: 16_000_000,
        })
        return JSON.parse((await run).stdout)
      }),
    )
    // The control: each process did stand in a zone of its own.
    expect(seen.map(([hour]) => hour)).toEqual([0, 1, 20])
    const [utc, london, newYork] = seen.map(([, ...rest]) => rest)
    expect(utc?.length).toBeGreaterThan(3000)
    expect(utc?.filter((one) => String(one).startsWith('BEGIN:VCALENDAR'))).toHaveLength(288)
    expect(london).toEqual(utc)
    expect(newYork).toEqual(utc)
  })
})
