// What the local offer asks of somebody: entries that wait for a review, families that wait for an answer, and checks that
// are due.
import type { ListedEntry } from '@senco/contract/offer-editing/page'
import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { commentsQuery, reviewsQuery } from '../queries/offer-comments.ts'
import { entriesQuery } from '../queries/offer-editing.ts'
import { holds, isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { checkWords, isDueForCheck, waitsForReview } from '../shared/entry-words.ts'
import { counted } from '../text/dates.ts'
import { commentPrompts, type Prompt, reviewPrompts } from './offer-answers.ts'

const list = (show: string): string => `${paths.localOffer.to()}?show=${show}`

const ReviewLines = ({ entries }: { readonly entries: readonly ListedEntry[] }) => {
  const waiting = entries.filter(waitsForReview)
  const changed = entries.filter(({ changeReportedOn }) => changeReportedOn !== undefined)
  return (
    <>
      {waiting.length === 0 ? null : (
        <li>
          <PageLink to={list('review')}>
            {counted(waiting.length, 'entry waits', 'entries wait')} for your review
          </PageLink>
        </li>
      )}
      {changed.length === 0 ? null : (
        <li>
          <PageLink to={list('changed')}>
            {counted(changed.length, 'owner says', 'owners say')} that something has changed
          </PageLink>
        </li>
      )}
    </>
  )
}

/** One request each, and only by whom it concerns. */
const useAnswerPrompts = (): readonly Prompt[] => {
  const me = useMe()
  const today = useToday()
  const comments = useQuery({ ...commentsQuery(), enabled: holds(me, ['administrator']) })
  const reviews = useQuery({ ...reviewsQuery(), enabled: holds(me, ['administrator', 'team-manager']) })
  return [
    ...(comments.data === undefined ? [] : commentPrompts(comments.data.comments, today)),
    ...(reviews.data === undefined ? [] : reviewPrompts(reviews.data, today)),
  ]
}

/** For those who keep entries right: the way to each whose check is due, or to the list of many. */
export const OfferPrompts = () => {
  const me = useMe()
  const today = useToday()
  // The rest of the page does not wait for it, nor fail with it.
  const { data } = useQuery(entriesQuery())
  const answers = useAnswerPrompts()
  if (data === undefined) return null
  const reviews = holds(me, ['administrator', 'team-manager'])
  const mine = isStaff(me) ? data.entries.filter(({ mine: isMine }) => isMine) : data.entries
  const due = mine.filter((entry) => isDueForCheck(entry, today))
  const nothingToReview = !data.entries.some((entry) => waitsForReview(entry) || entry.changeReportedOn !== undefined)
  if (due.length === 0 && answers.length === 0 && (!reviews || nothingToReview) && isStaff(me)) return null
  return (
    <section aria-labelledby="offer-heading">
      <h2 id="offer-heading" className="govuk-heading-m">
        The local offer
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {reviews ? <ReviewLines entries={data.entries} /> : null}
        {answers.map(({ to, words, when }) => (
          <li key={to}>
            <PageLink to={to}>{words}</PageLink>
            {when === undefined ? null : <span className="when">{when}</span>}
          </li>
        ))}
        {due.slice(0, 3).map((entry) => (
          <li key={entry.entryId}>
            <PageLink to={paths.entry.to({ entryId: entry.entryId })}>Is “{entry.title}” still right?</PageLink>
            <span className="when">{checkWords(entry)}</span>
          </li>
        ))}
        {due.length > 3 ? (
          <li>
            <PageLink to={list('check')}>See all {due.length} whose check is due</PageLink>
          </li>
        ) : null}
        {isStaff(me) || data.entries.length > 0 ? null : (
          <li>
            <PageLink to={paths.startEntry.to()}>Tell families about your support: write your entry</PageLink>
          </li>
        )}
        {isStaff(me) || due.length > 0 || data.entries.length === 0 ? null : (
          <li>
            <PageLink to={paths.localOffer.to()}>See what families read about you</PageLink>
          </li>
        )}
      </ul>
    </section>
  )
}
