// Plans a term or a year of meetings in two steps: what to plan, then the dates to look through. Only staff see them until
// they are published.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { useForm } from '../../forms/use-form.ts'
import { paths } from '../../paths.ts'
import { calendarQuery } from '../../queries/calendar.ts'
import { clustersQuery } from '../../queries/clusters.ts'
import { useToday } from '../../session/today.ts'
import { Page } from '../../shell/page.tsx'
import { counted } from '../../text/dates.ts'
import { periodsOf, termsToCopy, termsToPlan, usualCopy } from './periods.ts'
import { type Proposed, ReviewYear } from './review-year.tsx'
import { emptyYear, readWish, type YearDraft, yearField } from './year-draft.ts'
import { YearForm } from './year-form.tsx'

const proposedOf = (kept: string): Proposed | undefined => (kept === '' ? undefined : (JSON.parse(kept) as Proposed))

const crumbs = [{ name: 'Meetings', to: paths.meetings.to() }]

const PlanYear = ({ like }: { readonly like: boolean }) => {
  const today = useToday()
  const [, navigate] = useLocation()
  const { data: terms } = useSuspenseQuery(calendarQuery())
  const { data: all } = useSuspenseQuery(clustersQuery())
  const choices = {
    periods: periodsOf(terms.calendar, today),
    toPlan: termsToPlan(terms.calendar, today),
    toCopy: termsToCopy(terms.calendar, today),
  }
  const clusters = all.clusters.filter(({ status }) => status === 'active')
  const copy = usualCopy(terms.calendar, today)
  const empty = emptyYear(choices.periods[0]?.value ?? 'other', copy)
  const everyCluster = clusters.map(({ clusterId }) => clusterId).join(',')
  const form = useForm<YearDraft, Omit<Proposed, 'id'>>({
    draft: like ? `plan-year like ${copy.from}` : 'plan-year',
    initial: like && copy.from !== '' ? { ...empty, how: 'copy', clusterIds: everyCluster } : empty,
    rename: yearField,
    check: (values) => {
      const read = readWish(values, choices)
      return 'problems' in read ? read.problems : []
    },
    send: (values, key) => {
      const read = readWish(values, choices)
      return 'wish' in read ? call('proposeMeetings', read.wish, key) : Promise.reject(new Error('Not checked.'))
    },
    saved: (proposed) => form.set({ proposed: JSON.stringify({ ...proposed, id: crypto.randomUUID() }) }),
  })
  const proposed = proposedOf(form.values.proposed)
  if (proposed !== undefined)
    return (
      <Page key="review" title="Look through the dates" caption="Plan a term or a year" crumbs={crumbs}>
        <ReviewYear
          proposed={proposed}
          onBack={() => form.set({ proposed: '' })}
          onPlanned={(meetingIds) => {
            form.startAgain()
            navigate(paths.publishMeetings.to(), {
              state: { saved: `${counted(meetingIds.length, 'meeting is', 'meetings are')} planned.`, meetingIds },
            })
          }}
        />
      </Page>
    )
  return (
    <Page key="ask" title="Plan a term or a year" crumbs={crumbs}>
      <YearForm
        form={form}
        choices={choices}
        clusters={clusters.map((one) => ({ value: one.clusterId, label: one.name }))}
      />
    </Page>
  )
}

export const PlanYearPage = () => <PlanYear like={false} />

/** From the home page: "Plan autumn" copies last autumn. */
export const PlanLikeLastYearPage = () => <PlanYear like />
