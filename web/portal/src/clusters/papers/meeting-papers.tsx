// What a meeting's page says of its papers: where they are, what is due, and for a setting what it missed and earned.
import type { MeetingPage } from '@senco/contract/clusters'
import type { PapersPage } from '@senco/contract/clusters/papers'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { hoursEarned, hoursSince } from '@senco/domain/clusters/cpd'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useSend } from '../../forms/use-send.ts'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { PageLink } from '../../govuk/link.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { paths } from '../../paths.ts'
import { meetingsQuery, papersQuery } from '../../queries/clusters.ts'
import { isStaff, useMe, worksInSetting } from '../../session/person.ts'
import { useToday } from '../../session/today.ts'
import { counted } from '../../text/dates.ts'
import { nameOr } from '../../text/setting-name.ts'
import { minutesWords } from './minutes-page.tsx'
import { DigestList } from './minutes-view.tsx'
import { ReadButton } from './read-button.tsx'

const outcomeOf = (page: MeetingPage, settingId: string) =>
  page.outcomes.find((one) => one.settingId === settingId)?.outcome

/** Minutes of last time are agreed here, once this meeting has begun. */
const AgreeLast = ({ papers, begun }: { readonly papers: PapersPage; readonly begun: boolean }) => {
  const { previous } = papers
  const agree = useSend((input: { meetingId: string; atMeetingId: string }, key) => call('agreeMinutes', input, key))
  if (previous?.minutes !== 'circulated') return null
  const link = <PageLink to={paths.minutes.to({ meetingId: previous.meetingId })}>{previous.title}</PageLink>
  return (
    <>
      <ErrorSummary message={agree.problem} problems={[]} attempt={agree.problem === undefined ? 0 : 1} />
      <p className="govuk-body">The minutes of {link} are to be agreed at this meeting.</p>
      {begun ? (
        <Button
          look="secondary"
          busy={agree.busy}
          onClick={() => void agree.send({ meetingId: previous.meetingId, atMeetingId: papers.meetingId })}
        >
          They are agreed
        </Button>
      ) : null}
    </>
  )
}

/** With what the setting earned before, since the academic year began. */
const YearHours = ({ settingId }: { readonly settingId: string }) => {
  const { data } = useQuery(meetingsQuery())
  const since = `${academicYearOf(useToday())}-09-01`
  if (data === undefined) return null
  return <> {counted(hoursSince(data.meetings, settingId, since), 'hour')} since September.</>
}

const ForSetting = ({ page, papers }: { readonly page: MeetingPage; readonly papers: PapersPage }) => {
  const me = useMe()
  const mine = page.settings.filter((setting) => me.settings.some((own) => own.settingId === setting.settingId))
  return mine.map(({ settingId, name }) => {
    const outcome = outcomeOf(page, settingId)
    const missed = outcome !== 'represented' && outcome !== 'apology'
    const hours = hoursEarned(page.meeting, outcome)
    const named = mine.length > 1 ? nameOr(name) : undefined
    return (
      <div key={settingId}>
        {hours === 0 ? null : (
          <p className="govuk-body">
            {named ?? 'Your setting'} came, which counts as {counted(hours, 'hour')} of professional development.
            <YearHours settingId={settingId} />
          </p>
        )}
        {papers.minutes !== undefined && missed ? (
          <section className="call-card" aria-label={`Three things to do${named === undefined ? '' : ` for ${named}`}`}>
            <h3 className="govuk-heading-s">Three things to do, if you missed it</h3>
            <DigestList digest={papers.minutes.digest} />
            <ReadButton papers={papers} settingId={settingId} name={named} />
          </section>
        ) : null}
      </div>
    )
  })
}

const Links = ({ page, papers }: { readonly page: MeetingPage; readonly papers: PapersPage }) => {
  const me = useMe()
  const staff = isStaff(me)
  const { meetingId } = papers
  const votes = papers.topics.reduce((total, { votes: some }) => total + some, 0)
  return (
    <ul className="govuk-list">
      <li>
        <PageLink to={paths.agenda.to({ meetingId })}>Agenda</PageLink>
        {papers.carried.length === 0 ? '' : `, with ${counted(papers.carried.length, 'action')} from last time`}
      </li>
      {staff || papers.minutes !== undefined ? (
        <li>
          <PageLink to={paths.minutes.to({ meetingId })}>Minutes</PageLink>{' '}
          {page.meeting.status === 'held' || papers.minutes !== undefined ? (
            <Tag colour={papers.minutesOverdue ? 'orange' : 'grey'}>{minutesWords(papers)}</Tag>
          ) : null}
        </li>
      ) : null}
      {staff || papers.voteOpen ? (
        <li>
          <PageLink to={paths.topics.to({ meetingId })}>Topic of the next meeting</PageLink>
          {papers.topics.length === 0 ? '' : `, ${counted(votes, 'vote')}`}
        </li>
      ) : null}
      {staff ? (
        <>
          <li>
            <PageLink to={paths.attendance.to({ meetingId })}>Register to print</PageLink>
          </li>
          <li>
            <PageLink to={paths.addActionAbout.to({ kind: 'meeting', id: meetingId })}>Add an action</PageLink>
          </li>
        </>
      ) : null}
    </ul>
  )
}

/** Nothing for those who may not see the papers: a meeting of another cluster that their setting has no part in. */
export const MeetingPapers = ({ page }: { readonly page: MeetingPage }) => {
  const me = useMe()
  const { data: papers } = useQuery({ ...papersQuery(page.meeting.meetingId), retry: false, enabled: page.papers })
  if (papers === undefined || page.meeting.status === 'cancelled') return null
  const begun = page.meeting.slots.some(({ startsAt }) => startsAt <= (me.asOf ?? ''))
  const read = papers.reads.length
  return (
    <section aria-labelledby="papers-heading">
      <h2 id="papers-heading" className="govuk-heading-m">
        Papers
      </h2>
      <Links page={page} papers={papers} />
      {isStaff(me) ? <AgreeLast papers={papers} begun={begun} /> : null}
      {isStaff(me) && papers.minutes !== undefined && papers.minutes.state !== 'draft' ? (
        <p className="govuk-body">
          {counted(read, 'setting')} {read === 1 ? 'has' : 'have'} said that they read it.
        </p>
      ) : null}
      {isStaff(me) && page.meeting.cpdHours !== undefined ? (
        <p className="govuk-body">
          Coming counts as {counted(page.meeting.cpdHours, 'hour')} of professional development.
        </p>
      ) : null}
      {worksInSetting(me) && !isStaff(me) ? <ForSetting page={page} papers={papers} /> : null}
    </section>
  )
}
