// The whole contract: what infra makes routes of, what OpenAPI lists and what the access matrix is generated from.
import { actions } from './actions.ts'
import { calendar } from './calendar.ts'
import { clusters } from './clusters.ts'
import { links } from './links.ts'
import { offer } from './offer.ts'
import { offerEditing } from './offer-editing.ts'
import type { Capability } from './operation.ts'
import { people } from './people.ts'
import { register } from './register.ts'
import { training } from './training.ts'

export const contract = {
  offer,
  'offer-editing': offerEditing,
  people,
  register,
  calendar,
  clusters,
  actions,
  training,
  links,
} as const satisfies Readonly<Record<string, Capability>>

export type CapabilityName = keyof typeof contract
