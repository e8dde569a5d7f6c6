// Loads the demo authority into an empty portal: every step is an operation of the portal, done at its own time.
import type { LoadDemo } from '../demo-context.ts'
import { demoAccountNames } from './accounts.ts'
import { loadActions } from './load-actions.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadClusters } from './load-clusters.ts'
import { loadMeetings } from './load-meetings.ts'
import { loadOffer } from './load-offer.ts'
import { loadOfferComments } from './load-offer-comments.ts'
import { loadLastMonth, loadOfficialFiles } from './load-official.ts'
import { loadPapers } from './load-papers.ts'
import { loadPartners, loadSettingPeople, loadStaff } from './load-people.ts'
import { loadDetails } from './load-register.ts'
import { loadSencos } from './load-sencos.ts'
import { loadFirstCalls, loadTraining } from './load-training.ts'
import { demoPortal } from './portal.ts'

/** The council began with the portal thirteen months ago. */
export const loadDemo: LoadDemo = async (context) => {
  const portal = demoPortal(context)
  const { months, at } = portal.calendar
  const started = months(-13)
  context.say('Demo: people of the council, wards, schools and nurseries …')
  await loadStaff(portal, at(started, '09:00'))
  await loadCalendar(portal, at(started, '09:20'))
  await loadOfficialFiles(portal, at(started, '09:30'))
  context.say('Demo: clusters, childminders, SENCOs …')
  await loadDetails(portal, at(started, '14:00'))
  await loadPartners(portal, at(started, '15:00'))
  await loadSettingPeople(portal, at(started, '15:30'))
  await loadSencos(portal, started)
  await loadClusters(portal, at(portal.calendar.months(-12), '15:30'))
  await loadLastMonth(portal, at(portal.calendar.day(-20), '10:00'))
  context.say('Demo: meetings, replies and attendance …')
  await loadMeetings(portal)
  await loadActions(portal)
  await loadPapers(portal)
  context.say('Demo: the local offer …')
  await loadOffer(portal)
  await loadOfferComments(portal)
  context.say('Demo: training …')
  await loadTraining(portal)
  await context.drained()
  await loadFirstCalls(portal)
  return demoAccountNames
}
