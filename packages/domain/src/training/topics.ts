// What training is about: the topics that courses, skills audits and the plan of what to offer share. The council's choice.
import * as z from 'zod/mini'

export const topics = [
  'senco-role',
  'graduated-approach',
  'working-with-parents',
  'transition-and-plans',
  'communication',
  'autism',
  'behaviour-and-wellbeing',
  'physical-and-sensory',
  'inclusive-environment',
] as const
export const Topic = z.enum(topics)
export type Topic = z.infer<typeof Topic>

export const topicNames: Readonly<Record<Topic, string>> = {
  'senco-role': 'The role of the SENCO',
  'graduated-approach': 'Graduated approach and support plans',
  'working-with-parents': 'Working with parents',
  'transition-and-plans': 'Transition and education, health and care plans',
  communication: 'Communication and interaction',
  autism: 'Autism',
  'behaviour-and-wellbeing': 'Behaviour and emotional wellbeing',
  'physical-and-sensory': 'Physical and sensory needs',
  'inclusive-environment': 'An inclusive environment',
}
