// Who did what to a setting or an action, and how we were told.
import type { HistoryEntry } from '@senco/domain/register/model'
import { toldByWords } from '../forms/told-by.tsx'
import { dateWords } from '../text/dates.ts'

export const History = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => (
  <section aria-labelledby="history-heading">
    <h2 id="history-heading" className="govuk-heading-m">
      History
    </h2>
    {entries.length === 0 ? (
      <p className="govuk-body">Nothing has changed since this service began.</p>
    ) : (
      <ol className="history govuk-list">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.summary}`}>
            <span className="when">{dateWords(entry.at)}</span>
            {entry.summary}
            <br />
            <span className="when">
              {entry.actorName}
              {entry.toldBy === undefined || entry.toldBy === 'portal' ? '' : `, ${toldByWords[entry.toldBy]}`}
            </span>
          </li>
        ))}
      </ol>
    )}
  </section>
)
