// The agenda of a meeting, to read and to print. Staff change it; a setting asks for something to be talked about.
import { useSuspenseQueries } from '@tanstack/react-query'
import { ButtonLink } from '../../govuk/button.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery, papersQuery } from '../../queries/clusters.ts'
import { isStaff, useMe, worksInSetting } from '../../session/person.ts'
import { Page } from '../../shell/page.tsx'
import { nameOr } from '../../text/setting-name.ts'
import { AgendaView } from './agenda-view.tsx'
import { meetingCrumbs, timesWords } from './meeting-crumbs.ts'
import { PrintButton } from './print-button.tsx'

export const AgendaPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const meetingId = params['meetingId'] ?? ''
  const [{ data: page }, { data: papers }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), papersQuery(meetingId)],
  })
  const { meeting } = page
  const begun = meeting.slots.some(({ startsAt }) => startsAt <= (me.asOf ?? ''))
  const live = meeting.status !== 'cancelled' && !begun
  const mine = page.settings.filter((setting) => me.settings.some((own) => own.settingId === setting.settingId))
  return (
    <Page title="Agenda" heading={`Agenda: ${meeting.title}`} crumbs={meetingCrumbs(page)}>
      {timesWords(page).map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      <AgendaView papers={papers} slots={meeting.slots} staff={isStaff(me)} />
      <div className="govuk-button-group">
        {isStaff(me) ? <ButtonLink to={paths.changeAgenda.to({ meetingId })}>Change the agenda</ButtonLink> : null}
        {worksInSetting(me) && live
          ? mine.map(({ settingId, name }) => (
              <ButtonLink key={settingId} look="secondary" to={paths.askForItem.to({ meetingId, settingId })}>
                {mine.length === 1 ? 'Ask for something' : `Ask for something for ${nameOr(name)}`}
              </ButtonLink>
            ))
          : null}
        <PrintButton />
      </div>
    </Page>
  )
}
