// The words that pages have for what entries choose from: costs, access, days and times, and the ten answers of a setting. Those of
// kinds, needs and ways in stand in vocabulary.ts.
import type { AccessFeature, Anywhere, CostKind, profileFields, Weekday } from './vocabulary.ts'

export const costNames: Readonly<Record<CostKind, string>> = {
  free: 'Free',
  'low-cost': 'Low cost',
  paid: 'You pay',
  varies: 'It depends',
}

export const accessNames: Readonly<Record<AccessFeature, string>> = {
  'step-free': 'No steps',
  'accessible-toilet': 'Accessible toilet',
  'changing-place': 'Changing Places toilet',
  'accessible-parking': 'Accessible parking',
  'hearing-loop': 'Hearing loop',
  bsl: 'British Sign Language',
  makaton: 'Makaton signs',
  'quiet-space': 'Quiet space',
  'sensory-room': 'Sensory room',
  'easy-read': 'Easy Read',
  'large-print': 'Large print',
  interpreter: 'Interpreter if you ask',
}

export const anywhereNames: Readonly<Record<Anywhere, string>> = {
  everywhere: 'For everybody in the area',
  online: 'Online',
  telephone: 'By telephone',
  home: 'At your home',
}

export const dayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}

/** Which of a month, or counted from its end. */
export const weekNames: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}

/** 09:30 is 9.30am, 14:00 is 2pm and 00:00 is 12am. */
export const clockWords = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 || 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`
}

/** In our words: what a setting tells of its support (Schedule 2, paragraph 5(a) to (j)). */
export const profileNames: Readonly<Record<(typeof profileFields)[number], string>> = {
  teaching: 'How we teach children with special educational needs',
  adaptation: 'How we adapt activities and rooms',
  extraSupport: 'Extra help with learning',
  progress: 'How we check progress, with you',
  effectiveness: 'How we know that our help works',
  facilities: 'Equipment and special facilities',
  activities: 'How every child joins in with activities',
  support: 'Other support we give',
  expertise: 'What our staff know and learn',
  emotional: 'Feelings and friendships',
}
