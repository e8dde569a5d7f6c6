// A course as it is typed in, and what it means.
import type { FieldProblem } from '@senco/domain/refusal'
import type { Course, CourseLevel } from '@senco/domain/training/model'
import type { InputOf } from '../api/call.ts'

export const levelWords: Readonly<Record<CourseLevel, string>> = {
  induction: 'For new SENCOs',
  core: 'Core',
  specialist: 'Specialist',
  network: 'Network, each term',
  accredited: 'National award',
}

export interface CourseDraft {
  readonly title: string
  readonly level: string
  readonly aims: string
  readonly audience: string
  readonly topics: string
  readonly hours: string
  readonly pathwayStep: string
  readonly capacity: string
  readonly minToRun: string
  readonly pounds: string
  readonly joint: string
  readonly recording: string
  readonly accessibility: string
  readonly provider: string
  readonly url: string
}

export const emptyCourse: CourseDraft = {
  title: '',
  level: 'core',
  aims: '',
  audience: '',
  topics: '',
  hours: '2',
  pathwayStep: '',
  capacity: '20',
  minToRun: '6',
  pounds: '0',
  joint: '',
  recording: '',
  accessibility: '',
  provider: '',
  url: '',
}

export const courseDraftOf = (course: Course): CourseDraft => ({
  title: course.title,
  level: course.level,
  aims: course.aims,
  audience: course.audience ?? '',
  topics: course.topics.join(','),
  hours: String(course.hours),
  pathwayStep: course.pathwayStep ?? '',
  capacity: String(course.capacity),
  minToRun: String(course.minToRun),
  pounds: String(course.pricePence / 100),
  joint: course.joint === true ? 'yes' : '',
  recording: course.recording === true ? 'yes' : '',
  accessibility: course.accessibility ?? '',
  provider: course.external?.provider ?? '',
  url: course.external?.url ?? '',
})

type Plan = InputOf<'addCourse'>

const whole = (typed: string): number | undefined => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined)
const penceTyped = (typed: string): number | undefined => {
  const text = typed.trim().replace(/^£/, '')
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined
}

const given = <N extends string>(name: N, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() })

export const readCourse = (
  draft: CourseDraft,
): { readonly course: Plan } | { readonly problems: readonly FieldProblem[] } => {
  const [capacity, minToRun, pricePence] = [whole(draft.capacity), whole(draft.minToRun), penceTyped(draft.pounds)]
  const hours = Number(draft.hours.replace(',', '.'))
  const problems = [
    ...(draft.title.trim() === '' ? [{ field: 'title', message: 'Enter the name of the course.' }] : []),
    ...(draft.aims.trim() === '' ? [{ field: 'aims', message: 'Enter what people learn.' }] : []),
    ...(hours > 0 && hours <= 200 ? [] : [{ field: 'hours', message: 'Enter the hours as a number, like 2 or 1.5.' }]),
    ...(capacity === undefined ? [{ field: 'capacity', message: 'Enter how many places a date has.' }] : []),
    ...(minToRun === undefined ? [{ field: 'minToRun', message: 'Enter how few people are too few.' }] : []),
    ...(pricePence === undefined
      ? [{ field: 'pounds', message: 'Enter the price in pounds, 0 when it is free.' }]
      : []),
  ]
  if (capacity === undefined || minToRun === undefined || pricePence === undefined || problems.length > 0)
    return { problems }
  return {
    course: {
      title: draft.title.trim(),
      level: draft.level as CourseLevel,
      aims: draft.aims.trim(),
      topics: draft.topics.split(',').filter((topic) => topic !== ''),
      hours,
      capacity,
      minToRun,
      pricePence,
      ...given('audience', draft.audience),
      ...given('pathwayStep', draft.pathwayStep),
      ...given('accessibility', draft.accessibility),
      ...(draft.joint === 'yes' ? { joint: true } : {}),
      ...(draft.recording === 'yes' ? { recording: true } : {}),
      ...(draft.provider.trim() === ''
        ? {}
        : { external: { provider: draft.provider.trim(), ...given('url', draft.url) } }),
    },
  }
}
