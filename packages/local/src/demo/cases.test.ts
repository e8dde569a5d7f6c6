// What the demo must contain for its stories, and that its coverage has the same mix on whatever day it is loaded.
import { demo } from '@senco/domain/authority/demo'
import { coverageOf } from '@senco/domain/register/coverage'
import type { Designation, SettingRecord } from '@senco/domain/register/model'
import { summaryOf } from '@senco/domain/register/summary'
import { expect, test } from 'vitest'
import { type Calendar, calendarFrom } from './dates.ts'
import { firstNameless } from './load-register.ts'
import { sencosOn, vacanciesOn } from './sencos.ts'
import { managers, sencoAccounts } from './setting-people.ts'
import { childminders, type DemoSetting, fromOfsted, fromSchools } from './settings.ts'
import { tumbledown } from './settings-named.ts'

const today = new Date().toISOString()
const calendar = calendarFrom(today)
const sencos = sencosOn(calendar)

const recordOn = (when: Calendar, setting: DemoSetting, index: number): SettingRecord => {
  const settingId = `stg_${String(index).padStart(16, '0')}`
  const vacancy = vacanciesOn(when).find((one) => one.setting.key === setting.key)
  const designations = sencosOn(when)
    .filter((one) => one.setting.key === setting.key)
    .map(
      ({ name, startsOn, facts }): Designation => ({
        designationId: settingId.replace('stg', 'dsg'),
        settingId,
        personId: settingId.replace('stg', 'per'),
        name,
        status: 'active',
        startsOn,
        basis: 'own',
        qualifications: [],
        ...facts,
        qualificationsKnown: facts.qualifications !== undefined,
      }),
    )
  return {
    setting: {
      settingId,
      name: setting.name ?? null,
      providerType: setting.type,
      status: 'active',
      addressLines: [],
      ...(setting.nurseryClass === undefined ? {} : { nurseryProvision: setting.nurseryClass }),
      ...(vacancy === undefined ? {} : { vacancyRecordedOn: vacancy.since }),
      updatedAt: when.now,
    },
    designations,
  }
}

/** How many settings of each level have each status. */
const mixOn = (when: Calendar): Readonly<Record<string, number>> => {
  const found = [...fromOfsted, ...fromSchools].map((setting, index) => {
    const { level, status } = coverageOf(
      summaryOf(recordOn(when, setting, index), when.today),
      when.today,
      demo.policies,
    )
    return `${level} ${status}`
  })
  return Object.fromEntries([...Map.groupBy(found, (one) => one)].sort().map(([one, all]) => [one, all.length]))
}

test('coverage is never all green nor stale: loaded today, in 8 months or in 3 years it has the same mix', () => {
  const [now, later, late] = [calendar.today, calendar.months(8), calendar.months(36)].map((day) =>
    mixOn(calendarFrom(`${day}T12:00:00.000Z`)),
  )
  expect(later).toEqual(now)
  expect(late).toEqual(now)
  const must = ['in-place', 'due-soon', 'check', 'not-met', 'not-recorded']
  expect(Object.keys(now ?? {})).toEqual(
    expect.arrayContaining([
      ...must.map((status) => `must ${status}`),
      ...['in-place', 'not-in-place', 'not-recorded'].map((status) => `expected ${status}`),
      ...['in-place', 'none-needed'].map((status) => `encouraged ${status}`),
    ]),
  )
})

test('it has a head who is SENCO, an unfinished NASENCO and a SENCO who is the manager', () => {
  const who = (wanted: (one: (typeof sencos)[number]) => boolean) => sencos.filter(wanted).map(({ name }) => name)
  expect(who(({ facts }) => facts.isHead === true)).toEqual(['Dorcas Fairhurst'])
  const unfinished = who(({ facts }) =>
    (facts.qualifications ?? []).some(({ kind, status }) => kind === 'nasenco' && status === 'enrolled'),
  )
  expect(unfinished).toEqual(['Esme Venkatesan'])
  expect(who(({ facts }) => facts.isManager === true)).toEqual(['Mairead Bakare'])
  const roles = (name: string) => sencoAccounts.find((account) => account.name === name)?.roles
  for (const name of ['Dorcas Fairhurst', 'Mairead Bakare'])
    expect(roles(name), name).toEqual(['setting-manager', 'setting-senco'])
})

test('it has one SENCO across three nurseries, a mailbox of two, a setting without e-mail and rows without a name', () => {
  const shared = sencos.filter(({ person }) => person === 'shared-senco').map(({ setting }) => setting.name)
  expect(shared).toEqual(tumbledown)
  const senco = sencoAccounts.find(({ key }) => key === 'shared-mailbox-senco')
  const manager = managers.find(({ key }) => key === 'shared-mailbox-manager')
  expect(senco?.email).toBe('office@lighthouse-day-nursery.example')
  expect(manager).toMatchObject({ email: senco?.email, settings: senco?.settings })
  expect(manager?.name).not.toBe(senco?.name)
  expect(fromOfsted.filter(({ hasEmail }) => !hasEmail).map(({ name }) => name)).toEqual(['Saltmarsh Playgroup'])
  expect(sencos.find(({ setting }) => !setting.hasEmail)?.email).toBeUndefined()
  expect(childminders.slice(firstNameless).length).toBeGreaterThan(10)
  expect(childminders.every(({ name }) => name === undefined)).toBe(true)
})
