// Adds an academic year: its term dates first, then its holidays.
import { academicYearOf, yearName } from '@senco/domain/calendar/terms'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { paths } from '../paths.ts'
import { calendarQuery } from '../queries/calendar.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { emptyTerms } from './terms-draft.ts'
import { TermsForm } from './terms-form.tsx'

export const AddYearPage = () => {
  const [, navigate] = useLocation()
  const today = useToday()
  const { calendar } = useSuspenseQuery(calendarQuery()).data
  const present = academicYearOf(today)
  const missing = [0, 1, 2, 3, 4, -1, -2]
    .map((years) => present + years)
    .filter((startsIn) => !calendar.years.some((year) => year.startsIn === startsIn))
  const [first = present] = missing
  const back = paths.termDates.to()
  return (
    <Page title="Add an academic year" crumbs={[{ name: 'Term dates and holidays', to: back }]}>
      {missing.length === 0 ? (
        <p className="govuk-body">Every year from two years ago to four years ahead is there.</p>
      ) : (
        <TermsForm
          draft="add-academic-year"
          initial={emptyTerms(first)}
          years={missing.toSorted()}
          cancel={back}
          saved={(startsIn) =>
            navigate(paths.changeHolidays.to({ year: String(startsIn) }), {
              state: { saved: `The term dates of ${yearName(startsIn)} are saved. Now check its holidays.` },
            })
          }
        />
      )}
    </Page>
  )
}
