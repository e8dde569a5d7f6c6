// Clusters and their meetings on the wire: all their operations in one object, each file a part of the work.
import { attending } from './clusters/attending.ts'
import { calendarFiles } from './clusters/calendar-files.ts'
import { keeping } from './clusters/keeping.ts'
import type { MeetingPage as Page } from './clusters/page.ts'
import { papers } from './clusters/papers.ts'
import { planning } from './clusters/planning.ts'
import { representing } from './clusters/representing.ts'
import { telephoning } from './clusters/telephoning.ts'
import { week } from './clusters/week.ts'
import { years } from './clusters/years.ts'

export type MeetingPage = Page

export const clusters = {
  ...keeping,
  ...representing,
  ...planning,
  ...years,
  ...attending,
  ...telephoning,
  ...week,
  ...calendarFiles,
  ...papers,
}
