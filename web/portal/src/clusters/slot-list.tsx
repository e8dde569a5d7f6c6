// The times of a meeting with their places.
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import { Table } from '../govuk/table.tsx'
import { slotWhere } from '../shared/reply-words.ts'
import { counted } from '../text/dates.ts'

const waiting = (slot: Slot): number => Math.max(slot.queue.length, slot.waiting ?? 0)

export const placesWords = (slot: Slot): string => {
  if (waiting(slot) > 0) return `Full, ${counted(waiting(slot), 'setting')} waiting`
  return slot.remaining <= 0 ? 'Full' : `${counted(slot.remaining, 'place')} left of ${slot.capacity}`
}

interface Props {
  readonly slots: readonly Slot[]
  /** Address of a time as a calendar file; absent for those who have no place at it. */
  readonly fileOf?: (slot: Slot) => string | undefined
}

const CalendarFile = ({ slot, address }: { readonly slot: Slot; readonly address: string | undefined }) =>
  address === undefined ? null : (
    <>
      <br />
      <a className="govuk-link no-print" href={address}>
        Add to your calendar<span className="govuk-visually-hidden">: {slotTimes(slot)}</span>
      </a>
    </>
  )

export const SlotList = ({ slots, fileOf }: Props) => (
  <Table
    caption="Times"
    columns={[
      { name: 'When', of: slotTimes },
      {
        name: 'Where',
        // One element, so that a narrow screen keeps it together.
        of: (slot) => (
          <div>
            {slotWhere(slot)}
            {slot.accessNotes === undefined ? null : (
              <>
                <br />
                {slot.accessNotes}
              </>
            )}
            {slot.joinLink === undefined ? null : (
              <>
                <br />
                <a className="govuk-link break-anywhere" href={slot.joinLink} rel="noreferrer noopener">
                  Join online
                </a>
              </>
            )}
            <CalendarFile slot={slot} address={fileOf?.(slot)} />
          </div>
        ),
      },
      { name: 'Places', of: placesWords },
    ]}
    rows={slots}
    keyOf={(slot) => slot.slotId}
  />
)
