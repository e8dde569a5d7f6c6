// A setting asks for something to be talked about at a meeting.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery } from '../../queries/clusters.ts'
import { Page } from '../../shell/page.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'

const kinds = ['practice-share', 'anonymised-discussion'] as const

export const AskPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const [, navigate] = useLocation()
  const { meetingId = '', settingId = '' } = params
  const { data: page } = useSuspenseQuery(meetingQuery(meetingId))
  const back = paths.agenda.to({ meetingId })
  const form = useForm({
    draft: `ask ${meetingId} ${settingId}`,
    initial: { title: '', kind: '' },
    check: ({ title, kind }) => [
      ...(kind === '' ? [{ field: 'kind', message: 'Choose what kind of talk it is.' }] : []),
      ...(title.trim() === '' ? [{ field: 'title', message: 'Enter what you would like to talk about.' }] : []),
    ],
    send: ({ title, kind }, key) =>
      call(
        'askForItem',
        { meetingId, settingId, title: title.trim(), kind: kinds.find((one) => one === kind) ?? 'practice-share' },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'It is on the agenda.' } }),
  })
  return (
    <Page title="Ask for something" caption={page.meeting.title} crumbs={meetingCrumbs(page)}>
      <Form form={form} button="Put it on the agenda" cancel={back}>
        <Radios
          field={form.field('kind')}
          label="What kind of talk is it?"
          choices={[
            { value: 'practice-share', label: 'A question, or something that works well for us' },
            {
              value: 'anonymised-discussion',
              label: 'A situation, without anything that identifies a child',
              hint: 'Only themes are written down, and they go at the end of the academic year.',
            },
          ]}
        />
        <Input
          field={form.field('title')}
          label="What would you like to talk about?"
          hint="Do not write anything that could identify a child. Everybody in the cluster can read this."
        />
      </Form>
    </Page>
  )
}
