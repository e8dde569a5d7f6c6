// Operations on term dates, bank holidays and closed days.
import type { calendar } from '@senco/contract/calendar'
import { changeCalendar } from '@senco/domain/calendar/change-calendar'
import { councilStaff, hasRole } from '@senco/domain/roles'
import { calendarPartition, calendarWrite, readCalendar, readCalendarPage } from '@senco/store/calendar'
import { commit } from '@senco/store/commit'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'viewCalendar' | 'changeCalendar'

export const keepingCalendar = ({ tables }: Deps): Pick<Handlers<typeof calendar>, Wanted> => ({
  viewCalendar: async (_input, { actor }) =>
    hasRole(actor, [...councilStaff, 'auditor'])
      ? readCalendarPage(tables)
      : { calendar: await readCalendar(tables), history: [] },

  changeCalendar: async (input, ctx) => {
    const before = await readCalendar(tables)
    const after = changeCalendar(before, input)
    if (after.summary.length === 0) return { version: before.version }
    return commit(tables, ctx, {
      writes: [calendarWrite(tables, before, after.calendar)],
      history: [{ on: calendarPartition(), summary: after.summary.join('. ') }],
      answer: { version: after.calendar.version },
    })
  },
})
