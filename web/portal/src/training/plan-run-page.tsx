// Plans the dates of a course, or changes those of a run: sessions, trainers and places.
import type { Run } from '@senco/domain/training/model'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { type Form as FormState, useForm } from '../forms/use-form.ts'
import { TextButton } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { peopleQuery } from '../queries/people.ts'
import { coursesQuery, runQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { coursesCrumbs, runCrumbs } from './crumbs.ts'
import { emptySession, type RunDraft, readRun, type SessionDraft, sessionDraft } from './run-draft.ts'
import { useSettingChoices } from './setting-choices.ts'
import { modeWords } from './words.ts'

const councilRoles = ['area-senco', 'team-manager', 'administrator']

const useTrainers = () => {
  const { data } = useSuspenseQuery(peopleQuery())
  return data.people
    .filter(({ scopes }) => scopes.some(({ role }) => councilRoles.includes(role)))
    .map(({ personId, name }) => ({ personId, name }))
}

interface FieldsProps {
  readonly form: FormState<RunDraft>
  readonly trainers: readonly { readonly personId: string; readonly name: string }[]
  /** Places are changed on a page of their own, which shows the consequences. */
  readonly planned: boolean
}

const SessionCard = ({ form, at }: { readonly form: FormState<RunDraft>; readonly at: number }) => {
  const { sessions, mode } = form.values
  const session = sessions[at] ?? emptySession
  const change = (part: Partial<SessionDraft>) =>
    form.set({ sessions: sessions.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  const field = (name: keyof SessionDraft) => ({
    name: `sessions.${at}.${name}`,
    value: session[name],
    error: form.problems.find((problem) => problem.field === `sessions.${at}.${name}`)?.message,
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <fieldset className="govuk-fieldset slot-card">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Session {at + 1}</legend>
      <DateInput field={field('date')} label="Date" />
      <Input field={field('start')} label="Starts at" hint="For example, 9:30 or 6pm" width={5} />
      <Input field={field('end')} label="Ends at" width={5} />
      {mode === 'online' ? (
        <Input field={field('joinLink')} label="Link to join" hint="Only those who have a place see it." type="url" />
      ) : (
        <>
          <Input field={field('venue')} label={mode === 'in-person' ? 'Where?' : 'Where? (optional)'} />
          <Input field={field('accessNotes')} label="Access and parking (optional)" />
        </>
      )}
      {sessions.length < 2 ? null : (
        <p className="govuk-body">
          <TextButton onClick={() => form.set({ sessions: sessions.filter((_, n) => n !== at) })}>
            Take session {at + 1} away
          </TextButton>
        </p>
      )}
    </fieldset>
  )
}

const Setting = ({ form }: { readonly form: FormState<RunDraft> }) => {
  const settings = useSettingChoices()
  return (
    <Select
      field={form.field('settingId')}
      label="Which setting?"
      choices={[{ value: '', label: 'Choose' }, ...settings]}
    />
  )
}

const Fields = ({ form, trainers, planned }: FieldsProps) => (
  <>
    <Radios
      field={form.field('mode')}
      label="How?"
      choices={Object.entries(modeWords).map(([value, label]) => ({
        value,
        label,
        ...(value === 'at-setting' ? { under: <Setting form={form} /> } : {}),
      }))}
    />
    {form.values.sessions.map((session, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a new session has nothing else that tells it apart
      <SessionCard key={`${session.sessionId} ${at}`} form={form} at={at} />
    ))}
    <p className="govuk-body">
      <TextButton onClick={() => form.set({ sessions: [...form.values.sessions, emptySession] })}>
        Add a session
      </TextButton>
    </p>
    <Checkboxes
      field={form.field('trainers')}
      label="Who gives it?"
      choices={trainers.map(({ personId, name }) => ({ value: personId, label: name }))}
    />
    {planned ? null : (
      <>
        <Input field={form.field('capacity')} label="Places" width={5} inputMode="numeric" />
        <Input
          field={form.field('heldSeats')}
          label="Of these, held for new SENCOs"
          hint="They are let go ten working days before."
          width={5}
          inputMode="numeric"
        />
      </>
    )}
    <Input field={form.field('minToRun')} label="Fewest people" width={5} inputMode="numeric" />
  </>
)

const problemsOf = (draft: RunDraft) => {
  const read = readRun(draft)
  return 'problems' in read ? read.problems : []
}
const runOf = (draft: RunDraft) => {
  const read = readRun(draft)
  if ('problems' in read) throw new Error('Sent with problems')
  return read.run
}
const chosenTrainers = (draft: RunDraft, trainers: FieldsProps['trainers']) =>
  trainers.filter(({ personId }) => draft.trainers.split(',').includes(personId))

export const PlanRunPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const courseId = params['courseId'] ?? ''
  const [, navigate] = useLocation()
  const [{ data }] = useSuspenseQueries({ queries: [coursesQuery()] })
  const trainers = useTrainers()
  const course = data.courses.find((one) => one.courseId === courseId)
  const initial: RunDraft = {
    mode: 'in-person',
    settingId: '',
    sessions: [emptySession],
    trainers: '',
    capacity: String(course?.capacity ?? 20),
    minToRun: String(course?.minToRun ?? 6),
    heldSeats: course?.level === 'induction' ? '2' : '0',
  }
  const form = useForm({
    draft: `plan-run ${courseId}`,
    initial,
    check: problemsOf,
    send: (draft, key) =>
      call('planRun', { ...runOf(draft), courseId, trainers: [...chosenTrainers(draft, trainers)] }, key),
    saved: ({ runId, warnings }) =>
      navigate(paths.run.to({ runId }), {
        state: { saved: ['The dates are planned. Look at them and publish.', ...warnings].join(' ') },
      }),
  })
  return (
    <Page title="Plan dates" caption={course?.title ?? 'Training'} crumbs={coursesCrumbs}>
      <Form form={form} button="Plan" cancel={paths.courses.to()}>
        <Fields form={form} trainers={trainers} planned={false} />
      </Form>
    </Page>
  )
}

const draftOf = (
  run: Pick<Run, 'mode' | 'settingId' | 'sessions' | 'trainers' | 'capacity' | 'minToRun'>,
): RunDraft => ({
  mode: run.mode,
  settingId: run.settingId ?? '',
  sessions: run.sessions.map(sessionDraft),
  trainers: run.trainers.map(({ personId }) => personId).join(','),
  capacity: String(run.capacity),
  minToRun: String(run.minToRun),
  heldSeats: '0',
})

export const ChangeRunPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const runId = params['runId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(runQuery(runId))
  const trainers = useTrainers()
  const back = paths.run.to({ runId })
  const form = useForm({
    draft: `change-run ${runId} ${data.run.version}`,
    initial: draftOf(data.run),
    check: problemsOf,
    send: (draft, key) => {
      const { heldSeats: _held, capacity: _capacity, ...run } = runOf(draft)
      return call(
        'changeRun',
        { ...run, runId, version: data.run.version, trainers: [...chosenTrainers(draft, trainers)] },
        key,
      )
    },
    saved: ({ warnings }) =>
      navigate(back, {
        state: { saved: ['Changed. Those with a place are told of new times and places.', ...warnings].join(' ') },
      }),
  })
  return (
    <Page title="Change dates or trainers" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <Form form={form} button="Save and tell people" cancel={back}>
        <Fields form={form} trainers={trainers} planned />
      </Form>
    </Page>
  )
}
