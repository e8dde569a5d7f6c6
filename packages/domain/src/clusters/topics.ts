// The vote for the next meeting's topic: one vote a setting, and the winner is offered to the next agenda (practice M9).
import { conflict, invalid } from '../refusal.ts'
import type { MeetingStatus } from './model.ts'
import type { MinutesState, TopicVote } from './papers-model.ts'

export interface Tally {
  readonly topic: string
  readonly votes: number
}

/** Votes by topic, in the order that the topics were offered. A vote for a topic that was taken away counts nothing. */
export const tallyOf = (topics: readonly string[], votes: readonly TopicVote[]): readonly Tally[] =>
  topics.map((topic) => ({ topic, votes: votes.filter((vote) => vote.topic === topic).length }))

/** Most votes; of several with as many, the one that was offered first. Without a vote nothing has won. */
export const winnerOf = (topics: readonly string[], votes: readonly TopicVote[]): string | undefined => {
  const tally = tallyOf(topics, votes)
  const most = Math.max(0, ...tally.map((each) => each.votes))
  return most === 0 ? undefined : tally.find((each) => each.votes === most)?.topic
}

export const mostTopics = 6

/** Topics as offered: trimmed, each once. */
export const offerTopics = (typed: readonly string[]): readonly string[] => {
  const topics = [...new Set(typed.map((topic) => topic.trim()).filter((topic) => topic !== ''))]
  if (topics.length > mostTopics) throw invalid([{ field: 'topics', message: `Offer ${mostTopics} topics or fewer.` }])
  return topics
}

/** The latest vote of a setting counts. */
export const voteForTopic = (topics: readonly string[], vote: TopicVote, open: boolean): TopicVote => {
  if (!open) throw conflict('vote-closed', 'The vote has ended.')
  if (!topics.includes(vote.topic)) throw invalid([{ field: 'topic', message: 'Choose one of the topics.' }])
  return vote
}

/** From the day the meeting is open until its minutes are agreed, which is when the next one has begun. */
export const voteIsOpen = (status: MeetingStatus, minutes: MinutesState | undefined): boolean =>
  (status === 'open' || status === 'held') && minutes !== 'agreed'
