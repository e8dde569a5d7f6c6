// Ending a designation, recording a vacancy, closing a setting and the work that closing leaves open (R5, R6, R8).
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { addDays, dateInWords, type PlainDate } from '../time.ts'
import {
  type Decision,
  endBefore,
  endedOn,
  findDesignation,
  isCovered,
  replacing,
  requireOpen,
  requireSaneDate,
  settled,
  withVacancy,
} from './decision.ts'
import type { Telling } from './designation.ts'
import type { Designation, SettingRecord } from './model.ts'
import { isLive } from './summary.ts'

const requireMayEnd = (found: Designation, by: Telling): void => {
  if (by.mayApprove || found.personId === by.personId || found.basis === 'shared-agency') return
  throw forbidden('The manager of the setting, or the SENCO, ends this. Ask them to.')
}

/** Whoever follows has ended this one's time the day before theirs: it may become shorter, not run into theirs. */
const requireBeforeSuccessor = (record: SettingRecord, found: Designation, endsOn: PlainDate): void => {
  const next = record.designations.find(
    (one) => one.status === 'active' && !one.keepPresent && one.startsOn > found.startsOn && one.startsOn <= endsOn,
  )
  if (next === undefined) return
  const message = `Enter a date before ${dateInWords(next.startsOn)}, when ${next.name} starts as SENCO.`
  throw invalid([{ field: 'endsOn', message }])
}

/** Somebody who was proposed, or is to start, does not: they never were the SENCO here. */
const withdraw = (record: SettingRecord, found: Designation, by: Telling): Decision => {
  const gone: Designation = { ...found, status: 'ended', endsOn: found.startsOn }
  const designations = replacing(settled(record.designations, by.today), [gone])
  const leavesGap =
    found.status === 'active' &&
    !isCovered(designations, found.startsOn) &&
    designations.some(({ endsOn, status }) => status === 'active' && endsOn === addDays(found.startsOn, -1))
  const vacancy = leavesGap ? found.startsOn : record.setting.vacancyRecordedOn
  const verb = found.status === 'proposed' ? 'Did not accept' : 'Withdrew'
  const sentence = `${verb} ${found.name} as SENCO from ${dateInWords(found.startsOn)}`
  return { record: withVacancy({ ...record, designations }, vacancy), designation: gone, ended: [gone], sentence }
}

/** Ends a designation here and nowhere else (R5). Without a successor the next day begins a vacancy (R6). */
export const endSenco = (record: SettingRecord, designationId: string, endsOn: PlainDate, by: Telling): Decision => {
  requireOpen(record)
  const found = findDesignation(record, designationId)
  if (found === undefined) throw notFound()
  requireMayEnd(found, by)
  if (found.status === 'ended' || (found.status === 'active' && !isLive(found, by.today)))
    throw conflict('ended', `${found.name} is no longer the SENCO here.`)
  if (found.status === 'proposed' || found.startsOn > by.today) return withdraw(record, found, by)
  requireSaneDate('endsOn', endsOn, by.today)
  if (endsOn < found.startsOn)
    throw invalid([
      { field: 'endsOn', message: `Enter ${dateInWords(found.startsOn)}, the first day, or a later date.` },
    ])
  requireBeforeSuccessor(record, found, endsOn)
  const ended = endedOn(found, endsOn, by.today)
  const designations = replacing(settled(record.designations, by.today), [ended])
  const gap = addDays(endsOn, 1)
  const vacancy = isCovered(designations, gap) ? record.setting.vacancyRecordedOn : gap
  const sentence = `Ended ${found.name} as SENCO on ${dateInWords(endsOn)}`
  return { record: withVacancy({ ...record, designations }, vacancy), designation: ended, ended: [ended], sentence }
}

/** Somebody says that there is no SENCO, since a day up to today. Whoever was recorded ends the day before. */
export const recordVacancy = (record: SettingRecord, since: PlainDate, by: Telling): Decision => {
  requireOpen(record)
  if (!by.mayApprove) throw forbidden('The manager of the setting records a vacancy. Ask them to.')
  requireSaneDate('since', since, by.today)
  if (since > by.today) throw invalid([{ field: 'since', message: 'Enter today or an earlier day.' }])
  // Somebody who is still to start does start: the vacancy lasts until then.
  const present = record.designations.filter((one) => isLive(one, by.today) && one.startsOn <= by.today)
  const ended = endBefore(present, since, 'since', by.today)
  const designations = replacing(settled(record.designations, by.today), ended)
  const sentence = `Recorded that there is no SENCO since ${dateInWords(since)}`
  return { record: withVacancy({ ...record, designations }, since), ended, sentence }
}

/** Closes a setting: everybody's time as SENCO here ends with it, elsewhere nothing changes (R8). */
export const closeSetting = (record: SettingRecord, closedOn: PlainDate, today: PlainDate): Decision => {
  const ended = record.designations
    .filter((one) => one.status === 'proposed' || isLive(one, today))
    .map((one): Designation => {
      const lastDay = one.startsOn > closedOn ? one.startsOn : closedOn
      return {
        ...one,
        status: 'ended',
        endsOn: one.endsOn !== undefined && one.endsOn < lastDay ? one.endsOn : lastDay,
      }
    })
  const designations = replacing(settled(record.designations, today), ended)
  const setting = { ...withVacancy(record, undefined).setting, status: 'closed' as const, closedOn }
  return { record: { setting, designations }, ended, sentence: `Closed on ${dateInWords(closedOn)}` }
}

/** What a setting has elsewhere in the service, as counts. */
export interface WorkElsewhere {
  /** Open meetings to come that it said it comes to, or waits for. */
  readonly meetings: number
  /** Its people with a place or a turn on training to come. */
  readonly trainingPeople: number
  readonly openActions: number
}

const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

/** What closing a setting would end or leave undone, in sentences for the person who decides (practice R8). */
export const openWorkOf = (
  { setting, designations }: SettingRecord,
  today: PlainDate,
  elsewhere: WorkElsewhere = { meetings: 0, trainingPeople: 0, openActions: 0 },
): readonly string[] => [
  ...designations.filter((one) => isLive(one, today)).map(({ name }) => `${name} is the SENCO here`),
  ...designations
    .filter(({ status }) => status === 'proposed')
    .map(({ name }) => `${name} is proposed as SENCO and waits for an answer`),
  ...(setting.clusterId === undefined ? [] : ['It belongs to a cluster']),
  ...some(elsewhere.meetings, 'meeting to come has its reply', 'meetings to come have its reply'),
  ...some(
    elsewhere.trainingPeople,
    'person has a place or a turn on training to come',
    'people have a place or a turn on training to come',
  ),
  ...some(elsewhere.openActions, 'action is open', 'actions are open'),
]
