// The next meeting of a setting: when, where, what it has replied, and the way to reply.
import type { MeetingPage } from '@senco/contract/clusters'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { usePolicies } from '../session/policies.ts'
import { replyWords, slotWhere } from './reply-words.ts'
import { futureSlots, hasEvening, suitsEvenings } from './upcoming.ts'

interface Props {
  /** Those to come, soonest first. */
  readonly meetings: readonly MeetingPage[]
  readonly settingId: string
  readonly asOf: string
  /** Evening or online meetings first, for people who work through the day. */
  readonly evening?: boolean
}

export const NextMeeting = ({ meetings, settingId, asOf, evening = false }: Props) => {
  const { eveningFrom } = usePolicies()
  const suited = evening ? meetings.find((page) => hasEvening(page, asOf, eveningFrom)) : undefined
  const next = suited ?? meetings[0]
  // Only the times that suit, when there are any.
  const future = next === undefined ? [] : futureSlots(next, asOf)
  const slots = suited === undefined ? future : future.filter((slot) => suitsEvenings(slot, eveningFrom))
  const heading = suited === undefined ? 'Next meeting' : 'Next evening or online meeting'
  return (
    <section aria-labelledby="meeting-heading">
      <h2 id="meeting-heading" className="govuk-heading-m">
        {heading}
      </h2>
      {next === undefined ? (
        <p className="govuk-body">No meeting is planned yet. We will write to you when one is.</p>
      ) : (
        <>
          <p className="govuk-body">
            <PageLink to={paths.meeting.to({ meetingId: next.meeting.meetingId })}>{next.meeting.title}</PageLink>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {slots.map((slot) => (
              <li key={slot.slotId}>
                {slotTimes(slot)}, {slotWhere(slot)}
              </li>
            ))}
          </ul>
          <Answer page={next} settingId={settingId} asked={!evening} />
        </>
      )}
    </section>
  )
}

interface AnswerProps {
  readonly page: MeetingPage
  readonly settingId: string
  /** Childminders are welcome and never missing. */
  readonly asked: boolean
}

const Answer = ({ page, settingId, asked }: AnswerProps) => {
  const reply = page.replies.find((one) => one.settingId === settingId)
  const at = paths.reply.to({ meetingId: page.meeting.meetingId, settingId })
  if (reply === undefined)
    return (
      <>
        <p className="govuk-body">{asked ? 'We need your reply.' : 'Come if you can. You do not have to.'}</p>
        <ButtonLink to={at}>Reply to this meeting</ButtonLink>
      </>
    )
  return (
    <p className="govuk-body">
      Your reply: {replyWords(reply, page.meeting)} <PageLink to={at}>Change your reply</PageLink>
    </p>
  )
}
