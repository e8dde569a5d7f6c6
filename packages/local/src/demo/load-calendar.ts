// Enters the demo's sample term dates: last year's, for what is counted over three terms, this year's and the next.
import { academicYearOf } from '@senco/domain/calendar/terms'
import type { Instant } from '@senco/domain/time'
import { act } from './act.ts'
import { actorOf, type DemoPortal } from './portal.ts'
import { sampleClosures, sampleYear } from './sample-terms.ts'

export const loadCalendar = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const present = academicYearOf(portal.calendar.today)
  const years = [present - 1, present, present + 1]
  const sample = { version: 0, years: years.map(sampleYear), closures: years.flatMap(sampleClosures) }
  const doing = { by: actorOf(portal, 'administrator'), at, label: 'sample term dates' }
  await act('changeCalendar', portal.termDates.changeCalendar, sample, doing)
}
