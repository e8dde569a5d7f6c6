// What every capability is given: tables, the council's file and where the portal lives. Built by entry/environment.ts.
import type { Authority } from '@senco/domain/authority/authority'
import type { Tables } from '@senco/store/client'

export interface Deps {
  readonly tables: Tables
  readonly authority: Authority
  /** Origin of the portal, without a trailing slash, for links in e-mails. */
  readonly baseUrl: string
}
