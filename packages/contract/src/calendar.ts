// The council's calendar on the wire: term dates, half-terms, bank holidays and days on which the offices are closed.
import { AcademicYear, Closure, CouncilCalendar, Term } from '@senco/domain/calendar/model'
import { HistoryEntry } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import * as z from 'zod/mini'
import { feeds } from './calendar/feeds.ts'
import { operation } from './operation.ts'

const name = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter a name for this day.'), z.maxLength(100, 'Use 100 characters or fewer.'))
const startsIn = z
  .int()
  .check(z.gte(2000, 'Choose a year from 2000 on.'), z.lte(2100, 'Choose a year no later than 2100.'))

export const calendar = {
  ...feeds,
  viewCalendar: operation({
    method: 'GET',
    path: '/api/calendar',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'Term dates, half-terms, bank holidays and closed days; council staff and auditors see who changed them',
    input: z.object({}),
    output: z.object({ calendar: CouncilCalendar, history: z.array(HistoryEntry) }),
  }),
  changeCalendar: operation({
    method: 'PUT',
    path: '/api/calendar',
    kind: 'json',
    who: councilStaff,
    summary: 'Change the whole calendar, from the version that was read; an older version is refused',
    input: z.object({
      version: z.int().check(z.gte(0)),
      years: z
        .array(z.extend(AcademicYear, { startsIn, terms: z.array(Term).check(z.maxLength(3)) }))
        .check(z.maxLength(30, 'Use 30 academic years or fewer.')),
      closures: z
        .array(z.extend(Closure, { name }))
        .check(z.maxLength(600, 'Use 600 days or fewer: take old ones away.')),
    }),
    output: z.object({ version: z.number() }),
  }),
}
