// Actions: the operations of the contract. Other capabilities make actions in their own commits by domain/actions.
import type { actions } from '@senco/contract/actions'
import { keeping } from './actions/keeping.ts'
import { seeing } from './actions/seeing.ts'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof actions> => ({ ...seeing(deps), ...keeping(deps) })
