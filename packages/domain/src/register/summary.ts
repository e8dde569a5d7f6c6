// Makes the short form of a setting that lists and the board keep, and names settings that nobody has named yet.
import type { PlainDate } from '../time.ts'
import type { Designation, SencoSummary, Setting, SettingRecord, SettingSummary } from './model.ts'
import { inScope } from './scope.ts'

interface Spell {
  readonly startsOn: PlainDate
  readonly endsOn?: PlainDate | undefined
}

/** True when a spell as SENCO covers the day. */
export const inPost = ({ startsOn, endsOn }: Spell, on: PlainDate): boolean =>
  startsOn <= on && (endsOn === undefined || on <= endsOn)

const rank = (spell: Spell, today: PlainDate): number => (inPost(spell, today) ? 0 : spell.startsOn > today ? 1 : 2)

/** In post first, then who starts next, then who ended last. */
const byNearness =
  (today: PlainDate) =>
  (one: Spell, other: Spell): number => {
    const order = rank(one, today) - rank(other, today)
    if (order !== 0) return order
    const later = one.startsOn < other.startsOn ? 1 : one.startsOn > other.startsOn ? -1 : 0
    return rank(one, today) === 1 ? -later : later
  }

/** A designation that is active on its record and has not ended by `today`. A future end is still active. */
export const isLive = (designation: Designation, today: PlainDate): boolean =>
  designation.status === 'active' && (designation.endsOn === undefined || designation.endsOn >= today)

const sencoSummary = (designation: Designation): SencoSummary => {
  const { personId, name, email, startsOn, endsOn, isHead, qualifiedTeacher, schoolSencoSince } = designation
  const { qualifications, qualificationsKnown, confirmedOn } = designation
  const optional = { email, endsOn, isHead, qualifiedTeacher, schoolSencoSince, qualificationsKnown, confirmedOn }
  return { personId, name, startsOn, qualifications, ...defined(optional) }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>

const factsOf = (setting: Setting) => {
  const { agencyId, town, postcode, wardCode, clusterId, alsoInClusterIds, areaSencoId, email } = setting
  const { vacancyRecordedOn } = setting
  const urn = setting.ofstedUrn ?? setting.schoolUrn
  const placed = { clusterId, alsoInClusterIds, areaSencoId }
  return defined({ urn, agencyId, town, postcode, wardCode, ...placed, email, vacancyRecordedOn })
}

/** The short form of a setting, made for one day. */
export const summaryOf = ({ setting, designations }: SettingRecord, today: PlainDate): SettingSummary => {
  const [senco, ...others] = designations
    .filter((designation) => isLive(designation, today))
    .sort(byNearness(today))
    .map(sencoSummary)
  const proposed = designations.filter(({ status }) => status === 'proposed').length
  return {
    settingId: setting.settingId,
    name: setting.name,
    providerType: setting.providerType,
    status: setting.status,
    ...factsOf(setting),
    inScope: inScope(setting),
    ...(senco === undefined ? {} : { senco }),
    ...(others.length === 0 ? {} : { others }),
    ...(proposed === 0 ? {} : { proposed }),
  }
}

/** Every spell that a summary knows of. */
export const spellsOf = (summary: SettingSummary): readonly SencoSummary[] =>
  summary.senco === undefined ? [] : [summary.senco, ...(summary.others ?? [])]

/** A stored summary read on a later day: a handover may have happened since it was written. */
export const summaryOn = (summary: SettingSummary, today: PlainDate): SettingSummary => {
  if (summary.others === undefined) return summary
  const [senco, ...others] = [...spellsOf(summary)].sort(byNearness(today))
  return { ...summary, senco, others }
}

/** Half of a real register has no name: Ofsted does not publish those of childminders. */
export const settingLabel = (setting: Pick<SettingSummary, 'name' | 'urn' | 'providerType'>): string =>
  setting.name ??
  `${nameless[setting.providerType] ?? 'Setting'}${setting.urn ? ` ${setting.urn}` : ''}: details needed`

const nameless: Partial<Record<Setting['providerType'], string>> = {
  childminder: 'Childminder',
  domestic: 'Childcare on domestic premises',
  'home-childcarer': 'Home childcarer',
}

/** The name of a ward, or words that say that nobody knows it. */
export const wardLabel = (wardCode: string | undefined, names: ReadonlyMap<string, string>): string =>
  wardCode === undefined ? 'not known' : (names.get(wardCode) ?? wardCode)
