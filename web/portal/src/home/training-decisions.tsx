// What the team decides about training now: runs with too few people, and requests that wait for the team.
import { londonDay } from '@senco/domain/clusters/london-times'
import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { trainingDecisionsQuery } from '../queries/training.ts'
import { counted } from '../text/dates.ts'

export const TrainingDecisions = () => {
  const { data } = useQuery(trainingDecisionsQuery())
  if (data === undefined || data.tooFew.length + data.requests.length === 0) return null
  return (
    <section aria-labelledby="training-heading">
      <h2 id="training-heading" className="govuk-heading-m">
        Training to decide about
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {data.tooFew.map(({ runId, title, startsAt, missing }) => (
          <li key={`few ${runId}`}>
            <PageLink to={paths.run.to({ runId })}>Does it go ahead? {title}</PageLink>
            <span className="when">
              {londonDay(startsAt)}. {counted(missing, 'person', 'people')} too few.
            </span>
          </li>
        ))}
        {data.requests.map(({ runId, title, startsAt, people }) => (
          <li key={`requests ${runId}`}>
            <PageLink to={paths.run.to({ runId })}>
              {counted(people, 'request waits', 'requests wait')} for the team: {title}
            </PageLink>
            <span className="when">{londonDay(startsAt)}. Somebody did not come to training before.</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
