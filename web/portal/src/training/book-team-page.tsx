// A manager books for colleagues in one go: those known already, and new names.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { TextButton } from '../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { runQuery, settingPlacesQuery } from '../queries/training.ts'
import { unreadClash } from '../shared/clash.tsx'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'
import { clashesOf, MeetingQuestion } from './meeting-clash.tsx'
import { standingWords } from './standing-words.ts'
import { priceWords } from './words.ts'

interface NewPerson {
  readonly name: string
  readonly email: string
}
interface Draft {
  readonly known: string
  readonly added: readonly NewPerson[]
  readonly together: string
  readonly meeting: string
}

const blank: NewPerson = { name: '', email: '' }

const peopleIn = ({ known, added }: Draft) => [
  ...chosenOf(known).map((personId) => ({ personId })),
  ...added
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, email }) => ({ name: name.trim(), ...(email.trim() === '' ? {} : { email: email.trim() }) })),
]

export const BookTeamPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', settingId = '' } = params
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(runQuery(runId))
  const { data: team } = useSuspenseQuery(settingPlacesQuery(settingId))
  const on = new Set(data.places.filter(({ word }) => word !== 'cancelled').map(({ personId }) => personId))
  const known = team.team.filter(({ personId }) => !on.has(personId))
  const back = paths.run.to({ runId })
  const clashesFor = (draft: Draft) => {
    const chosen = chosenOf(draft.known)
    return clashesOf(
      data.meetings,
      known.filter(({ personId }) => chosen.includes(personId)),
    )
  }
  const initial: Draft = { known: '', added: [blank], together: 'each', meeting: '' }
  const form = useForm({
    draft: `book-team ${runId} ${settingId}`,
    initial,
    check: (draft) =>
      peopleIn(draft).length === 0
        ? [{ field: known.length > 0 ? 'known' : 'name-0', message: 'Choose who is coming.' }]
        : unreadClash('meeting', clashesFor(draft), draft.meeting),
    send: (draft, key) =>
      call(
        'bookPlaces',
        {
          runId,
          settingId,
          people: peopleIn(draft),
          ...(draft.together === 'all' ? { together: true } : {}),
        },
        key,
      ),
    saved: ({ places }) => navigate(back, { state: { saved: standingWords(places, false) } }),
  })
  const { added } = form.values
  const change = (at: number, part: Partial<NewPerson>) =>
    form.set({ added: added.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  const errorAt = (name: string) => form.problems.find(({ field }) => field === name)?.message
  return (
    <Page title="Book for colleagues" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <p className="govuk-body">
        {priceWords(data.run.pricePence)}. Somebody else can come instead, free, until the start.
      </p>
      <Form form={form} button="Book" cancel={back}>
        {known.length === 0 ? null : (
          <Checkboxes
            field={form.field('known')}
            label="Who is coming?"
            choices={known.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        )}
        <MeetingQuestion clashes={clashesFor(form.values)} field={form.field('meeting')} />
        {added.map((person, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that tells them apart
          <fieldset className="govuk-fieldset slot-card" key={at}>
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
              {known.length === 0 && at === 0 ? 'Who is coming?' : `Somebody new${at === 0 ? '' : ` ${at + 1}`}`}
            </legend>
            <Input
              field={{
                name: `name-${at}`,
                value: person.name,
                onChange: (name) => change(at, { name }),
                error: errorAt(`name-${at}`),
              }}
              label="Name"
            />
            <Input
              field={{
                name: `email-${at}`,
                value: person.email,
                onChange: (email) => change(at, { email }),
                error: errorAt(`people.${chosenOf(form.values.known).length + at}.email`),
              }}
              label="E-mail (optional)"
              hint="They get the dates and a file for their calendar."
              type="email"
            />
          </fieldset>
        ))}
        <p className="govuk-body">
          <TextButton onClick={() => form.set({ added: [...added, blank] })}>Add another person</TextButton>
        </p>
        <Radios
          field={form.field('together')}
          label="If there are not enough places"
          choices={[
            { value: 'each', label: 'Book those who fit, the others wait' },
            { value: 'all', label: 'All come together or wait together' },
          ]}
        />
      </Form>
    </Page>
  )
}
