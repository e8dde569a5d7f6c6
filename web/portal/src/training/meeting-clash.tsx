// Cluster meetings at the time of a run: said before somebody books, and ticked by whoever books all the same.
import type { FieldProblem } from '@senco/domain/refusal'
import { type MeetingThen, meetingWords } from '@senco/domain/training/meeting-clash'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'

/** Somebody who would be booked; a name when it is not the reader. */
interface Booked {
  readonly personId: string
  readonly name?: string
}

export interface Clash {
  readonly meeting: MeetingThen
  readonly words: string
}

/** What stands in the way of these people, a sentence for each meeting of one of them. */
export const clashesOf = (meetings: readonly MeetingThen[], booked: readonly Booked[]): Clash[] =>
  booked.flatMap((one) =>
    meetings
      .filter(({ personIds }) => personIds.includes(one.personId))
      .map((meeting) => ({ meeting, words: meetingWords(meeting, one) })),
  )

export const unreadClash = (clashes: readonly Clash[], ticked: string): readonly FieldProblem[] =>
  clashes.length === 0 || ticked !== '' ? [] : [{ field: 'meeting', message: 'Tick that you have read this.' }]

const ChangeReply = ({ meeting }: { readonly meeting: MeetingThen }) => (
  <PageLink to={paths.reply.to({ meetingId: meeting.meetingId, settingId: meeting.settingId })}>
    Change the reply to {meeting.title}
  </PageLink>
)

/** Read before there is anything to tick. */
export const ClashNotice = ({ clashes }: { readonly clashes: readonly Clash[] }) =>
  clashes.map(({ meeting, words }) => (
    <p className="govuk-inset-text" key={words}>
      {words} <ChangeReply meeting={meeting} />
    </p>
  ))

export const ClashQuestion = ({
  clashes,
  field,
}: {
  readonly clashes: readonly Clash[]
  readonly field: FieldProps
}) =>
  clashes.length === 0 ? null : (
    <Checkboxes
      field={field}
      label={clashes.map(({ words }) => words).join(' ')}
      hint={
        <>
          If nobody goes to the meeting, or a deputy, say so there:{' '}
          {clashes.map(({ meeting, words }) => (
            <ChangeReply key={words} meeting={meeting} />
          ))}
        </>
      }
      choices={[{ value: 'read', label: 'I have read this, and book the training all the same' }]}
    />
  )
