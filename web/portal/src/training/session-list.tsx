// Every session of a run: when, where, how to get in; the link to join only for those who have a place.
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Session } from '@senco/domain/training/model'
import { whereWords } from './words.ts'

export const SessionList = ({ sessions }: { readonly sessions: readonly Session[] }) => (
  <ol className="govuk-list govuk-list--number session-list">
    {sessions.map((session) => (
      <li key={session.sessionId}>
        {slotTimes(session)}, {whereWords(session)}
        {session.accessNotes === undefined ? null : <span className="when">Getting in: {session.accessNotes}</span>}
        {session.joinLink === undefined ? null : (
          <span className="when">
            <a className="govuk-link break-anywhere" href={session.joinLink} rel="noreferrer">
              Join online
            </a>
          </span>
        )}
      </li>
    ))}
  </ol>
)
