// The function that looks at links every night. It alone calls the internet, so it reaches nothing but entries.
import type { ScheduledEvent } from 'aws-lambda'
import { checkLinks } from '../offer-editing/checking-links.ts'
import { lookAt } from '../offer-editing/look-at-link.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = (event: ScheduledEvent): Promise<Readonly<Record<string, number>>> =>
  checkLinks(deps, { now: new Date(event.time).toISOString(), look: lookAt })
