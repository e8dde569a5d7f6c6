// Operations on the papers of a meeting: agenda, minutes, digest, topics, what was read.
import type { papers as contract } from '@senco/contract/clusters/papers'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const papers = (_deps: Deps): Handlers<typeof contract> => ({})
