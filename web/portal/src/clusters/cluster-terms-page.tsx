// Writes the terms of reference of a cluster: other words are a new version, the earlier ones stay to be read.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { readDate } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { clusterQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'

const usual = [
  'Who we are: the SENCOs of the settings in this cluster, with our Area SENCO.',
  'What we meet for: to share practice, to hear what is new, to plan for children who move on.',
  'How we meet: once a term, at different places, with an evening or online time.',
  'What we say about children stays in the room. We name no child, and we write nothing that could identify one.',
  'We choose the topic of the next meeting at the end of each.',
].join('\n\n')

export const ClusterTermsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const [, navigate] = useLocation()
  const { data: page } = useSuspenseQuery(clusterQuery(clusterId))
  const [newest] = page.termsOfReference
  const back = paths.cluster.to({ clusterId })
  const form = useForm({
    draft: `cluster-terms ${clusterId}`,
    initial: { text: newest?.text ?? usual, agreedOn: '' },
    check: ({ text, agreedOn }) => {
      const day = agreedOn === '' ? undefined : readDate(agreedOn, 'the day they were agreed')
      return [
        ...(text.trim() === '' ? [{ field: 'text', message: 'Enter the terms of reference.' }] : []),
        ...(day !== undefined && 'problem' in day ? [{ field: 'agreedOn', message: day.problem }] : []),
      ]
    },
    send: ({ text, agreedOn }, key) => {
      const day = readDate(agreedOn, 'the day')
      return call(
        'agreeTermsOfReference',
        { clusterId, text: text.trim(), ...('date' in day ? { agreedOn: day.date } : {}) },
        key,
      )
    },
    saved: ({ termsOfReference }) =>
      navigate(back, { state: { saved: `Version ${termsOfReference.version} of the terms of reference is kept.` } }),
  })
  return (
    <Page
      title="Terms of reference"
      caption={page.cluster.name}
      crumbs={[
        { name: 'Clusters', to: paths.clusters.to() },
        { name: page.cluster.name, to: back },
      ]}
    >
      <Form form={form} button="Keep the terms of reference" cancel={back}>
        <Textarea
          field={form.field('text')}
          label="What the members agree about how they meet"
          hint="Every member can read them. If the words change, this becomes a new version."
          rows={14}
        />
        <DateInput
          field={form.field('agreedOn')}
          label="When did a meeting agree them?"
          hint={
            newest?.agreedOn === undefined
              ? 'Leave it empty while they are only proposed.'
              : `Version ${newest.version} was agreed on ${dateWords(newest.agreedOn)}. Leave it empty while new words are only proposed.`
          }
        />
      </Form>
    </Page>
  )
}
