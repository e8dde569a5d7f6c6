// The vote for the next meeting's topic: staff offer topics and see the votes, each setting has one.
import type { MeetingPage } from '@senco/contract/clusters'
import type { PapersPage } from '@senco/contract/clusters/papers'
import { winnerOf } from '@senco/domain/clusters/topics'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Radios } from '../../govuk/radios.tsx'
import { Table } from '../../govuk/table.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery, papersQuery } from '../../queries/clusters.ts'
import { isStaff, useMe, worksInSetting } from '../../session/person.ts'
import { Page } from '../../shell/page.tsx'
import { nameOr } from '../../text/setting-name.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'

const Offer = ({ papers, back }: { readonly papers: PapersPage; readonly back: string }) => {
  const [, navigate] = useLocation()
  const { meetingId } = papers
  const form = useForm({
    draft: `topics ${meetingId}`,
    initial: { topics: papers.topics.map(({ topic }) => topic).join('\n'), version: papers.topicsVersion },
    send: ({ topics, version }, key) =>
      call('offerTopics', { meetingId, topics: topics.split('\n').filter((one) => one.trim() !== ''), version }, key),
    saved: () => navigate(back, { state: { saved: 'The topics are saved.' } }),
  })
  return (
    <Form form={form} button="Save the topics" cancel={back}>
      <Textarea
        field={form.field('topics')}
        label="Topics to choose from, one on each line"
        hint="Up to 6. A vote for a topic that you take away no longer counts."
        rows={6}
      />
    </Form>
  )
}

const Vote = ({
  papers,
  setting,
  back,
  several,
}: {
  papers: PapersPage
  setting: MeetingPage['settings'][number]
  back: string
  several: boolean
}) => {
  const [, navigate] = useLocation()
  const { meetingId } = papers
  const { settingId } = setting
  const form = useForm({
    draft: `vote ${meetingId} ${settingId}`,
    initial: { topic: papers.votes.find((vote) => vote.settingId === settingId)?.topic ?? '' },
    check: ({ topic }) => (topic === '' ? [{ field: 'topic', message: 'Choose a topic.' }] : []),
    send: ({ topic }, key) => call('voteTopic', { meetingId, settingId, topic }, key),
    saved: () => navigate(back, { state: { saved: 'Your vote is kept. You can change it.' } }),
  })
  return (
    <Form form={form} button="Vote">
      <Radios
        field={form.field('topic')}
        label={several ? `What should we talk about next? ${nameOr(setting.name)}` : 'What should we talk about next?'}
        choices={papers.topics.map(({ topic }) => ({ value: topic, label: topic }))}
      />
    </Form>
  )
}

export const TopicsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const meetingId = params['meetingId'] ?? ''
  const [{ data: page }, { data: papers }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), papersQuery(meetingId)],
  })
  const back = paths.meeting.to({ meetingId })
  const mine = page.settings.filter((setting) => me.settings.some((own) => own.settingId === setting.settingId))
  const winner = winnerOf(
    papers.topics.map(({ topic }) => topic),
    papers.topics.flatMap(({ topic, votes }) => Array.from({ length: votes }, () => ({ settingId: '', topic }))),
  )
  return (
    <Page title="Topic of the next meeting" caption={page.meeting.title} crumbs={meetingCrumbs(page)}>
      {papers.topics.length === 0 ? null : (
        <Table
          caption="Votes"
          columns={[
            { name: 'Topic', of: ({ topic }) => (topic === winner ? <strong>{topic}</strong> : topic) },
            { name: 'Votes', numeric: true, of: ({ votes }) => votes },
          ]}
          rows={papers.topics}
          keyOf={({ topic }) => topic}
        />
      )}
      {isStaff(me) ? <Offer papers={papers} back={back} /> : null}
      {worksInSetting(me) && papers.voteOpen
        ? mine.map((setting) => (
            <Vote key={setting.settingId} papers={papers} setting={setting} back={back} several={mine.length > 1} />
          ))
        : null}
      {!isStaff(me) && !papers.voteOpen ? <p className="govuk-body">There is nothing to vote for now.</p> : null}
    </Page>
  )
}
