// The lists that entries and filters choose from: kinds, needs, ways in, costs, access, days. Words for pages beside each.
import * as z from 'zod/mini'

/** Practice 10.5. */
export const entryKinds = ['service', 'setting', 'group', 'guide', 'funding', 'process', 'course'] as const
export const EntryKind = z.enum(entryKinds)
export type EntryKind = z.infer<typeof EntryKind>

export const kindNames: Readonly<Record<EntryKind, string>> = {
  service: 'Service',
  setting: 'Nursery, pre-school or childminder',
  group: 'Group',
  guide: 'Guide',
  funding: 'Money',
  process: 'How something is decided',
  course: 'Course',
}

/**
 * The four broad areas of need: SEND code of practice: 0 to 25 years (January 2015), paragraphs 6.28 to 6.35. `family`
 * is the council's choice, for what parents ask that is no need of a child.
 */
export const needAreas = ['communication', 'learning', 'emotions', 'physical', 'family'] as const
export type NeedArea = (typeof needAreas)[number]

/** What parents come with, in their own words (the council's choice), each under its area. */
export const needs = [
  'speech-language',
  'social-communication',
  'learning',
  'behaviour',
  'attention',
  'worry',
  'hearing',
  'vision',
  'physical',
  'medical',
  'sleep',
  'eating',
  'toilet',
  'parents',
] as const
export const Need = z.enum(needs)
export type Need = z.infer<typeof Need>

export const needNames: Readonly<Record<Need, { readonly words: string; readonly area: NeedArea }>> = {
  'speech-language': { words: 'Talking and understanding', area: 'communication' },
  'social-communication': { words: 'Autism and social communication', area: 'communication' },
  learning: { words: 'Learning and development', area: 'learning' },
  behaviour: { words: 'Behaviour', area: 'emotions' },
  attention: { words: 'Attention and being very active', area: 'emotions' },
  worry: { words: 'Feelings and worries', area: 'emotions' },
  hearing: { words: 'Hearing', area: 'physical' },
  vision: { words: 'Sight', area: 'physical' },
  physical: { words: 'Movement and physical disability', area: 'physical' },
  medical: { words: 'Health and medical conditions', area: 'physical' },
  sleep: { words: 'Sleep', area: 'physical' },
  eating: { words: 'Eating and feeding', area: 'physical' },
  toilet: { words: 'Toilet training', area: 'physical' },
  parents: { words: 'Support for parents and carers', area: 'family' },
}

/** How a family comes to it. `turn-up` and `parent` together are what a page calls self-referral. */
export const accessWays = ['turn-up', 'parent', 'professional'] as const
export const AccessWay = z.enum(accessWays)
export type AccessWay = z.infer<typeof AccessWay>

export const wayNames: Readonly<Record<AccessWay, string>> = {
  'turn-up': 'Just come along',
  parent: 'You can ask for it yourself',
  professional: 'Somebody who works with your child asks for it',
}

export const CostKind = z.enum(['free', 'low-cost', 'paid', 'varies'])
export type CostKind = z.infer<typeof CostKind>

export const accessFeatures = [
  'step-free',
  'accessible-toilet',
  'changing-place',
  'accessible-parking',
  'hearing-loop',
  'bsl',
  'makaton',
  'quiet-space',
  'sensory-room',
  'easy-read',
  'large-print',
  'interpreter',
] as const
export const AccessFeature = z.enum(accessFeatures)
export type AccessFeature = z.infer<typeof AccessFeature>

/** Where something is that has no place to go to. Never given a distance. */
export const Anywhere = z.enum(['everywhere', 'online', 'telephone', 'home'])
export type Anywhere = z.infer<typeof Anywhere>

/** As iCalendar and Open Referral UK write them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

/**
 * What each setting says of its support: Special Educational Needs and Disability Regulations 2014, Schedule 2,
 * paragraph 5(a) to (j), in its order.
 */
export const profileFields = [
  'teaching',
  'adaptation',
  'extraSupport',
  'progress',
  'effectiveness',
  'facilities',
  'activities',
  'support',
  'expertise',
  'emotional',
] as const
