// What applying one row needs, and the one way to try again when somebody else wrote first.
import type { Decision, ImportRow } from '@senco/domain/register/imports/model'
import type { PlainDate } from '@senco/domain/time'
import { Stale } from '@senco/store/outcomes'
import type { WardLookup } from '@senco/store/postcodes'
import type { StoredImport } from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../serve/context.ts'

export interface RowContext {
  readonly deps: Deps
  readonly found: StoredImport
  /**
   * Without the idempotency key of the request: each row is a transaction of its own, and a row that was applied is
   * recognised by what is held, so that a repeat changes nothing.
   */
  readonly ctx: Ctx
  readonly today: PlainDate
  readonly row: ImportRow | undefined
  readonly key: string
  readonly decision: Decision | undefined
  readonly wardOf: WardLookup
}

export type RowOutcome = 'applied' | 'unchanged'

const attempts = 8

export const settle = async <T>(tryOnce: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce()
    } catch (error) {
      if (!(error instanceof Stale) || attempt === attempts) throw error
    }
  }
}
