// Somebody no longer works at a setting (practice T11): its manager says so, and their places of that setting are free for
// others. Hampshire makes it the manager's job to cancel a leaver's bookings; here one press does it. Nothing is charged:
// nobody is there any more whom a charge could teach, and a late charge would only keep managers from telling us.
import { conflict, notFound } from '../refusal.ts'
import type { SettingRecord } from '../register/model.ts'
import { londonDate } from '../time.ts'
import type { SettingTraining } from './model.ts'
import { type State, settingOf, withSetting } from './state.ts'

/** Runs that are not over, on which the setting counts this person. */
export const runsOfLeaver = ({ runs }: SettingTraining, personId: string, now: string): readonly string[] =>
  Object.entries(runs).flatMap(([runId, { people, endsOn }]) =>
    endsOn >= londonDate(now) && people.includes(personId) ? [runId] : [],
  )

/**
 * Out of the setting's team, so that nobody books them again by mistake.
 * @throws Refusal not-found for somebody whom the setting does not know; conflict for its SENCO, whom the register has to
 * know gone first: the law asks for another one.
 */
export const leaveTeam = (state: State, { setting, designations }: SettingRecord, personId: string, now: string) => {
  const kept = settingOf(state, setting.settingId)
  const senco = designations.find((one) => one.personId === personId && one.status === 'active')
  if (senco !== undefined && senco.endsOn === undefined)
    throw conflict('still-senco', `${senco.name} is your SENCO. Say first who is the SENCO now.`)
  const runIds = runsOfLeaver(kept, personId, now)
  const { [personId]: colleague, ...team } = kept.team
  if (colleague === undefined && runIds.length === 0) throw notFound()
  return { state: colleague === undefined ? state : withSetting(state, { ...kept, team }), runIds }
}
