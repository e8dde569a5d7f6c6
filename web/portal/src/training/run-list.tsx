// Who is on a run, for staff: places first, then offers, then the waiting list in its order.
import type { PlacePage, RunPage } from '@senco/contract/training/page'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { placeColours, placeWords } from './words.ts'

const order: readonly PlacePage['word'][] = ['place', 'done', 'offered', 'waiting', 'cancelled']

const byOrder = (one: PlacePage, other: PlacePage): number =>
  order.indexOf(one.word) - order.indexOf(other.word) ||
  (one.position ?? 999) - (other.position ?? 999) ||
  one.name.localeCompare(other.name)

const OutOfTurn = ({ place }: { readonly place: PlacePage }) => {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { runId, personId } = place
  const offer = useSend((why: string, key: string) => call('offerPlace', { runId, personId, reason: why }, key))
  if (!open) return <TextButton onClick={() => setOpen(true)}>Offer out of turn</TextButton>
  return (
    <>
      <Input
        field={{ name: `reason-${personId}`, value: reason, onChange: setReason, error: offer.problem }}
        label={`Why ${place.name} before others?`}
        hint="The history keeps this."
      />
      <Button look="secondary" busy={offer.busy} onClick={() => void offer.send(reason)}>
        Offer the place
      </Button>
    </>
  )
}

export const RunList = ({ page }: { readonly page: RunPage }) => {
  const rows = [...page.places].sort(byOrder)
  const columns: readonly Column<PlacePage>[] = [
    { name: 'Person', of: (place) => place.name },
    { name: 'Setting', of: (place) => place.settingName },
    {
      name: 'Place',
      of: (place) => (
        <>
          <Tag colour={placeColours[place.word]}>{placeWords[place.word]}</Tag>
          {place.reason === undefined ? null : <span className="when">{place.reason}</span>}
          {place.points === undefined ? null : (
            <span className="when">
              {place.points
                .filter(({ points }) => points > 0)
                .map(({ words, points }) => `${words}: ${points}`)
                .join('; ')}
            </span>
          )}
          {place.needs === undefined ? null : <span className="when">Needs: {place.needs}</span>}
        </>
      ),
    },
    {
      name: 'Change',
      of: (place) => {
        const of = { runId: place.runId, personId: place.personId }
        const may = (step: PlacePage['steps'][number]) => place.steps.includes(step)
        return (
          <ul className="govuk-list">
            {may('cancel') ? (
              <li>
                <PageLink to={paths.cancelPlace.to(of)}>
                  Cancel<span className="govuk-visually-hidden"> the place of {place.name}</span>
                </PageLink>
              </li>
            ) : null}
            {may('substitute') ? (
              <li>
                <PageLink to={paths.substitutePerson.to(of)}>
                  Colleague instead<span className="govuk-visually-hidden"> of {place.name}</span>
                </PageLink>
              </li>
            ) : null}
            {may('transfer') ? (
              <li>
                <PageLink to={paths.transferPlace.to(of)}>
                  Move<span className="govuk-visually-hidden"> {place.name} to another date</span>
                </PageLink>
              </li>
            ) : null}
            {may('offer') ? (
              <li>
                <OutOfTurn place={place} />
              </li>
            ) : null}
            {place.word === 'done' ? (
              <li>
                <PageLink to={paths.learned.to(of)}>
                  What changed<span className="govuk-visually-hidden"> for {place.name}</span>
                </PageLink>
              </li>
            ) : null}
          </ul>
        )
      },
    },
  ]
  return (
    <>
      <Table
        caption="People"
        columns={columns}
        rows={rows}
        keyOf={(place) => place.personId}
        empty="Nobody has asked for a place yet."
      />
      <ListTools
        name="training-places"
        emails={rows.filter(({ word }) => word !== 'cancelled').map(({ email }) => email)}
        rows={() => [
          ['Person', 'Setting', 'Place', 'Position'],
          ...rows.map((place) => [
            place.name,
            place.settingName,
            placeWords[place.word],
            place.position === undefined ? '' : String(place.position),
          ]),
        ]}
      />
    </>
  )
}
