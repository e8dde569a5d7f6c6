// Looking through the proposed meetings before they are planned: what is marked, what is left out, what to think about.
import { useSuspenseQuery } from '@tanstack/react-query'
import { call, type OutputOf } from '../../api/call.ts'
import { Form } from '../../forms/form.tsx'
import { type Form as FormState, useForm } from '../../forms/use-form.ts'
import { TextButton } from '../../govuk/button.tsx'
import { calendarQuery } from '../../queries/calendar.ts'
import { clustersQuery, meetingsQuery } from '../../queries/clusters.ts'
import { useToday } from '../../session/today.ts'
import { counted } from '../../text/dates.ts'
import {
  chosenOf,
  freeDay,
  isTroubled,
  type ReviewRow,
  rowsOf,
  type Surroundings,
  termsWithout,
  troublesOf,
} from './review-rows.ts'
import { WeekGrid } from './week-grid.tsx'

export type Proposed = OutputOf<'proposeMeetings'> & {
  /** Of this proposal alone, so that what was changed in it is found again after the page was loaded anew. */
  readonly id: string
}

interface Props {
  readonly proposed: Proposed
  readonly onBack: () => void
  readonly onPlanned: (meetingIds: readonly string[]) => void
}

/** The service counts the meetings that it was sent, the form those that it shows. */
const rowOf = (field: string, rows: readonly ReviewRow[]): string => {
  const sent = /^meetings\.(\d+)\./.exec(field)?.[1]
  const chosen = rows.flatMap((row, at) => (row.chosen ? [at] : []))
  return sent === undefined ? field : `row-${chosen[Number(sent)] ?? 0}`
}

const useAround = (): Surroundings => {
  const { data: calendar } = useSuspenseQuery(calendarQuery())
  const { data: clusters } = useSuspenseQuery(clustersQuery())
  const { data: meetings } = useSuspenseQuery(meetingsQuery())
  return {
    calendar: calendar.calendar,
    clusters: clusters.clusters,
    existing: meetings.meetings.map(({ meeting }) => meeting).filter(({ status }) => status !== 'cancelled'),
  }
}

interface Review {
  readonly rows: readonly ReviewRow[]
}
const none: readonly ReviewRow[] = []

export const ReviewYear = ({ proposed, onBack, onPlanned }: Props) => {
  const around = useAround()
  const today = useToday()
  const form: FormState<Review> = useForm<Review, { readonly meetingIds: readonly string[] }>({
    draft: `plan-year ${proposed.id}`,
    initial: { rows: rowsOf(proposed.proposals) },
    check: ({ rows }) => (rows.some(({ chosen }) => chosen) ? [] : [{ field: 'row-0', message: 'Choose a meeting.' }]),
    rename: (field) => rowOf(field, form.values.rows),
    send: ({ rows }, key) => call('planYear', { meetings: chosenOf(rows) }, key),
    saved: ({ meetingIds }) => onPlanned(meetingIds),
  })
  const { rows } = form.values
  const chosen = rows.filter((row) => row.chosen)
  const troubled = chosen.filter((row) => isTroubled(row, rows, around))
  const notes = [...proposed.warnings, ...termsWithout(rows, around)]
  const back = (
    <p className="govuk-body">
      <TextButton onClick={onBack}>Change what you asked for</TextButton>
    </p>
  )
  if (proposed.proposals.length === 0)
    return (
      <>
        <p className="govuk-body">There is no day to propose for what you asked.</p>
        {proposed.warnings.map((warning) => (
          <p key={warning} className="govuk-body">
            {warning}.
          </p>
        ))}
        {back}
      </>
    )
  return (
    <>
      {back}
      {notes.length === 0 ? null : (
        <div className="govuk-inset-text">
          <p className="govuk-body">Think about:</p>
          <ul className="govuk-list govuk-list--bullet">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="govuk-body" role="status">
        {counted(chosen.length, 'meeting')} chosen of {rows.length}.{' '}
        {troubled.length === 0
          ? 'Nothing is in their way.'
          : `${counted(troubled.length, 'meeting')} ${troubled.length === 1 ? 'has' : 'have'} something in the way: move or leave out what does not suit.`}
      </p>
      {troubled.length === 0 ? null : (
        <p className="govuk-body">
          <TextButton
            onClick={() =>
              form.set({ rows: rows.map((row) => (troubled.includes(row) ? { ...row, chosen: false } : row)) })
            }
          >
            Leave out {troubled.length === 1 ? 'this one' : `these ${troubled.length}`}
          </TextButton>
        </p>
      )}
      <Form form={form} button={`Plan ${counted(chosen.length, 'meeting')}`}>
        <WeekGrid
          rows={rows}
          clusters={around.clusters}
          calendar={around.calendar}
          troublesOf={(row) => troublesOf(row, row.chosen ? rows : none, around)}
          freeDay={(row) =>
            row.chosen && isTroubled(row, rows, around) ? freeDay(row, rows, around, today) : undefined
          }
          errorOf={(at) => form.problems.find(({ field }) => field === `row-${at}`)?.message}
          onChange={(at, row) => form.set({ rows: rows.map((each, index) => (index === at ? row : each)) })}
        />
      </Form>
    </>
  )
}
