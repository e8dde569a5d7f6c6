// What people needs beside what every capability is given.
import type { Deps } from '../deps.ts'
import type { IdentityProvider } from './identity.ts'

export interface PeopleDeps extends Deps {
  readonly identity: IdentityProvider
}
