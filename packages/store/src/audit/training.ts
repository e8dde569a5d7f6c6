// What must hold of every run: its places add up, its lists are those who wait, and settings, diaries, letters and history
// say the same as the places do.

import { endOf, startOf } from '@senco/domain/training/deadlines'
import { Diary, Place, type Run, RunRow, SettingTraining } from '@senco/domain/training/model'
import { served } from '@senco/domain/training/places'
import { defaultTrainingPolicies } from '@senco/domain/training/policies'
import { holdsPlace, isActive, takesTime } from '@senco/domain/training/standing'
import { keys } from '../keys.ts'
import { runFrom } from '../training/stored-run.ts'
import type { Check, Violation } from './check.ts'
import { type Item, itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

interface Audited {
  readonly pk: string
  readonly run: Run
  readonly places: readonly Place[]
  readonly items: readonly Item[]
}

const runsOf = (snapshot: Snapshot): readonly Audited[] =>
  partitionsOf(snapshot, 'RUN').flatMap(([pk, items]) => {
    const head = items.find(({ sk }) => sk === 'META')
    if (head === undefined) throw new Error(`${pk} has places or marks and no run`)
    const places = items.filter(({ sk }) => sk.startsWith('PLACE#')).map((item) => Place.parse(item))
    return [{ pk, run: runFrom(head), places, items }]
  })

const eachRun =
  (find: (audited: Audited, snapshot: Snapshot, now: string) => readonly (string | false)[]): Check['find'] =>
  (snapshot, now) =>
    runsOf(snapshot).flatMap((audited): Violation[] =>
      find(audited, snapshot, now).flatMap((says) => (says === false ? [] : [{ on: audited.pk, says }])),
    )

const sorted = (ids: readonly string[]): string => JSON.stringify([...ids].sort())

const idsWith = ({ places }: Audited, ...statuses: Place['status'][]): string[] =>
  places.filter(({ status }) => statuses.includes(status)).map(({ personId }) => personId)

const settingsOf = (snapshot: Snapshot): readonly SettingTraining[] =>
  partitionsOf(snapshot, 'SETTING').flatMap(([, items]) =>
    items.filter(({ sk }) => sk === 'BOOKINGS').map((item) => SettingTraining.parse(item)),
  )

const diariesOf = (snapshot: Snapshot): readonly Diary[] =>
  partitionsOf(snapshot, 'PERSON').flatMap(([, items]) =>
    items.filter(({ sk }) => sk === 'DIARY').map((item) => Diary.parse(item)),
  )

/** What is said of past runs goes after a year, so only what is to come is compared. */
const isToCome = ({ run }: Audited, now: string): boolean => run.status === 'open' && endOf(run) > now

const lastMove = ({ askedAt, bookedAt = '', offeredAt = '', ended }: Place): string =>
  [askedAt, bookedAt, offeredAt, ended?.at ?? ''].sort().at(-1) ?? ''

/** Whatever the council chose about colleagues who wait together: then too the next in the list would have a place. */
const strictest = { ...defaultTrainingPolicies, waitingGroups: 'in-turn' } as const

const twoDays = 172_800_000
/** Messages are kept for 90 days. */
const lettersKept = 80 * 86_400_000

export const trainingChecks: readonly Check[] = [
  {
    name: 'Places taken, free and held add up to the places of each run',
    find: eachRun((audited) => {
      const { capacity, remaining, reserved } = audited.run
      const taken = idsWith(audited, 'asked', 'booked', 'offered').length
      const open = audited.run.status !== 'cancelled'
      return [
        open &&
          (taken + remaining + reserved !== capacity || remaining < 0 || reserved < 0) &&
          `${taken} taken, ${remaining} free and ${reserved} held of ${capacity} places`,
      ]
    }),
  },
  {
    name: 'The lists of each run are those who wait, each once',
    find: eachRun((audited) => {
      const listed = [...audited.run.queue, ...audited.run.aside].flatMap(({ ids }) => ids)
      const waiting = idsWith(audited, 'waiting')
      return [
        audited.run.status !== 'cancelled' &&
          sorted(listed) !== sorted(waiting) &&
          `${listed.length} listed and ${waiting.length} waiting differ`,
      ]
    }),
  },
  {
    name: 'Places held until a time are offers and requests, each with the same time',
    find: eachRun((audited) => {
      const held = audited.run.holds.flatMap(({ ids, until, kind }) => ids.map((id) => `${id} ${kind} ${until}`))
      const places = audited.places
        .filter(({ status }) => status === 'asked' || status === 'offered')
        .map(({ personId, status, until }) => `${personId} ${status === 'asked' ? 'request' : 'offer'} ${until}`)
      return [
        audited.run.status !== 'cancelled' &&
          sorted(held) !== sorted(places) &&
          `${held.length} held and ${places.length} differ`,
      ]
    }),
  },
  {
    name: 'Nobody waits for training while a place for them is free',
    find: eachRun((audited, _snapshot, now) => {
      const { run } = audited
      const fit = run.status === 'open' && startOf(run) > now ? served(run, strictest).given.length : 0
      return [fit > 0 && `${fit} could have a place: ${run.remaining} free, ${run.queue.length} in the list`]
    }),
  },
  {
    name: 'No offer or request outlives its time',
    find: eachRun((audited, _snapshot, now) =>
      audited.run.holds.map(
        ({ ids, until }) =>
          audited.run.status === 'open' &&
          Date.parse(until) + twoDays < Date.parse(now) &&
          `${ids.join(' ')} held until ${until}`,
      ),
    ),
  },
  {
    name: 'What a setting counts on a run is its people there',
    find: (snapshot, now) => {
      const counted = new Map(
        settingsOf(snapshot).flatMap(({ settingId, runs }) =>
          Object.entries(runs).map(([runId, { people }]) => [`${settingId} ${runId}`, sorted(people)]),
        ),
      )
      return runsOf(snapshot)
        .filter((audited) => isToCome(audited, now))
        .flatMap(({ pk, run, places }): Violation[] => {
          const settings = Map.groupBy(places, ({ settingId }) => settingId)
          return [...settings].flatMap(([settingId, theirs]) => {
            const active = theirs.filter(isActive).map(({ personId }) => personId)
            const said = counted.get(`${settingId} ${run.runId}`) ?? '[]'
            return said === sorted(active)
              ? []
              : [{ on: pk, says: `${settingId} counts ${said}, ${active.length} are there` }]
          })
        })
    },
  },
  {
    name: 'A diary holds the time of the places that a person has',
    find: (snapshot, now) => {
      const held = new Map(
        diariesOf(snapshot).flatMap(({ personId, runs }) =>
          Object.values(runs).map((entry) => [`${entry.runId} ${personId}`, entry.holds]),
        ),
      )
      return runsOf(snapshot)
        .filter((audited) => isToCome(audited, now))
        .flatMap(({ pk, run, places }): Violation[] =>
          places.flatMap((place) => {
            const has = takesTime(place)
            const says = held.get(`${run.runId} ${place.personId}`)
            return (says ?? false) === has && (says !== undefined) === isActive(place)
              ? []
              : [{ on: pk, says: `${place.personId} is ${place.status}, the diary says ${String(says)}` }]
          }),
        )
    },
  },
  {
    name: 'Nobody has a place at two trainings at once',
    find: (snapshot) =>
      diariesOf(snapshot).flatMap(({ personId, runs }): Violation[] => {
        const spans = Object.values(runs)
          .filter(({ holds }) => holds)
          .flatMap(({ runId, movedOnto, spans: all }) => all.map((span) => ({ runId, movedOnto, ...span })))
          .sort((one, other) => one.from.localeCompare(other.from))
        return spans.flatMap((span, index) => {
          const next = spans[index + 1]
          // Dates that the council moved: the person was told and chooses.
          const known = next !== undefined && (span.movedOnto === next.runId || next.movedOnto === span.runId)
          return next !== undefined && next.runId !== span.runId && next.from < span.to && !known
            ? [{ on: keys.diary(personId).pk, says: `${span.runId} and ${next.runId} at ${next.from}` }]
            : []
        })
      }),
  },
  {
    name: 'Every move of a place has its line of history',
    find: eachRun(({ places, items }) => {
      const told = new Set(items.filter(({ sk }) => sk.startsWith('HISTORY#')).map(({ sk }) => sk.split('#')[1]))
      return places.map((place) => !told.has(lastMove(place)) && `${place.personId}: nothing at ${lastMove(place)}`)
    }),
  },
  {
    name: 'Everybody with a place has been told so once',
    find: eachRun(({ run, places }, snapshot, now) =>
      places
        .filter(
          ({ status, email, bookedAt = '' }) =>
            status === 'booked' && email !== undefined && Date.parse(bookedAt) + lettersKept > Date.parse(now),
        )
        .map((place) => {
          const letters = Array.from({ length: place.version }, (_, index) => index + 1).filter((version) => {
            const id = `msg_booked-${run.runId}-${place.personId}-${version}`
            const letter = itemAt(snapshot, keys.outbox(id))
            return letter !== undefined && letter['createdAt'] === place.bookedAt
          })
          return letters.length !== 1 && `${place.personId}: ${letters.length} letters`
        }),
    ),
  },
  {
    name: 'A run and its line in the list agree',
    find: (snapshot) =>
      runsOf(snapshot).flatMap(({ pk, run }): Violation[] => {
        const rows = partitionsOf(snapshot, 'BOARD')
          .filter(([key]) => key.startsWith('BOARD#runs#'))
          .flatMap(([, items]) => items.filter(({ sk }) => sk === run.runId))
          .map((item) => RunRow.parse(item))
        const [row] = rows
        return rows.length === 1 && row?.status === run.status && row.startsAt === startOf(run)
          ? []
          : [{ on: pk, says: `${rows.length} lines, ${row?.status ?? 'none'} for ${run.status}` }]
      }),
  },
  {
    name: 'Who holds a place holds it in their own row',
    find: eachRun(({ items }) =>
      items
        .filter(({ sk }) => sk.startsWith('PLACE#'))
        .map((item) => {
          const place = Place.parse(item)
          const key = keys.place(place.runId, place.personId)
          const pooled = (place.pool !== undefined) === holdsPlace(place)
          return (key.pk !== item.pk || key.sk !== item.sk || !pooled) && `${item.sk}: ${place.status}`
        }),
    ),
  },
]
