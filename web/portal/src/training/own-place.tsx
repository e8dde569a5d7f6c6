// Where one person stands on a run, why, and what they or their manager may do now.
import type { PlacePage } from '@senco/contract/training/page'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { dateTimeWords } from './date-time.ts'
import { placeColours, placeWords } from './words.ts'

const Points = ({ points }: { readonly points: NonNullable<PlacePage['points']> }) => (
  <Details summary="How the waiting list is ordered">
    <ul className="govuk-list">
      {points.map(({ words, points: given }) => (
        <li key={words}>
          {words}: {given} points
        </li>
      ))}
    </ul>
  </Details>
)

const untilWords = (place: PlacePage): string | undefined => {
  if (place.until === undefined) return undefined
  if (place.status === 'offered') return `The place is yours if you take it by ${dateTimeWords(place.until)}.`
  if (place.status === 'asked')
    return `The manager answers by ${dateTimeWords(place.until)}. The place is held until then.`
  return undefined
}

const Ways = ({ place, mine }: { readonly place: PlacePage; readonly mine: boolean }) => {
  const of = { runId: place.runId, personId: place.personId }
  const approve = useSend((yes: boolean, key: string) => call('approvePlace', { ...of, approve: yes }, key))
  const offer = useSend((take: boolean, key: string) => call('answerOffer', { ...of, take }, key))
  const may = (step: PlacePage['steps'][number]) => place.steps.includes(step)
  const problem = approve.problem ?? offer.problem
  return (
    <>
      {problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {may('approve') ? (
        <div className="govuk-button-group">
          <Button busy={approve.busy} onClick={() => void approve.send(true)}>
            Approve
          </Button>
          <Button look="secondary" busy={approve.busy} onClick={() => void approve.send(false)}>
            Do not approve
          </Button>
        </div>
      ) : null}
      {may('answer-offer') ? (
        <div className="govuk-button-group">
          <Button busy={offer.busy} onClick={() => void offer.send(true)}>
            Take the place
          </Button>
          <Button look="secondary" busy={offer.busy} onClick={() => void offer.send(false)}>
            Let somebody else have it
          </Button>
        </div>
      ) : null}
      <p className="govuk-body way-links">
        {may('substitute') ? <PageLink to={paths.substitutePerson.to(of)}>Send a colleague instead</PageLink> : null}
        {may('transfer') ? <PageLink to={paths.transferPlace.to(of)}>Move to another date</PageLink> : null}
        {may('cancel') ? (
          <PageLink to={paths.cancelPlace.to(of)}>
            {place.word === 'waiting' ? 'Leave the waiting list' : 'Give up the place'}
          </PageLink>
        ) : null}
      </p>
      {mine && place.word === 'done' ? (
        <ButtonLink to={paths.learned.to(of)}>Questions and certificate</ButtonLink>
      ) : null}
    </>
  )
}

export const OwnPlace = ({ place, mine }: { readonly place: PlacePage; readonly mine: boolean }) => {
  const until = untilWords(place)
  // One's own stands first on the page; those of colleagues below a heading of theirs.
  const Heading = mine ? 'h2' : 'h3'
  return (
    <section className="place-card" aria-label={mine ? 'Your place' : `Place of ${place.name}`}>
      <Heading className="govuk-heading-s">
        {mine ? 'You' : place.name} <Tag colour={placeColours[place.word]}>{placeWords[place.word]}</Tag>
      </Heading>
      {place.reason === undefined ? null : <p className="govuk-body">{place.reason}</p>}
      {until === undefined ? null : <p className="govuk-body">{until}</p>}
      {place.needs === undefined ? null : (
        <p className="govuk-body">
          <strong>For the trainer:</strong> {place.needs}
        </p>
      )}
      {place.points === undefined || place.points.length === 0 ? null : <Points points={place.points} />}
      <Ways place={place} mine={mine} />
    </section>
  )
}
