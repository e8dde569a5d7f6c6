// Every entry of the demo's local offer, in the order in which they were written.
import { courses } from './courses.ts'
import { groups } from './groups.ts'
import { bodyGuides } from './guides-body.ts'
import { nurseryGuides } from './guides-nursery.ts'
import { talkingGuides } from './guides-talking.ts'
import { money } from './money.ts'
import { processes } from './processes.ts'
import { councilServices } from './services-council.ts'
import { healthServices } from './services-health.ts'
import { settingEntries } from './settings.ts'
import type { Written } from './written.ts'

export const everyEntry: readonly Written[] = [
  ...talkingGuides,
  ...bodyGuides,
  ...nurseryGuides,
  ...healthServices,
  ...councilServices,
  ...groups,
  ...courses,
  ...money,
  ...processes,
  ...settingEntries,
]
