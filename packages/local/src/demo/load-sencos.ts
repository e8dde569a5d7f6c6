// Names the SENCOs of the demo, records where there is none, and lets most settings confirm since September.
import type { Qualification } from '@senco/domain/register/model'
import { addDays, londonDate, type PlainDate } from '@senco/domain/time'
import { demoAccounts, personIdOf } from './accounts.ts'
import { act, eachOf } from './act.ts'
import { accept } from './load-people.ts'
import { actorOf, type DemoPortal, settingIdOf } from './portal.ts'
import { type DemoSenco, sencosOn, vacanciesOn } from './sencos.ts'
import { leadOf } from './staff.ts'

const hasAccount = (senco: DemoSenco): boolean => demoAccounts.some(({ account }) => account === senco.person)

/** The Area SENCO of a setting's cluster records what its manager said. */
const recorder = (portal: DemoPortal, { setting }: Pick<DemoSenco, 'setting'>) =>
  actorOf(portal, leadOf[setting.ward.cluster] ?? 'area-senco')

const dateOf = ({ achievedOn, begunOn }: Qualification): PlainDate => achievedOn ?? begunOn ?? '2000-01-01'

/** What could be known of the qualifications on a day, and the day on which the rest became known. */
const qualificationsOn = ({ facts }: DemoSenco, day: PlainDate): [Qualification[], PlainDate | undefined] => {
  const all = facts.qualifications ?? []
  return [all.filter((one) => dateOf(one) <= day), all.map(dateOf).find((date) => date > day)]
}

/** A qualification begun or achieved after the naming is recorded on its day. */
const learn = async (portal: DemoPortal, senco: DemoSenco, designationId: string, day: PlainDate): Promise<void> => {
  const settingId = settingIdOf(portal, senco.setting.key)
  const qualifications = senco.facts.qualifications ?? []
  const input = { settingId, designationId, qualifications, toldBy: 'email' as const }
  const doing = {
    by: recorder(portal, senco),
    at: portal.calendar.past(day, '15:20'),
    label: `learn ${senco.setting.key}`,
  }
  await act('changeSencoFacts', portal.register.changeSencoFacts, input, doing)
}

const name = async (portal: DemoPortal, senco: DemoSenco, started: string, personId?: string): Promise<string> => {
  const { past } = portal.calendar
  const settingId = settingIdOf(portal, senco.setting.key)
  const latest = [started, addDays(senco.startsOn, -3)].toSorted().at(-1) ?? started
  const told = [latest, londonDate(portal.calendar.now)].toSorted()[0] ?? latest
  const who = personId === undefined ? { name: senco.name, email: senco.email } : { personId }
  const [known, later] = qualificationsOn(senco, told)
  const facts = { ...senco.facts, qualifications: known }
  const input = { settingId, ...who, startsOn: senco.startsOn, toldBy: 'telephone' as const, ...facts }
  const doing = { by: recorder(portal, senco), at: past(told, '09:40'), label: `senco ${senco.setting.key}` }
  const saved = await act('nameSenco', portal.register.nameSenco, input, doing)
  const page = await act('viewSetting', portal.register.viewSetting, { settingId }, doing)
  const named = page.designations.find(({ designationId }) => designationId === saved.designationId)
  if (named === undefined) throw new Error(`The demo could not name a SENCO for ${senco.setting.key}`)
  if (named.status === 'proposed') {
    const { designationId } = named
    const input = { settingId, designationId, toldBy: 'telephone' as const }
    await act('acceptSenco', portal.register.acceptSenco, input, { ...doing, label: `${doing.label} accepted` })
  }
  await accept(portal, named.personId, past(told, '12:15'))
  if (later !== undefined) await learn(portal, senco, named.designationId, later)
  return named.personId
}

const confirm = async (portal: DemoPortal, senco: DemoSenco): Promise<void> => {
  const { today, at, day } = portal.calendar
  const september = `${today.slice(5) >= '09-01' ? today.slice(0, 4) : Number(today.slice(0, 4)) - 1}-09-01`
  const soon = addDays(september, 5 + (senco.setting.key.length % 20))
  if (!senco.confirmed || soon >= day(-1) || senco.startsOn >= soon) return
  const input = { settingId: settingIdOf(portal, senco.setting.key), toldBy: 'email' as const }
  const doing = { by: recorder(portal, senco), at: at(soon, '10:25'), label: `confirm ${senco.setting.key}` }
  await act('confirmSenco', portal.register.confirmSenco, input, doing)
}

/** One person's settings one after another: the second is named by who they are. */
const nameAll = async (portal: DemoPortal, sencos: readonly DemoSenco[], started: string): Promise<void> => {
  const [first] = sencos
  if (first === undefined) return
  let personId = hasAccount(first) ? personIdOf(first.person) : undefined
  for (const senco of sencos) {
    personId = await name(portal, senco, started, personId)
    await confirm(portal, senco)
  }
}

/** @param started the day that the council began with the portal. */
export const loadSencos = async (portal: DemoPortal, started: string): Promise<void> => {
  const { calendar } = portal
  const byPerson = Map.groupBy(sencosOn(calendar), ({ person }) => person)
  await eachOf([...byPerson.values()], 6, (sencos) => nameAll(portal, sencos, started))
  await eachOf(vacanciesOn(calendar), 3, async ({ setting, since }) => {
    const input = { settingId: settingIdOf(portal, setting.key), since, toldBy: 'telephone' as const }
    const doing = {
      by: recorder(portal, { setting }),
      at: calendar.at(since, '11:10'),
      label: `vacancy ${setting.key}`,
    }
    await act('recordVacancy', portal.register.recordVacancy, input, doing)
  })
}
