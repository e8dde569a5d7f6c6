// The page behind a link in an invitation: one setting, one meeting, no account and no script.
import type { Authority } from '@senco/domain/authority/authority'
import { slotLine } from '@senco/domain/clusters/letters'
import type { Meeting, Reply, Slot } from '@senco/domain/clusters/model'
import { hasPlace, positionIn } from '@senco/domain/clusters/reply'
import { Contact } from './contact.tsx'
import { type Choice, ErrorSummary, type Problems, Radios, TextField } from './form-parts.tsx'
import { renderPage } from './render.ts'

export interface ReplyPageState {
  readonly authority: Authority
  readonly settingName: string
  readonly childminder: boolean
  readonly meeting: Meeting
  readonly present: Reply | undefined
  /** What the form shows: what was typed, else what the link or the last reply says. */
  readonly typed: {
    readonly answer?: string | undefined
    readonly slotId?: string | undefined
    readonly deputyName?: string | undefined
    readonly reason?: string | undefined
  }
  readonly open: boolean
  readonly saved: boolean
  readonly formId: string
  /** Address of the place as a file; only shown to those who have one. */
  readonly calendarFile: string
  readonly problem?: { readonly message: string; readonly problems: Problems } | undefined
}

const ordinal = (count: number): string => {
  const last = count % 100
  const ending = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}

const room = (slot: Slot, present: Reply | undefined): string => {
  if (present?.slotId === slot.slotId && present.place === 'held') return 'You have a place.'
  const position = present === undefined ? undefined : positionIn(slot, present.settingId)
  if (position !== undefined) return `You are ${ordinal(position)} on the waiting list.`
  if (hasPlace(slot)) return slot.remaining === 1 ? '1 place left.' : `${slot.remaining} places left.`
  return `Full. You would be ${ordinal(slot.queue.length + 1)} on the waiting list.`
}

const answers = (childminder: boolean): readonly Choice[] => [
  { value: 'coming', label: 'Yes, I am coming' },
  { value: 'deputy', label: childminder ? 'Yes, somebody else is coming for me' : 'Yes, somebody else is coming' },
  { value: 'apology', label: 'No, not this time' },
]

const standingWords = (present: Reply, slot: Slot | undefined, meeting: ReplyPageState['meeting']): string => {
  if (present.place === 'none' || slot === undefined) return 'You told us that nobody can come this time.'
  if (present.place === 'held') return `You have a place: ${slotLine(slot)}.`
  const waiting = `You are ${ordinal(positionIn(slot, present.settingId) ?? 1)} on the waiting list for ${slotLine(slot)}. We will write to you if a place comes free.`
  // M11: whoever waits is offered the times with room.
  const room = meeting.slots.filter((other) => other.slotId !== slot.slotId && hasPlace(other))
  return room.length === 0 ? waiting : `${waiting} Or choose a time with room below: ${room.map(slotLine).join('; ')}.`
}

/** Where it is and how to join, only for those who are coming. */
const Place = ({ slot, calendarFile }: { readonly slot: Slot; readonly calendarFile: string }) => (
  <div className="govuk-inset-text">
    <p className="govuk-body">{slotLine(slot)}</p>
    {slot.accessNotes === undefined ? null : <p className="govuk-body">Getting in: {slot.accessNotes}</p>}
    {slot.joinLink === undefined ? null : (
      <p className="govuk-body">
        <a className="govuk-link" href={slot.joinLink}>
          Join online
        </a>
      </p>
    )}
    <p className="govuk-body">
      <a className="govuk-link" href={calendarFile}>
        Add to your calendar
      </a>
    </p>
  </div>
)

const Standing = ({ state }: { readonly state: ReplyPageState }) => {
  const { present, meeting, saved } = state
  if (present === undefined) return null
  const slot = meeting.slots.find((each) => each.slotId === present.slotId)
  const words = standingWords(present, slot, meeting)
  return (
    <>
      {saved ? (
        <div
          className="govuk-notification-banner govuk-notification-banner--success"
          role="alert"
          aria-labelledby="saved"
        >
          <div className="govuk-notification-banner__header">
            <h2 className="govuk-notification-banner__title" id="saved">
              Saved
            </h2>
          </div>
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">Saved. You can change this until the meeting starts.</p>
            <p className="govuk-body">{words}</p>
          </div>
        </div>
      ) : (
        <p className="govuk-body">{words}</p>
      )}
      {present.place === 'held' && slot !== undefined ? <Place slot={slot} calendarFile={state.calendarFile} /> : null}
    </>
  )
}

const Times = ({ state }: { readonly state: ReplyPageState }) => {
  const { meeting, present, typed, problem } = state
  const [only] = meeting.slots
  if (only !== undefined && meeting.slots.length === 1)
    return (
      <p className="govuk-body">
        {slotLine(only)}. {room(only, present)}
        <input type="hidden" name="slotId" value={only.slotId} />
      </p>
    )
  const choices = meeting.slots.map((slot) => ({
    value: slot.slotId,
    label: slotLine(slot),
    hint: room(slot, present),
  }))
  return (
    <Radios
      field="slotId"
      legend="Which time?"
      choices={choices}
      chosen={typed.slotId}
      problems={problem?.problems ?? []}
    />
  )
}

const ReplyForm = ({ state }: { readonly state: ReplyPageState }) => {
  const { typed, problem, formId, childminder, present } = state
  const problems = problem?.problems ?? []
  return (
    <form method="post" noValidate className="site-reply">
      <input type="hidden" name="formId" value={formId} />
      <Radios
        field="answer"
        legend={present === undefined ? 'Your reply' : 'Change your reply'}
        choices={answers(childminder)}
        chosen={typed.answer}
        problems={problems}
      />
      <Times state={state} />
      <TextField
        field="deputyName"
        label="Who is coming?"
        hint="Only if somebody else is coming. Give their name."
        value={typed.deputyName}
        problems={problems}
        autoComplete="off"
      />
      <TextField
        field="reason"
        label="Is there anything we should know?"
        hint="Only if nobody can come. You do not have to say. Please do not write about a child."
        value={typed.reason}
        problems={problems}
        autoComplete="off"
      />
      <button type="submit" className="govuk-button" data-prevent-double-click="true">
        Send reply
      </button>
    </form>
  )
}

const closedWords = (meeting: Meeting): string =>
  meeting.status === 'cancelled'
    ? `This meeting is cancelled.${meeting.cancelReason === undefined ? '' : ` Why: ${meeting.cancelReason}.`}`
    : 'This meeting has started, so replies are closed.'

const ReplyPage = ({ state }: { readonly state: ReplyPageState }) => {
  const { meeting, settingName, open, problem, authority, childminder } = state
  return (
    <>
      {problem === undefined ? null : <ErrorSummary {...problem} />}
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">Is anyone from {settingName} coming?</h1>
      {meeting.theme === undefined ? null : <p className="govuk-body">{meeting.theme}</p>}
      {childminder ? (
        <p className="govuk-body">
          You work on your own, so come when it suits you. It is fine to say no. Nobody will mark you as missing.
        </p>
      ) : null}
      <Standing state={state} />
      {open ? <ReplyForm state={state} /> : <p className="govuk-body">{closedWords(meeting)}</p>}
      <Contact authority={authority} />
    </>
  )
}

/** A whole HTML document. The title names neither the setting nor a person. */
export const replyPage = (state: ReplyPageState): string =>
  renderPage(
    {
      authority: state.authority,
      title: `${state.problem === undefined ? '' : 'Error: '}Reply to a meeting`,
      unlisted: true,
    },
    <ReplyPage state={state} />,
  )
