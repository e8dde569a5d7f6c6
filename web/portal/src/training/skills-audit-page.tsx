// The skills audit: for each topic, where the setting stands and where it wants to be.
import { levelWords } from '@senco/domain/training/skills'
import { type Topic, topicNames, topics } from '@senco/domain/training/topics'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { skillsQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { trainingCrumb } from './crumbs.ts'

type Draft = Readonly<Record<string, string>>

const choices = [
  { value: '', label: 'Not answered' },
  ...levelWords.map((label, at) => ({ value: String(at + 1), label })),
]

const linesOf = (draft: Draft) =>
  topics.flatMap((topic: Topic) => {
    const [now, wanted] = [Number(draft[`now-${topic}`]), Number(draft[`wanted-${topic}`])]
    return now > 0 && wanted > 0 ? [{ topic, now, wanted }] : []
  })

const problemsOf = (draft: Draft) =>
  topics.flatMap((topic) => {
    const [now = '', wanted = ''] = [draft[`now-${topic}`], draft[`wanted-${topic}`]]
    if ((now === '') === (wanted === '')) return []
    return [
      { field: now === '' ? `now-${topic}` : `wanted-${topic}`, message: `Answer both for ${topicNames[topic]}.` },
    ]
  })

export const SkillsAuditPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(skillsQuery(settingId))
  const back = paths.skills.to({ settingId })
  const initial: Draft = Object.fromEntries(
    topics.flatMap((topic) => {
      const line = data.audit?.lines.find((one) => one.topic === topic)
      return [
        [`now-${topic}`, line === undefined ? '' : String(line.now)],
        [`wanted-${topic}`, line === undefined ? '' : String(line.wanted)],
      ]
    }),
  )
  const form = useForm<Draft, unknown>({
    draft: `skills ${settingId}`,
    initial,
    check: (draft) =>
      linesOf(draft).length === 0 && problemsOf(draft).length === 0
        ? [{ field: `now-${topics[0]}`, message: 'Answer one topic or more.' }]
        : problemsOf(draft),
    send: (draft, key) => call('saveSkills', { settingId, lines: linesOf(draft) }, key),
    saved: () => navigate(back, { state: { saved: 'Thank you. We plan with this.' } }),
  })
  return (
    <Page
      title="Skills audit"
      caption={data.settingName}
      crumbs={[trainingCrumb, { name: 'What your setting wants to learn', to: back }]}
    >
      <p className="govuk-body">
        For each topic: where your people stand together, and where you want to be in a year.
      </p>
      <Form form={form} button="Save" cancel={back}>
        {topics.map((topic) => (
          <fieldset className="govuk-fieldset slot-card" key={topic}>
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{topicNames[topic]}</legend>
            <Select field={form.field(`now-${topic}`)} label="Now" choices={choices} />
            <Select field={form.field(`wanted-${topic}`)} label="Wanted" choices={choices} />
          </fieldset>
        ))}
      </Form>
    </Page>
  )
}
