// What training asks of somebody now: an offer to answer, a request to approve, questions, what changed, a first year.
import { mayBookForTeam } from '@senco/domain/access'
import { useQueries } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { learningQuery, myPathwaysQuery, myPlacesQuery, settingPlacesQuery } from '../queries/training.ts'
import { actorOf, useMe } from '../session/person.ts'
import { dateWords } from '../text/dates.ts'

export const TrainingPrompts = ({ settingId }: { readonly settingId: string }) => {
  const me = useMe()
  const manages = mayBookForTeam(actorOf(me), { settingId })
  const [places, learning, pathways, team] = useQueries({
    queries: [myPlacesQuery(), learningQuery(), myPathwaysQuery(), settingPlacesQuery(settingId)],
  })
  const offered = (places.data?.places ?? []).filter(({ place }) => place.word === 'offered')
  const asked = (team.data?.places ?? []).filter(({ place }) => manages && place.steps.includes('approve'))
  const questions = (learning.data?.learned ?? []).filter(({ ways }) => ways.includes('evaluate'))
  const changed = (learning.data?.learned ?? []).filter(
    ({ ways, impact }) => ways.includes('review') && impact === undefined,
  )
  const steps = (pathways.data?.pathways ?? []).flatMap(({ steps: all }) =>
    all.filter(({ state }) => state === 'late' || state === 'soon'),
  )
  if ([offered, asked, questions, changed, steps].every((list) => list.length === 0)) return null
  return (
    <section aria-labelledby="training-heading">
      <h2 id="training-heading" className="govuk-heading-m">
        Training
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {offered.map(({ run }) => (
          <li key={run.runId}>
            <PageLink to={paths.run.to({ runId: run.runId })}>A place is offered to you: {run.title}</PageLink>
          </li>
        ))}
        {asked.map(({ run, place }) => (
          <li key={`${run.runId} ${place.personId}`}>
            <PageLink to={paths.run.to({ runId: run.runId })}>
              {place.name} asks for a place: {run.title}
            </PageLink>
          </li>
        ))}
        {questions.slice(0, 2).map(({ runId, personId, title }) => (
          <li key={runId}>
            <PageLink to={paths.evaluate.to({ runId, personId })}>Three questions about {title}</PageLink>
          </li>
        ))}
        {changed.slice(0, 1).map(({ runId, personId, title }) => (
          <li key={runId}>
            <PageLink to={paths.impact.to({ runId, personId })}>What changed after {title}?</PageLink>
          </li>
        ))}
        {steps.slice(0, 2).map(({ key, title, dueOn }) => (
          <li key={key}>
            <PageLink to={paths.firstYear.to()}>{title}</PageLink>
            <span className="when">Your first year as a SENCO, by {dateWords(dueOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
