// What a page reads of one's own calendar address.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const feedQuery = () => queryOptions({ queryKey: ['calendar', 'feed'], queryFn: () => call('viewFeed', {}) })
