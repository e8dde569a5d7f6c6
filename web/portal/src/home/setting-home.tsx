// What a SENCO, a manager or a childminder sees first: the next meeting, the yearly question, whom to ring.
import type { MeetingPage } from '@senco/contract/clusters'
import type { SettingPage } from '@senco/contract/register'
import { mayApproveSenco } from '@senco/domain/access'
import { confirmationOf } from '@senco/domain/register/confirmation'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { useSuspenseQueries } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { actionsQuery } from '../queries/actions.ts'
import { myMeetingsQuery } from '../queries/clusters.ts'
import { mySettingsQuery } from '../queries/register.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { actorOf, useMe } from '../session/person.ts'
import { usePolicies } from '../session/policies.ts'
import { ActionList } from '../shared/action-list.tsx'
import { AreaSencoCard } from '../shared/area-senco-card.tsx'
import { NextMeeting } from '../shared/next-meeting.tsx'
import { upcoming } from '../shared/upcoming.ts'
import { dateWords } from '../text/dates.ts'
import { OfferPrompts } from './offer-prompts.tsx'
import { TrainingPrompts } from './training-prompts.tsx'

const SencoQuestion = ({ page, asOf }: { readonly page: SettingPage; readonly asOf: string }) => {
  const { summary } = page
  const { status } = confirmationOf(summary, londonDate(asOf), usePolicies())
  const at = { settingId: summary.settingId }
  const childminder = summary.providerType === 'childminder'
  const asked = mayApproveSenco(actorOf(useMe()), page.setting)
  // Only the manager, or the childminder, is asked: others may not answer it.
  if (asked && (status === 'due' || status === 'unconfirmed'))
    return (
      <section aria-labelledby="confirm-heading">
        <h2 id="confirm-heading" className="govuk-heading-m">
          Is {summary.senco?.name} still your SENCO?
        </h2>
        <div className="govuk-button-group">
          <ButtonLink to={paths.confirmSenco.to(at)}>Answer now</ButtonLink>
          <PageLink to={paths.changeSenco.to(at)}>No, change the SENCO</PageLink>
        </div>
      </section>
    )
  if (summary.senco !== undefined || childminder) return null
  return (
    <section aria-labelledby="who-heading">
      <h2 id="who-heading" className="govuk-heading-m">
        Who is your SENCO?
      </h2>
      <ButtonLink to={paths.changeSenco.to(at)}>Name the SENCO</ButtonLink>
    </section>
  )
}

/** Meetings after the next one that want a reply too. */
const Unanswered = ({ pages, settingId }: { readonly pages: readonly MeetingPage[]; readonly settingId: string }) =>
  pages.length === 0 ? null : (
    <section aria-labelledby="unanswered-heading">
      <h2 id="unanswered-heading" className="govuk-heading-s">
        Also waiting for your reply
      </h2>
      <ul className="govuk-list">
        {pages.map(({ meeting }) => (
          <li key={meeting.meetingId}>
            <PageLink to={paths.reply.to({ meetingId: meeting.meetingId, settingId })}>{meeting.title}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  )

export const SettingHome = () => {
  const current = useCurrentSetting()
  const [{ data: mine }, { data: meetings }, { data: actions }] = useSuspenseQueries({
    queries: [mySettingsQuery(), myMeetingsQuery(), actionsQuery()],
  })
  const page = mine.settings.find((one) => one.summary.settingId === current?.settingId) ?? mine.settings[0]
  if (page === undefined)
    return <p className="govuk-body">No setting is yours yet. Ring the number at the foot of this page.</p>
  const { summary } = page
  const childminder = summary.providerType === 'childminder'
  const { settingId } = summary
  const clusters = meetings.clusters.filter((one) => one.settingIds.includes(settingId))
  // Somebody of several settings sees the meetings of the one they work in now.
  const isOwn = ({ meeting }: MeetingPage): boolean =>
    clusters.length === 0 || clusters.some(({ clusterId }) => meeting.clusterIds.includes(clusterId))
  const next = upcoming(meetings.meetings, meetings.asOf).filter(isOwn)
  const [, ...later] = next
  const unanswered = later.filter((one) => !one.replies.some((reply) => reply.settingId === settingId))
  const unread = meetings.minutes.filter((one) => one.settingId === settingId)
  const todo = actions.actions.filter(({ own }) => own?.some((part) => part.settingId === settingId && !part.done))
  return (
    <>
      <p className="govuk-body">
        <PageLink to={paths.setting.to({ settingId: summary.settingId })}>{settingLabel(summary)}</PageLink>
        {mine.settings.length > 1 ? (
          <>
            {' · '}
            <PageLink to={paths.mySettings.to()}>Switch setting</PageLink>
          </>
        ) : null}
      </p>
      {childminder ? <AreaSencoCard areaSenco={page.areaSenco} heading="Ring your Area SENCO" /> : null}
      <NextMeeting meetings={next} settingId={settingId} asOf={meetings.asOf} evening={childminder} />
      {childminder ? null : <Unanswered pages={unanswered} settingId={settingId} />}
      {unread.length === 0 ? null : (
        <section aria-labelledby="minutes-heading">
          <h2 id="minutes-heading" className="govuk-heading-m">
            Minutes to read
          </h2>
          <ul className="govuk-list">
            {unread.map((one) => (
              <li key={one.meetingId}>
                <PageLink to={paths.minutes.to({ meetingId: one.meetingId })}>{one.title}</PageLink>,{' '}
                {dateWords(one.heldOn)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {todo.length === 0 ? null : (
        <section aria-labelledby="actions-heading">
          <h2 id="actions-heading" className="govuk-heading-m">
            What you have to do
          </h2>
          <ActionList rows={todo} />
        </section>
      )}
      <TrainingPrompts settingId={settingId} />
      <SencoQuestion page={page} asOf={mine.asOf} />
      <OfferPrompts />
      {childminder ? (
        <section aria-labelledby="read-heading">
          <h2 id="read-heading" className="govuk-heading-m">
            One five-minute read
          </h2>
          <p className="govuk-body">
            <PageLink to={paths.read.to()}>Noticing that a child may need more help</PageLink>
          </p>
        </section>
      ) : (
        <AreaSencoCard areaSenco={page.areaSenco} />
      )}
      {clusters.length === 0 ? null : (
        <p className="govuk-body">
          Your {clusters.length === 1 ? 'cluster' : 'clusters'}:{' '}
          {clusters.map((one, index) => (
            <span key={one.clusterId}>
              {index === 0 ? '' : ' · '}
              <PageLink to={paths.cluster.to({ clusterId: one.clusterId })}>{one.name}</PageLink>
            </span>
          ))}
          {' · '}
          <PageLink to={paths.otherMeetings.to()}>Meetings of other clusters</PageLink>
        </p>
      )}
    </>
  )
}
