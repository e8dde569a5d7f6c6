// How far an entry may be trusted today: when it was checked and by whom, or a warning that nobody has checked it for long.
import type { Trust } from '@senco/domain/offer/states'

interface TrustProps {
  readonly trust: Trust
  /** The role of who checked it. */
  readonly by?: string | undefined
}

export const TrustWords = ({ trust, by }: TrustProps) =>
  trust.freshness === 'stale' ? (
    <strong className="offer-stale">{trust.words}</strong>
  ) : (
    <>
      {trust.words}
      {by === undefined || by === '' || !trust.words.startsWith('Checked on') ? '' : ` by: ${by}`}
    </>
  )
