// Join a network for the school year: what it books, who is a member already, and how to leave it.

import { mayBookForTeam } from '@senco/domain/access'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call, type OutputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { useSend } from '../forms/use-send.ts'
import { TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { networksQuery, settingPlacesQuery } from '../queries/training.ts'
import { actorOf, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'
import { modeWords, priceWords } from './words.ts'

type Network = OutputOf<'listNetworks'>['networks'][number]

interface Person {
  readonly personId: string
  readonly name: string
}

const Dates = ({ dates }: Pick<Network, 'dates'>) =>
  dates.length === 0 ? (
    <p className="govuk-body">No date is published yet. Members are booked on each as soon as it is.</p>
  ) : (
    <>
      <p className="govuk-body">Members are booked on these dates, and on those published later this school year:</p>
      <ul className="govuk-list govuk-list--bullet">
        {dates.map((run) => (
          <li key={run.runId}>
            <PageLink to={paths.run.to({ runId: run.runId })}>{slotTimes(run)}</PageLink> (
            {modeWords[run.mode].toLowerCase()})
          </li>
        ))}
      </ul>
    </>
  )

const Members = ({ network, mine }: { readonly network: Network; readonly mine: string }) => {
  const { courseId, title, members } = network
  const leave = useSend((personId: string, key: string) => call('leaveNetwork', { courseId, personId }, key))
  return (
    <>
      <ul className="govuk-list">
        {members.map(({ personId, name, joinedAt }) => (
          <li key={personId}>
            {personId === mine ? 'You are a member' : `${name} is a member`} since {dateWords(joinedAt)}.{' '}
            <TextButton onClick={() => void leave.send(personId)}>
              Leave
              <span className="govuk-visually-hidden">
                {' '}
                {title}
                {personId === mine ? '' : ` (${name})`}
              </span>
            </TextButton>
          </li>
        ))}
      </ul>
      {members.length === 0 ? null : (
        <p className="govuk-hint">Leaving gives up the dates to come. There is no charge.</p>
      )}
      {leave.problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {leave.problem}
        </p>
      )}
    </>
  )
}

interface JoinProps {
  readonly network: Network
  readonly settingId: string
  /** Those who can be joined: oneself alone, or for a manager the team too. */
  readonly people: readonly Person[]
  readonly team: boolean
}

const Join = ({ network, settingId, people, team }: JoinProps) => {
  const { courseId, title } = network
  const [, navigate] = useLocation()
  const client = useQueryClient()
  // Several networks share the page, so each names its own fields.
  const [who, name] = [`who-${courseId}` as const, `name-${courseId}` as const]
  const [only] = people
  const initial: Record<string, string> = { [who]: team ? '' : (only?.personId ?? ''), [name]: '' }
  const form = useForm({
    draft: `join ${courseId} ${settingId}`,
    initial,
    check: (values) => [
      ...(values[who] === '' ? [{ field: who, message: 'Choose who joins.' }] : []),
      ...(values[who] === 'new' && (values[name] ?? '').trim() === ''
        ? [{ field: name, message: 'Enter the name of who joins.' }]
        : []),
    ],
    send: (values, key) => {
      const attendee = values[who] === 'new' ? { name: (values[name] ?? '').trim() } : { personId: values[who] ?? '' }
      return call('joinNetwork', { courseId, settingId, attendee }, key)
    },
    rename: (field) => (field.startsWith('attendee') ? who : field),
    saved: () => {
      // The page stays, so what it shows is read again.
      void client.refetchQueries({ queryKey: networksQuery(settingId).queryKey })
      navigate(paths.networks.to({ settingId }), {
        state: { saved: `Joined ${title}. Each date is booked and confirmed by e-mail.` },
      })
    },
  })
  return (
    <Form form={form} button={team ? 'Join' : `Join ${title}`}>
      {team ? (
        <Radios
          field={form.field(who)}
          label={`Who joins ${title}?`}
          choices={[
            ...people.map((one) => ({ value: one.personId, label: one.name })),
            { value: 'new', label: 'Somebody else', under: <Input field={form.field(name)} label="Name" /> },
          ]}
        />
      ) : null}
    </Form>
  )
}

export const NetworksPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { settingId = '' } = params
  const me = useMe()
  const [{ data }, { data: places }] = useSuspenseQueries({
    queries: [networksQuery(settingId), settingPlacesQuery(settingId)],
  })
  const mine = me.person.personId
  const team = mayBookForTeam(actorOf(me), { settingId })
  const known: readonly Person[] = team ? places.team : [{ personId: mine, name: me.person.name }]
  return (
    <Page title="Networks" crumbs={[trainingCrumb]}>
      <p className="govuk-body">
        Members of a network are booked on all its dates of the school year {data.startsIn} to {data.startsIn + 1}.
      </p>
      {data.networks.length === 0 ? <p className="govuk-body">There is no network to join at the moment.</p> : null}
      {data.networks.map((network) => {
        const people = known.filter((one) => !network.members.some(({ personId }) => personId === one.personId))
        return (
          <section className="place-card" key={network.courseId} aria-label={network.title}>
            <h2 className="govuk-heading-m">{network.title}</h2>
            <p className="govuk-body">{network.aims}</p>
            <p className="govuk-body">{priceWords(network.pricePence)}.</p>
            <Dates dates={network.dates} />
            <Members network={network} mine={mine} />
            {people.length === 0 && !team ? null : (
              <Join network={network} settingId={settingId} people={people} team={team} />
            )}
          </section>
        )
      })}
    </Page>
  )
}
