// Invites many people at once from pasted lines. Each line is accepted or refused by itself.
import { settingLabel } from '@senco/domain/register/summary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Table } from '../govuk/table.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { settingsQuery } from '../queries/register.ts'
import { batchesOf } from '../shared/batches.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { type Invitee, readLines } from './scopes.ts'

/** As many people as one invitePeople takes. */
const inABatch = 20

interface Outcome {
  /** As pasted: what was invited leaves the box, and the lines below it move up. */
  readonly line: number
  readonly who: string
  readonly words: string
}
type Told = Omit<Outcome, 'who'>

const whoIn = (text: string, line: number): string => text.split(/\r?\n/)[line - 1]?.split(/[,\t]/)[0]?.trim() ?? ''

interface Wanted {
  readonly line: number
  readonly invitee: Invitee
}

export const InvitePeoplePage = () => {
  const { data } = useSuspenseQuery(settingsQuery())
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const settings = data.settings
    .filter((one) => one.status !== 'closed')
    .map((one) => ({ id: one.settingId, name: settingLabel(one), urn: one.urn }))
  const agencies = data.agencies.map((one) => ({ id: one.agencyId, name: one.name }))

  const sendBatch = async (batch: readonly Wanted[]): Promise<readonly Told[]> => {
    const { invited, refused } = await call(
      'invitePeople',
      { people: batch.map((one) => one.invitee) },
      crypto.randomUUID(),
    )
    // The service counts the lines of a batch from 1.
    const lineOf = (line: number): number => batch[line - 1]?.line ?? line
    return [
      ...invited.map((one) => ({ line: lineOf(one.line), words: `Invited: ${one.person.name}` })),
      ...refused.map((one) => ({ line: lineOf(one.line), words: `Not invited. ${one.reason}` })),
    ]
  }

  const send = async (): Promise<void> => {
    setProblem(undefined)
    setAttempt((count) => count + 1)
    const read = readLines(text, settings, agencies)
    if (read.length === 0) return setProblem('Paste at least one line.')
    setBusy(true)
    const bad = read.flatMap((one) =>
      'reason' in one ? [{ line: one.line, words: `Not invited. ${one.reason}` }] : [],
    )
    let sent: readonly Told[] = []
    try {
      const good = read.flatMap((one) => ('invitee' in one ? [{ line: one.line, invitee: one.invitee }] : []))
      for (const batch of batchesOf(good, inABatch)) sent = [...sent, ...(await sendBatch(batch))]
      await client.invalidateQueries()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      const done = new Set(sent.filter((one) => one.words.startsWith('Invited')).map((one) => one.line))
      // What was invited leaves the box, so that pressing again sends only the rest.
      setText(
        text
          .split(/\r?\n/)
          .filter((_, at) => !done.has(at + 1))
          .join('\n'),
      )
      setOutcomes(
        [...bad, ...sent]
          .map((one) => ({ ...one, who: whoIn(text, one.line) }))
          .sort((one, other) => one.line - other.line),
      )
      setBusy(false)
    }
  }
  const invited = outcomes.filter((one) => one.words.startsWith('Invited')).length
  return (
    <Page title="Invite many people" crumbs={[{ name: 'People', to: paths.people.to() }]}>
      <ErrorSummary message={problem} problems={[]} attempt={attempt} />
      {outcomes.length === 0 ? null : (
        <>
          <p className="govuk-body" role="status">
            {counted(invited, 'person', 'people')} invited. {counted(outcomes.length - invited, 'line')} still to mend.
          </p>
          <Table
            caption="What happened to each line"
            columns={[
              { name: 'Line', of: (one) => one.line },
              { name: 'Person', of: (one) => one.who },
              { name: 'Result', of: (one) => one.words },
            ]}
            rows={outcomes}
            keyOf={(one) => String(one.line)}
          />
        </>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void send()
        }}
      >
        <Textarea
          field={{ name: 'lines', value: text, onChange: setText }}
          label="One person on each line: name, e-mail address, role, setting or organisation"
          hint="For example: Amira Khan, amira@oak.example, Setting SENCO, Oak Nursery. The setting may be a name or a URN. You can paste from a spreadsheet."
          rows={12}
        />
        <Button type="submit" busy={busy}>
          {busy ? 'Sending…' : 'Send the invitations'}
        </Button>
      </form>
    </Page>
  )
}
