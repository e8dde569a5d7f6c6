// Somebody no longer works at the setting: what is given up is shown first, and nothing is charged.
import { slotTimes } from '@senco/domain/clusters/london-times'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { settingPlacesQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'
import { placeWords } from './words.ts'

export const LeaverPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { settingId = '' } = params
  const me = useMe()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(settingPlacesQuery(settingId))
  const all = [...data.team, ...data.places.map(({ place }) => place)].map(
    ({ personId, name }) => [personId, name] as const,
  )
  const people = [...new Map(all)].filter(([personId]) => personId !== me.person.personId)
  const form = useForm({
    draft: `leaver ${settingId}`,
    initial: { who: '' },
    check: ({ who }) => (who === '' ? [{ field: 'who', message: 'Choose who has left.' }] : []),
    send: ({ who }, key) => call('recordLeaver', { settingId, personId: who }, key),
    saved: ({ places }) =>
      navigate(paths.training.to(), {
        state: { saved: places === 0 ? 'Saved.' : `Saved. ${counted(places, 'place')} given up, free of charge.` },
      }),
  })
  const theirs = data.places.filter(({ place }) => place.personId === form.values.who)
  return (
    <Page title="Somebody has left" crumbs={[trainingCrumb]}>
      <p className="govuk-body">
        When somebody no longer works with you, their places on training go to others. There is no charge.
      </p>
      {people.length === 0 ? (
        <p className="govuk-body">You have booked nobody yet.</p>
      ) : (
        <Form form={form} button="They have left" look="warning" cancel={paths.training.to()}>
          <Radios
            field={form.field('who')}
            label="Who has left?"
            choices={people.map(([value, label]) => ({ value, label }))}
          />
          {form.values.who === '' ? null : (
            <div className="govuk-inset-text" role="status">
              {theirs.length === 0 ? 'No places are given up.' : 'Given up:'}
              <ul className="govuk-list govuk-list--bullet">
                {theirs.map(({ run, place }) => (
                  <li key={run.runId}>
                    {run.title}
                    {run.sessions[0] === undefined ? '' : `, ${slotTimes(run.sessions[0])}`} ({placeWords[place.word]})
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Form>
      )}
    </Page>
  )
}
