// The register: settings, their SENCOs and the geography, and importing official files. Each part is in the folder of
// the same name, imports in register-imports.ts.
import type { register } from '@senco/contract/register'
import type { Deps } from './deps.ts'
import { ending } from './register/ending.ts'
import { keepingSettings } from './register/keeping-settings.ts'
import { naming } from './register/naming.ts'
import { seeing } from './register/seeing.ts'
import { importOperations } from './register-imports.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof register> => ({
  ...seeing(deps),
  ...keepingSettings(deps),
  ...naming(deps),
  ...ending(deps),
  ...importOperations(deps),
})
