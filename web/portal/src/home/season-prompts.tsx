// What the season of the year asks of the team, each with the way to do it.
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { withFilters } from '../shared/use-filters.ts'
import { counted } from '../text/dates.ts'

type Week = OutputOf<'viewWeek'>
type Prompt = Week['prompts'][number]

const Line = ({ prompt, nameOf }: { readonly prompt: Prompt; readonly nameOf: (clusterId: string) => string }) => {
  if (prompt.kind === 'confirm-sencos')
    return (
      <>
        <PageLink to={withFilters(paths.settings.to(), { confirmed: 'due' })}>
          {counted(prompt.settings, 'setting has', 'settings have')} not confirmed their SENCO this school year
        </PageLink>
        <span className="when">The portal asks by e-mail in September and twice more. Ring those who are left.</span>
      </>
    )
  if (prompt.kind === 'term-dates')
    return (
      <>
        <PageLink to={paths.termDates.to()}>
          Enter the term dates of {prompt.startsIn} to {prompt.startsIn + 1}
        </PageLink>
        <span className="when">Planning greys out holidays, and days of work are counted by them.</span>
      </>
    )
  if (prompt.kind === 'transition')
    return (
      <>
        <PageLink to={paths.meetings.to()}>Put moving on to school on the agenda</PageLink>
        <span className="when">Settings and schools meet about children who start school in September.</span>
      </>
    )
  const names = prompt.clusterIds.map(nameOf)
  const some = names.length > 4 ? counted(names.length, 'cluster') : names.join(', ')
  return (
    <>
      <PageLink to={prompt.kind === 'plan-next' ? paths.planLikeLastYear.to() : paths.planYear.to()}>
        {prompt.kind === 'plan-next'
          ? `Plan ${prompt.term.toLowerCase()}`
          : `No meeting in ${prompt.term.toLowerCase()}`}
      </PageLink>
      <span className="when">
        {prompt.kind === 'plan-next'
          ? `No meeting yet for ${some}. It begins as a copy of the same term last year.`
          : `${some}: each cluster meets once a term.`}
      </span>
    </>
  )
}

export const SeasonPrompts = ({ week }: { readonly week: Week }) => {
  if (week.prompts.length === 0) return null
  const nameOf = (clusterId: string): string =>
    week.clusters.find((one) => one.clusterId === clusterId)?.name ?? 'a cluster'
  return (
    <section className="season" aria-labelledby="season-heading">
      <h2 id="season-heading" className="govuk-heading-m">
        At this time of year
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {week.prompts.map((prompt) => (
          <li key={prompt.kind}>
            <Line prompt={prompt} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  )
}
