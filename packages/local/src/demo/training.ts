// The demo's courses and dates, counted from the day it is loaded.
import type { PlainDate } from '@senco/domain/time'
import type { Topic } from '@senco/domain/training/topics'
import type { Calendar } from './dates.ts'
import { sampleClosures } from './sample-terms.ts'

export interface DemoCourse {
  readonly key: string
  readonly title: string
  readonly level: 'induction' | 'core' | 'specialist' | 'network' | 'accredited'
  readonly aims: string
  readonly topics: Topic[]
  readonly hours: number
  readonly capacity: number
  readonly minToRun: number
  readonly pricePence: number
  readonly pathwayStep?: string
  readonly joint?: boolean
  readonly external?: { readonly provider: string; readonly url: string }
}

export const demoCourses: readonly DemoCourse[] = [
  {
    key: 'role',
    title: 'New SENCO: the role and its duties',
    level: 'induction',
    aims: 'What a SENCO does, what the law and the code of practice ask, and who helps.',
    topics: ['senco-role'],
    hours: 4,
    capacity: 12,
    minToRun: 5,
    pricePence: 0,
    pathwayStep: 'role',
  },
  {
    key: 'plans',
    title: 'The graduated approach and support plans',
    level: 'core',
    aims: 'Assess, plan, do, review: from a worry to a plan that helps.',
    topics: ['graduated-approach'],
    hours: 3,
    capacity: 16,
    minToRun: 6,
    pricePence: 0,
    pathwayStep: 'graduated-approach',
  },
  {
    key: 'parents',
    title: 'Working with parents',
    level: 'core',
    aims: 'First talks, listening, and where parents find advice of their own.',
    topics: ['working-with-parents'],
    hours: 2,
    capacity: 16,
    minToRun: 6,
    pricePence: 0,
    pathwayStep: 'parents',
  },
  {
    key: 'talk',
    title: 'Talk together: communication in the early years',
    level: 'specialist',
    aims: 'What helps children to understand and to be understood, every day.',
    topics: ['communication'],
    hours: 3,
    capacity: 4,
    minToRun: 3,
    pricePence: 4000,
    joint: true,
  },
  {
    key: 'autism',
    title: 'Autism: what helps in a nursery',
    level: 'specialist',
    aims: 'Seeing a day as an autistic child may see it, and small changes that help.',
    topics: ['autism', 'inclusive-environment'],
    hours: 3,
    capacity: 20,
    minToRun: 8,
    pricePence: 4500,
    joint: true,
  },
  {
    key: 'network',
    title: 'SENCO network',
    level: 'network',
    aims: 'News, practice and time to talk, once each term.',
    topics: ['senco-role'],
    hours: 2,
    capacity: 60,
    minToRun: 10,
    pricePence: 0,
  },
  {
    key: 'award',
    title: 'National award for early years SENCOs (level 3)',
    level: 'accredited',
    aims: 'Online, about four months, free for those who work in early years.',
    topics: ['senco-role'],
    hours: 60,
    capacity: 0,
    minToRun: 0,
    pricePence: 0,
    external: { provider: 'Department for Education', url: 'https://www.gov.uk/' },
  },
]

export interface DemoRun {
  readonly key: string
  readonly course: string
  readonly mode: 'in-person' | 'online'
  /** Days of its sessions, all at the same time. */
  readonly days: readonly string[]
  readonly start: string
  readonly end: string
  readonly heldSeats?: number
  readonly capacity?: number
  readonly published: boolean
  readonly plannedOn: string
}

/** Days on which the council is open, each given once: nobody is booked twice on a day, also when a holiday moves several. */
const openDays = ({ today, weekday }: Calendar): ((days: number) => PlainDate) => {
  const year = Number(today.slice(0, 4))
  const closed = new Set([year - 1, year, year + 1].flatMap(sampleClosures).map(({ date }) => date))
  const given = new Set<PlainDate>()
  const next = (days: number): PlainDate => {
    const date = weekday(days)
    if (closed.has(date) || given.has(date)) return next(days + 1)
    given.add(date)
    return date
  }
  return next
}

export const demoRuns = (calendar: Calendar): readonly DemoRun[] => {
  const { day } = calendar
  const open = openDays(calendar)
  const run = (key: string, course: string, days: readonly string[], more: Partial<DemoRun> = {}): DemoRun => ({
    key,
    course,
    mode: 'in-person',
    days,
    start: '13:00',
    end: '15:00',
    published: true,
    plannedOn: day(-60),
    ...more,
  })
  return [
    run('role-before', 'role', [open(-77), open(-70)], { mode: 'online', plannedOn: day(-120) }),
    run('parents-before', 'parents', [open(-14)], {
      start: '18:00',
      end: '20:00',
      mode: 'online',
      plannedOn: day(-90),
    }),
    run('role-next', 'role', [open(38), open(45)], { mode: 'online', heldSeats: 3, capacity: 8 }),
    run('plans-next', 'plans', [open(31)], { start: '09:30', end: '12:30', heldSeats: 0 }),
    run('talk-next', 'talk', [open(27)], { start: '09:30', end: '12:30' }),
    run('talk-later', 'talk', [open(62)], { start: '09:30', end: '12:30', capacity: 12 }),
    run('autism-next', 'autism', [open(7)], { start: '13:00', end: '16:00' }),
    run('network-next', 'network', [open(50)], { published: false, start: '16:00', end: '18:00' }),
  ]
}
