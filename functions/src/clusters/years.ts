// Operations of those who plan a term or a year in one go.
import type { years as contract } from '@senco/contract/clusters/years'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const years = (_deps: Deps): Handlers<typeof contract> => ({})
