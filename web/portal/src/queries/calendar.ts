// What the pages read of term dates and holidays.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const calendarKey = ['calendar'] as const

export const calendarQuery = () =>
  queryOptions({ queryKey: [...calendarKey, 'all'], queryFn: () => call('viewCalendar', {}) })
