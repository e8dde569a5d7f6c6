// Letters for settings without an e-mail address: one a setting, with the times and our telephone number, to print.
import type { MeetingPage } from '@senco/contract/clusters'
import { authorityOf } from '@senco/domain/authority/authorities'
import { slotLine } from '@senco/domain/clusters/letters'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../govuk/button.tsx'
import { paths } from '../paths.ts'
import { meetingsQuery } from '../queries/clusters.ts'
import { authorityQuery } from '../queries/people.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'

type Setting = MeetingPage['settings'][number]
interface Post {
  readonly setting: Setting
  readonly pages: readonly MeetingPage[]
}

/** The settings without an address for e-mail, by name, with the meetings to come of their clusters. */
export const postOf = (pages: readonly MeetingPage[]): readonly Post[] => {
  const all = new Map(pages.flatMap((page) => page.settings.map((setting) => [setting.settingId, setting] as const)))
  return [...all.values()]
    .filter(({ email }) => email === undefined)
    .sort((one, other) => one.label.localeCompare(other.label))
    .map((setting) => ({
      setting,
      pages: pages.filter((page) => page.settings.some(({ settingId }) => settingId === setting.settingId)),
    }))
}

const Letter = ({ setting, pages }: Post) => {
  const { data: about } = useSuspenseQuery(authorityQuery())
  const { teamName, name, telephone, email, demo } = authorityOf(about.slug)
  return (
    <article className="letter">
      <p className="govuk-body">
        {teamName}
        <br />
        {name}
        <br />
        Telephone: {telephone}
      </p>
      <p className="govuk-body">
        To the SENCO
        <br />
        {setting.label}
      </p>
      <p className="govuk-body">{dateWords(useToday())}</p>
      <h2 className="govuk-heading-m">
        {pages.length === 1 ? 'Our next meeting for SENCOs' : 'Our meetings for SENCOs'}
      </h2>
      <p className="govuk-body">
        A special educational needs co-ordinator (SENCO) of every setting is invited. Somebody else may come for you.
      </p>
      {pages.map(({ meeting }) => (
        <section key={meeting.meetingId}>
          <h3 className="govuk-heading-s">{meeting.title}</h3>
          {meeting.theme === undefined ? null : <p className="govuk-body">{meeting.theme}</p>}
          {meeting.slots.length === 1 ? null : <p className="govuk-body">Choose one of these times:</p>}
          <ul className="govuk-list govuk-list--bullet">
            {meeting.slots.map((slot) => (
              <li key={slot.slotId}>{slotLine(slot)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="govuk-body">
        Please ring us on <strong>{telephone}</strong> to tell us whether you are coming, somebody else is coming for
        you, or nobody can come. We also tell you how to get in, or how to join online.
      </p>
      <p className="govuk-body">
        If you have an e-mail address, ring us or write to {email}. Then you can reply with one press.
      </p>
      {demo ? <p className="govuk-body">This is a demonstration. No meeting takes place.</p> : null}
    </article>
  )
}

export const LettersPage = () => {
  const { data } = useSuspenseQuery(meetingsQuery())
  const coming = data.meetings.filter(
    ({ meeting }) =>
      (meeting.status === 'planned' || meeting.status === 'open') &&
      meeting.slots.some((slot) => slot.startsAt > data.asOf),
  )
  const post = postOf(coming)
  return (
    <Page title="Letters about meetings" crumbs={[{ name: 'Meetings', to: paths.meetings.to() }]}>
      {post.length === 0 ? (
        <p className="govuk-body">Every setting that is invited to a meeting to come has an e-mail address.</p>
      ) : (
        <>
          <p className="govuk-body no-print">
            {counted(post.length, 'setting has', 'settings have')} no e-mail address. Each letter prints on a page of
            its own.
          </p>
          <Button look="secondary" onClick={() => window.print()}>
            Print {counted(post.length, 'letter')}
          </Button>
          {post.map((each) => (
            <Letter key={each.setting.settingId} {...each} />
          ))}
        </>
      )}
    </Page>
  )
}
