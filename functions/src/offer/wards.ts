// The wards, kept in memory for some minutes: every page of results asks for them, and they change once a year.
import type { Instant } from '@senco/domain/time'
import type { OfferPublic } from '@senco/store/offer-public'

type Wards = Awaited<ReturnType<OfferPublic['wards']>>

const keptFor = 300_000
const kept = new WeakMap<OfferPublic, { readonly at: number; readonly wards: Wards }>()

export const wardsOf = async (offer: OfferPublic, now: Instant): Promise<Wards> => {
  const at = Date.parse(now)
  const held = kept.get(offer)
  if (held !== undefined && held.wards.length > 0 && Math.abs(at - held.at) < keptFor) return held.wards
  const wards = await offer.wards().catch((error: unknown) => {
    if (held === undefined) throw error
    return held.wards
  })
  kept.set(offer, { at, wards })
  return wards
}
