// What the council's team sees first: meetings and who has not replied, SENCO changes, vacancies to ring about.
import type { MeetingPage } from '@senco/contract/clusters'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { coverageOf } from '@senco/domain/register/coverage'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { useSuspenseQueries } from '@tanstack/react-query'
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { meetingsQuery } from '../queries/clusters.ts'
import { sencoChangesQuery, settingsQuery } from '../queries/register.ts'
import { holds, useMe } from '../session/person.ts'
import { usePolicies } from '../session/policies.ts'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { futureSlots, upcoming } from '../shared/upcoming.ts'
import { counted, dateWords } from '../text/dates.ts'

const silent = (page: MeetingPage): number =>
  page.settings.filter((setting) => !page.replies.some((reply) => reply.settingId === setting.settingId)).length

const NextMeetings = ({ meetings, asOf }: { readonly meetings: readonly MeetingPage[]; readonly asOf: string }) => (
  <section aria-labelledby="meetings-heading">
    <h2 id="meetings-heading" className="govuk-heading-m">
      Next meetings
    </h2>
    {meetings.length === 0 ? (
      <p className="govuk-body">
        No meeting is open for replies. <PageLink to={paths.planMeeting.to()}>Plan a meeting</PageLink>
      </p>
    ) : (
      <ul className="govuk-list govuk-list--spaced">
        {meetings.slice(0, 5).map((page) => {
          const [slot] = futureSlots(page, asOf)
          return (
            <li key={page.meeting.meetingId}>
              <PageLink to={paths.meeting.to({ meetingId: page.meeting.meetingId })}>{page.meeting.title}</PageLink>
              {slot === undefined ? '' : `, ${slotTimes(slot)}`}
              <br />
              {silent(page) === 0
                ? 'Everybody has replied'
                : `${counted(silent(page), 'setting has', 'settings have')} not replied`}
            </li>
          )
        })}
      </ul>
    )}
  </section>
)

const Changes = ({ changes }: { readonly changes: OutputOf<'listSencoChanges'>['changes'] }) => (
  <section aria-labelledby="changes-heading">
    <h2 id="changes-heading" className="govuk-heading-m">
      SENCO changes
    </h2>
    {changes.length === 0 ? <p className="govuk-body">None in the last four weeks.</p> : null}
    <ul className="govuk-list govuk-list--spaced">
      {changes.slice(0, 8).map((one) => (
        <li key={`${one.at} ${one.settingId} ${one.summary}`}>
          <PageLink to={paths.setting.to({ settingId: one.settingId })}>{one.settingLabel}</PageLink>
          <br />
          {one.summary}
          <span className="when">Recorded on {dateWords(one.at)}</span>
        </li>
      ))}
    </ul>
    {changes.length > 8 ? <p className="govuk-body">The newest 8 of {changes.length} in the last four weeks.</p> : null}
  </section>
)

const Vacancies = ({ settings, today }: { readonly settings: readonly SettingSummary[]; readonly today: string }) => {
  const policies = usePolicies()
  const vacant = settings
    .map((summary) => ({ summary, coverage: coverageOf(summary, today, policies) }))
    .filter(({ coverage }) => coverage.status === 'not-met' || coverage.status === 'not-in-place')
    .sort((one, other) => (one.coverage.vacantSince ?? today).localeCompare(other.coverage.vacantSince ?? today))
  return (
    <section aria-labelledby="vacancies-heading">
      <h2 id="vacancies-heading" className="govuk-heading-m">
        To ring about a SENCO
      </h2>
      {vacant.length === 0 ? <p className="govuk-body">Nobody today.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {vacant.slice(0, 8).map(({ summary, coverage }) => (
          <li key={summary.settingId}>
            <PageLink to={paths.setting.to({ settingId: summary.settingId })}>{settingLabel(summary)}</PageLink>
            <br />
            <ToneTag coverage={coverage} />
            {coverage.vacantSince === undefined ? null : (
              <>
                <br />
                No SENCO since {dateWords(coverage.vacantSince)}
              </>
            )}
          </li>
        ))}
      </ul>
      {vacant.length > 8 ? (
        <p className="govuk-body">
          <PageLink to={paths.coverage.to()}>See all {vacant.length} on the coverage board</PageLink>
        </p>
      ) : null}
    </section>
  )
}

export const StaffHome = () => {
  const me = useMe()
  const [{ data }, { data: meetings }, { data: news }] = useSuspenseQueries({
    queries: [settingsQuery(), meetingsQuery(), sencoChangesQuery()],
  })
  const today = londonDate(data.asOf)
  const mine = data.settings.filter((one) => one.areaSencoId === me.person.personId)
  // An Area SENCO sees their own settings; the others see the whole service.
  const settings = mine.length > 0 && holds(me, ['area-senco']) ? mine : data.settings
  const ids = new Set(settings.map((one) => one.settingId))
  return (
    <>
      {mine.length > 0 ? <p className="govuk-body">{counted(settings.length, 'setting')} of yours.</p> : null}
      <div className="columns">
        <Vacancies settings={settings} today={today} />
        <NextMeetings meetings={upcoming(meetings.meetings, meetings.asOf)} asOf={meetings.asOf} />
        <Changes changes={news.changes.filter((one) => ids.has(one.settingId))} />
        {holds(me, ['administrator', 'team-manager']) ? (
          <section aria-labelledby="import-heading">
            <h2 id="import-heading" className="govuk-heading-m">
              The monthly Ofsted file
            </h2>
            <p className="govuk-body">Ofsted publishes a new file each month.</p>
            <p className="govuk-body">
              <PageLink to={paths.imports.to()}>Import a file</PageLink>
            </p>
          </section>
        ) : null}
      </div>
    </>
  )
}
