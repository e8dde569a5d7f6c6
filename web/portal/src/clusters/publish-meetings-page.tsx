// Opens several planned meetings for replies at once, after showing what to think about. Warnings never stop anybody.
import type { MeetingPage } from '@senco/contract/clusters'
import { londonDay } from '@senco/domain/clusters/london-times'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { call, type OutputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { TextButton } from '../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { meetingsQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { WarningList } from './warning-list.tsx'

/** Each setting once, however many meetings it is invited to. */
const warningsOf = (pages: readonly MeetingPage[]): string[] => {
  const silent = new Set(
    pages.flatMap((page) => page.settings.filter(({ email }) => email === undefined).map(({ settingId }) => settingId)),
  )
  const others = pages.flatMap((page) =>
    page.warnings
      .filter((warning) => !warning.endsWith('print letters'))
      .map((warning) => `${page.meeting.title}: ${warning}`),
  )
  return [
    ...new Set(others),
    ...(silent.size === 0 ? [] : [`${silent.size} ${silent.size === 1 ? 'has' : 'have'} no e-mail: print letters`]),
  ]
}

/** What the planning page leaves in the history: the meetings that were planned just now. */
export interface JustPlanned {
  readonly meetingIds?: readonly string[]
}

const Publish = ({ planned }: { readonly planned: readonly MeetingPage[] }) => {
  const [, navigate] = useLocation()
  const fresh = useHistoryState<JustPlanned | null>()?.meetingIds ?? []
  const all = planned.map(({ meeting }) => meeting.meetingId).join(',')
  const first = planned.map(({ meeting }) => meeting.meetingId).filter((id) => fresh.length === 0 || fresh.includes(id))
  const saved = ({ open, left }: OutputOf<'publishMeetings'>) => {
    const titleOf = (id: string) => planned.find(({ meeting }) => meeting.meetingId === id)?.meeting.title ?? id
    const not = left.map(({ meetingId, why }) => ` ${titleOf(meetingId)} is not: ${why}`)
    navigate(paths.meetings.to(), {
      state: { saved: `${counted(open.length, 'meeting is', 'meetings are')} open for replies.${not.join('')}` },
    })
  }
  const form = useForm({
    draft: `publish-meetings ${first.join()}`,
    initial: { meetingIds: first.join(',') },
    check: ({ meetingIds }) => (meetingIds === '' ? [{ field: 'meetingIds', message: 'Choose a meeting.' }] : []),
    send: ({ meetingIds }, key) => call('publishMeetings', { meetingIds: chosenOf(meetingIds) }, key),
    saved,
  })
  const ids = chosenOf(form.values.meetingIds)
  const chosen = planned.filter(({ meeting }) => ids.includes(meeting.meetingId))
  const invited = new Set(chosen.flatMap(({ settings }) => settings.map(({ settingId }) => settingId))).size
  const warnings = warningsOf(chosen)
  return (
    <Form
      form={form}
      button={`Publish ${counted(chosen.length, 'meeting')} and send invitations`}
      cancel={paths.meetings.to()}
    >
      {warnings.length === 0 ? null : (
        <div className="govuk-inset-text">
          <p className="govuk-body">Before you publish, think about:</p>
          <WarningList warnings={warnings} />
        </div>
      )}
      <Checkboxes
        field={form.field('meetingIds')}
        label="Which meetings?"
        choices={planned.map(({ meeting }) => ({
          value: meeting.meetingId,
          label: `${meeting.title}, ${londonDay(meeting.slots[0]?.startsAt ?? '')}`,
        }))}
      />
      {planned.length > 1 ? (
        <p className="govuk-body">
          <TextButton onClick={() => form.set({ meetingIds: ids.length === 0 ? all : '' })}>
            {ids.length === 0 ? 'Choose all' : 'Choose none'}
          </TextButton>
        </p>
      ) : null}
      <p className="govuk-body">
        Publishing invites {counted(invited, 'setting')} by e-mail, each to the meetings of its own clusters.
      </p>
    </Form>
  )
}

export const PublishMeetingsPage = () => {
  const { data } = useSuspenseQuery(meetingsQuery())
  const planned = data.meetings.filter(
    ({ meeting }) => meeting.status === 'planned' && meeting.slots.every((slot) => slot.startsAt > data.asOf),
  )
  return (
    <Page title="Publish meetings" crumbs={[{ name: 'Meetings', to: paths.meetings.to() }]}>
      {planned.length === 0 ? (
        <p className="govuk-body">
          No meeting waits to be published. <PageLink to={paths.planYear.to()}>Plan a term or a year</PageLink>
        </p>
      ) : (
        // A meeting that was published elsewhere leaves the form, with its tick.
        <Publish key={planned.map(({ meeting }) => meeting.meetingId).join()} planned={planned} />
      )}
    </Page>
  )
}
