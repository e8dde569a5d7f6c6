// Attendance on a tablet: one tap a setting, undo, and walk-ins as a deliberate act.

import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Select } from '../govuk/select.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { nameOr } from '../text/setting-name.ts'
import { MarkButtons, markNames } from './mark-buttons.tsx'
import { expectedAt, replyOf } from './replies.ts'
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
  const expected = expectedAt(page, slotId)
  const walkIns = marks.walkInIds.filter((id) => !expected.some((one) => one.settingId === id))
  const here = [...expected.map((one) => one.settingId), ...walkIns]
  const nameOf = (id: string): string =>
    nameOr(page.settings.find((one) => one.settingId === id)?.name ?? marks.addedName(id) ?? null)
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
        <Select
          field={{ name: 'slot', value: slotId, onChange: setSlotId }}
          label="Time"
          choices={slots.map((slot) => ({ value: slot.slotId, label: slotTimes(slot) }))}
        />
      ) : (
        <p className="govuk-body">{slots[0] === undefined ? '' : slotTimes(slots[0])}</p>
      )}
      <p className="govuk-body" role="status">
        {count} of {here.length} here
      </p>
      <h2 className="govuk-heading-m">Expected</h2>
      {expected.length === 0 ? <p className="govuk-body">No setting has a place at this time.</p> : null}
      <ul className="register-list">
        {expected.map(({ settingId }) => (
          <li key={settingId}>
            <span className="who govuk-body">
              {nameOf(settingId)}
              {replyOf(page, settingId)?.answer === 'deputy'
                ? ` (${replyOf(page, settingId)?.deputyName ?? 'a deputy'})`
                : ''}
            </span>
            <MarkButtons
              name={nameOf(settingId)}
              mark={marks.markOf(settingId)}
              onMark={(mark) => marks.mark(settingId, mark)}
            />
          </li>
        ))}
      </ul>
      {walkIns.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Walk-ins</h2>
          <ul className="register-list">
            {walkIns.map((settingId) => (
              <li key={settingId}>
                <span className="who govuk-body">{nameOf(settingId)}</span>
                <MarkButtons
                  name={nameOf(settingId)}
                  mark={marks.markOf(settingId)}
                  walkIn
                  onMark={(mark) => marks.mark(settingId, mark, true)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <WalkIn taken={here} onAdd={(settingId, name) => marks.addWalkIn(settingId, name)} />
      {marks.last === undefined ? null : (
        <div className="undo-bar" role="status">
          <span className="govuk-body">
            {nameOf(marks.last.settingId)}: {markNames[marks.last.to ?? 'none']}
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
          ...here.map((id) => [nameOf(id), markNames[marks.markOf(id) ?? 'none'], walkIns.includes(id) ? 'yes' : '']),
        ]}
      />
      <ButtonLink to={back} look="secondary">
        Done
      </ButtonLink>
    </Page>
  )
}
