import { calendarProblems } from '@senco/domain/calendar/check-calendar'
import { addDays, weekdayOf } from '@senco/domain/time'
import { expect, test } from 'vitest'
import { demoAccounts } from './accounts.ts'
import { actionsOn } from './actions.ts'
import { calendarFrom } from './dates.ts'
import { meetingsOn } from './meetings.ts'
import { inventedName } from './names.ts'
import { sampleClosures, sampleYear } from './sample-terms.ts'
import { sencosOn, vacanciesOn } from './sencos.ts'
import { childminders, fromOfsted, fromSchools, groups, nurserySchools, primaries } from './settings.ts'
import { demoRuns } from './training.ts'
import { tryThis } from './try-this.ts'
import { clusterNames, wards } from './wards.ts'

const settings = [...fromOfsted, ...fromSchools]

test('the demo is about as large as a small council', () => {
  expect([groups.length, nurserySchools.length, primaries.length, childminders.length]).toEqual([43, 4, 30, 57])
  expect([clusterNames.length, wards.length]).toEqual([6, 18])
  expect(new Set(settings.map(({ urn }) => urn)).size).toBe(settings.length)
  expect(new Set(settings.map(({ key }) => key)).size).toBe(settings.length)
})

test('nobody can be rung or written to by mistake', () => {
  for (const { telephone } of settings) expect(telephone).toMatch(/^01632 960\d{3}$/)
  for (const { email = 'x.example' } of sencosOn(calendarFrom('2027-03-01T12:00:00.000Z')))
    expect(email).toMatch(/\.example$/)
  const names = Array.from({ length: 600 }, (_, n) => inventedName(n))
  expect(new Set(names).size).toBe(600)
})

test('it looks the same on any day: every setting of a story exists, and dates move along', () => {
  for (const now of ['2026-11-22T18:00:00.000Z', '2027-02-28T02:00:00.000Z', '2028-09-01T23:30:00.000Z']) {
    const calendar = calendarFrom(now)
    expect(vacanciesOn(calendar)).toHaveLength(4)
    expect(new Set(sencosOn(calendar).map(({ setting }) => setting.key)).size).toBe(sencosOn(calendar).length)
    for (const { plannedAt, publishedAt = '9', slots } of meetingsOn(calendar)) {
      expect(plannedAt < publishedAt).toBe(true)
      for (const { startsAt, endsAt } of slots) expect(plannedAt < startsAt && startsAt < endsAt).toBe(true)
    }
  }
})

test('an action of the demo is due after it was added, and what happened to it is in order and past', () => {
  for (const now of ['2026-11-22T18:00:00.000Z', '2027-02-28T02:00:00.000Z']) {
    const calendar = calendarFrom(now)
    for (const { addedOn, dueOn, steps = [] } of actionsOn(calendar)) {
      expect(addedOn < dueOn).toBe(true)
      const days = [addedOn, ...steps.map(({ on }) => on)]
      expect(days).toEqual([...days].sort())
      expect(days.every((day) => day < calendar.today)).toBe(true)
    }
  }
})

test('there is an account for every role, and each says what to try', () => {
  expect(demoAccounts.map(({ account }) => account)).toEqual(
    expect.arrayContaining([
      ...['parent', 'setting-senco', 'setting-manager', 'childminder', 'agency-coordinator', 'school-senco'],
      ...['professional', 'iass-adviser', 'area-senco', 'team-manager', 'administrator', 'auditor'],
    ]),
  )
  expect(new Set(demoAccounts.map(({ personId }) => personId)).size).toBe(demoAccounts.length)
  for (const { account } of demoAccounts) expect(tryThis(account)).toMatch(/[.?]$/)
})

test('the sample term dates of any year are ones that the portal takes, begin and end on school days, and say they are samples', () => {
  for (let startsIn = 2024; startsIn < 2060; startsIn++) {
    const [before, year, after] = [startsIn - 1, startsIn, startsIn + 1].map(sampleYear)
    if (before === undefined || year === undefined || after === undefined) throw new Error('no sample')
    const closures = [...sampleClosures(startsIn), ...sampleClosures(startsIn + 1)]
    expect(calendarProblems({ years: [before, year, after], closures })).toEqual([])
    expect(year.sample).toBe(true)
    for (const { startsOn, endsOn } of year.terms)
      for (const day of [startsOn, endsOn]) {
        expect(weekdayOf(day)).toBeLessThan(6)
        expect(closures.filter(({ date }) => date === day)).toEqual([])
      }
  }
})

test('no training of the demo falls on a day on which the council is closed or on a weekend, and none on the same day', () => {
  const days = Array.from({ length: 750 }, (_, n) => addDays('2026-01-01', n))
  for (const today of days) {
    const year = Number(today.slice(0, 4))
    const closed = [year - 1, year, year + 1].flatMap(sampleClosures).map(({ date }) => date)
    const runs = demoRuns(calendarFrom(`${today}T09:00:00.000Z`))
    const sessions = runs.flatMap((run) => run.days)
    expect(sessions.filter((on) => weekdayOf(on) > 5 || closed.includes(on))).toEqual([])
    expect(new Set(sessions).size).toBe(sessions.length)
    for (const run of runs) expect(run.days).toEqual(run.days.toSorted())
    // Held ones are over and the others to come.
    for (const run of runs) expect(run.days.every((on) => on < today)).toBe(run.key.endsWith('-before'))
  }
})
