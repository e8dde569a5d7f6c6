// What the register asks: settings to ring about a SENCO, and the newest SENCO changes.

import { coverageOf } from '@senco/domain/register/coverage'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { usePolicies } from '../session/policies.ts'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { dateWords } from '../text/dates.ts'

type Week = OutputOf<'viewWeek'>

export const WeekVacancies = ({ week }: { readonly week: Week }) => {
  const policies = usePolicies()
  const { total, settings } = week.vacancies
  return (
    <section aria-labelledby="vacancies-heading">
      <h2 id="vacancies-heading" className="govuk-heading-m">
        To ring about a SENCO
      </h2>
      {total === 0 ? <p className="govuk-body">Nobody today.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {settings.map((summary) => {
          const coverage = coverageOf(summary, londonDate(week.asOf), policies)
          return (
            <li key={summary.settingId}>
              <PageLink to={paths.setting.to({ settingId: summary.settingId })}>{settingLabel(summary)}</PageLink>
              <br />
              <ToneTag coverage={coverage} />
              {coverage.vacantSince === undefined ? null : (
                <span className="when">No SENCO since {dateWords(coverage.vacantSince)}</span>
              )}
            </li>
          )
        })}
      </ul>
      {total > settings.length ? (
        <p className="govuk-body">
          <PageLink to={paths.coverage.to()}>See all {total} on the coverage board</PageLink>
        </p>
      ) : null}
    </section>
  )
}

export const WeekChanges = ({ week }: { readonly week: Week }) => {
  const { total, newest } = week.changes
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading" className="govuk-heading-m">
        SENCO changes
      </h2>
      {total === 0 ? <p className="govuk-body">None in the last four weeks.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {newest.map((one) => (
          <li key={`${one.at} ${one.settingId} ${one.summary}`}>
            <PageLink to={paths.setting.to({ settingId: one.settingId })}>{one.settingLabel}</PageLink>
            <br />
            {one.summary}
            <span className="when">Recorded on {dateWords(one.at)}</span>
          </li>
        ))}
      </ul>
      {total > newest.length ? (
        <p className="govuk-body">
          The newest {newest.length} of {total} in the last four weeks.
        </p>
      ) : null}
    </section>
  )
}
