// Of an action that a whole cluster shares: which settings have done it. A setting sees and marks its own part; staff see
// and mark every setting, and say how they were told.
import type { ActionPage } from '@senco/contract/actions'
import { hasDone } from '@senco/domain/actions/actions'
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { toldByInput } from '../forms/told-by.tsx'
import { useSend } from '../forms/use-send.ts'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Select } from '../govuk/select.tsx'
import { isStaff, useMe } from '../session/person.ts'
import { useSettings } from '../shared/use-settings.ts'
import { dateWords } from '../text/dates.ts'

interface Part {
  readonly settingId: string
  readonly label: string
  readonly done: boolean
  readonly note?: string | undefined
}

interface Marking {
  readonly page: ActionPage
  /** Undefined shows the marks without a way to change them. */
  readonly mayMark: boolean
  readonly parts: readonly Part[]
  readonly toldBy?: string
}

const Parts = ({ page, parts, mayMark, toldBy = '' }: Marking) => {
  const { actionId } = page.action
  const mark = useSend(({ settingId, done }: Part, key) =>
    call('moveAction', { actionId, to: done ? 'open' : 'done', settingId, ...toldByInput(toldBy) }, key),
  )
  return (
    <>
      <ErrorSummary message={mark.problem} problems={[]} attempt={mark.problem === undefined ? 0 : 1} />
      <ul className="register-list action-list">
        {parts.map((part) => (
          <li key={part.settingId}>
            <span className="who govuk-body">
              {part.label}
              {part.note === undefined ? null : <span className="when">{part.note}</span>}
            </span>
            {mayMark ? (
              <button
                type="button"
                className="mark"
                aria-pressed={part.done}
                aria-disabled={mark.busy || undefined}
                onClick={() => {
                  if (!mark.busy) void mark.send(part)
                }}
              >
                Done<span className="govuk-visually-hidden">: {part.label}</span>
              </button>
            ) : (
              <span className="govuk-body">{part.done ? 'Done' : 'Not yet'}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const tellings = [
  { value: 'telephone', label: 'Told by telephone' },
  { value: 'email', label: 'Told by e-mail' },
  { value: 'visit', label: 'Told on a visit' },
  { value: 'letter', label: 'Told by letter' },
]

const EveryPart = ({ page, open }: { readonly page: ActionPage; readonly open: boolean }) => {
  const staff = isStaff(useMe())
  const { rows } = useSettings()
  const [toldBy, setToldBy] = useState('telephone')
  const { owner, doneBy = [] } = page.action
  const parts = rows
    .filter(({ summary }) => summary.status !== 'closed' && clusterIdsOf(summary).includes(owner.id))
    .map(({ summary: { settingId }, label }) => {
      const note = doneBy.find((mark) => mark.settingId === settingId)
      return {
        settingId,
        label,
        done: hasDone(page.action, settingId),
        note:
          note === undefined ? undefined : `${dateWords(note.at)}${note.note === undefined ? '' : `: ${note.note}`}`,
      }
    })
  return (
    <>
      <p className="govuk-body" role="status">
        {parts.filter(({ done }) => done).length} of {parts.length} settings have done it.
      </p>
      {staff && open ? (
        <Select
          label="When you mark a setting, how were you told?"
          field={{ name: 'toldBy', value: toldBy, onChange: setToldBy }}
          choices={tellings}
        />
      ) : null}
      <Parts page={page} parts={parts} mayMark={staff && open} toldBy={toldBy} />
    </>
  )
}

export const WhoHasDoneIt = ({ page, open }: { readonly page: ActionPage; readonly open: boolean }) => (
  <section aria-labelledby="who-has-done-it">
    <h2 id="who-has-done-it" className="govuk-heading-m">
      {page.own.length === 0 ? 'Who has done it' : 'Your part'}
    </h2>
    {page.own.length === 0 ? (
      <EveryPart page={page} open={open} />
    ) : (
      <Parts page={page} parts={page.own} mayMark={open} />
    )}
  </section>
)
