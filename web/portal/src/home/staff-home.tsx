// What the council's team sees first: what the season asks, the next meetings, minutes, late actions, and the register.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { weekQuery } from '../queries/clusters.ts'
import { holds, useMe } from '../session/person.ts'
import { ActionList } from '../shared/action-list.tsx'
import { OfferPrompts } from './offer-prompts.tsx'
import { Reach } from './reach.tsx'
import { SeasonPrompts } from './season-prompts.tsx'
import { TrainingDecisions } from './training-decisions.tsx'
import { WeekMeetings, WeekMinutes } from './week-meetings.tsx'
import { WeekChanges, WeekVacancies } from './week-register.tsx'

const mostActions = 6

const WeekActions = ({ week }: { readonly week: OutputOf<'viewWeek'> }) => (
  <section aria-labelledby="actions-heading">
    <h2 id="actions-heading" className="govuk-heading-m">
      Actions for this week
    </h2>
    <ActionList rows={week.actions.slice(0, mostActions)} empty="None is late or due this week." />
    <p className="govuk-body">
      <PageLink to={paths.actions.to()}>
        {week.actions.length > mostActions ? `See all ${week.actions.length}, and what comes later` : 'See all actions'}
      </PageLink>
    </p>
  </section>
)

export const StaffHome = () => {
  const me = useMe()
  const { data: week } = useSuspenseQuery(weekQuery())
  const leads = week.clusters.filter((one) => week.leads.includes(one.clusterId))
  return (
    <>
      {leads.length === 0 ? null : (
        <p className="govuk-body">
          Your clusters:{' '}
          {leads.map((one, index) => (
            <span key={one.clusterId}>
              {index === 0 ? '' : ' · '}
              <PageLink to={paths.cluster.to({ clusterId: one.clusterId })}>{one.name}</PageLink>
            </span>
          ))}
        </p>
      )}
      <SeasonPrompts week={week} />
      <div className="columns">
        <div>
          <WeekMeetings week={week} />
          <WeekMinutes week={week} />
          <WeekVacancies week={week} />
          <WeekChanges week={week} />
        </div>
        <div>
          <WeekActions week={week} />
          <TrainingDecisions />
          <OfferPrompts />
          {holds(me, ['team-manager']) ? <Reach /> : null}
          {holds(me, ['administrator', 'team-manager']) ? (
            <section aria-labelledby="import-heading">
              <h2 id="import-heading" className="govuk-heading-m">
                The monthly Ofsted file
              </h2>
              <p className="govuk-body">Ofsted publishes a new file each month.</p>
              <p className="govuk-body">
                <PageLink to={paths.imports.to()}>Import a file</PageLink>
              </p>
            </section>
          ) : null}
        </div>
      </div>
    </>
  )
}
