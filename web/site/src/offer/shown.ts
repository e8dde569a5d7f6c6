// What pages of the local offer are given: things found, with how far away and how far to be trusted.
import type { Authority } from '@senco/domain/authority/authority'
import type { Ask } from '@senco/domain/offer/search/ask'
import type { Card } from '@senco/domain/offer/search/card'
import type { Trust } from '@senco/domain/offer/states'

export interface ShownCard {
  readonly card: Card
  readonly trust: Trust
  /** To the nearest of its places, and which one that is. */
  readonly metres?: number | undefined
  readonly place?: number | undefined
}

export interface ShownGroup {
  readonly total: number
  readonly cards: readonly ShownCard[]
}

/** What every page of the local offer knows: the council, and what the reader asks and has put aside. */
export interface Reading {
  readonly authority: Authority
  readonly ask: Ask
}
