// Meetings of the two terms before this one, for two clusters, so that the table of three terms has something to say.
import { emptyCalendar } from '@senco/domain/calendar/model'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { termSpans } from '@senco/domain/clusters/term-spans'
import { addDays, type PlainDate, weekdayOf } from '@senco/domain/time'
import type { Calendar } from './dates.ts'
import type { DemoMeeting } from './meetings.ts'
import { sampleYear } from './sample-terms.ts'

const schoolDay = (date: PlainDate): PlainDate => (weekdayOf(date) > 5 ? schoolDay(addDays(date, 1)) : date)

const told = [
  {
    cluster: 'Curlew',
    venue: 'The Weir Rooms',
    titles: ['Curlew cluster: assess, plan, do, review', 'Curlew cluster: moving on to school'],
    themes: ['The graduated approach, one step at a time', 'What a school wants to know, and what it does not'],
    replies: ['aba.bada', 'abab.das'],
  },
  {
    cluster: 'Kingfisher',
    venue: 'Appleton Village Hall',
    titles: ['Kingfisher cluster: first words', 'Kingfisher cluster: sensory needs'],
    themes: ['Listening before talking', 'Quiet corners that cost nothing'],
    replies: ['aab.sad.', 'ba.a.sd.'],
  },
] as const

/** Every eighth setting of Kingfisher misses them all: somebody for the Area SENCO to ring. */
export const earlierMeetings = ({ at, today }: Calendar): readonly DemoMeeting[] => {
  const present = academicYearOf(today)
  const years = [present - 1, present, present + 1].map(sampleYear)
  const [first, second] = termSpans({ ...emptyCalendar, years }, today, 3)
  const days = [first, second].flatMap((term) => (term === undefined ? [] : schoolDay(addDays(term.startsOn, 33))))
  return told.flatMap(({ cluster, venue, titles, themes, replies }, which) =>
    days.map((start, index) => {
      const date = schoolDay(addDays(start, which))
      const planned = addDays(date, -40)
      return {
        key: `${cluster} ${index}`,
        clusters: [cluster],
        title: titles[index] ?? cluster,
        theme: themes[index] ?? '',
        plannedAt: at(planned, '10:05'),
        publishedAt: at(addDays(planned, 12), '09:20'),
        slots: [
          {
            startsAt: at(date, '13:30'),
            endsAt: at(date, '15:00'),
            mode: 'in-person' as const,
            venue,
            accessNotes: 'Level entrance, hearing loop, free car park behind the building.',
            capacity: 30,
          },
          {
            startsAt: at(date, '19:00'),
            endsAt: at(date, '20:00'),
            mode: 'online' as const,
            joinLink: 'https://meet.brindleford.example/cluster',
            capacity: 30,
          },
        ],
        replies: replies[index] ?? 'a',
        attended: true,
        minutesSent: true,
      }
    }),
  )
}
