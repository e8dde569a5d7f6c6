// Cluster meetings at the time of a run, for whoever would be booked on it.
import { type MeetingThen, meetingWords } from '@senco/domain/training/meeting-clash'
import type { FieldProps } from '../govuk/field.tsx'
import { paths } from '../paths.ts'
import { type Clash, ClashQuestion } from '../shared/clash.tsx'

/** Somebody who would be booked; a name when it is not the reader. */
interface Booked {
  readonly personId: string
  readonly name?: string
}

/** What stands in the way of these people, a sentence for each meeting of one of them. */
export const clashesOf = (meetings: readonly MeetingThen[], booked: readonly Booked[]): Clash[] =>
  booked.flatMap((one) =>
    meetings
      .filter(({ personIds }) => personIds.includes(one.personId))
      .map((meeting) => ({
        words: meetingWords(meeting, one),
        link: {
          to: paths.reply.to({ meetingId: meeting.meetingId, settingId: meeting.settingId }),
          text: `Change the reply to ${meeting.title}`,
        },
      })),
  )

export const MeetingQuestion = (props: { readonly clashes: readonly Clash[]; readonly field: FieldProps }) => (
  <ClashQuestion
    {...props}
    hint="If nobody goes to the meeting, or a deputy, say so there:"
    goOn="I have read this, and book the training all the same"
  />
)
