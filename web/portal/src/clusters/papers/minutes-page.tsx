// The minutes of a meeting: staff see how far they are and what is next; settings read them and say so.
import type { MeetingPage } from '@senco/contract/clusters'
import type { PapersPage } from '@senco/contract/clusters/papers'
import { useSuspenseQueries } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useSend } from '../../forms/use-send.ts'
import { Button, ButtonLink } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery, papersQuery } from '../../queries/clusters.ts'
import { isStaff, useMe, worksInSetting } from '../../session/person.ts'
import { Page } from '../../shell/page.tsx'
import { counted, dateWords } from '../../text/dates.ts'
import { nameOr } from '../../text/setting-name.ts'
import { meetingCrumbs, timesWords } from './meeting-crumbs.ts'
import { MinutesView } from './minutes-view.tsx'
import { PrintButton } from './print-button.tsx'
import { ReadButton } from './read-button.tsx'
import { WhoWasThere } from './who-was-there.tsx'

export const minutesWords = ({ minutes, minutesDueOn, minutesOverdue }: PapersPage): string => {
  if (minutes?.state === 'agreed') return `Agreed on ${dateWords(minutes.agreedOn ?? '')}`
  if (minutes?.state === 'circulated') return `Sent on ${dateWords(minutes.circulatedAt ?? '')}`
  const due = `${minutesOverdue ? 'was due' : 'due'} ${dateWords(minutesDueOn)}`
  return minutes === undefined ? `Not written yet, ${due}` : `Draft, ${due}`
}

const Steps = ({ page, papers }: { readonly page: MeetingPage; readonly papers: PapersPage }) => {
  const { meetingId } = papers
  const send = useSend((input: object, key) => call('circulateMinutes', { meetingId, ...input }, key))
  const state = papers.minutes?.state
  const held = page.meeting.status === 'held'
  const there = new Set(
    page.outcomes
      .filter(({ outcome }) => outcome === 'represented' || outcome === 'apology')
      .map((one) => one.settingId),
  )
  return (
    <div className="no-print">
      <ErrorSummary message={send.problem} problems={[]} attempt={send.problem === undefined ? 0 : 1} />
      {state === 'draft' && held ? (
        <p className="govuk-body">
          Sending writes to {counted(there.size, 'setting')} that came or apologised, and sends the three points to{' '}
          {counted(page.settings.length - there.size, 'setting')} that missed it.
        </p>
      ) : null}
      <div className="govuk-button-group">
        {state === 'draft' && held ? (
          <Button busy={send.busy} onClick={() => void send.send({})}>
            {send.busy ? 'Sending…' : 'Send the minutes'}
          </Button>
        ) : null}
        {state === 'agreed' ? null : (
          <ButtonLink look={state === undefined ? 'primary' : 'secondary'} to={paths.writeMinutes.to({ meetingId })}>
            {state === undefined ? 'Write the minutes' : state === 'draft' ? 'Go on writing' : 'Put something right'}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

export const MinutesPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const meetingId = params['meetingId'] ?? ''
  const [{ data: page }, { data: papers }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), papersQuery(meetingId)],
  })
  const staff = isStaff(me)
  const { minutes } = papers
  const mine = page.settings.filter((setting) => me.settings.some((own) => own.settingId === setting.settingId))
  return (
    <Page title="Minutes" heading={`Minutes: ${page.meeting.title}`} crumbs={meetingCrumbs(page)}>
      {timesWords(page).map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      {staff || minutes !== undefined ? (
        <p className="govuk-body">
          <Tag colour={papers.minutesOverdue ? 'orange' : minutes?.state === 'draft' ? 'yellow' : 'grey'}>
            {minutesWords(papers)}
          </Tag>
        </p>
      ) : (
        <p className="govuk-body">The minutes have not been sent yet. We will write to you when they are.</p>
      )}
      {staff ? <Steps page={page} papers={papers} /> : null}
      {staff && page.meeting.status === 'held' ? <WhoWasThere page={page} /> : null}
      <MinutesView papers={papers} />
      {!staff && minutes !== undefined && worksInSetting(me)
        ? mine.map(({ settingId, name }) => (
            <ReadButton
              key={settingId}
              papers={papers}
              settingId={settingId}
              name={mine.length > 1 ? nameOr(name) : undefined}
            />
          ))
        : null}
      {minutes === undefined ? null : <PrintButton />}
    </Page>
  )
}
