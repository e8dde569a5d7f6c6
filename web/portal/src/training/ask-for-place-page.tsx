// Ask for a place for oneself: what it costs, and what the trainer should know.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { runQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'
import { unreadClash } from '../shared/clash.tsx'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'
import { clashesOf, MeetingQuestion } from './meeting-clash.tsx'
import { SessionList } from './session-list.tsx'
import { standingWords } from './standing-words.ts'
import { priceWords } from './words.ts'

export const AskForPlacePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', settingId = '' } = params
  const me = useMe()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(runQuery(runId))
  const back = paths.run.to({ runId })
  const clashes = clashesOf(data.meetings, [{ personId: me.person.personId }])
  const form = useForm({
    draft: `ask ${runId}`,
    initial: { needs: '', meeting: '' },
    check: ({ meeting }) => unreadClash('meeting', clashes, meeting),
    send: ({ needs }, key) =>
      call(
        'bookPlaces',
        {
          runId,
          settingId,
          people: [{ personId: me.person.personId, ...(needs.trim() === '' ? {} : { needs: needs.trim() }) }],
        },
        key,
      ),
    saved: ({ places }) => navigate(back, { state: { saved: standingWords(places, true) } }),
  })
  return (
    <Page title="Ask for a place" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <SessionList sessions={data.run.sessions} />
      <p className="govuk-body">{priceWords(data.run.pricePence)}.</p>
      {data.free === null ? (
        <p className="govuk-inset-text">
          It is full now. You join the waiting list, and we write when a place is free.
        </p>
      ) : null}
      <Form form={form} button="Ask for a place" cancel={back}>
        <MeetingQuestion clashes={clashes} field={form.field('meeting')} />
        <Textarea
          field={form.field('needs')}
          label="Is there anything you need to take part? (optional)"
          hint="Only the trainer reads this, for example about access, hearing or diet."
          rows={3}
        />
      </Form>
    </Page>
  )
}
