// Term dates, half-terms, bank holidays and closed days, to read; council staff find here what changes them.
import { bankHolidaysOf } from '@senco/domain/calendar/bank-holidays'
import { closuresOfYear } from '@senco/domain/calendar/change-calendar'
import type { AcademicYear, Closure } from '@senco/domain/calendar/model'
import { academicYearOf, yearName } from '@senco/domain/calendar/terms'
import type { HistoryEntry } from '@senco/domain/register/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { calendarQuery } from '../queries/calendar.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { ClosureTable } from './closure-table.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { TermTable } from './term-table.tsx'

interface YearProps {
  readonly year: AcademicYear
  readonly closures: readonly Closure[]
}

const Year = ({ year, closures }: YearProps) => {
  const staff = isStaff(useMe())
  const name = yearName(year.startsIn)
  const to = { year: String(year.startsIn) }
  const days = closuresOfYear(closures, year.startsIn)
  const byRule = !days.some((day) => day.kind === 'bank-holiday')
  return (
    <section aria-labelledby={`year-${year.startsIn}`}>
      <h2 id={`year-${year.startsIn}`} className="govuk-heading-m govuk-!-margin-top-8">
        {name} {year.sample === true ? <Tag colour="yellow">Sample dates</Tag> : null}
      </h2>
      <TermTable year={year} />
      {staff ? (
        <p className="govuk-body">
          <PageLink to={paths.changeTerms.to(to)}>Change the term dates of {name}</PageLink>
        </p>
      ) : null}
      <h3 className="govuk-heading-s">Bank holidays and closed days of {name}</h3>
      {byRule ? (
        <p className="govuk-body">
          Nobody has entered the bank holidays yet, so the usual ones of England count. They are shown here.
        </p>
      ) : null}
      <ClosureTable
        caption={`Bank holidays and closed days of ${name}`}
        days={byRule ? [...days, ...bankHolidaysOf(year.startsIn)] : days}
      />
      {staff ? (
        <p className="govuk-body">
          <PageLink to={paths.changeHolidays.to(to)}>Change the holidays of {name}</PageLink>
        </p>
      ) : null}
    </section>
  )
}

const Changes = ({ history }: { readonly history: readonly HistoryEntry[] }) =>
  history.length === 0 ? null : (
    <Details summary="Who changed these dates">
      <ol className="history govuk-list">
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.summary}`}>
            <span className="when">
              {dateWords(entry.at)}, {entry.actorName}
            </span>
            {entry.summary}
          </li>
        ))}
      </ol>
    </Details>
  )

export const TermDatesPage = () => {
  const staff = isStaff(useMe())
  const today = useToday()
  const { calendar, history } = useSuspenseQuery(calendarQuery()).data
  const present = academicYearOf(today)
  const shown = calendar.years.filter(({ startsIn }) => startsIn >= present)
  const earlier = calendar.years.filter(({ startsIn }) => startsIn < present).toReversed()
  return (
    <Page title="Term dates and holidays" crumbs={[]}>
      {shown.some(({ sample }) => sample === true) ? <SampleNotice /> : null}
      <p className="govuk-body">
        Plans of meetings mark these days. Working days, such as those for minutes, leave out bank holidays and days
        when the council’s offices are closed.
      </p>
      {staff ? <ButtonLink to={paths.addYear.to()}>Add an academic year</ButtonLink> : null}
      {calendar.years.length === 0 ? <p className="govuk-body">No term dates are entered yet.</p> : null}
      {shown.map((year) => (
        <Year key={year.startsIn} year={year} closures={calendar.closures} />
      ))}
      {earlier.length === 0 ? null : (
        <Details summary="Earlier years">
          {earlier.map((year) => (
            <Year key={year.startsIn} year={year} closures={calendar.closures} />
          ))}
        </Details>
      )}
      <Changes history={history} />
    </Page>
  )
}
