// The demo's cluster meetings: held, today, next week with a full time, planned and cancelled.
import type { ReplyAnswer, Slot } from '@senco/domain/clusters/model'
import type { Instant, PlainDate } from '@senco/domain/time'
import type { Calendar } from './dates.ts'

export interface DemoSlot {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly mode: Slot['mode']
  readonly venue?: string
  readonly accessNotes?: string
  readonly joinLink?: string
  readonly capacity: number
}

export interface DemoMeeting {
  readonly key: string
  readonly clusters: readonly string[]
  readonly title: string
  readonly theme: string
  readonly plannedAt: Instant
  readonly publishedAt?: Instant
  readonly cancelled?: { readonly at: Instant; readonly reason: string }
  readonly replyBy?: Instant
  /** Hours of professional development that coming counts for. */
  readonly cpdHours?: number
  readonly slots: readonly DemoSlot[]
  /** Answers in the order of the cluster's settings, again and again; a dot has not replied. */
  readonly replies: string
  /** Whether attendance was taken. */
  readonly attended: boolean
  /** Short minutes went out a week later; absent leaves them to papers.ts. */
  readonly minutesSent?: boolean
}

/** Answers by letter: a and b come to the first and second time, d sends a deputy to the first, s is sorry. */
export const answerOf = (letter: string): { readonly answer: ReplyAnswer; readonly slot?: number } | undefined => {
  if (letter === 'a') return { answer: 'coming', slot: 0 }
  if (letter === 'b') return { answer: 'coming', slot: 1 }
  if (letter === 'd') return { answer: 'deputy', slot: 0 }
  return letter === 's' ? { answer: 'apology' } : undefined
}

export const meetingsOn = ({ at, day, weekday, now }: Calendar): readonly DemoMeeting[] => {
  const afternoon = (date: PlainDate, venue: string, capacity: number): DemoSlot => ({
    startsAt: at(date, '13:30'),
    endsAt: at(date, '15:00'),
    mode: 'in-person',
    venue,
    accessNotes: 'Level entrance, hearing loop, free car park behind the building.',
    capacity,
  })
  const evening = (date: PlainDate, capacity = 30): DemoSlot => ({
    startsAt: at(date, '19:00'),
    endsAt: at(date, '20:00'),
    mode: 'online',
    joinLink: 'https://meet.brindleford.example/cluster',
    capacity,
  })
  const soon = weekday(7)
  const lately = weekday(-33)
  return [
    {
      key: 'held',
      clusters: ['Kingfisher'],
      title: 'Kingfisher cluster: autumn meeting',
      theme: 'Settling in children who need more help',
      plannedAt: at(day(-75), '10:05'),
      publishedAt: at(day(-61), '09:20'),
      slots: [afternoon(lately, 'Appleton Village Hall', 20), evening(lately)],
      replies: 'aab.sadb.a',
      attended: true,
    },
    {
      key: 'held-2',
      clusters: ['Curlew'],
      title: 'Curlew cluster: autumn meeting',
      theme: 'Working with parents from the first day',
      cpdHours: 1.5,
      plannedAt: at(day(-70), '10:05'),
      publishedAt: at(day(-54), '09:20'),
      slots: [afternoon(weekday(-26), 'The Weir Rooms', 24), evening(weekday(-26))],
      replies: 'abasb.da',
      attended: true,
    },
    {
      key: 'today',
      clusters: ['Lapwing'],
      title: 'Lapwing cluster: talk together',
      theme: 'Speech and language in the everyday',
      plannedAt: at(day(-40), '11:30'),
      publishedAt: at(day(-22), '11:40'),
      slots: [
        {
          ...afternoon(day(0), 'Hough Green Community Room', 20),
          startsAt: at(day(0), '09:30'),
          endsAt: at(day(0), '11:00'),
        },
        evening(day(0)),
      ],
      replies: 'aabd.sab',
      attended: false,
    },
    {
      key: 'next-week',
      clusters: ['Curlew'],
      title: 'Curlew cluster: spotting needs early',
      theme: 'What to watch for at two, and what to do next',
      cpdHours: 1.5,
      plannedAt: at(day(-30), '14:10'),
      publishedAt: at(day(-13), '09:30'),
      replyBy: at(weekday(5), '12:00'),
      slots: [afternoon(soon, 'The Weir Rooms', 6), evening(soon)],
      replies: 'aaabaa.aaasd.b',
      attended: false,
    },
    {
      key: 'in-three-weeks',
      clusters: ['Heron'],
      title: 'Heron cluster: spotting needs early',
      theme: 'What to watch for at two, and what to do next',
      plannedAt: at(day(-20), '15:00'),
      publishedAt: at(day(-2), '16:15'),
      slots: [afternoon(weekday(21), 'Farnworth Library meeting room', 20), evening(weekday(21))],
      replies: 'b......a',
      attended: false,
    },
    {
      key: 'planned',
      clusters: ['Otter'],
      title: 'Otter cluster: spring meeting',
      theme: 'Getting ready for school',
      plannedAt: at(day(-4), '10:00'),
      slots: [afternoon(weekday(60), 'Castle Rise Hub', 18)],
      replies: '',
      attended: false,
    },
    {
      key: 'cancelled',
      clusters: ['Wren'],
      title: 'Wren cluster: drop-in',
      theme: 'Bring a question',
      plannedAt: at(day(-35), '10:00'),
      publishedAt: at(day(-18), '10:00'),
      cancelled: { at: now, reason: 'The hall has no heating. We will choose a new date.' },
      slots: [afternoon(weekday(4), 'Norton Green Hall', 16)],
      replies: 'a.s',
      attended: false,
    },
  ]
}
