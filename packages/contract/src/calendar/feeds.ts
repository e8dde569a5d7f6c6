// A person's own calendar address on the wire. The feed itself is read signed out, by its secret: see links.ts.
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

const who = [...councilStaff, ...settingStaff] as const

export const feeds = {
  viewFeed: operation({
    method: 'GET',
    path: '/api/calendar/feed',
    kind: 'json',
    who,
    summary: 'Whether one has a calendar address, and since when; never the address itself',
    input: z.object({}),
    output: z.object({ madeAt: z.optional(Instant) }),
  }),
  makeFeed: operation({
    method: 'POST',
    path: '/api/calendar/feed',
    kind: 'json',
    who,
    summary: 'Make a calendar address and show it this once; the one before ends',
    input: z.object({}),
    output: z.object({ address: z.string() }),
  }),
  revokeFeed: operation({
    method: 'POST',
    path: '/api/calendar/feed/revoke',
    kind: 'json',
    who,
    summary: 'End one’s calendar address; calendars that read it find nothing there any more',
    input: z.object({}),
    output: z.object({}),
  }),
}
