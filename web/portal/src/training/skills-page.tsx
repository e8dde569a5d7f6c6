// What a setting's people can do and want to learn, and what it asked for.
import { levelWords } from '@senco/domain/training/skills'
import { type Topic, topicNames, topics } from '@senco/domain/training/topics'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { useSend } from '../forms/use-send.ts'
import { ButtonLink, TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { skillsQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'

const Ask = ({ settingId }: { readonly settingId: string }) => {
  const [, navigate] = useLocation()
  const form = useForm({
    draft: `ask-training ${settingId}`,
    initial: { topic: '', people: '1' },
    check: ({ topic, people }) => [
      ...(topic === '' ? [{ field: 'topic', message: 'Choose what it is about.' }] : []),
      ...(/^\d{1,3}$/.test(people.trim()) ? [] : [{ field: 'people', message: 'Enter how many people.' }]),
    ],
    send: ({ topic, people }, key) =>
      call('askForTraining', { settingId, topic: topic as Topic, people: Number(people) }, key),
    saved: () =>
      navigate(paths.skills.to({ settingId }), { state: { saved: 'Thank you. We plan with this.' }, replace: true }),
  })
  return (
    <Form form={form} button="Ask for it">
      <Select
        field={form.field('topic')}
        label="What about?"
        choices={[
          { value: '', label: 'Choose' },
          ...topics.map((topic) => ({ value: topic, label: topicNames[topic] })),
        ]}
      />
      <Input field={form.field('people')} label="For how many people?" width={5} inputMode="numeric" />
    </Form>
  )
}

export const SkillsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  const { data } = useSuspenseQuery(skillsQuery(settingId))
  const settle = useSend((of: { readonly needId: string; readonly met: boolean }, key: string) =>
    call('settleNeed', { settingId, ...of }, key),
  )
  const { audit, needs, mayChange } = data
  return (
    <Page title="What your setting wants to learn" caption={data.settingName} crumbs={[trainingCrumb]}>
      {audit === undefined ? (
        <p className="govuk-body">Nobody has answered the skills audit yet. It takes about three minutes.</p>
      ) : (
        <Table
          caption={`Skills, ${dateWords(audit.at)}`}
          rows={audit.lines}
          keyOf={({ topic }) => topic}
          columns={[
            { name: 'Topic', of: ({ topic }) => topicNames[topic] },
            { name: 'Now', of: ({ now }) => levelWords[now - 1] ?? '' },
            { name: 'Wanted', of: ({ wanted }) => levelWords[wanted - 1] ?? '' },
            { name: 'To learn', of: ({ now, wanted }) => (wanted > now ? <Tag colour="blue">Yes</Tag> : 'No') },
          ]}
        />
      )}
      {mayChange ? (
        <ButtonLink to={paths.skillsAudit.to({ settingId })} look={audit === undefined ? 'primary' : 'secondary'}>
          {audit === undefined ? 'Answer the skills audit' : 'Answer it again'}
        </ButtonLink>
      ) : null}
      <Table
        caption="Asked for"
        rows={needs}
        keyOf={({ needId }) => needId}
        empty="Nothing is asked for yet."
        columns={[
          { name: 'Topic', of: ({ topic }) => topicNames[topic] },
          { name: 'For', of: ({ people }) => counted(people, 'person', 'people') },
          { name: 'Asked', of: ({ at }) => dateWords(at) },
          {
            name: 'State',
            of: ({ needId, metOn, topic }) => (
              <>
                {metOn === undefined ? 'Open' : `Met ${dateWords(metOn)}`}
                {mayChange ? (
                  <span className="when">
                    <TextButton onClick={() => void settle.send({ needId, met: metOn === undefined })}>
                      {metOn === undefined ? 'This is met' : 'Open it again'}
                      <span className="govuk-visually-hidden">: {topicNames[topic]}</span>
                    </TextButton>
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {settle.problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {settle.problem}
        </p>
      )}
      {mayChange ? (
        <>
          <h2 className="govuk-heading-m">Ask for training</h2>
          <Ask settingId={settingId} />
        </>
      ) : null}
    </Page>
  )
}
