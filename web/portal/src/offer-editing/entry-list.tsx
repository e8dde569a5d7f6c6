// A list of entries with a box beside each, so that several can be said to be still right at once.
import type { ListedEntry } from '@senco/contract/offer-editing/page'
import { kindNames } from '@senco/domain/offer/vocabulary'
import type { PlainDate } from '@senco/domain/time'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, TextButton } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { EntryTags } from '../shared/entry-tags.tsx'
import { checkWords, isDueForCheck, ownerWords, stateNames } from '../shared/entry-words.ts'
import { counted } from '../text/dates.ts'

const atOnce = 50

interface Props {
  readonly rows: readonly ListedEntry[]
  readonly today: PlainDate
  readonly empty: string
}

/** Only what is public can be still right, and only by those who may say so. */
const mayConfirm = ({ state, mayEdit }: ListedEntry): boolean =>
  mayEdit && ['published', 'verify_due', 'stale', 'hidden'].includes(state)

const Row = ({
  row,
  chosen,
  onChoose,
}: {
  readonly row: ListedEntry
  readonly chosen: boolean
  readonly onChoose: () => void
}) => (
  <li className="entry-row">
    {mayConfirm(row) ? (
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={`choose-${row.entryId}`}
            checked={chosen}
            onChange={onChoose}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${row.entryId}`}>
            <span className="govuk-visually-hidden">Choose {row.title}</span>
          </label>
        </div>
      </div>
    ) : (
      <span />
    )}
    <div className="govuk-body">
      <PageLink to={paths.entry.to({ entryId: row.entryId })}>
        {row.title === '' ? 'Without a title' : row.title}
      </PageLink>
      <span className="when">
        {kindNames[row.kind]} · kept right by {ownerWords(row)}
      </span>
      <span className="when">{checkWords(row)}</span>
      <EntryTags entry={row} />
    </div>
  </li>
)

const csvOf = (rows: readonly ListedEntry[]): readonly (readonly string[])[] => [
  ['Title', 'Kind', 'State', 'Kept right by', 'Checked on', 'Check due on'],
  ...rows.map((row) => [
    row.title,
    kindNames[row.kind],
    stateNames[row.state],
    ownerWords(row),
    row.checkedOn ?? '',
    row.checkDueOn ?? '',
  ]),
]

export const EntryList = ({ rows, today, empty }: Props) => {
  const [count, setCount] = useState(atOnce)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [attempt, setAttempt] = useState(0)
  const { send, busy, problem } = useSend(
    (entryIds: string[], key) => call('confirmEntries', { entryIds }, key),
    (result) => {
      const titleOf = (id: string) => rows.find(({ entryId }) => entryId === id)?.title ?? 'An entry'
      setSaid(`${counted(result.confirmed.length, 'entry is', 'entries are')} checked: still right.`)
      setRefused(result.refused.map(({ entryId, reason }) => `${titleOf(entryId)}: ${reason}`))
      setChosen(new Set())
    },
  )
  const toggle = (entryId: string) => {
    const next = new Set(chosen)
    if (!next.delete(entryId)) next.add(entryId)
    setChosen(next)
  }
  const due = rows.filter((row) => mayConfirm(row) && isDueForCheck(row, today)).slice(0, atOnce)
  const confirm = async () => {
    setSaid('')
    setRefused([])
    await send([...chosen].slice(0, atOnce))
    setAttempt((tries) => tries + 1)
  }
  return (
    <>
      <ErrorSummary
        message={problem ?? (refused.length === 0 ? undefined : `Not kept: ${refused.join(' ')}`)}
        problems={[]}
        attempt={attempt}
      />
      <p className="govuk-body" role="status">
        {said === '' ? counted(rows.length, 'entry', 'entries') : said}
      </p>
      {rows.some(mayConfirm) ? (
        <div className="bulk-bar">
          <Button busy={busy || chosen.size === 0} onClick={() => void confirm()}>
            {chosen.size === 0
              ? 'Still right: choose entries'
              : `Still right: ${counted(chosen.size, 'entry', 'entries')}`}
          </Button>
          {due.length === 0 ? null : (
            <TextButton onClick={() => setChosen(new Set(due.map(({ entryId }) => entryId)))}>
              Choose all {due.length} whose check is due
            </TextButton>
          )}
          {chosen.size === 0 ? null : <TextButton onClick={() => setChosen(new Set())}>Choose none</TextButton>}
        </div>
      ) : null}
      {rows.length === 0 ? <p className="govuk-body">{empty}</p> : null}
      <ul className="register-list entry-list">
        {rows.slice(0, count).map((row) => (
          <Row key={row.entryId} row={row} chosen={chosen.has(row.entryId)} onChoose={() => toggle(row.entryId)} />
        ))}
      </ul>
      {rows.length > count ? (
        <Button look="secondary" onClick={() => setCount(count + atOnce)}>
          Show more
        </Button>
      ) : null}
      {rows.length === 0 ? null : <ListTools name="local-offer-entries" rows={() => csvOf(rows)} />}
    </>
  )
}
