// Term dates of an invented council for the years that tests of meetings live in.
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import type { SignedIn } from './portal.ts'

/** Autumn 2031 began on a Wednesday, autumn 2032 on another day of the week, as terms do. */
const termDates: CouncilCalendar = {
  version: 0,
  years: [
    {
      startsIn: 2031,
      terms: [
        {
          name: 'autumn',
          startsOn: '2031-09-03',
          endsOn: '2031-12-19',
          halfTerm: { startsOn: '2031-10-27', endsOn: '2031-10-31' },
        },
        { name: 'spring', startsOn: '2032-01-05', endsOn: '2032-03-25' },
        { name: 'summer', startsOn: '2032-04-12', endsOn: '2032-07-21' },
      ],
    },
    {
      startsIn: 2032,
      terms: [
        {
          name: 'autumn',
          startsOn: '2032-09-02',
          endsOn: '2032-12-17',
          halfTerm: { startsOn: '2032-10-25', endsOn: '2032-10-29' },
        },
        { name: 'spring', startsOn: '2033-01-04', endsOn: '2033-04-01' },
        { name: 'summer', startsOn: '2033-04-19', endsOn: '2033-07-20' },
      ],
    },
  ],
  closures: [
    { date: '2033-05-02', name: 'Early May bank holiday', kind: 'bank-holiday' },
    { date: '2033-01-11', name: 'Staff day', kind: 'closed' },
  ],
}

export const enterTerms = async (staff: SignedIn): Promise<void> => {
  const { status, text } = await staff.send('PUT', '/api/calendar', termDates)
  if (status !== 200) throw new Error(`The term dates were not taken: ${text}`)
}
