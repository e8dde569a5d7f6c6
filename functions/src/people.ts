// People: sign-in, invitations, roles and sessions. Each part is in the folder of the same name.
import type { people } from '@senco/contract/people'
import { administration } from './people/administration.ts'
import type { PeopleDeps } from './people/deps.ts'
import { invitationPages } from './people/invitation-pages.ts'
import { signIn } from './people/sign-in.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: PeopleDeps): Handlers<typeof people> => ({
  ...administration(deps),
  ...invitationPages(deps),
  ...signIn(deps),
})
