// Naming a SENCO, accepting one who was proposed, recording facts and confirming (rules R5 and R7). Ending is beside it.
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { dateInWords, type PlainDate } from '../time.ts'
import {
  type Decision,
  endBefore,
  findDesignation,
  replacing,
  requireOpen,
  requireSaneDate,
  settled,
  withVacancy,
} from './decision.ts'
import { checkedFacts, type SencoFacts } from './facts.ts'
import type { Designation, SettingRecord } from './model.ts'
import { inPost, isLive } from './summary.ts'

/** Who says it and when. `mayApprove`: the setting's manager, its childminder, or council staff whom they told. */
export interface Telling {
  readonly mayApprove: boolean
  /** Somebody who may not approve may still end their own time, or a share. */
  readonly personId?: string | undefined
  readonly today: PlainDate
}

export interface Naming extends SencoFacts {
  readonly startsOn: PlainDate
  readonly basis?: Designation['basis'] | undefined
  readonly keepPresent?: boolean | undefined
}

export type Named = Pick<Designation, 'designationId' | 'personId' | 'name'> & { readonly email?: string | undefined }

/** The designation takes effect: those in post end the day before, and a vacancy that it fills is over. */
const takeEffect = (record: SettingRecord, designation: Designation, today: PlainDate) => {
  const live = record.designations.filter(
    (one) => isLive(one, today) && one.designationId !== designation.designationId,
  )
  const ended = designation.keepPresent === true ? [] : endBefore(live, designation.startsOn, 'startsOn', today)
  const active: Designation = { ...designation, status: 'active' }
  const designations = replacing(settled(record.designations, today), [...ended, active])
  const vacancy = designation.startsOn <= today ? undefined : record.setting.vacancyRecordedOn
  return { record: withVacancy({ ...record, designations }, vacancy), designation: active, ended }
}

const requireNew = ({ designations }: SettingRecord, personId: string, name: string, today: PlainDate): void => {
  for (const one of designations.filter((other) => other.personId === personId)) {
    if (one.status === 'proposed') throw conflict('already-proposed', `${name} is proposed already. Accept it instead.`)
    if (isLive(one, today) && one.endsOn === undefined)
      throw conflict('already-senco', `${name} is the SENCO here already.`)
  }
}

/** More than any setting ever had: a setting is one item, and somebody's loop must not make it grow without end. */
const most = { waiting: 5, live: 6, ever: 200 }

const requireRoom = ({ designations }: SettingRecord, today: PlainDate): void => {
  const waiting = designations.filter(({ status }) => status === 'proposed').length
  const live = designations.filter((one) => isLive(one, today)).length
  if (waiting >= most.waiting) throw conflict('too-many-proposed', 'Answer the proposals that wait here first.')
  if (live >= most.live || designations.length >= most.ever)
    throw conflict('too-many-sencos', 'This setting has as many SENCOs as we can keep. Ring us.')
}

/**
 * Names a SENCO. By somebody who may approve it counts from its first day; by anybody else (an agency, a network, the
 * SENCO) it is proposed and changes nothing until the setting accepts it (rule R5).
 */
export const nameSenco = (record: SettingRecord, naming: Naming, named: Named, by: Telling): Decision => {
  const { today, mayApprove } = by
  requireOpen(record)
  requireSaneDate('startsOn', naming.startsOn, today)
  requireNew(record, named.personId, named.name, today)
  requireRoom(record, today)
  const { email, ...who } = named
  const proposal: Designation = {
    ...who,
    ...(email === undefined ? {} : { email }),
    settingId: record.setting.settingId,
    status: 'proposed',
    startsOn: naming.startsOn,
    basis: naming.basis ?? 'own',
    ...(naming.keepPresent === true ? { keepPresent: true } : {}),
    qualifications: [],
    ...checkedFacts(naming, naming.startsOn, today),
  }
  const from = `as SENCO from ${dateInWords(naming.startsOn)}`
  if (mayApprove) {
    const sentence = `Named ${named.name} ${from}`
    return { ...takeEffect(record, proposal, today), sentence }
  }
  const designations = [...settled(record.designations, today), proposal]
  const sentence = `Proposed ${named.name} ${from}`
  return { record: { ...record, designations }, designation: proposal, ended: [], sentence }
}

/** The setting accepts a SENCO who was proposed. Whoever is in post ends the day before, as with naming. */
export const acceptSenco = (record: SettingRecord, designationId: string, by: Telling): Decision => {
  requireOpen(record)
  const found = findDesignation(record, designationId)
  if (found === undefined) throw notFound()
  if (!by.mayApprove) throw forbidden('The manager of the setting accepts its SENCO. Ask them to.')
  if (found.status !== 'proposed') throw conflict('not-proposed', 'This was answered already. Reload the page.')
  const sentence = `Accepted ${found.name} as SENCO from ${dateInWords(found.startsOn)}`
  return { ...takeEffect(record, found, by.today), sentence }
}

/** Records what is known about the SENCO: the facts that were given, and no others, change. */
export const changeFacts = (record: SettingRecord, designationId: string, facts: SencoFacts, by: Telling): Decision => {
  const found = findDesignation(record, designationId)
  if (found === undefined) throw notFound()
  const designation = { ...found, ...checkedFacts(facts, found.startsOn, by.today) }
  const designations = replacing(settled(record.designations, by.today), [designation])
  const sentence = `Changed what is recorded about ${found.name} as SENCO`
  return { record: { ...record, designations }, designation, ended: [], sentence }
}

/** The yearly "this is still our SENCO", said of everybody in post. */
export const confirmSenco = (record: SettingRecord, by: Telling): Decision => {
  requireOpen(record)
  if (!by.mayApprove) throw forbidden('The manager of the setting confirms its SENCO. Ask them to.')
  const confirmed = record.designations
    .filter((one) => one.status === 'active' && inPost(one, by.today))
    .map((one) => ({ ...one, confirmedOn: by.today }))
  if (confirmed.length === 0) throw conflict('nobody-in-post', 'There is no SENCO to confirm. Name one first.')
  const designations = replacing(settled(record.designations, by.today), confirmed)
  const sentence = `Confirmed ${confirmed.map(({ name }) => name).join(' and ')} as SENCO`
  return { record: { ...record, designations }, ended: [], sentence }
}

/**
 * Naming needs somebody: a person the service knows, or a name with an e-mail address. Staff who were told on the
 * telephone may not have the address yet.
 */
export const requireSomebody = (
  naming: {
    readonly personId?: string | undefined
    readonly name?: string | undefined
    readonly email?: string | undefined
  },
  mayLackEmail = false,
): void => {
  if (naming.personId !== undefined) return
  const problems = [
    ...(naming.name === undefined ? [{ field: 'name', message: "Enter the SENCO's name." }] : []),
    ...(naming.email === undefined && !mayLackEmail
      ? [{ field: 'email', message: "Enter the SENCO's e-mail address." }]
      : []),
  ]
  if (problems.length > 0) throw invalid(problems)
}
