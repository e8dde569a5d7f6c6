// Changes the term dates of one academic year.
import { yearName } from '@senco/domain/calendar/terms'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { paths } from '../paths.ts'
import { calendarQuery } from '../queries/calendar.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { RemoveYear } from './remove-year.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { termsDraftOf } from './terms-draft.ts'
import { TermsForm } from './terms-form.tsx'

export const ChangeTermsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const [, navigate] = useLocation()
  const { calendar } = useSuspenseQuery(calendarQuery()).data
  const year = calendar.years.find(({ startsIn }) => String(startsIn) === params['year'])
  if (year === undefined) return <NotFoundPage />
  const back = paths.termDates.to()
  return (
    <Page
      title="Change term dates"
      caption={yearName(year.startsIn)}
      crumbs={[{ name: 'Term dates and holidays', to: back }]}
    >
      {year.sample === true ? <SampleNotice /> : null}
      <TermsForm
        draft={`terms ${year.startsIn}`}
        initial={termsDraftOf(year)}
        cancel={back}
        saved={(startsIn) => navigate(back, { state: { saved: `The term dates of ${yearName(startsIn)} are saved.` } })}
      />
      <RemoveYear
        startsIn={year.startsIn}
        removed={() => navigate(back, { state: { saved: `${yearName(year.startsIn)} is taken away.` } })}
      />
    </Page>
  )
}
