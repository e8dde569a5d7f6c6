// Actions that are agreed under one entry of the minutes: added at once, with an owner and a day, so that none is lost.
import type { MeetingPage } from '@senco/contract/clusters'
import type { PapersPage } from '@senco/contract/clusters/papers'
import { ownerWords } from '@senco/domain/actions/actions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Problem, wordsOf } from '../../api/problem.ts'
import { submissions } from '../../api/submission.ts'
import { readDate } from '../../forms/typed-date.ts'
import { Button, TextButton } from '../../govuk/button.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { useMe } from '../../session/person.ts'
import { dateWords } from '../../text/dates.ts'
import { byName } from '../replies.ts'

interface Props {
  readonly page: MeetingPage
  readonly papers: PapersPage
  /** Of the entry: for ids, and said to screen readers. */
  readonly id: string
  readonly title: string
  readonly actionIds: readonly string[]
  readonly added: (actionId: string) => void
}

const empty = { what: '', owner: '', due: '' }

export const AgreedActions = ({ page, papers, id, title, actionIds, added }: Props) => {
  const me = useMe()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState(empty)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const [sending] = useState(submissions)
  const [clusterId = ''] = page.meeting.clusterIds
  const here = papers.agreedHere.filter((action) => actionIds.includes(action.actionId))
  const field = (name: keyof typeof empty) => ({
    name: `${id}-${name}`,
    value: values[name],
    error: errors[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  const owners = [
    { value: '', label: 'Choose' },
    { value: `cluster ${clusterId}`, label: 'Every setting of the cluster' },
    { value: `person ${me.person.personId}`, label: `${me.person.name} (you)` },
    ...[...page.settings].sort(byName).map((one) => ({ value: `setting ${one.settingId}`, label: one.label })),
  ]
  const add = async (): Promise<void> => {
    const due = readDate(values.due, 'the day by which it is to be done')
    const found = {
      ...(values.what.trim() === '' ? { what: 'Enter what there is to do.' } : {}),
      ...(values.owner === '' ? { owner: 'Choose who does it.' } : {}),
      ...('problem' in due ? { due: due.problem } : {}),
    }
    setErrors(found)
    if (Object.keys(found).length > 0 || 'problem' in due) return
    const [kind, ownerId = ''] = values.owner.split(' ')
    const owner = { kind: kind === 'cluster' || kind === 'person' ? kind : ('setting' as const), id: ownerId } as const
    const plan = { title: values.what.trim(), owner, dueOn: due.date }
    setBusy(true)
    try {
      const context = { kind: 'cluster' as const, id: clusterId }
      const { actionId } = await call(
        'addAction',
        { ...plan, context, meetingId: papers.meetingId },
        sending.keyOf(plan),
      )
      sending.done()
      await client.invalidateQueries()
      added(actionId)
      setValues(empty)
      setOpen(false)
    } catch (error) {
      const told = error instanceof Problem ? error.problems : []
      const names: Readonly<Record<string, string>> = { title: 'what', dueOn: 'due', owner: 'owner' }
      setErrors(
        told.length === 0
          ? { what: wordsOf(error) }
          : Object.fromEntries(told.map((one) => [names[one.field] ?? 'what', one.message])),
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="agreed-actions">
      {here.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {here.map((action) => (
            <li key={action.actionId}>
              {action.title}: {ownerWords(action.owner)}, by {dateWords(action.dueOn)}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <div className="slot-card">
          <Input field={field('what')} label="What is there to do?" />
          <Select field={field('owner')} label="Who does it?" choices={owners} />
          <DateInput field={field('due')} label="To do by" />
          <div className="govuk-button-group">
            <Button look="secondary" busy={busy} onClick={() => void add()}>
              Add this action
            </Button>
            <TextButton onClick={() => setOpen(false)}>Leave it</TextButton>
          </div>
        </div>
      ) : (
        <p className="govuk-body">
          <TextButton onClick={() => setOpen(true)}>
            Add an action<span className="govuk-visually-hidden"> under {title}</span>
          </TextButton>
        </p>
      )}
    </div>
  )
}
