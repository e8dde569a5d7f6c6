// The demo's actions: agreed at meetings and with single settings, some late, some done, one cancelled.
import type { ActionState } from '@senco/domain/actions/model'
import type { ToldBy } from '@senco/domain/register/model'
import type { PlainDate } from '@senco/domain/time'
import type { Calendar } from './dates.ts'

export interface DemoStep {
  readonly on: PlainDate
  readonly to: ActionState
  readonly note?: string
  readonly toldBy?: ToldBy
  /** Of an action of a whole cluster: which of its settings, counted in the order of the list. */
  readonly setting?: number
}

export interface DemoAction {
  readonly key: string
  readonly title: string
  readonly detail?: string
  readonly measure?: string
  /** The cluster that it is about, or the key of the setting. */
  readonly cluster?: string
  readonly setting?: string
  /** The meeting of meetings.ts that agreed it. */
  readonly meeting?: string
  /** cluster: every setting of it. A number: that setting of the cluster. Else a key of a setting or of a person. */
  readonly owner: 'cluster' | number | string
  readonly addedOn: PlainDate
  readonly dueOn: PlainDate
  /** Who adds it, by the key of their account. */
  readonly by: string
  readonly steps?: readonly DemoStep[]
}

const nursery = 'wishing-well-day-nursery'

const ofCurlew = ({ day, weekday }: Calendar): readonly DemoAction[] => {
  const agreed = { cluster: 'Curlew', meeting: 'held-2', addedOn: day(-24), by: 'area-senco' }
  return [
    {
      ...agreed,
      key: 'three questions',
      title: 'Ask every family the three settling-in questions',
      detail: 'What does your child love? What is hard? What helps? Use the form from the meeting or your own words.',
      measure: 'Each setting has asked its new families and changed one thing because of it.',
      owner: 'cluster',
      dueOn: weekday(10),
      steps: [
        { on: day(-12), to: 'done', setting: 0, toldBy: 'telephone', note: 'Asked at the stay and play morning.' },
        { on: day(-9), to: 'done', setting: 2, toldBy: 'email' },
        {
          on: day(-3),
          to: 'done',
          setting: 3,
          toldBy: 'visit',
          note: 'Every new family; the form is in the welcome pack.',
        },
      ],
    },
    {
      ...agreed,
      key: 'picture timetable',
      title: 'Share your picture timetable with the cluster',
      owner: nursery,
      dueOn: day(-4),
      steps: [{ on: day(-8), to: 'in-progress', toldBy: 'telephone' }],
    },
    {
      ...agreed,
      key: 'checklist',
      title: 'Send the speech and language checklist to every setting',
      owner: 'area-senco',
      dueOn: weekday(5),
      steps: [{ on: day(-5), to: 'in-progress' }],
    },
    {
      ...agreed,
      key: 'host',
      title: 'Find out whether your hall can host the spring meeting',
      owner: 1,
      dueOn: day(-2),
      steps: [{ on: day(-6), to: 'done', toldBy: 'email', note: 'Yes, on Tuesdays and Wednesdays after 3:30pm.' }],
    },
  ]
}

const ofOneSetting = ({ day, weekday }: Calendar): readonly DemoAction[] => [
  {
    key: 'cover',
    title: 'Agree who covers when the SENCO is away',
    measure: 'The name is on the staff rota.',
    setting: nursery,
    owner: nursery,
    addedOn: day(-15),
    dueOn: weekday(16),
    by: 'area-senco',
  },
  {
    key: 'board',
    title: 'Put the SENCO’s name on the board for parents',
    setting: nursery,
    owner: nursery,
    addedOn: day(-60),
    dueOn: day(-30),
    by: 'area-senco',
    steps: [
      { on: day(-41), to: 'done', toldBy: 'telephone', note: 'By the front door, with a photograph.' },
      { on: day(-33), to: 'verified' },
    ],
  },
  {
    key: 'reading',
    title: 'Read the guide to the graduated approach with the team',
    setting: nursery,
    owner: nursery,
    addedOn: day(-6),
    dueOn: weekday(24),
    by: 'setting-senco',
  },
  {
    key: 'visit',
    title: 'Visit to look at the quiet corner together',
    setting: nursery,
    owner: 'area-senco',
    addedOn: day(-15),
    dueOn: weekday(9),
    by: 'area-senco',
  },
]

const ofOthers = ({ day, weekday }: Calendar): readonly DemoAction[] => {
  const agreed = { cluster: 'Kingfisher', meeting: 'held', addedOn: day(-31), by: 'area-senco-2' }
  return [
    {
      ...agreed,
      key: 'referral',
      title: 'Write down how to ask for speech and language therapy, on one page',
      owner: 'area-senco-2',
      dueOn: day(-12),
    },
    { ...agreed, key: 'visits', title: 'Arrange one visit to another setting', owner: 'cluster', dueOn: weekday(30) },
    { ...agreed, key: 'story sacks', title: 'Bring story sacks to lend', owner: 2, dueOn: weekday(12) },
    {
      ...agreed,
      key: 'old form',
      title: 'Send the old one-page profile form',
      owner: 'area-senco-2',
      dueOn: weekday(2),
      steps: [{ on: day(-10), to: 'cancelled', note: 'There is a new form. It is sent with the spring papers.' }],
    },
    {
      key: 'childminders',
      title: 'Ask childminders which evening suits them',
      cluster: 'Heron',
      owner: 'area-senco-2',
      addedOn: day(-9),
      dueOn: weekday(3),
      by: 'area-senco-2',
    },
  ]
}

export const actionsOn = (calendar: Calendar): readonly DemoAction[] => [
  ...ofCurlew(calendar),
  ...ofOneSetting(calendar),
  ...ofOthers(calendar),
]
