// The council's calendar and people's calendar addresses: the operations of the contract. Planning and counting days with it is left to who needs it.
import type { calendar } from '@senco/contract/calendar'
import { feeds } from './calendar/feeds.ts'
import { keepingCalendar } from './calendar/keeping-calendar.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof calendar> => ({ ...keepingCalendar(deps), ...feeds(deps) })
