// Changes the bank holidays and closed days of one academic year; the usual bank holidays are filled in by rule.
import { yearName } from '@senco/domain/calendar/terms'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { paths } from '../paths.ts'
import { calendarQuery } from '../queries/calendar.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { HolidaysForm } from './holidays-form.tsx'

export const ChangeHolidaysPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const [, navigate] = useLocation()
  const { calendar } = useSuspenseQuery(calendarQuery()).data
  const year = calendar.years.find(({ startsIn }) => String(startsIn) === params['year'])
  if (year === undefined) return <NotFoundPage />
  const back = paths.termDates.to()
  const name = yearName(year.startsIn)
  return (
    <Page title="Change holidays" caption={name} crumbs={[{ name: 'Term dates and holidays', to: back }]}>
      <HolidaysForm
        startsIn={year.startsIn}
        cancel={back}
        saved={() => navigate(back, { state: { saved: `The holidays of ${name} are saved.` } })}
      />
    </Page>
  )
}
