// Moves a place to another run of the course, or joins another run for the sessions that were missed.
import { overlap } from '@senco/domain/clusters/clashes'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { pounds } from '@senco/domain/training/pounds'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageLink } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { cancellationQuery, learnedQuery, runQuery, runsQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'
import { type Clash, unreadClash } from '../shared/clash.tsx'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'
import { clashesOf, MeetingQuestion } from './meeting-clash.tsx'
import { useWhose, WhosePlace } from './whose-place.tsx'

type Params = Readonly<Record<string, string>>

/** Other dates of the course, and the meetings in this person's way there; of some parts alone, when they come only for those. */
const useOthers = (runId: string, personId: string) => {
  const me = useMe()
  const [{ data }, { data: all }] = useSuspenseQueries({ queries: [runQuery(runId), runsQuery()] })
  const others = all.runs.filter(
    (run) =>
      run.courseId === data.run.courseId && run.runId !== runId && run.status === 'open' && run.endsAt > data.asOf,
  )
  const pages = useSuspenseQueries({ queries: others.map((run) => runQuery(run.runId)) })
  const place = data.places.find((one) => one.personId === personId)
  const who = place === undefined || personId === me.person.personId ? { personId } : place
  const clashesOn = (toRunId: string, parts?: readonly number[]) => {
    const page = pages.find((one) => one.data.run.runId === toRunId)?.data
    const sessions = page?.run.sessions.filter(({ part }) => parts?.includes(part) ?? true) ?? []
    const meetings = page?.meetings.filter((meeting) => sessions.some((session) => overlap(session, meeting))) ?? []
    return clashesOf(meetings, [who])
  }
  const choicesFor = (parts?: readonly number[]) =>
    others.map((run) => {
      const words = clashesOn(run.runId, parts).map((clash) => clash.words)
      return {
        value: run.runId,
        label: slotTimes(run),
        ...(words.length === 0 ? {} : { hint: words.join(' ') }),
      }
    })
  return { page: data, place, others, clashesOn, choicesFor }
}

const chosen = (toRunId: string, clashes: readonly Clash[], ticked: string) =>
  toRunId === '' ? [{ field: 'toRunId', message: 'Choose the other date.' }] : unreadClash('meeting', clashes, ticked)

const NoOtherDate = ({ back }: { readonly back: string }) => (
  <>
    <p className="govuk-body">There is no other date yet. We plan more, so look again.</p>
    <p className="govuk-body">
      <PageLink to={back}>Go back</PageLink>
    </p>
  </>
)

export const TransferPage = ({ params }: { readonly params: Params }) => {
  const { runId = '', personId = '' } = params
  const [, navigate] = useLocation()
  const { page, place, others, clashesOn, choicesFor } = useOthers(runId, personId)
  const [{ data: preview }] = useSuspenseQueries({ queries: [cancellationQuery(runId, personId)] })
  const { charge } = preview
  const back = paths.run.to({ runId })
  const form = useForm({
    draft: `transfer ${runId} ${personId}`,
    initial: { toRunId: '', meeting: '' },
    check: ({ toRunId, meeting }) => chosen(toRunId, clashesOn(toRunId), meeting),
    send: ({ toRunId }, key) =>
      call('transferPlace', { runId, personId, toRunId, chargePence: charge?.pence ?? 0 }, key),
    saved: ({ runId: to }) => navigate(paths.run.to({ runId: to }), { state: { saved: 'The place has moved here.' } }),
  })
  return (
    <Page title="Move to another date" caption={page.run.title} crumbs={runCrumbs(runId, page.run.title)}>
      <WhosePlace place={place} />
      {others.length === 0 ? (
        <NoOtherDate back={back} />
      ) : (
        <Form form={form} button="Move the place" cancel={back}>
          {charge === null ? (
            <p className="govuk-body">There is no charge.</p>
          ) : (
            <p className="govuk-inset-text">
              <strong>{pounds(charge.pence)} to pay.</strong> {charge.because}
            </p>
          )}
          <Radios
            field={{ ...form.field('toRunId'), onChange: (toRunId) => form.set({ toRunId, meeting: '' }) }}
            label="Which date?"
            hint="The place is kept when the other date is full."
            choices={choicesFor()}
          />
          <MeetingQuestion clashes={clashesOn(form.values.toRunId)} field={form.field('meeting')} />
        </Form>
      )}
    </Page>
  )
}

export const MakeUpPage = ({ params }: { readonly params: Params }) => {
  const { runId = '', personId = '' } = params
  const [, navigate] = useLocation()
  const { page, place, others, clashesOn, choicesFor } = useOthers(runId, personId)
  const [{ data: learned }] = useSuspenseQueries({ queries: [learnedQuery(runId, personId)] })
  const whose = useWhose(place)
  const back = paths.learned.to({ runId, personId })
  const form = useForm({
    draft: `make-up ${runId} ${personId}`,
    initial: { toRunId: '', meeting: '' },
    check: ({ toRunId, meeting }) => chosen(toRunId, clashesOn(toRunId, learned.missingParts), meeting),
    send: ({ toRunId }, key) => call('makeUpSession', { runId, personId, toRunId, parts: learned.missingParts }, key),
    saved: ({ runId: to }) =>
      navigate(paths.run.to({ runId: to }), { state: { saved: 'You join this date for what you missed.' } }),
  })
  return (
    <Page
      title="Join another date for what you missed"
      caption={page.run.title}
      crumbs={runCrumbs(runId, page.run.title)}
    >
      <p className="govuk-body">
        {whose ?? 'You'} missed {learned.missingParts.map((part) => `session ${part}`).join(', ')}.{' '}
        {whose === undefined ? 'You come' : 'They come'} only for that.
      </p>
      {others.length === 0 ? (
        <NoOtherDate back={back} />
      ) : (
        <Form form={form} button="Join this date" cancel={back}>
          <Radios
            field={{ ...form.field('toRunId'), onChange: (toRunId) => form.set({ toRunId, meeting: '' }) }}
            label="Which date?"
            choices={choicesFor(learned.missingParts)}
          />
          <MeetingQuestion
            clashes={clashesOn(form.values.toRunId, learned.missingParts)}
            field={form.field('meeting')}
          />
        </Form>
      )}
    </Page>
  )
}
