// For the team manager: how many settings somebody came from, term by term. It waits for nothing else on the page.
import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { reachQuery } from '../queries/clusters.ts'
import { counted } from '../text/dates.ts'

export const Reach = () => {
  const { data: reach } = useQuery(reachQuery())
  return (
    <section aria-labelledby="reach-heading">
      <h2 id="reach-heading" className="govuk-heading-m">
        Who is represented
      </h2>
      {reach === undefined ? (
        <p className="govuk-body">Counting…</p>
      ) : (
        <>
          <ul className="govuk-list">
            {reach.terms.map((term, index) => {
              const total = reach.totals[index]
              return (
                <li key={term.label}>
                  {term.label}:{' '}
                  {total?.percent === undefined
                    ? 'nothing recorded yet'
                    : `${total.percent}% (${total.represented} of ${total.of} settings)`}
                </li>
              )
            })}
          </ul>
          {reach.toRing.length === 0 ? null : (
            <p className="govuk-body">
              {counted(reach.toRing.length, 'setting')} missed the last two meetings and will have a welcome call.
            </p>
          )}
        </>
      )}
      <p className="govuk-body">
        <PageLink to={paths.reach.to()}>By cluster, kind of setting and ward</PageLink>
      </p>
    </section>
  )
}
