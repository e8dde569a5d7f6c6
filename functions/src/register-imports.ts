// Importing official files into the register: stage rows, compare, apply. Parsing is the caller's; rules are in domain.
import type { registerImports } from '@senco/contract/register-imports'
import type { Deps } from './deps.ts'
import { applying } from './register-imports/apply.ts'
import { previewing } from './register-imports/preview.ts'
import { staging } from './register-imports/stage.ts'
import type { Handlers } from './serve/context.ts'

export const importOperations = (deps: Deps): Handlers<typeof registerImports> => ({
  ...staging(deps),
  ...previewing(deps),
  ...applying(deps),
})
