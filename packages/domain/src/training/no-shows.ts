// Absences without word (practice T6, as in Sutton's terms): after so many, a person's requests no longer get a place by
// themselves. They may still wait; staff decide about each, and the history keeps why. The numbers are the council's choice.
import { type Letter, type Sender, signed } from '../clusters/letters.ts'
import { addMonths, type Instant, londonDate } from '../time.ts'
import { cameToSome } from './attendance.ts'
import { endOf } from './deadlines.ts'
import type { Attendance, Diary, Place, Run } from './model.ts'
import type { TrainingPolicies } from './policies.ts'
import { diaryOf, type State } from './state.ts'

const registerOf = ({ personId }: Place, attendance: readonly Attendance[]): Pick<Attendance, 'marks' | 'madeUp'> =>
  attendance.find((one) => one.personId === personId) ?? { marks: {} }

/** Who had a place and was at nothing of it, here or made up elsewhere. A place for missed parts alone counts nothing. */
export const absentFrom = (run: Run, places: readonly Place[], attendance: readonly Attendance[]): readonly Place[] =>
  places.filter(
    (place) =>
      place.status === 'booked' &&
      place.makesUp === undefined &&
      run.sessions.length > 0 &&
      !cameToSome(run, registerOf(place, attendance)),
  )

/**
 * Came too late to be let in: no absence without word, and with a charge of its own (practice 3, as in Salford). Asked of
 * those who were at nothing of it; whoever came to another session pays for the place alone.
 */
export const wasTurnedAway = (place: Place, attendance: readonly Attendance[]): boolean =>
  Object.values(registerOf(place, attendance).marks).some(({ mark }) => mark === 'not-admitted')

/** Kept with the diary, which every request reads anyway. */
export const withNoShow = (state: State, personId: string, run: Run): State => {
  const diary = diaryOf(state, personId)
  const noShows = { ...diary.noShows, [run.runId]: londonDate(endOf(run)) }
  return { ...state, diaries: new Map(state.diaries).set(personId, { ...diary, noShows }) }
}

/** How often somebody was away without word in the months that the council looks back. */
export const noShowsLately = (
  { noShows = {} }: Pick<Diary, 'noShows'>,
  { noShows: policy }: Pick<TrainingPolicies, 'noShows'>,
  now: Instant,
): number => {
  if (policy === null) return 0
  const since = addMonths(londonDate(now), -policy.months)
  return Object.values(noShows).filter((on) => on > since).length
}

/** Whether staff decide about this person's requests. */
export const staffDecide = (
  diary: Pick<Diary, 'noShows'>,
  policies: Pick<TrainingPolicies, 'noShows'>,
  now: Instant,
): boolean => policies.noShows !== null && noShowsLately(diary, policies, now) >= policies.noShows.count

/** Why a request waits for staff: "You missed training 2 times in 12 months without telling us." */
export const noShowReason = ({ noShows }: Pick<TrainingPolicies, 'noShows'>, who: string): string =>
  noShows === null
    ? 'The team decides about this request.'
    : `${who} missed training ${noShows.count} times or more in ${noShows.months} months without telling us. The team decides about this request.`

/** To the setting, whose manager answers for its bookings. */
export const noShowLetter = (
  { name }: Pick<Place, 'name'>,
  { title }: Pick<Run, 'title'>,
  times: number,
  { noShows }: Pick<TrainingPolicies, 'noShows'>,
  sender: Sender,
): Letter => ({
  subject: `${name} did not come to training`,
  text: [
    `${name} had a place on ${title} and did not come.`,
    `That is ${times} times in ${noShows?.months ?? 12} months without telling us, so we look at each new request for ${name} ourselves. It waits until we have.`,
    '',
    'When somebody cannot come, send a colleague for nothing, or give the place up. Somebody else can then have it.',
    'If there was a reason, please tell us.',
    ...signed(sender),
  ].join('\n'),
})
