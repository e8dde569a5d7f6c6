// Attendance on a tablet: one tap a setting, undo, and walk-ins as a deliberate act. On paper it is a register to sign.
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Select } from '../govuk/select.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { useMe } from '../session/person.ts'
import { slotWhere } from '../shared/reply-words.ts'
import { Page } from '../shell/page.tsx'
import { nameOr } from '../text/setting-name.ts'
import { markNames } from './mark-buttons.tsx'
import { RegisterLines } from './register-lines.tsx'
import { byName, expectedAt, replyOf } from './replies.ts'
import { UnsentBar } from './unsent-bar.tsx'
import { useMarks } from './use-marks.ts'
import { WalkIn } from './walk-in.tsx'

/** The time that is running or next; after the last one, the last. */
const presentSlot = (slots: readonly Slot[], asOf: string | undefined): string =>
  (slots.find((slot) => asOf === undefined || slot.endsAt >= asOf) ?? slots.at(-1))?.slotId ?? ''

export const AttendancePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const meetingId = params['meetingId'] ?? ''
  const { data: page } = useSuspenseQuery(meetingQuery(meetingId))
  const { slots, title } = page.meeting
  const me = useMe()
  const [slotId, setSlotId] = useState(() => presentSlot(slots, me.asOf))
  const marks = useMarks(page, slotId)
  const slot = slots.find((one) => one.slotId === slotId)
  const expected = expectedAt(page, slotId)
  const walkIns = marks.walkInIds.filter((id) => !expected.some((one) => one.settingId === id))
  const here = [...expected.map((one) => one.settingId), ...walkIns]
  const labelOf = (id: string): string =>
    page.settings.find((one) => one.settingId === id)?.label ?? marks.addedName(id) ?? nameOr(null)
  const lineOf = (settingId: string) => {
    const reply = replyOf(page, settingId)
    const deputy = reply?.answer === 'deputy' ? `${reply.deputyName ?? 'Somebody'} comes for the SENCO` : undefined
    // One mark a setting: whoever has a place in the room and joins online is marked there.
    const other = page.attendance.find((one) => one.settingId === settingId && one.slotId !== slotId)
    const elsewhere = slots.find((one) => one.slotId === other?.slotId)
    const marked = elsewhere === undefined ? undefined : `Marked at ${slotTimes(elsewhere)}, ${slotWhere(elsewhere)}`
    return { settingId, name: labelOf(settingId), note: marked ?? deputy }
  }
  const others = page.settings.filter((one) => !here.includes(one.settingId)).sort(byName)
  const count = here.filter((id) => marks.markOf(id) === 'present' || marks.markOf(id) === 'late').length
  const back = paths.meeting.to({ meetingId })
  return (
    <Page
      title="Attendance"
      caption={title}
      crumbs={[
        { name: 'Meetings', to: paths.meetings.to() },
        { name: title, to: back },
      ]}
    >
      <ErrorSummary message={marks.problem} problems={[]} attempt={marks.attempt} />
      {slots.length > 1 ? (
        <div className="no-print">
          <Select
            field={{ name: 'slot', value: slotId, onChange: setSlotId }}
            label="Time"
            choices={slots.map((one) => ({ value: one.slotId, label: `${slotTimes(one)}, ${slotWhere(one)}` }))}
          />
        </div>
      ) : null}
      {slot === undefined ? null : (
        <p className={slots.length > 1 ? 'govuk-body only-print' : 'govuk-body'}>
          {slotTimes(slot)}, {slotWhere(slot)}
        </p>
      )}
      <p className="govuk-body no-print" role="status">
        {count} of {here.length} here
      </p>
      <UnsentBar marks={marks} />
      <h2 className="govuk-heading-m">Expected</h2>
      {expected.length === 0 ? <p className="govuk-body">No setting has a place at this time.</p> : null}
      <RegisterLines lines={expected.map((one) => lineOf(one.settingId))} marks={marks} />
      {walkIns.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Came without a place</h2>
          <RegisterLines lines={walkIns.map(lineOf)} marks={marks} walkIn />
        </>
      )}
      <div className="only-print">
        <h2 className="govuk-heading-m">Others who came</h2>
        <ul className="register-list">
          {['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((line) => (
            <li key={line}>
              <span className="who">&nbsp;</span>
              <span className="signature">Signed</span>
            </li>
          ))}
        </ul>
      </div>
      <section className="no-print" aria-labelledby="walk-in-heading">
        <h2 id="walk-in-heading" className="govuk-heading-m">
          Somebody came without a place?
        </h2>
        {others.length === 0 ? null : (
          <Details summary={`Settings of these clusters without a place at this time: ${others.length}`}>
            <ul className="register-list">
              {others.map(({ settingId, label }) => (
                <li key={settingId}>
                  <span className="who govuk-body">{label}</span>
                  <span className="marks">
                    <button type="button" className="mark" onClick={() => marks.addWalkIn(settingId, label)}>
                      Came anyway<span className="govuk-visually-hidden">: {label}</span>
                    </button>
                  </span>
                </li>
              ))}
            </ul>
          </Details>
        )}
        <WalkIn taken={here} onAdd={(settingId, name) => marks.addWalkIn(settingId, name)} />
      </section>
      {marks.last === undefined ? null : (
        <div className="undo-bar" role="status">
          <span className="govuk-body">
            {labelOf(marks.last.settingId)}: {markNames[marks.last.to ?? 'none']}
          </span>
          <button type="button" className="mark" onClick={marks.undo}>
            Undo
          </button>
        </div>
      )}
      <ListTools
        name="attendance"
        emails={page.settings.filter((one) => here.includes(one.settingId)).map((one) => one.email)}
        rows={() => [
          ['Setting', 'Mark', 'Walk-in'],
          ...here.map((id) => [labelOf(id), markNames[marks.markOf(id) ?? 'none'], walkIns.includes(id) ? 'yes' : '']),
        ]}
      />
      <div className="govuk-button-group">
        <ButtonLink to={back}>Done</ButtonLink>
        <Button look="secondary" onClick={() => window.print()}>
          Print a register to sign
        </Button>
      </div>
    </Page>
  )
}
