// Who the SENCO of each demo setting is, and the cases that the demo must show. Settings left out are "Not recorded yet".
import type { Qualification } from '@senco/domain/register/model'
import { addMonths, type PlainDate } from '@senco/domain/time'
import type { Calendar } from './dates.ts'
import { inventedEmail, inventedName } from './names.ts'
import { sencoAccounts } from './setting-people.ts'
import { childminders, type DemoSetting, groups, nurserySchools, primaries } from './settings.ts'
import { settingNamed, tumbledown } from './settings-named.ts'

export interface DemoSenco {
  readonly setting: DemoSetting
  /** The same key is the same person, at every setting that names it. */
  readonly person: string
  readonly name: string
  readonly email?: string
  readonly startsOn: PlainDate
  readonly facts: {
    readonly basis?: 'own' | 'shared-agency' | 'shared-network' | 'interim'
    readonly hoursPerWeek?: number
    readonly isManager?: boolean
    readonly isHead?: boolean
    readonly qualifiedTeacher?: boolean
    readonly schoolSencoSince?: PlainDate
    readonly qualifications?: Qualification[]
  }
  /** Said again that this is still right, since the last 1 September. */
  readonly confirmed: boolean
}

export interface DemoVacancy {
  readonly setting: DemoSetting
  readonly since: PlainDate
}

const achieved = (kind: Qualification['kind'], achievedOn: PlainDate): Qualification[] => [
  { kind, status: 'achieved', achievedOn },
]
const enrolled = (kind: Qualification['kind'], begunOn: PlainDate): Qualification[] => [
  { kind, status: 'enrolled', begunOn },
]

/**
 * The award that came before the NPQ: begun before it closed to new starters, finished before it ends; an NPQ once the
 * demo is loaded so late that nobody could have finished it then.
 */
const award = (achievedOn: PlainDate): Qualification[] => {
  if (achievedOn >= '2027-09-01') return achieved('npq-senco', achievedOn)
  const begunOn = [addMonths(achievedOn, -14), '2024-05-13'].toSorted()[0] ?? achievedOn
  return [{ kind: 'nasenco', status: 'achieved', achievedOn, begunOn }]
}

/** An award of which nobody recorded when it was begun, nor, once the demo is loaded late, when it was finished. */
const awardToCheck = (achievedOn: PlainDate): Qualification[] =>
  achievedOn >= '2027-09-01' ? [{ kind: 'nasenco', status: 'achieved' }] : achieved('nasenco', achievedOn)

/** Settings whose story is told one by one below or in vacancies. */
const told = new Set([
  ...tumbledown,
  'Marigold Lane Nursery',
  'Bramble Yard Preschool',
  'Lighthouse Day Nursery',
  'The Paper Boat Nursery',
  'Wishing Well Day Nursery',
  'Kite Tail Day Nursery',
  'Barley Twist Playgroup',
  ...nurserySchools.map(({ name }) => name),
  'Saint Werrin Primary School',
  'Beacon Bank Primary School',
  'Sandhill Primary School',
  'Lockgate Primary School',
])

const stories = ({ day, months }: Calendar): DemoSenco[] => {
  const one = (
    settingName: string,
    name: string,
    startsOn: PlainDate,
    facts: DemoSenco['facts'],
    more: Partial<DemoSenco> = {},
  ): DemoSenco => {
    const setting = settingNamed(settingName)
    const known = sencoAccounts.find((account) => account.name === name)
    return {
      setting,
      person: known?.key ?? setting.key,
      name,
      email: known?.email ?? inventedEmail(name, setting.slug),
      startsOn,
      facts,
      confirmed: true,
      ...more,
    }
  }
  const level3 = achieved('level-3-early-years-senco', months(-14))
  return [
    // One SENCO across three nurseries.
    ...tumbledown.map((name) => one(name, 'Keziah Larkrise', months(-20), { hoursPerWeek: 6, qualifications: level3 })),
    // A mailbox shared by two: the manager has the same address.
    one('Lighthouse Day Nursery', 'Umar Hollowell', months(-9), { hoursPerWeek: 4 }),
    // A SENCO who is the manager.
    one('The Paper Boat Nursery', 'Mairead Bakare', months(-30), { isManager: true, qualifications: level3 }),
    one('Wishing Well Day Nursery', 'Bilal Merriweather', months(-16), { hoursPerWeek: 5, qualifications: level3 }),
    // Named, and starting in a fortnight.
    one('Kite Tail Day Nursery', 'Ceri Quayle', day(14), {}, { confirmed: false }),
    one('Waterside Nursery School', 'Verity Okonjo', months(-70), {
      qualifiedTeacher: true,
      hoursPerWeek: 12,
      qualifications: award(months(-58)),
    }),
    // A head as SENCO.
    one('Hillcrest Nursery School', 'Dorcas Fairhurst', months(-50), {
      isHead: true,
      qualifiedTeacher: true,
      qualifications: award(months(-40)),
    }),
    // The third anniversary comes within six months.
    one('Canal Bridge Nursery School', 'Yusuf Pendlebury', months(-32), {
      qualifiedTeacher: true,
      qualifications: enrolled('npq-senco', months(-6)),
    }),
    // A NASENCO award begun in time and not finished yet.
    one('Old Ferry Nursery School', 'Esme Venkatesan', months(-34), {
      qualifiedTeacher: true,
      qualifications: enrolled('nasenco', '2024-01-15'),
    }),
    // Neither a qualified teacher nor the head: the statutory requirement is not met.
    one('Beacon Bank Primary School', 'Quentin Gwilt', months(-5), { qualifiedTeacher: false, isHead: false }),
    // More than a year of earlier service elsewhere: "check".
    one('Sandhill Primary School', 'Shanthi Eastlake', months(-10), {
      qualifiedTeacher: true,
      schoolSencoSince: months(-38),
    }),
    one('Lockgate Primary School', 'Nikolai Brackenbury', months(-26), {
      qualifiedTeacher: true,
      qualifications: achieved('npq-senco', months(-3)),
    }),
  ]
}

const ordinaryGroup = ({ months }: Calendar, setting: DemoSetting, n: number): DemoSenco => {
  const name = inventedName(n + 40)
  return {
    setting,
    person: setting.key,
    name,
    ...(setting.hasEmail ? { email: inventedEmail(name, setting.slug) } : {}),
    startsOn: months(-(4 + ((n * 7) % 50))),
    facts: {
      hoursPerWeek: 2 + (n % 6),
      ...(n % 2 === 0 ? { qualifications: achieved('level-3-early-years-senco', months(-2 - (n % 20))) } : {}),
    },
    confirmed: n % 4 !== 0,
  }
}

const ordinarySchool = ({ months }: Calendar, setting: DemoSetting, n: number): DemoSenco => {
  const name = inventedName(n + 120)
  const started = 6 + ((n * 11) % 26)
  return {
    setting,
    person: setting.key,
    name,
    email: inventedEmail(name, setting.slug),
    startsOn: months(-started),
    facts: {
      qualifiedTeacher: true,
      qualifications:
        n % 3 === 0
          ? enrolled('npq-senco', months(-Math.min(started, 5)))
          : n % 3 === 1
            ? achieved('npq-senco', months(-1 - (n % 4)))
            : awardToCheck(months(-1 - (n % 4))),
    },
    confirmed: n % 5 !== 0,
  }
}

const isTold = ({ name }: DemoSetting): boolean => name !== undefined && told.has(name)

/** Childminders who are encouraged, and did: two by themselves and three who share one through a network. */
const childminderSencos = ({ months }: Calendar): DemoSenco[] =>
  [3, 8, 12, 17, 21].flatMap((n, index) => {
    const setting = childminders[n]
    if (setting === undefined) return []
    const shared = index > 1
    const name = shared ? 'Parveen Thistlewood' : inventedName(n + 200)
    return [
      {
        setting,
        person: shared ? 'childminder-network' : setting.key,
        name,
        email: inventedEmail(name, shared ? 'childminder-network' : setting.slug),
        startsOn: months(-11),
        facts: { basis: shared ? ('shared-network' as const) : ('own' as const) },
        confirmed: true,
      },
    ]
  })

export const sencosOn = (calendar: Calendar): readonly DemoSenco[] => [
  ...stories(calendar),
  ...groups.flatMap((s, n) => (isTold(s) || n % 7 === 6 ? [] : [ordinaryGroup(calendar, s, n)])),
  ...primaries.flatMap((s, n) => (isTold(s) || n % 6 === 5 ? [] : [ordinarySchool(calendar, s, n)])),
  ...childminderSencos(calendar),
]

/** No SENCO, and somebody has said so: one long ago and two lately for groups, and a school. */
export const vacanciesOn = ({ day }: Calendar): readonly DemoVacancy[] => [
  { setting: settingNamed('Marigold Lane Nursery'), since: day(-47) },
  { setting: settingNamed('Bramble Yard Preschool'), since: day(-12) },
  { setting: settingNamed('Barley Twist Playgroup'), since: day(-3) },
  { setting: settingNamed('Saint Werrin Primary School'), since: day(-6) },
]
