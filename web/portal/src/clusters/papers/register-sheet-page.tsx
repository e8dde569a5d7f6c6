// The attendance register on paper: who is expected, room to sign, and empty lines for walk-ins.

import type { MeetingPage } from '@senco/contract/clusters'
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { meetingQuery } from '../../queries/clusters.ts'
import { slotWhere } from '../../shared/reply-words.ts'
import { Page } from '../../shell/page.tsx'
import { nameOr } from '../../text/setting-name.ts'
import { expectedAt, replyOf } from '../replies.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { PrintButton } from './print-button.tsx'

const walkInLines = 6

const Sheet = ({ page, slot }: { readonly page: MeetingPage; readonly slot: Slot }) => {
  const expected = expectedAt(page, slot.slotId)
  return (
    <section className="register-sheet">
      <h2 className="govuk-heading-m">
        {slotTimes(slot)}, {slotWhere(slot)}
      </h2>
      <div className="sheet-scroll">
        <table className="govuk-table sheet-table">
          <caption className="govuk-visually-hidden">Expected at {slotTimes(slot)}</caption>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Who is coming</th>
              <th scope="col">Name and signature</th>
              <th scope="col">Late</th>
            </tr>
          </thead>
          <tbody>
            {expected.map((setting) => {
              const reply = replyOf(page, setting.settingId)
              return (
                <tr key={setting.settingId}>
                  <th scope="row">{nameOr(setting.name)}</th>
                  <td>{reply?.answer === 'deputy' ? (reply.deputyName ?? 'A deputy') : 'The SENCO'}</td>
                  <td />
                  <td />
                </tr>
              )
            })}
            {Array.from({ length: walkInLines }, (_, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
              <tr key={line}>
                <th scope="row">
                  <span className="when">Came without a reply</span>
                </th>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export const RegisterSheetPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { data: page } = useSuspenseQuery(meetingQuery(params['meetingId'] ?? ''))
  return (
    <Page
      title="Register to print"
      heading={`Register: ${page.meeting.title}`}
      crumbs={[
        ...meetingCrumbs(page),
        { name: 'Attendance', to: paths.attendance.to({ meetingId: page.meeting.meetingId }) },
      ]}
    >
      <PrintButton />
      {page.meeting.slots.map((slot) => (
        <Sheet key={slot.slotId} page={page} slot={slot} />
      ))}
    </Page>
  )
}
