// How an entry of the demo's local offer is written down in these files: only what is its own. What all entries of a
// provider share comes from providers.ts; content-of.ts puts both together.

import type { SendProfile } from '@senco/domain/offer/model'
import type {
  AccessFeature,
  AccessWay,
  Anywhere,
  CostKind,
  EntryKind,
  Need,
  Weekday,
} from '@senco/domain/offer/vocabulary'
import type { ProviderKey } from './providers.ts'

export interface WrittenPlace {
  readonly name: string
  readonly street: string
  /** One of the demo's postcodes: it gives the ward, the town and the point. */
  readonly postcode: string
  readonly sensitive?: true
}

/** The chapter of an entry's life that the demo shows; absent: published and checked. */
export type Story = 'draft' | 'first-review' | 'newer-words' | 'archived'

export interface Written {
  /** What the rest of the demo calls it. */
  readonly key: string
  readonly kind: EntryKind
  readonly title: string
  readonly also?: readonly string[]
  readonly by: ProviderKey
  readonly summary: string
  readonly who: string
  /** Whole months, both included. */
  readonly ages?: readonly [from: number, to: number]
  readonly needs?: readonly Need[]
  readonly what: string
  readonly sections?: readonly (readonly [heading: string, text: string])[]
  readonly ways?: readonly AccessWay[]
  readonly steps?: readonly string[]
  readonly decided: string
  readonly cost?: readonly [CostKind, string]
  /** How long families wait, and how many days ago that was asked. */
  readonly wait?: readonly [words: string, daysAgo: number]
  readonly features?: readonly AccessFeature[]
  readonly access?: string
  readonly transport?: string
  readonly when?: readonly {
    readonly days: readonly Weekday[]
    readonly week?: number
    readonly from: string
    readonly to: string
    readonly notes?: string
  }[]
  readonly languages?: readonly string[]
  readonly telephone?: string
  readonly at?: readonly WrittenPlace[]
  readonly anywhere?: readonly Anywhere[]
  readonly links?: readonly (readonly [title: string, url: string])[]
  readonly outsideArea?: true
  readonly profile?: SendProfile
  /** The key of a setting of the demo whose entry this is, and whether a childminder agreed to be shown. */
  readonly setting?: { readonly key: string; readonly agreed?: true }
  /** Lines of the coverage board. */
  readonly covers?: readonly string[]
  /** Nobody looks after it. */
  readonly unowned?: true
  /** Another account than the provider's own. */
  readonly owner?: string
  readonly checkedDaysAgo?: number
  readonly story?: Story
}
