// Ring those who have not replied, and record what they say with one press. A line stays until the page is left, so that
// a slip can be mended.
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Meeting, Reply, Slot } from '@senco/domain/clusters/model'
import { hasPlace } from '@senco/domain/clusters/reply'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../api/call.ts'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { EmailLink, PageLink, TelephoneLink } from '../govuk/link.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { notRepliedQuery } from '../queries/clusters.ts'
import { replyWords, slotWhere } from '../shared/reply-words.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'

type Silent = OutputOf<'listNotReplied'>['settings'][number]

interface Said {
  readonly answer: 'coming' | 'apology'
  readonly slotId?: string
}

const comingWords = (slot: Slot, alone: boolean): string => {
  const when = alone ? 'Coming' : `Coming: ${slotTimes(slot)}, ${slotWhere(slot)}`
  return hasPlace(slot) ? when : `${when} (full: waiting list)`
}

/** Times with room first: whoever rings can offer them at once (M11). */
const offered = (slots: readonly Slot[]): readonly Slot[] => [
  ...slots.filter(hasPlace),
  ...slots.filter((slot) => !hasPlace(slot)),
]

const Line = ({
  one,
  meeting,
  slots,
}: {
  readonly one: Silent
  readonly meeting: Meeting
  readonly slots: readonly Slot[]
}) => {
  const { meetingId } = meeting
  const { settingId, label } = one
  const [reply, setReply] = useState<Reply>()
  const record = useSend(
    (said: Said, key) => call('replyForSetting', { meetingId, settingId, toldBy: 'telephone', ...said }, key),
    (saved) => setReply(saved.reply),
  )
  return (
    <li className="call-card">
      <h2 className="govuk-heading-s">
        <PageLink to={paths.setting.to({ settingId })}>{label}</PageLink>
      </h2>
      <p className="govuk-body">
        {one.sencos.length > 0 ? `Ask for ${one.sencos.join(' or ')}` : null}
        {one.sencos.length === 0 && one.providerType !== 'childminder' ? 'No SENCO recorded' : null}
        {one.sencos.length === 0 && one.providerType === 'childminder' ? null : <br />}
        {one.telephone === undefined ? (
          'No telephone number. '
        ) : (
          <span className="big-telephone">
            <TelephoneLink number={one.telephone} />
          </span>
        )}
        {one.email === undefined ? null : (
          <>
            <br />
            <EmailLink address={one.email} />
          </>
        )}
      </p>
      <div role="status">
        {reply === undefined ? null : <p className="govuk-body">Recorded: {replyWords(reply, meeting)}</p>}
        {record.problem === undefined ? null : <p className="govuk-error-message">{record.problem}</p>}
      </div>
      {reply === undefined ? (
        <div className="govuk-button-group">
          {offered(slots).map((slot) => (
            <Button
              key={slot.slotId}
              look="secondary"
              busy={record.busy}
              onClick={() => void record.send({ answer: 'coming', slotId: slot.slotId })}
            >
              {comingWords(slot, slots.length === 1)}
              <span className="govuk-visually-hidden"> ({label})</span>
            </Button>
          ))}
          <Button look="secondary" busy={record.busy} onClick={() => void record.send({ answer: 'apology' })}>
            Nobody can come<span className="govuk-visually-hidden"> ({label})</span>
          </Button>
          <PageLink to={paths.reply.to({ meetingId, settingId })}>
            Somebody else, or a reason<span className="govuk-visually-hidden"> ({label})</span>
          </PageLink>
        </div>
      ) : (
        <p className="govuk-body">
          <PageLink to={paths.reply.to({ meetingId, settingId })}>
            Change the reply<span className="govuk-visually-hidden"> of {label}</span>
          </PageLink>
        </p>
      )}
    </li>
  )
}

export const TelephonePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const meetingId = params['meetingId'] ?? ''
  const { data } = useSuspenseQuery(notRepliedQuery(meetingId))
  const { meeting } = data
  const [listed] = useState(data.settings)
  const slots = meeting.slots.filter((slot) => slot.startsAt > data.asOf)
  const back = paths.meeting.to({ meetingId })
  return (
    <Page
      title="Ring those who have not replied"
      caption={meeting.title}
      crumbs={[
        { name: 'Meetings', to: paths.meetings.to() },
        { name: meeting.title, to: back },
      ]}
    >
      {meeting.status !== 'open' || slots.length === 0 ? (
        <p className="govuk-body">Replies are closed.</p>
      ) : listed.length === 0 ? (
        <p className="govuk-body">Everybody has replied.</p>
      ) : (
        <>
          <p className="govuk-body">
            {counted(listed.length, 'setting has', 'settings have')} not replied. Press what they say: the history notes
            that they told you by telephone.
          </p>
          <ListTools
            name="to-ring"
            emails={listed.map((one) => one.email)}
            rows={() => [
              ['Setting', 'SENCO', 'Telephone', 'E-mail'],
              ...listed.map((one) => [one.label, one.sencos.join(', '), one.telephone ?? '', one.email ?? '']),
            ]}
          />
          <ul className="govuk-list govuk-list--spaced">
            {listed.map((one) => (
              <Line key={one.settingId} one={one} meeting={meeting} slots={slots} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
