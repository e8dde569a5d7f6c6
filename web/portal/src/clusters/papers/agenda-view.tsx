// An agenda as it is read, on a screen or on paper: when each item comes, who leads it and what is still open.
import type { PapersPage } from '@senco/contract/clusters/papers'
import { ownerWords } from '@senco/domain/actions/actions'
import { agendaMinutes, slotMinutes } from '@senco/domain/clusters/agenda'
import { londonTime } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import type { AgendaItem } from '@senco/domain/clusters/papers-model'
import type { ReactNode } from 'react'
import { Table } from '../../govuk/table.tsx'
import { dateWords } from '../../text/dates.ts'
import { ResourceList } from './resource-list.tsx'

const Carried = ({ carried }: Pick<PapersPage, 'carried'>) =>
  carried.length === 0 ? (
    <span className="when">Nothing is open from last time.</span>
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {carried.map(({ actionId, title, owner, dueOn }) => (
        <li key={actionId}>
          {title}: {ownerWords(owner)}, by {dateWords(dueOn)}
        </li>
      ))}
    </ul>
  )

const What = ({ item, children }: { readonly item: AgendaItem; readonly children: ReactNode }) => (
  <>
    {item.title}
    {item.owner === undefined ? null : <span className="when">{item.owner}</span>}
    {item.askedBy === undefined ? null : <span className="when">Asked for by {item.askedBy}</span>}
    <ResourceList resources={item.resources ?? []} />
    {children}
  </>
)

/** When each item begins, for a meeting with one time; several times share the minutes alone. */
const clocks = (items: readonly AgendaItem[], slots: readonly Slot[]): readonly (string | undefined)[] => {
  const [only, ...others] = slots
  if (only === undefined || others.length > 0) return items.map(() => undefined)
  return items.map((_, at) =>
    londonTime(new Date(Date.parse(only.startsAt) + agendaMinutes(items.slice(0, at)) * 60_000).toISOString()),
  )
}

/** For those who write it: how long it is, against the shortest time of the meeting. */
export const agendaLength = (items: readonly Pick<AgendaItem, 'minutes'>[], slots: readonly Slot[]): string => {
  const [taken, there] = [agendaMinutes(items), slotMinutes(slots)]
  return taken > there
    ? `In all ${taken} minutes: ${taken - there} more than the ${slots.length > 1 ? 'shortest time' : 'meeting'} has.`
    : `In all ${taken} of ${there} minutes.`
}

interface Props {
  readonly papers: Pick<PapersPage, 'agenda' | 'carried'>
  readonly slots: readonly Slot[]
  readonly staff: boolean
}

export const AgendaView = ({ papers: { agenda, carried }, slots, staff }: Props) => {
  const times = clocks(agenda.items, slots)
  const rows = agenda.items.map((item, at) => ({ item, at, time: times[at] }))
  return (
    <>
      <Table
        caption="Agenda"
        captionHidden
        columns={[
          {
            name: 'Item',
            of: ({ item, at }) => (
              <span className="agenda-item">
                <span className="agenda-number">{at + 1}</span>
                <span>
                  <What item={item}>{item.kind === 'last-actions' ? <Carried carried={carried} /> : null}</What>
                </span>
              </span>
            ),
          },
          ...(times.some((time) => time !== undefined)
            ? [{ name: 'Starts', of: ({ time }: (typeof rows)[number]) => time }]
            : []),
          { name: 'Minutes', numeric: true, of: ({ item }) => item.minutes },
        ]}
        rows={rows}
        keyOf={({ item }) => item.itemId}
      />
      <p className="govuk-body">
        {staff ? agendaLength(agenda.items, slots) : `In all ${agendaMinutes(agenda.items)} minutes.`}
      </p>
    </>
  )
}
